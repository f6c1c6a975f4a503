import Quantities

extension Page {
  /// The blocks before the report itself: title, date, speaker, and what the page puts there.
  var front: [Block] {
    let head = Array(blocks.prefix(80))
    guard let addressed = head.firstIndex(where: { addresses.occur(in: text, $0.range) }) else {
      return Array(head.prefix(25))
    }
    return Array(head[...addressed])
  }

  /// `——2026年1月26日在……会议上`, also where the line is broken, and `（2020年1月8日）` below the meeting's name.
  func meetingDate(of kind: Metadata.Kind?) -> DateMention? {
    let front = front
    let isSpeech = front.last.map { addresses.occur(in: text, $0.range) } ?? false
    var paragraphs = 0
    var session: Int?
    for block in front {
      let isLong = block.range.count > 240
      if block.kind == .paragraph, isLong { paragraphs += 1 }
      if isLong, !isSpeech, kind == .workReport || paragraphs > 2 { continue }
      for mention in dateMentions(in: text, block.range) {
        if opensMeeting(mention.range.upperBound) { return mention }
        if let session, mention.range.lowerBound - session < 210, standsAlone(mention.range) { return mention }
      }
      if let place = lastSession(in: block.range) { session = place }
      if let session, let mention = dateMentions(in: text, session..<block.range.upperBound).first,
        mention.range.lowerBound - session < 120, standsAlone(mention.range)
      {
        return mention
      }
    }
    return nil
  }

  /// Whether a meeting is named from here on: `在某县第十八届` and on the next line `人民代表大会第一次会议上`.
  private func opensMeeting(_ start: Int) -> Bool {
    var index = start
    while index < text.count, fillers.contains(scalar(in: text, at: index)) { index += width(ofLead: text[index]) }
    var end = min(text.count, index + 210)
    if let stop = sentenceEnds.firstPlace(in: text, index..<end) { end = stop.lowerBound }
    guard let session = sessionMarks.firstPlace(in: text, index..<end) else { return false }
    // Between the day and the meeting's number there is the area's name, and no other day.
    let between = text[index..<session.lowerBound]
    return between.count <= 90 && !between.contains { Scalar($0).isDigit }
      && gatherings.occur(in: text, session.lowerBound..<end)
  }

  private func lastSession(in range: Range<Int>) -> Int? {
    guard let mark = sessionMarks.firstPlace(in: text, range),
      let gathering = gatherings.firstPlace(in: text, mark.lowerBound..<range.upperBound),
      gathering.lowerBound - mark.lowerBound < 120
    else { return nil }
    return gathering.upperBound
  }

  /// In brackets or on a line of its own.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound == 0 ? 0 : startOfScalar(in: text, endingAt: range.lowerBound, from: 0)
    let opens = range.lowerBound == 0 || edges.contains(scalar(in: text, at: before))
    return opens && (range.upperBound == text.count || edges.contains(scalar(in: text, at: range.upperBound)))
  }

  // MARK: what the page prints

  /// The day that the page gives for itself: at its head, where a page that was copied prints an earlier one too, or at its
  /// end.
  var printedDate: CalendarDate? {
    // What is listed behind is other pages' days.
    let end = blocks.firstIndex { others.begin(text, $0.range) && $0.range.count <= 60 } ?? blocks.count
    let blocks = blocks[..<end]
    let length = blocks.firstIndex { $0.kind == .paragraph && $0.range.count > 240 } ?? blocks.count
    let head = blocks.prefix(max(12, min(length, 60))).compactMap(dateline)
    if let first = head.min() { return first }
    let furniture = blocks.dropFirst(12).filter { $0.kind == .furniture }
    return furniture.lazy.compactMap(dateline).first ?? blocks.suffix(6).lazy.compactMap(dateline).first
  }

  /// The day in a line that says when and by whom something was printed, and nothing else.
  private func dateline(_ block: Block) -> CalendarDate? {
    guard block.range.count <= 240, !text[block.range].contains(UInt8(ascii: "{")) else { return nil }
    guard let mention = dateMentions(in: text, block.range).first(where: { $0.day != nil && $0.year >= 1949 }) else {
      return nil
    }
    if block.kind == .furniture { return mention.date }
    if sentenceEnds.end(text, block.range) { return nil }
    let rest = [block.range.lowerBound..<mention.range.lowerBound, mention.range.upperBound..<block.range.upperBound]
    let letters = rest.reduce(0) { $0 + hanCharacters(in: $1) }
    if letters == 0 { return mention.date }
    let isSigned = letters <= 40 && rest.contains { imprints.occur(in: text, $0) }
    // A title with its day behind it.
    let isStamp = !mention.isSpelled && letters <= 60 && (rest[0].isEmpty || hanCharacters(in: rest[1]) == 0)
    // 2018年7月28日 玉槐 晴 星期六: the head of a diary.
    let isOfDiary = rest[0].isEmpty && letters <= 12 && weekdays.occur(in: text, rest[1])
    return isSigned || isStamp || isOfDiary ? mention.date : nil
  }

  private func hanCharacters(in range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if scalar(in: text, at: index).isHan { count += 1 }
      index += width(ofLead: text[index])
    }
    return count
  }

  /// Month and day of `本报济南1月8日讯` and of a first paragraph that begins `1月8日，`.
  var dayOfNews: (month: Int, day: Int)? {
    let paragraphs = blocks.prefix(25).filter { $0.kind == .paragraph }.prefix(3)
    for (position, block) in paragraphs.enumerated() {
      let (first, end) = (block.range.lowerBound, block.range.upperBound)
      var start = first
      while start < min(end, first + 150) {
        var index = start
        if isNumeral(start, from: first), let month = number(in: text, at: &index, before: end),
          separator(in: text, at: &index, "月", before: end) != nil,
          let day = number(in: text, at: &index, before: end),
          separator(in: text, at: &index, "日", before: end) != nil, (1...12).contains(month), (1...31).contains(day)
        {
          let opens = position == 0 || start > first
          if dispatches.begin(text, index..<end) || opens && opensNews(first..<start) { return (month, day) }
        }
        start += width(ofLead: text[start])
      }
    }
    return nil
  }

  /// Month and day of the paragraph that opens with a congress: `1月27日，……人民代表大会……召开`.
  var dayOfCongress: (month: Int, day: Int)? {
    for block in blocks where block.kind == .paragraph {
      let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 200)
      var index = head.lowerBound
      guard Scalar(text[index]).isDigit, let month = number(in: text, at: &index, before: head.upperBound),
        separator(in: text, at: &index, "月", before: head.upperBound) != nil,
        let day = number(in: text, at: &index, before: head.upperBound),
        separator(in: text, at: &index, "日", before: head.upperBound) != nil,
        congresses.occur(in: text, head), openings.occur(in: text, head)
      else { continue }
      return (month, day)
    }
    return nil
  }

  private func isNumeral(_ index: Int, from start: Int) -> Bool {
    Scalar(text[index]).isDigit && (index == start || !Scalar(text[index - 1]).isDigit)
  }

  /// Nothing, or `本报讯（记者 甲）`.
  private func opensNews(_ range: Range<Int>) -> Bool {
    range.isEmpty || range.count <= 90 && newsMarks.occur(in: text, range) && !sentenceEnds.occur(in: text, range)
  }
}

// Tables: the words that stand around dates.

private let addresses = Words("各位代表 各位委员 各位委員 各們代表 尊敬的 主任、副主任")
private let sessionMarks = Words("届 屆")
private let gatherings = Words("会议 會議 大会 大會 人代会 人大")
private let sentenceEnds = Words("。 ！ ？")
private let fillers: Set<Scalar> = Set("\n 　）)，,在于於".unicodeScalars.map(\.value))
private let edges: Set<Scalar> = Set("\n （）()　 现各—-".unicodeScalars.map(\.value))
private let imprints = Words(
  "发布 发表 刊发 时间 日期 来源 來源 编印 印发 编辑 记者 作者 责编 稿源 日报 晚报 时报 早报 晨报 商报 都市报 新闻 广播网 新华网 人民网 中新网 央视网 光明网 新华社 电视台 电台 融媒 周刊 今日 "
    + "总第 统计局 政府办 办公室 人民政府 公文")
private let weekdays = Words("星期")
private let others = Words("相关新闻 相关链接 相关阅读 相关报道 相关文章 推荐阅读 延伸阅读 上一篇 下一篇 热点新闻 最新")
private let dispatches = Words("讯 电 訊 電 专电 消息")
private let newsMarks = Words("讯 电 訊 電 记者 通讯员")
private let congresses = Words("人民代表大会 人代会")
private let openings = Words("召开 开幕 举行 作政府工作报告")

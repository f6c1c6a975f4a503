import Quantities

extension Page {
  /// When a report was published and which year it reports on.
  func readTimes(of metadata: inout Metadata, stated: CalendarDate?) {
    let known = metadata.published
    let meeting = meetingDate(of: metadata.kind)
    if metadata.published == nil { metadata.published = meeting?.date ?? stated ?? printedDate }
    if metadata.year == nil {
      metadata.year =
        metadata.kind == .workReport
        ? yearOfWorkReport(metadata, known, meeting) : yearOfFeature(metadata, hasCongress: hearsReport)
    }
    if metadata.published == nil, let year = metadata.year {
      let named = fileName.date.flatMap { (year...year + 1).contains($0.year) ? $0 : nil }
      metadata.published = newsDate(in: year, metadata) ?? named
    }
    if metadata.year == nil { metadata.published = metadata.published ?? fileName.date }
  }

  /// `1月27日，…` or `1月27日讯` of a feature whose year is known: a congress of the first months hears of the year before.
  private func newsDate(in year: Int, _ metadata: Metadata) -> CalendarDate? {
    guard metadata.kind != .workReport, let (month, day) = dayOfNews ?? dayOfCongress else { return nil }
    let isOfNext = month <= 6 && hearsReport && !isPlanned(year, futures)
    return CalendarDate(year: isOfNext ? year + 1 : year, month: month, day: day)
  }

  /// `2018年1月`
  private func names(_ year: Int, _ month: Int) -> Bool { Words("\(year)年\(month)月").occur(in: text, 0..<text.count) }

  /// 【2017年目标】
  private func namesGoals(of year: Int) -> Bool {
    Words("目标 主要目标 发展目标 工作目标 预期目标 目标任务 主要任务".split(separator: " ").map { "\(year)年\($0)" }.joined(separator: " "))
      .occur(in: text, 0..<text.count)
  }

  /// Whether all that is said of a year is to come.
  private func isPlanned(_ year: Int, _ plans: Words) -> Bool {
    var isNamed = false
    for block in blocks {
      var search = SentenceSearch(self, plans, in: block.range)
      for mention in years(in: block.range) where mention.year == year {
        isNamed = true
        guard search.finds(around: mention.place) else { return false }
      }
    }
    return isNamed
  }

  // MARK: work reports

  /// A heading that looks back tells it; else the day of the meeting, where a report of the first months looks back on the
  /// year before; else the year in title or file name, with the words of a look back; else what the page prints.
  private func yearOfWorkReport(_ metadata: Metadata, _ known: CalendarDate?, _ meeting: DateMention?) -> Int? {
    let title = Array((metadata.title ?? "").utf8)
    let titled = Page(text: title, blocks: [], fileName: fileName).years(in: 0..<title.count).first?.year
    let latest = meeting?.year ?? known?.year ?? titled ?? fileName.year ?? 2100
    if let year = yearLookedBackOn(title), year <= latest { return year }
    if let meeting { return year(ofReportIn: meeting.year, meeting.month) }
    if let known { return year(ofReportIn: known.year, known.month) }
    let isReport = reportTitle.occur(in: title, 0..<title.count)
    // Since 1985 congresses have met in the first months of the year.
    if let titled, titled >= 1985, isReport || metadata.published == nil { return isReport ? titled - 1 : titled }
    if let date = metadata.published { return year(ofReportIn: date.year, date.month) }
    guard let given = titled ?? fileName.year else {
      return YearSigns(of: self).year(isReport: true) ?? yearOfFeature(metadata, hasCongress: false)
    }
    // Old congresses met in any month: those of autumn speak of 过去一年 and 过去五年 as well, if seldom, and of 上年结余.
    let isOld = given < 1985
    let before = Words("\(given - 1)年 去年 过去一年 过去的一年 过去五年" + (isOld ? "" : " 上年 上一年"))
    let needed = isOld ? 4 : 3
    let looksBack = blocks.prefix(60).lazy.filter { before.occur(in: text, $0.range) }.prefix(needed).count == needed
    return looksBack || countsOfYears.keys.max() == given - 1 ? given - 1 : given
  }

  /// What a report of that month looks back on: one of spring on the year before, one of autumn on its own. In between, it
  /// is the year that it names more often.
  private func year(ofReportIn year: Int, _ month: Int) -> Int {
    if month <= 5 { return year - 1 }
    if month >= 10 || year < 1985 { return year }
    let counts = countsOfYears
    return counts[year - 1, default: 0] >= max(1, counts[year, default: 0]) ? year - 1 : year
  }

  private var countsOfYears: [Int: Int] {
    var counts: [Int: Int] = [:]
    for block in blocks.prefix(200) where block.kind == .paragraph {
      for mention in years(in: block.range) where !mention.isStart { counts[mention.year, default: 0] += 1 }
    }
    return counts
  }

  /// 2019 of the heading `一、2019年工作回顾`, of a title with `2019年工作总结和2020年工作计划`, and of the same words where a
  /// heading runs into its text.
  private func yearLookedBackOn(_ title: [UInt8]) -> Int? {
    let titlePage = Page(text: title, blocks: [], fileName: fileName)
    for heading in headings {
      if let year = lookBack(in: heading.range, reviews) { return year }
      if lookBacks.occur(in: text, heading.range),
        let year = years(in: heading.range).last(where: { !$0.isStart })?.year
      {
        return year
      }
    }
    if let year = titlePage.lookBack(in: 0..<title.count, reviews) { return year }
    for block in blocks.prefix(60) where block.kind != .furniture {
      if let year = lookBack(in: block.range, namedReviews) { return year }
    }
    return nil
  }

  /// The year that words of a look back follow in the same phrase, or that 回顾了 stands before.
  private func lookBack(in range: Range<Int>, _ reviews: Words) -> Int? {
    let mentions = years(in: range)
    var found: Int?
    for (index, mention) in mentions.enumerated() where !mention.isStart {
      let start = mention.place + 3
      var end = min(range.upperBound, start + 60)
      if index + 1 < mentions.count { end = min(end, mentions[index + 1].start) }
      if let stop = phraseEnds.firstPlace(in: text, start..<max(start, end)) { end = stop.lowerBound }
      if reviews.occur(in: text, start..<max(start, end)) || retellings.end(text, range.lowerBound..<mention.start) {
        found = mention.year
      }
    }
    return found
  }

  // MARK: features

  /// The year most often spoken of as the one going on or just past. Years of plans weigh little, years that something is
  /// compared with, leads up to or goes on since do not count; 今年 counts for the latest year that is left.
  private func yearOfFeature(_ metadata: Metadata, hasCongress: Bool) -> Int? {
    let published = metadata.published
    let title = Array((metadata.title ?? "").utf8)
    if let year = reviewedYear(in: title), published.map({ ($0.year - 1...$0.year).contains(year) }) ?? true {
      return year
    }
    var weights = weigh()
    let latest = published?.year ?? fileName.year
    if let latest { weights.keep(upTo: latest) }
    // What is printed from March on calls its own year this one.
    if weights.current > 0, let published, published.month >= 3 { return published.year }
    // 2017年，玉槐区开足马力 over the news of an early congress is what comes; what it tells is of the year before.
    if let titled = yearInTitle(title), monthOfEarlyCongress != nil, weights.current == 0,
      weights.years[titled - 1] != nil
    {
      return titled - 1
    }
    if let titled = yearInTitle(title), titled <= latest ?? titled, weights.years[titled] != nil || published == nil {
      return titled
    }
    if weights.current > 0, let first = weights.firstPlanned, weights.years.isEmpty {
      return published?.year ?? fileName.year ?? first - 1
    }
    let most = weights.years.values.max() ?? 0
    if weights.current > 0, let latest = weights.years.filter({ $0.value * 2 >= most }).keys.max() {
      weights.years[latest, default: 0] += weights.current
    }
    let named = weights.years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    // 增至2021年的95亿元 of what is printed later in a year is told by the way as well.
    let isLater = published.map { $0.month >= 4 } ?? false
    let best = named ?? (isLater ? nil : weights.reached.max())
    // 1月24日，…人民代表大会开幕，区长作政府工作报告: what it tells is of the year before, as in the report itself,
    // unless 今年 shows that it looks ahead.
    if weights.current == 0, let month = monthOfEarlyCongress {
      if let best, weights.years[best - 1] != nil, namesGoals(of: best) { return best - 1 }
      let isItsOwn = best.map { published?.year == $0 || names($0, month) || isPlanned($0, intentions) } ?? false
      if let best, weights.years[best - 1] == nil, isItsOwn { return best - 1 }
      if best == nil, let published { return published.year - 1 }
    }
    if let best { return latelyTold(best, weights, most: most, published) }
    return published?.year ?? YearSigns(of: self).year(isReport: false) ?? fileName.year
      ?? weights.firstPlanned.map { $0 - 1 }
  }

  /// `best`, unless the page is printed long after it.
  private func latelyTold(_ best: Int, _ weights: YearWeights, most: Int, _ published: CalendarDate?) -> Int {
    guard let published, best < published.year - 1 else { return best }
    // Of a day that is printed, a feature tells of its year or the one before, where it names them.
    let late = weights.years.filter { $0.key >= published.year - 1 }
    if let last = late.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) { return last.key }
    // Old years are told of by the way.
    return most <= 4 || weights.current > 0 ? published.year : best
  }

  private func reviewedYear(in title: [UInt8]) -> Int? {
    let titlePage = Page(text: title, blocks: [], fileName: fileName)
    if let year = titlePage.lookBack(in: 0..<title.count, namedReviews) { return year }
    for block in blocks.prefix(40) where block.kind != .furniture {
      if let year = lookBack(in: block.range, namedReviews) { return year }
    }
    return nil
  }

  private func yearInTitle(_ title: [UInt8]) -> Int? {
    let page = Page(text: title, blocks: [], fileName: fileName)
    return page.years(in: 0..<title.count).first { !$0.isStart && !distances.contains($0.before) }?.year
  }

  /// How much the years of a feature weigh.
  private struct YearWeights {
    var years: [Int: Int] = [:]
    /// The weight of 今年.
    var current = 0
    /// Years named only as `到2020年的95亿元`.
    var reached: Set<Int> = []
    /// The first year by which something is to be ready.
    var firstPlanned: Int?

    mutating func keep(upTo last: Int) {
      years = years.filter { $0.key <= last }
      reached = reached.filter { $0 <= last }
    }
  }

  private func weigh() -> YearWeights {
    var weights = YearWeights()
    var starts: [Int] = []
    for block in blocks where block.kind != .furniture {
      var plans = SentenceSearch(self, intentions, in: block.range)
      for mention in years(in: block.range, withThisYear: true) {
        if mention.year == 0 {
          weights.current += 4
        } else if multiples(behind: mention, before: block.range.upperBound) {
          continue
        } else if mention.isStart {
          starts.append(mention.year)
        } else if distances.contains(mention.before), !cutOffs.end(text, block.range.lowerBound..<mention.start) {
          // 预计从2016年的8亿元增至2021年的12亿元: expected of the year that is going on.
          if mention.before == Scalar(of: "至"),
            estimates.occur(in: text, clause(before: mention, from: block.range.lowerBound))
          {
            weights.years[mention.year, default: 0] += 4
          }
          if arrivals.contains(mention.before) { weights.reached.insert(mention.year) }
        } else if plans.finds(around: mention.place) {
          if isDeadline(mention, before: block.range.upperBound) {
            weights.firstPlanned = min(weights.firstPlanned ?? mention.year, mention.year)
          } else {
            weights.years[mention.year, default: 0] += 1
          }
        } else {
          weights.years[mention.year, default: 0] += 4
        }
      }
    }
    // 2012年以来 alone names where a review begins; beside the year itself, that year is going on.
    for year in starts where weights.years[year] != nil { weights.years[year, default: 0] += 4 }
    return weights
  }

  /// 是2011年的1.5倍: a year that is only compared with.
  private func multiples(behind mention: YearMention, before end: Int) -> Bool {
    let phrase = mention.place + 3..<max(mention.place + 3, min(end, mention.place + 18))
    return genitive.begin(text, phrase) && times.occur(in: text, phrase)
  }

  private func clause(before mention: YearMention, from start: Int) -> Range<Int> {
    var begin = mention.start
    while begin > start, mention.start - begin < 75 {
      let before = startOfScalar(in: text, endingAt: begin, from: start)
      if phraseEnds.begin(text, before..<begin) { break }
      begin = before
    }
    return begin..<mention.start
  }

  /// `2011年6月建成通车` among plans.
  private func isDeadline(_ mention: YearMention, before end: Int) -> Bool {
    let after = mention.place + 3..<max(mention.place + 3, min(end, mention.place + 33))
    let phrase = after.lowerBound..<(phraseEnds.firstPlace(in: text, after)?.lowerBound ?? after.upperBound)
    return months.occur(in: text, phrase) && completions.occur(in: text, phrase)
  }

  /// Whether a first paragraph has a congress that hears a report.
  private var hearsReport: Bool {
    blocks.prefix(30).contains { block in
      guard block.kind == .paragraph else { return false }
      let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 400)
      return congress.occur(in: text, head)
    } && hearingsOfCongress.occur(in: text, 0..<min(text.count, 6000))
  }

  /// The month of the congress that a paragraph opens with and that hears a report, if it is one of the first three.
  private var monthOfEarlyCongress: Int? {
    for block in blocks where block.kind == .paragraph {
      let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 400)
      guard congress.occur(in: text, head), hearings.occur(in: text, head) else { continue }
      var index = head.lowerBound
      while index < head.upperBound {
        guard Scalar(text[index]).isDigit, let value = number(in: text, at: &index, before: head.upperBound) else {
          index += 1
          continue
        }
        guard separator(in: text, at: &index, "月", before: head.upperBound) != nil else { continue }
        if value <= 3 { return value }
        break
      }
    }
    return nil
  }

}

/// Whether the sentences of a block have one of some words. The sentence asked for last is remembered, since a sentence
/// that names many years would else be searched once for each.
private struct SentenceSearch {
  private let page: Page
  private let words: Words
  private let range: Range<Int>
  private var sentence = 0..<0
  private var isFound = false

  init(_ page: Page, _ words: Words, in range: Range<Int>) {
    (self.page, self.words, self.range) = (page, words, range)
  }

  mutating func finds(around place: Int) -> Bool {
    if sentence.contains(place) { return isFound }
    var start = place
    while start > range.lowerBound, !isEnd(start) { start -= 1 }
    var end = place
    while end < range.upperBound, !isEnd(end) { end += 1 }
    sentence = start..<end
    isFound = words.occur(in: page.text, sentence)
    return isFound
  }

  private func isEnd(_ index: Int) -> Bool {
    let lead = page.text[index]
    return (lead == 0xE3 || lead == 0xEF) && scalar(in: page.text, at: index).endsSentence
  }
}

private let congress = Words("人民代表大会 人代会 人大一次会议 人大二次会议 人大三次会议 人大四次会议 人大五次会议 人大六次会议")
private let futures = Words("将 拟 力争 确保")
private let hearingsOfCongress = Words("政府工作报告 报告政府工作 报告工作 工作报告")
private let hearings = Words("政府工作报告")
private let lookBacks = Words("回顾 总结 成就 成绩 取得 回眸")
private let reviews = Words("回顾 总结 成就 成绩 取得 回眸 执行情况 总体情况 工作情况 完成情况")
private let namedReviews = Words("工作回顾 工作总结 工作情况回顾 工作的回顾 执行情况 主要工作回顾")
private let retellings = Words("回顾 回顾了 回顾过去 总结了 总结")
private let phraseEnds = Words("。 ； ， 、 ！ ？ ： ; , ! ? :")
private let intentions = Words("将 拟 力争 计划 确保 目标 规划 至少")
private let months = Words("月 底 末 前")
private let completions = Words("建成 竣工 完工 通车 投产 投入 投用 完成 交付")
private let distances: Set<Scalar> = Set("到至比较自从由—-".unicodeScalars.map(\.value))
private let cutOffs = Words("截至 截止 截止至 截止到")
private let estimates = Words("预计")
private let genitive = Words("年的 的")
private let times = Words("倍")
private let arrivals: Set<Scalar> = Set("到至".unicodeScalars.map(\.value))

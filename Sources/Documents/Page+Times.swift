import Quantities

extension Page {
  /// When a report was published and which year it reports on.
  func readTimes(of metadata: inout Metadata, stated: CalendarDate?) {
    if metadata.published == nil { metadata.published = meetingDate ?? stated ?? printedDate }
    if metadata.year == nil {
      metadata.year = metadata.kind == .workReport ? yearOfWorkReport(metadata) : yearOfFeature(metadata)
    }
    if metadata.published == nil { metadata.published = dateOfCongress(in: metadata) }
  }

  /// `——2026年1月26日在……会议上`, also where the line is broken before 会议 or taken for a paragraph.
  private var meetingDate: CalendarDate? {
    for block in blocks.prefix(25) where block.range.count <= 240 {
      let isDated = dateline(block.range)
      guard isDated || block.range.count <= 180 && block.kind != .paragraph && meetings.occur(in: text, block.range)
      else { continue }
      if let date = firstDate(in: Array(text[block.range])) { return date }
    }
    return nil
  }

  /// `——2021年12月6日在某市某区`: dashes, a date and 在, and no sentence.
  private func dateline(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, dashes.contains(scalar(in: text, at: index)) { index += width(ofLead: text[index]) }
    guard index > range.lowerBound, let year = number(in: text, at: &index), year >= 1949,
      separator(in: text, at: &index, "年") != nil, number(in: text, at: &index) != nil,
      separator(in: text, at: &index, "月") != nil, number(in: text, at: &index) != nil,
      separator(in: text, at: &index, "日") != nil, separator(in: text, at: &index, "在") != nil
    else { return false }
    return !range.contains { text[$0] == 0xE3 && scalar(in: text, at: $0).endsSentence }
  }

  /// What the page says of its publication.
  private var printedDate: CalendarDate? {
    for block in blocks where block.kind == .furniture && block.range.count <= 120 {
      if let date = firstDate(in: Array(text[block.range])) { return date }
    }
    return nil
  }

  /// `1月27日，……人民代表大会……召开` of a feature whose year is known.
  private func dateOfCongress(in metadata: Metadata) -> CalendarDate? {
    guard metadata.kind != .workReport, let year = metadata.year else { return nil }
    for block in blocks where block.kind == .paragraph {
      let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 200)
      var index = head.lowerBound
      guard Scalar(text[index]).isDigit, let month = number(in: text, at: &index),
        separator(in: text, at: &index, "月") != nil, let day = number(in: text, at: &index),
        separator(in: text, at: &index, "日") != nil, congress.occur(in: text, head), opened.occur(in: text, head)
      else { continue }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// A heading that looks back tells it; else the date, where a report of the first months looks back on the year before;
  /// else the year in title or file name, with the words of a look back.
  private func yearOfWorkReport(_ metadata: Metadata) -> Int? {
    for heading in headings where lookBacks.occur(in: text, heading.range) {
      let years = years(in: heading.range).map(\.year)
      if let last = years.last { return last }
    }
    if let date = metadata.published { return date.month <= 5 ? date.year - 1 : date.year }
    let title = Array((metadata.title ?? "").utf8)
    let titled = Page(text: title, blocks: [], fileName: fileName).years(in: 0..<title.count).first?.year
    guard let given = titled ?? fileName.year else { return yearOfFeature(metadata) }
    // Since 1985 congresses have met in the first months of the year. A speech of any other day is on its own year.
    if let titled, titled >= 1985, reportTitle.occur(in: title, 0..<title.count) { return given - 1 }
    let before = Words("\(given - 1)年 去年 过去一年 过去的一年 上年 上一年 去年的 过去五年")
    var count = 0
    for block in blocks.prefix(60) where before.occur(in: text, block.range) { count += 1 }
    return count >= 3 ? given - 1 : given
  }

  /// The year most often spoken of as the one going on or just past. Years of plans weigh little, years that something is
  /// compared with or leads up to do not count; 今年 counts for the latest year that is left.
  private func yearOfFeature(_ metadata: Metadata) -> Int? {
    var weights: [Int: Int] = [:]
    var current = 0
    var isOnlyPlanned = true
    for block in blocks where block.kind != .furniture {
      for mention in years(in: block.range, withThisYear: true) {
        if mention.year == 0 {
          current += 4
        } else if !distances.contains(mention.before), !isLongAgo(mention, metadata, in: block.range) {
          let isPlan = intentions.occur(in: text, sentence(around: mention.place, in: block.range))
          weights[mention.year, default: 0] += isPlan ? 1 : 4
          if !isPlan { isOnlyPlanned = false }
        }
      }
    }
    if let date = metadata.published { weights = weights.filter { $0.key <= date.year } }
    // What is printed from March on calls its own year this one.
    if current > 0, let date = metadata.published, date.month >= 3 { return date.year }
    let most = weights.values.max() ?? 0
    if current > 0, let latest = weights.filter({ $0.value * 2 >= most }).keys.max() {
      weights[latest, default: 0] += current
    }
    let best = weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    // 1月24日，…人民代表大会开幕，区长作政府工作报告: what it tells is of the year before, as in the report itself,
    // unless 今年 shows that it looks ahead.
    if let best, current == 0, weights[best - 1] == nil, isOfEarlyCongress { return best - 1 }
    // 今年…，计划明年6月建成 with the next year's number alone: the name of the file tells this one's.
    if let best, let named = fileName.year, isOnlyPlanned, current > 0, named < best { return named }
    return best ?? metadata.published?.year ?? fileName.year ?? endOfPlanInReview
  }

  /// “十三五”时期，…: the last year of the plan that a text without years looks back on.
  private var endOfPlanInReview: Int? {
    for block in blocks where block.kind != .furniture {
      var rest = block.range
      while let term = planTerms.firstPlace(in: text, rest) {
        let name = block.range.lowerBound..<term.lowerBound
        if let plan = planNames.indices.last(where: { planNames[$0].end(text, name) }) {
          return Period(fiveYearPlan: plan + 6)?.to?.year
        }
        rest = term.upperBound..<rest.upperBound
      }
    }
    return nil
  }

  /// Whether a paragraph opens with a congress of the first months that hears a report.
  private var isOfEarlyCongress: Bool {
    blocks.contains { block in
      guard block.kind == .paragraph else { return false }
      let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 400)
      guard congress.occur(in: text, head), hearings.occur(in: text, head) else { return false }
      var index = head.lowerBound
      while index < head.upperBound {
        guard Scalar(text[index]).isDigit, let value = number(in: text, at: &index) else {
          index += 1
          continue
        }
        if separator(in: text, at: &index, "月") != nil { return value <= 3 }
      }
      return false
    }
  }

  /// 2012年以来 of what was printed ten years later: where something began.
  private func isLongAgo(_ mention: YearMention, _ metadata: Metadata, in range: Range<Int>) -> Bool {
    guard let printed = metadata.published?.year, mention.year + 1 < printed else { return false }
    return origins.begin(text, mention.place..<min(range.upperBound, mention.place + 20))
  }

  private func sentence(around place: Int, in range: Range<Int>) -> Range<Int> {
    func isEnd(_ index: Int) -> Bool {
      (text[index] == 0xE3 || text[index] == 0xEF) && scalar(in: text, at: index).endsSentence
    }
    var start = place
    while start > range.lowerBound, !isEnd(start) { start -= 1 }
    var end = place
    while end < range.upperBound, !isEnd(end) { end += 1 }
    return start..<end
  }

  /// A year that a text names, with the character before it.
  struct YearMention: Sendable {
    /// 0 for 今年.
    let year: Int
    let before: Scalar
    let place: Int
  }

  /// The years named as `2017年` or 二〇一七年.
  func years(in range: Range<Int>, withThisYear: Bool = false) -> [YearMention] {
    var result: [YearMention] = []
    var index = range.lowerBound
    while true {
      // 年
      index = nextPlace(of: 0xE5, 0xB9, in: text, index..<range.upperBound)
      guard index < range.upperBound else { break }
      guard text[index + 2] == 0xB4 else {
        index += 3
        continue
      }
      if withThisYear, index - 3 >= range.lowerBound, matches(this, text, at: index - 3, before: index) {
        result.append(YearMention(year: 0, before: 0, place: index))
      } else if let (year, start) = yearBefore(index, from: range.lowerBound),
        !prospects.begin(text, index..<min(range.upperBound, index + 20))
      {
        let isFirst = start == range.lowerBound
        let previous = isFirst ? 0 : startOfScalar(in: text, endingAt: start, from: range.lowerBound)
        result.append(YearMention(year: year, before: isFirst ? 0 : scalar(in: text, at: previous), place: index))
      }
      index += 3
    }
    return result
  }

  private func yearBefore(_ end: Int, from start: Int) -> (Int, Int)? {
    var begin = end - 4
    if begin >= start, (begin..<end).allSatisfy({ Scalar(text[$0]).isDigit }) {
      let year = (begin..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
      let isWhole = begin == start || !Scalar(text[begin - 1]).isDigit
      return isWhole && (1949...2100).contains(year) ? (year, begin) : nil
    }
    begin = end - 12
    guard begin >= start, text[begin] & 0xC0 != 0x80 else { return nil }
    var year = 0
    for place in stride(from: begin, to: end, by: 3) {
      guard text[place] >= 0xE0, text[place] < 0xF0, let digit = hanDigit(scalar(in: text, at: place)) else {
        return nil
      }
      year = year * 10 + digit
    }
    return (1949...2100).contains(year) ? (year, begin) : nil
  }
}

/// The first date in a text: `2026年1月26日`, `2026-01-26`, `2026/1/26`, 二〇二六年一月二十六日.
func firstDate(in bytes: [UInt8]) -> CalendarDate? {
  var index = 0
  while index < bytes.count {
    var place = index
    if let year = number(in: bytes, at: &place), (1900...2100).contains(year),
      let first = separator(in: bytes, at: &place, "年-/."), let month = number(in: bytes, at: &place),
      separator(in: bytes, at: &place, first == Scalar(of: "年") ? "月" : "-/.") != nil,
      let day = number(in: bytes, at: &place), let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    index = max(place, index + width(ofLead: bytes[index]))
  }
  return nil
}

/// Reads a number in digits, or in Han numerals below a hundred or digit by digit.
private func number(in bytes: [UInt8], at index: inout Int) -> Int? {
  var value = 0
  let start = index
  while index < bytes.count, Scalar(bytes[index]).isDigit, index - start < 5 {
    value = value * 10 + Int(bytes[index] - 0x30)
    index += 1
  }
  if index > start { return value }
  var digits = 0
  while index < bytes.count, index - start < 15, bytes[index] >= 0xE2 {
    let character = scalar(in: bytes, at: index)
    if character == Scalar(of: "十") {
      value = max(1, value) * 10
      digits = 10
    } else if let digit = hanDigit(character) {
      value = digits == 10 ? value + digit : value * 10 + digit
    } else {
      break
    }
    index += 3
  }
  return index > start ? value : nil
}

private func hanDigit(_ character: Scalar) -> Int? {
  if character == Scalar(of: "零") || character == Scalar(of: "○") { return 0 }
  return hanDigits.firstIndex(of: character)
}

private func separator(in bytes: [UInt8], at index: inout Int, _ marks: String) -> Scalar? {
  guard index < bytes.count, bytes[index] & 0xC0 != 0x80 else { return nil }
  let character = scalar(in: bytes, at: index)
  guard marks.unicodeScalars.contains(where: { $0.value == character }) else { return nil }
  index += width(ofLead: bytes[index])
  return character
}

private let hanDigits: [Scalar] = "〇一二三四五六七八九".unicodeScalars.map(\.value)
private let meetings = Words("会议 会議 會議")
private let congress = Words("人民代表大会 人代会")
private let hearings = Words("政府工作报告")
private let opened = Words("召开 开幕 举行 作政府工作报告")
private let lookBacks = Words("回顾 总结 成就 成绩 取得 回眸")
private let intentions = Words("将 拟 力争 计划 确保 目标 规划 至少")
private let prospects = Words("年远景")
/// 2012年以来, 1988年开始: where something began.
private let origins = Words("年以来 年开始 年起")
private let dashes: Set<Scalar> = Set("—-－–─ ".unicodeScalars.map(\.value))
private let planTerms = Words("时期 期间 以来")
/// The plans from the sixth on; the last of them that fits is the longest.
private let planNames = ["六五", "七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五"].map {
  Words("“\($0)” \($0)")
}
private let this = Array("今".utf8)
private let distances: Set<Scalar> = Set("到至比较自从—-".unicodeScalars.map(\.value))

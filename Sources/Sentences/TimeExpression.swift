package import Quantities

/// A date, year or period as a sentence names it, before it is known which year an unfinished one belongs to.
package struct TimeExpression: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    /// 2017年, 2016—2020年, 2017年前三季度, “十三五”时期
    case absolute(Period)
    /// 前三季度, 1至11月, 9月: months of a year said elsewhere
    case months(ClosedRange<Int>)
    /// 9月24日
    case day(month: Int, day: Int)
    /// 今年 0, 去年 -1, 明年 1; reckoned from the year in which the report speaks
    case relativeYear(Int)
    /// 全年, 当年, 年内: the year spoken of
    case wholeYear
    /// 过去五年 -5, 今后三年 3
    case span(years: Int)
    /// 目前
    case now
    /// 近年来, 每年: no bounds that the report states
    case unbounded
  }

  package enum Role: Hashable, Sendable {
    /// what it says
    case plain
    /// 截至10月底, 到2020年: the end of it
    case until
    /// 2017年以来: from its start on
    case since
    /// 比2010年, 较上年: what something is compared with
    case comparison
    /// 每年: over and over
    case repeated
  }

  package let range: Range<Int>
  package let shape: Shape
  package let role: Role
  /// Whether its year is named or implied (今年), so that it can serve what follows.
  package let hasYear: Bool
}

/// Reads the time that is named at a place. What it does not know as a time stays a number.
struct TimeReader {
  let letters: [Letter]
  let limit: Int

  /// Time words without digits, and the distance of the year they name.
  private static let words = WordTrie<TimeExpression.Shape>([
    ("今年", .relativeYear(0)), ("本年度", .relativeYear(0)), ("本年", .relativeYear(0)), ("今年以来", .relativeYear(0)),
    ("去年", .relativeYear(-1)), ("上年", .relativeYear(-1)), ("上一年", .relativeYear(-1)), ("前年", .relativeYear(-2)),
    ("明年", .relativeYear(1)), ("来年", .relativeYear(1)), ("新的一年", .relativeYear(0)),
    ("全年", .wholeYear), ("当年", .wholeYear), ("年内", .wholeYear), ("年度", .wholeYear), ("年底", .wholeYear),
    ("年末", .wholeYear),
    ("年底前", .wholeYear), ("一年来", .wholeYear), ("一年多来", .wholeYear), ("这一年", .wholeYear), ("过去一年", .wholeYear),
    ("过去的一年", .wholeYear), ("这一年来", .wholeYear),
    ("目前", .now), ("现在", .now), ("截至目前", .now), ("截止目前", .now), ("到目前", .now), ("迄今", .now), ("至今", .now),
    ("眼下", .now), ("当前", .now), ("近年来", .unbounded), ("近几年", .unbounded), ("近些年", .unbounded), ("多年来", .unbounded),
    ("长期以来", .unbounded), ("每年", .unbounded), ("历年", .unbounded), ("每月", .unbounded), ("每季度", .unbounded),
    ("前三季度", .months(1...9)), ("前三个季度", .months(1...9)), ("一至三季度", .months(1...9)), ("三季度末", .months(1...9)),
    ("上半年", .months(1...6)), ("下半年", .months(7...12)), ("前两个季度", .months(1...6)), ("一季度", .months(1...3)),
    ("第一季度", .months(1...3)), ("二季度", .months(4...6)), ("第二季度", .months(4...6)), ("第三季度", .months(7...9)),
    ("四季度", .months(10...12)), ("第四季度", .months(10...12)), ("首季", .months(1...3)),
  ])

  static func begins(_ letter: Letter) -> Bool {
    letter.isDigit || NumeralReader.beginsHan(letter) || words.begins(with: letter) || letter == "“" || letter == "第"
      || letter == "过" || letter == "五"
  }

  func read(at start: Int) -> TimeExpression? {
    if letters[start] == "“" || letters[start] == "第" || NumeralReader.beginsHan(letters[start]),
      let plan = fiveYearPlan(at: start)
    {
      return plan
    }
    if let year = year(at: start) { return year }
    if let months = months(at: start) { return finish(start, months.end, months.shape, hasYear: false) }
    if let span = span(at: start) { return span }
    if let (shape, end) = TimeReader.words.longest(in: letters, at: start, limit: limit) {
      if shape == .wholeYear, letters[start] == "年", start > 0, letters[start - 1].isDigit || letters[start - 1] == "半"
      {
        return nil
      }
      if shape == .relativeYear(0) || shape == .relativeYear(-1) || shape == .relativeYear(1)
        || shape == .relativeYear(-2),
        let months = months(at: end)
      {
        return finish(start, months.end, months.shape, hasYear: false)
      }
      let isRepeated = shape == .unbounded && letters[start] == "每"
      var role: TimeExpression.Role?
      if isRepeated { role = .repeated }
      if letters[start..<end].text.hasSuffix("以来"), shape == .relativeYear(0) { role = .since }
      return finish(start, end, shape, hasYear: isYear(shape), role: role)
    }
    return nil
  }

  private func isYear(_ shape: TimeExpression.Shape) -> Bool {
    if case .relativeYear = shape { return true }
    return false
  }

  /// The expression with what stands around it: 截至…, …以来, 比….
  private func finish(
    _ start: Int, _ end: Int, _ shape: TimeExpression.Shape, hasYear: Bool, role given: TimeExpression.Role? = nil
  ) -> TimeExpression {
    var end = end
    var role = given ?? .plain
    func follows(_ word: String) -> Bool {
      let word = word.letters
      return end + word.count <= limit && letters[end..<(end + word.count)].elementsEqual(word)
    }
    func precedes(_ word: String) -> Bool {
      let word = word.letters
      return start >= word.count && letters[(start - word.count)..<start].elementsEqual(word)
    }
    for suffix in ["以来", "来", "期间", "时期", "前后"] where follows(suffix) {
      end += suffix.unicodeScalars.count
      if suffix == "以来" { role = .since }
      break
    }
    for suffix in ["底前", "年底前", "末", "底", "以前", "之前", "前"] where follows(suffix) {
      if suffix == "前", follows("前往") || follows("前列") || follows("前茅") || follows("前景") || follows("前三") { break }
      end += suffix.unicodeScalars.count
      role = .until
      break
    }
    if precedes("截至") || precedes("截止") || precedes("截止到") || precedes("截至到") { role = .until }
    if shape == .now, letters[start] == "截" || letters[start] == "到" || letters[start] == "至" { role = .until }
    if case .absolute = shape, start > 0, letters[start - 1] == "到", role == .plain { role = .until }
    for word in ["比", "较", "同", "与", "超过", "高于", "快于", "好于", "比上", "较之"] where precedes(word) { role = .comparison }
    if follows("相比") || follows("同期") || follows("的同期") { role = .comparison }
    if role != .comparison, follows("的"), end + 2 < limit,
      letters[end + 1].isDigit || NumeralReader.beginsHan(letters[end + 1]),
      start > 0, letters[start - 1] == "是" || letters[start - 1] == "为"
    {
      role = .comparison  // 是2010年的1.5倍
    }
    if role != .comparison, precedes("由") || precedes("从"), !hasSince(end) { role = role == .since ? .since : .plain }
    return TimeExpression(range: start..<end, shape: shape, role: role, hasYear: hasYear)
  }

  private func hasSince(_ end: Int) -> Bool { end < limit && letters[end] == "起" }

  // MARK: 2017年, 2016—2020年, 二〇二五年, 2017年9月24日

  private func year(at start: Int) -> TimeExpression? {
    if start > 0, letters[start - 1].isDigit || letters[start - 1] == "." { return nil }
    guard let (first, afterFirst) = fourDigits(at: start) else { return nil }
    var end = afterFirst
    var last = first
    if end < limit, letters[end] == "年" { end += 1 }
    let hasYearWord = end > afterFirst
    if end < limit, let separator = separatorEnd(at: end), let (second, afterSecond) = fourDigits(at: separator),
      afterSecond < limit, letters[afterSecond] == "年", second >= first, second - first < 60
    {
      last = second
      end = afterSecond + 1
      return finish(start, end, .absolute(Period(years: first, last)), hasYear: true)
    }
    guard hasYearWord else { return isoDate(at: start, year: first, after: afterFirst) }
    if end < limit, letters[end] == "度" { end += 1 }
    if let months = months(at: end) {
      switch months.shape {
      case .months(let range):
        if let period = Period(year: first, months: range) {
          return finish(start, months.end, .absolute(period), hasYear: true)
        }
      case .day(let month, let day):
        if let date = CalendarDate(year: first, month: month, day: day) {
          return finish(start, months.end, .absolute(Period(from: date, to: date)), hasYear: true)
        }
      default: break
      }
    }
    if end < limit, let (shape, wordEnd) = TimeReader.words.longest(in: letters, at: end, limit: limit),
      case .months(let range) = shape, let period = Period(year: first, months: range)
    {
      return finish(start, wordEnd, .absolute(period), hasYear: true)
    }
    return finish(start, end, .absolute(Period(years: first, last)), hasYear: true)
  }

  private func isoDate(at start: Int, year: Int, after: Int) -> TimeExpression? {
    guard after + 4 < limit, letters[after] == "-" || letters[after] == "/" || letters[after] == "." else { return nil }
    guard let (month, monthEnd) = smallNumber(at: after + 1), monthEnd < limit, letters[monthEnd] == letters[after],
      let (day, end) = smallNumber(at: monthEnd + 1), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return TimeExpression(
      range: start..<end, shape: .absolute(Period(from: date, to: date)), role: .plain, hasYear: true)
  }

  /// Four digits that can be a year, Arabic or Han: 1949 to 2100.
  private func fourDigits(at start: Int) -> (Int, Int)? {
    guard start + 4 <= limit else { return nil }
    var value = 0
    for index in start..<(start + 4) {
      let letter = letters[index]
      if letter.isDigit {
        value = value * 10 + letter.digit
      } else {
        switch letter {
        case "〇", "○", "零", "Ｏ", "О", "O", "◯": value = value * 10
        case "一": value = value * 10 + 1
        case "二": value = value * 10 + 2
        case "三": value = value * 10 + 3
        case "四": value = value * 10 + 4
        case "五": value = value * 10 + 5
        case "六": value = value * 10 + 6
        case "七": value = value * 10 + 7
        case "八": value = value * 10 + 8
        case "九": value = value * 10 + 9
        default: return nil
        }
      }
    }
    if start + 4 < limit, letters[start + 4].isDigit { return nil }
    return (1840...2100).contains(value) ? (value, start + 4) : nil
  }

  private func separatorEnd(at position: Int) -> Int? {
    switch letters[position] {
    case "—", "-", "–", "~", "～", "至", "到", "－", "―", "─":
      let next = position + 1
      return next < limit && letters[next] == "—" ? next + 1 : next
    default: return nil
    }
  }

  // MARK: 1至11月, 前10个月, 9月24日, 上半年

  private func smallNumber(at start: Int) -> (Int, Int)? {
    guard start < limit else { return nil }
    if letters[start].isDigit {
      var end = start
      var value = 0
      while end < limit, letters[end].isDigit, end - start < 3 {
        value = value * 10 + letters[end].digit
        end += 1
      }
      return end - start <= 2 ? (value, end) : nil
    }
    guard NumeralReader.beginsHan(letters[start]), letters[start] != "两",
      let numeral = NumeralReader.read(letters, at: start, limit: min(limit, start + 3)), numeral.impliedUnit == nil,
      let value = numeral.value.whole, value <= 31
    else { return nil }
    return (value, numeral.range.upperBound)
  }

  private func months(at start: Int) -> (shape: TimeExpression.Shape, end: Int)? {
    guard start < limit else { return nil }
    if letters[start] == "前", let (count, end) = smallNumber(at: start + 1), (1...12).contains(count) {
      var next = end
      if next < limit, letters[next] == "个" { next += 1 }
      if next < limit, letters[next] == "月" { return (.months(1...count), next + 1) }
      if next + 1 < limit, letters[next] == "季", letters[next + 1] == "度", count <= 4 {
        return (.months(1...(3 * count)), next + 2)
      }
      return nil
    }
    guard let (first, end) = smallNumber(at: start) else {
      guard let (shape, wordEnd) = TimeReader.words.longest(in: letters, at: start, limit: limit),
        case .months = shape
      else { return nil }
      return (shape, wordEnd)
    }
    guard (1...12).contains(first), end < limit else { return nil }
    var position = end
    if letters[position] == "月", position + 1 < limit, letters[position + 1] == "份" { position += 1 }
    let afterMonthWord = letters[end] == "月" ? position + 1 : end
    if afterMonthWord < limit, let separator = separatorEnd(at: afterMonthWord),
      let (second, secondEnd) = smallNumber(at: separator), (1...12).contains(second), second > first,
      secondEnd < limit, letters[secondEnd] == "月"
    {
      let next = secondEnd + 1
      return (.months(first...second), next < limit && letters[next] == "份" ? next + 1 : next)
    }
    guard letters[end] == "月" else { return nil }
    if position > end { return (.months(first...first), position + 1) }
    let next = end + 1
    if let (day, dayEnd) = smallNumber(at: next), (1...31).contains(day), dayEnd < limit,
      letters[dayEnd] == "日" || letters[dayEnd] == "号"
    {
      return (.day(month: first, day: day), dayEnd + 1)
    }
    for (word, _) in [("上旬", 10), ("中旬", 20), ("下旬", 31)] where starts(word, at: next) {
      return (.months(first...first), next + 2)
    }
    return (.months(first...first), next)
  }

  private func starts(_ word: String, at position: Int) -> Bool {
    let word = word.letters
    return position + word.count <= limit && letters[position..<(position + word.count)].elementsEqual(word)
  }

  // MARK: “十三五”时期, 过去五年

  private func fiveYearPlan(at start: Int) -> TimeExpression? {
    var position = start
    let isQuoted = letters[position] == "“"
    if isQuoted { position += 1 }
    let isSpelled = position < limit && letters[position] == "第"
    if isSpelled { position += 1 }
    guard let (number, end) = smallNumber(at: position, upTo: isSpelled ? limit : planEnd(from: position)) else {
      return nil
    }
    var next = end
    if isSpelled {
      guard starts("个五年", at: next) else { return nil }
      next += 3
      if starts("计划", at: next) || starts("规划", at: next) { next += 2 }
    } else {
      guard next < limit, letters[next] == "五" else { return nil }
      next += 1
      if isQuoted {
        guard next < limit, letters[next] == "”" else { return nil }
        next += 1
      } else {
        // Without quotes only beside a word that makes it a period: 十三五时期, 十三五规划.
        guard
          starts("时期", at: next) || starts("期间", at: next) || starts("规划", at: next) || starts("计划", at: next)
            || starts("末", at: next) || starts("以来", at: next)
        else { return nil }
      }
    }
    guard let period = Period(fiveYearPlan: number) else { return nil }
    // “十四五”规划 and its opening year name a plan, not a stretch of time.
    for word in ["规划", "计划", "开局", "收官", "目标", "开好局", "决胜", "纲要", "蓝图", "发展规划"] where starts(word, at: next) {
      return TimeExpression(range: start..<next, shape: .unbounded, role: .comparison, hasYear: false)
    }
    if next < limit, letters[next] == "末" || letters[next] == "时" && starts("时期末", at: next), let year = period.to?.year
    {
      let end = letters[next] == "末" ? next + 1 : next + 3
      return finish(start, end, .absolute(Period(year: year)), hasYear: true)
    }
    return finish(start, next, .absolute(period), hasYear: true)
  }

  private func planEnd(from position: Int) -> Int {
    // The last 五 is the plan's, not the number's: 十五五 is 十五 and 五.
    var end = position
    while end < limit, NumeralReader.beginsHan(letters[end]) { end += 1 }
    return max(position, end - 1)
  }

  private func smallNumber(at start: Int, upTo end: Int) -> (Int, Int)? {
    guard start < end else { return nil }
    let reader = TimeReader(letters: letters, limit: end)
    return reader.smallNumber(at: start)
  }

  private func span(at start: Int) -> TimeExpression? {
    let past = ["过去", "五年来", "近", "最近", "前", "这", "以往"]
    let future = ["未来", "今后"]
    for (words, sign) in [(past, -1), (future, 1)] {
      for word in words where starts(word, at: start) {
        var position = start + (word == "五年来" ? 0 : word.unicodeScalars.count)
        if position < limit, letters[position] == "的" { position += 1 }
        guard let (count, end) = smallNumber(at: position), count > 0, end < limit, letters[end] == "年" else {
          continue
        }
        var next = end + 1
        if starts("来", at: next) { next += 1 }
        if starts("以来", at: next) { next += 2 }
        return TimeExpression(
          range: start..<next, shape: count == 1 ? .wholeYear : .span(years: sign * count), role: .plain, hasYear: false
        )
      }
    }
    guard let (count, end) = smallNumber(at: start), count > 1,
      starts("年来", at: end) || starts("年间", at: end) || starts("年时间里", at: end)
    else {
      return nil
    }
    return TimeExpression(range: start..<(end + 2), shape: .span(years: -count), role: .plain, hasYear: false)
  }
}

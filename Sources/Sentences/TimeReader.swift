import Quantities

/// Reads the time that is named at a place. What it does not know as a time stays a number.
struct TimeReader {
  let letters: [Letter]
  let limit: Int

  /// The letters with which times begin.
  static var initials: [Letter] { NumeralReader.initials + TimeWords.words.initials + "“第过".letters }

  /// The letters that stand second in times which do not begin with a number: 今年, 过去五年, 前10个月, “十四五”, 第十个五年计划.
  static var seconds: [Letter] {
    TimeWords.words.seconds + TimeWords.spans.seconds + NumeralReader.numberInitials + "第的".letters
  }

  /// `beginsWithNumber`: a digit or a letter of a number stands at `start`.
  func read(at start: Int, beginsWithNumber: Bool) -> TimeExpression? {
    if beginsWithNumber, !mayBeTime(numberAt: start) { return nil }
    if letters[start] == "“" || letters[start] == "第" || beginsWithNumber && !letters[start].isDigit,
      let plan = fiveYearPlan(at: start)
    {
      return plan
    }
    if beginsWithNumber, let year = year(at: start) { return year }
    if let months = months(at: start) { return finish(start, months.end, months.shape, hasYear: false) }
    if let span = beginsWithNumber ? countedYears(at: start) : span(at: start) { return span }
    if let (shape, end) = TimeWords.words.longest(in: letters, at: start, limit: limit) {
      if shape == .wholeYear, letters[start] == "年", start > 0,
        letters[start - 1].isDigit || letters[start - 1] == "半" || NumeralReader.beginsHan(letters[start - 1])
      {
        return nil
      }
      if case .relativeYear(let distance) = shape, let months = months(at: end) {
        if case .months(let range) = months.shape {
          return finish(start, months.end, .relativeMonths(distance: distance, months: range), hasYear: true)
        }
        if case .day(let month, let day) = months.shape {
          return finish(
            start, months.end, .relativeDay(distance: distance, month: month, day: day), hasYear: true)
        }
        return finish(start, months.end, months.shape, hasYear: false)
      }
      let isRepeated = shape == .unbounded && letters[start] == "每"
      var role: TimeExpression.Role?
      // 平均每年递增4%: a rate over the stretch spoken of, as 年均 is.
      // 每人每年5元: what one costs, as a unit would say.
      if isRepeated {
        let isRate = letters.has("平均", before: start, limit: 0) || start > 1 && letters[start - 2] == "每"
        role = isRate ? .comparison : .repeated
      }
      if case .absolute = shape, letters[end - 1] == "来" { role = .since }
      if shape == .relativeYear(0), letters.has("以来", before: end, limit: start) { role = .since }
      return finish(start, end, shape, hasYear: isYear(shape), role: role)
    }
    return nil
  }

  private func isYear(_ shape: TimeExpression.Shape) -> Bool {
    switch shape {
    case .relativeYear, .yearsAgo: true
    default: false
    }
  }

  /// The expression with what stands around it: 截至…, …以来, 比….
  func finish(
    _ start: Int, _ end: Int, _ shape: TimeExpression.Shape, hasYear: Bool, role given: TimeExpression.Role? = nil
  ) -> TimeExpression {
    var (start, end) = (start, end)
    var role = given ?? .plain
    if let (suffixRole, next) = TimeWords.stretches.longest(in: letters, at: end, limit: limit) {
      end = next
      role = suffixRole ?? role
    }
    end = inside(at: end)
    // 达到七十年代末的水平 stays a measure.
    if role != .comparison, let next = TimeWords.ends.end(in: letters, at: end, limit: limit),
      TimeWords.notEnds.end(in: letters, at: end, limit: limit) == nil
    {
      end = next
      role = .until
    }
    if TimeWords.cutoffs.start(in: letters, before: start, limit: 0) != nil { role = .until }
    if shape == .now, letters[start] == "截" || letters[start] == "到" || letters[start] == "至" { role = .until }
    // 到2025年 names the year that something is reached in, 到1月底 and 到3月5日 where a stretch ends.
    if case .absolute(let period) = shape, start > 0, letters[start - 1] == "到", role == .plain, period.year == nil {
      role = .until
    }
    // 自2007年起: from its start on.
    if role == .plain, start > 0, sinceLetters.contains(letters[start - 1]),
      let next = TimeWords.starts.end(in: letters, at: end, limit: limit)
    {
      (start, end, role) = (start - 1, next, .since)
    }
    let compared = TimeWords.compared.end(in: letters, at: end, limit: limit)
    if let compared { end = compared }
    if compared != nil || isRecord(end) || TimeWords.comparisons.start(in: letters, before: start, limit: 0) != nil
      || isBaseOfMultiple(start, end)
    {
      role = .comparison
    }
    return TimeExpression(range: start..<end, shape: shape, role: role, hasYear: hasYear)
  }

  /// 创十年来新高, 为近五年最好: a stretch that only tells how rare something is.
  func isRecord(_ end: Int) -> Bool { TimeWords.records.end(in: letters, at: end, limit: limit) != nil }

  /// 保持近两年的水平: a stretch that measures.
  private func isMeasure(_ end: Int) -> Bool { TimeWords.measures.end(in: letters, at: end, limit: limit) != nil }

  /// 是2010年的1.5倍: the year that something is measured against. 下降为1952年的39% is none.
  private func isBaseOfMultiple(_ start: Int, _ end: Int) -> Bool {
    guard end + 2 < limit, letters[end] == "的", start > 0 else { return false }
    switch letters[start - 1] {
    case "是", "为", "于", "到": break
    default: return false
    }
    // 是“十一五”末的近2倍
    let number = TimeWords.bounds.end(in: letters, at: end + 1, limit: limit) ?? end + 1
    guard let numeral = NumeralReader.read(letters, at: number, limit: limit) else { return false }
    let next = numeral.range.upperBound
    return next + 1 < limit && (letters[next] == "倍" || letters[next + 1] == "倍")
  }

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
      end = stretchEnd(behind: afterSecond + 1, of: second - first)
      return finish(start, end, .absolute(Period(years: first, last)), hasYear: true)
    }
    if !hasYearWord, let (last, end) = laterYear(than: first, at: afterFirst) {
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
      case .days(let month, let days):
        if let from = CalendarDate(year: first, month: month, day: days.lowerBound),
          let to = CalendarDate(year: first, month: month, day: days.upperBound)
        {
          return finish(start, months.end, .absolute(Period(from: from, to: to)), hasYear: true)
        }
      default: break
      }
    }
    if end < limit, let (shape, wordEnd) = TimeWords.words.longest(in: letters, at: end, limit: limit),
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
      range: start..<(endOfHour(at: end) ?? end), shape: .absolute(Period(from: date, to: date)), role: .plain,
      hasYear: true)
  }

  /// Four digits that can be a year, Arabic or Han: 1949 to 2100.
  func fourDigits(at start: Int) -> (Int, Int)? {
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

  func separatorEnd(at position: Int) -> Int? {
    switch letters[position] {
    case "—", "-", "–", "~", "～", "至", "到", "－", "―", "─":
      let next = position + 1
      return next < limit && letters[next] == "—" ? next + 1 : next
    default: return nil
    }
  }

  // MARK: 1至11月, 前10个月, 9月24日, 上半年

  func smallNumber(at start: Int) -> (Int, Int)? {
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
    // 提前1个月, 此前3个月 are no stretch of a year.
    if letters[start] == "前", start > 0, frontLetters.contains(letters[start - 1]) { return nil }
    if letters[start] == "前", let (count, end) = countOfMonths(at: start + 1), (1...12).contains(count) {
      var next = end
      if next < limit, letters[next] == "个" { next += 1 }
      if next < limit, letters[next] == "月" { return (.months(1...count), next + 1) }
      if next + 1 < limit, letters[next] == "季", letters[next + 1] == "度", count <= 4 {
        return (.months(1...(3 * count)), next + 2)
      }
      return nil
    }
    guard let (first, end) = smallNumber(at: start) else {
      guard let (shape, wordEnd) = TimeWords.words.longest(in: letters, at: start, limit: limit),
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
    // 1-3季度, 2至3季度
    if let separator = separatorEnd(at: end), let (second, secondEnd) = smallNumber(at: separator), second <= 4,
      second > first, starts("季度", at: secondEnd)
    {
      return (.months(3 * first - 2...3 * second), secondEnd + 2)
    }
    guard letters[end] == "月" else { return nil }
    if position > end { return (.months(first...first), position + 1) }
    let next = end + 1
    if let (day, dayEnd) = smallNumber(at: next), (1...31).contains(day), dayEnd < limit,
      letters[dayEnd] == "日" || letters[dayEnd] == "号"
    {
      if let (last, end) = lastDay(behind: dayEnd + 1, after: day) {
        return (.days(month: first, days: day...last), end)
      }
      return (.day(month: first, day: day), dayEnd + 1)
    }
    for (word, _) in [("上旬", 10), ("中旬", 20), ("下旬", 31)] where starts(word, at: next) {
      return (.months(first...first), next + 2)
    }
    return (.months(first...first), next)
  }

  func starts(_ word: String, at position: Int) -> Bool {
    letters.has(word, at: position, limit: limit)
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
    if let (part, end) = partOfPlan(period, at: next) {
      return finish(start, end, .absolute(part), hasYear: true)
    }
    // “十四五”规划 and its opening year name a plan, not a stretch of time.
    if TimeWords.planNouns.end(in: letters, at: next, limit: limit) != nil {
      // 六五计划把比例提高到36%: what it plans.
      let plans = TimeWords.planVerbs.end(in: letters, at: next, limit: limit) != nil
      return TimeExpression(
        range: start..<next, shape: .absolute(period), role: plans ? .plain : .comparison, hasYear: false)
    }
    if next < limit, letters[next] == "末" || letters[next] == "时" && starts("时期末", at: next), let year = period.to?.year
    {
      let end = letters[next] == "末" ? next + 1 : next + 3
      return finish(start, end, .absolute(Period(year: year)), hasYear: true)
    }
    return finish(start, next, .absolute(period), hasYear: true)
  }

  /// “十一五”前四年, “六五”后三年: the years that begin or end a plan, and where they end.
  private func partOfPlan(_ plan: Period, at position: Int) -> (Period, Int)? {
    guard position < limit, letters[position] == "前" || letters[position] == "后", let first = plan.from?.year,
      let last = plan.to?.year
    else { return nil }
    let number = position + 1
    let counted = number < limit && letters[number] == "两" ? (2, number + 1) : smallNumber(at: number)
    guard let (count, end) = counted, (2...4).contains(count), end < limit, letters[end] == "年" else { return nil }
    let isFirst = letters[position] == "前"
    return (isFirst ? Period(years: first, first + count - 1) : Period(years: last - count + 1, last), end + 1)
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
    // 学前三年 is a stage of school, 提前三年 and 五年前三年 no stretch; 钢产量前三年 is one.
    if letters[start] == "前", start > 1, letters[start - 1] == "”", letters[start - 2] != "五" { return nil }
    if letters[start] == "前", start > 0, notBeforeSpans.contains(letters[start - 1]) { return nil }
    guard let (sign, wordEnd) = TimeWords.spans.longest(in: letters, at: start, limit: limit) else { return nil }
    let position = wordEnd < limit && letters[wordEnd] == "的" ? wordEnd + 1 : wordEnd
    // 近两年, 未来两年; 前两年 and 这两年 point at years that were named.
    let isTwo = position < limit && letters[position] == "两" && letters[start] != "前" && letters[start] != "这"
    let number = isTwo ? (2, position + 1) : smallNumber(at: position)
    guard let (count, end) = number, count > 0, end < limit, letters[end] == "年" else {
      return nil
    }
    let next = inside(at: TimeWords.since.end(in: letters, at: end + 1, limit: limit) ?? end + 1)
    return TimeExpression(
      range: start..<next, shape: count == 1 ? .wholeYear : .span(years: sign * count),
      role: isRecord(next) || isMeasure(next) ? .comparison : .plain, hasYear: false)
  }
}

/// Letters that make another word with the 前 behind them.
private let notBeforeSpans = LetterSet("学提之以年月日目从产跃超当空生眼面位命革放")

private let sinceLetters: Set<Letter> = ["自", "从"]
/// 提前, 此前, 目前: letters that make another word with 前.
private let frontLetters: Set<Letter> = ["提", "此", "目", "以", "之", "先"]

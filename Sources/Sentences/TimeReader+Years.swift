import Quantities

/// Numbers of years: 五年来, 12年前, 五年共, 八十年代.
extension TimeReader {
  /// 一九五三和一九五四两年: the year behind the joint that follows the first, and the end of both.
  func laterYear(than first: Int, at position: Int) -> (Int, Int)? {
    guard position < limit, letters[position] == "和" || letters[position] == "、" || letters[position] == "与",
      let (second, end) = fourDigits(at: position + 1), second == first + 1, end < limit
    else { return nil }
    if letters[end] == "年" { return (second, end + 1) }
    return end + 1 < limit && (letters[end] == "两" || letters[end] == "兩") && letters[end + 1] == "年"
      ? (second, end + 2) : nil
  }

  func countedYears(at start: Int) -> TimeExpression? {
    if let decade = decade(at: start) { return decade }
    let counted = letters[start] == "两" ? (2, start + 1) : smallNumber(at: start)
    guard let (count, yearWord) = counted, count > 1, yearWord + 1 < limit, letters[yearWord] == "年"
    else { return nil }
    let next = yearWord + 1
    switch letters[next] {
    case "来", "间":
      // 1954年到1979年的二十六年间: the years were named.
      // So they are in 1978年到1985年八年间.
      if start > 0, letters[start - 1] == "的" || letters[start - 1] == "年" { return nil }
      return TimeExpression(
        range: start..<(next + 1), shape: .span(years: -count), role: isRecord(next + 1) ? .comparison : .plain,
        hasYear: false)
    case "前":
      guard TimeWords.notEnds.end(in: letters, at: next, limit: limit) == nil else { return nil }
      return finish(start, next + 1, .yearsAgo(count), hasYear: true)
    default: break
    }
    // 五年共, 五年内: a number of years that opens a clause was spoken of before.
    // So is one that is summed up: 投资五年累计400亿元.
    if start > 0, letters[start - 1].isHan, letters[start - 1] != "在", letters[start - 1] != "这",
      notBeforeStretches.contains(letters[start - 1])
        || TimeWords.stretchVerbs.end(in: letters, at: next, limit: limit) == nil
    {
      return nil
    }
    guard count <= 10, letters[next].isHan, TimeWords.notStretches.end(in: letters, at: next, limit: limit) == nil
    else { return nil }
    let end = inside(at: next)
    return TimeExpression(range: start..<end, shape: .stretch(years: count), role: .plain, hasYear: false)
  }

  /// 1978年到1982年的四年间, 1978年到1982年间: the end of what names the same years again.
  func stretchEnd(behind end: Int, of years: Int) -> Int {
    let start = end < limit && letters[end] == "的" ? end + 1 : end
    if let (count, yearWord) = smallNumber(at: start), yearWord < limit, letters[yearWord] == "年",
      abs(count - years) <= 1
    {
      let next = yearWord + 1
      return next < limit && letters[next] == "间" ? next + 1 : inside(at: next)
    }
    return end < limit && letters[end] == "间" ? end + 1 : end
  }

  /// The end behind 内, 中 and the like; 中央, 内地 begin with their letters.
  func inside(at position: Int) -> Int {
    // 五年中国家投资: the state's.
    if position < limit, letters[position] == "中", starts("中国家", at: position) { return position + 1 }
    guard let end = TimeWords.insides.end(in: letters, at: position, limit: limit),
      TimeWords.notInsides.end(in: letters, at: position, limit: limit) == nil
    else { return position }
    return end
  }

  private func decade(at start: Int) -> TimeExpression? {
    let end = start + 2
    guard end + 1 < limit, letters[end] == "年", letters[end + 1] == "代" else { return nil }
    let (first, second) = (letters[start], letters[start + 1])
    let tens: Int?
    if first.isDigit { tens = second == "0" ? first.digit : nil } else { tens = second == "十" ? hanDigit(first) : nil }
    guard let tens, tens >= 2 else { return nil }
    // 达到八十年代初的水平: a measure, not a time.
    let role: TimeExpression.Role? =
      (end..<min(end + 12, limit - 1)).contains { letters[$0] == "水" && letters[$0 + 1] == "平" } ? .comparison : nil
    return finish(start, end + 2, .decade(tens * 10), hasYear: true, role: role)
  }

  /// 二 to 九; 两 names no decade.
  private func hanDigit(_ letter: Letter) -> Int? {
    guard letter != "两", letter != "兩", let worth = NumeralReader.worth(of: letter) else { return nil }
    return worth >= 2 ? worth : nil
  }
}

/// 前五年, 连续五年, 三十五年: letters by which a number of years is no stretch of its own.
private let notBeforeStretches = LetterSet("第续近去往前后来每几数头满整达到约用过经历成立龄学期限隔逾超“十")

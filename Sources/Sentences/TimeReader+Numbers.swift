extension TimeReader {
  /// 10月1日至4日, 10月1日-4日: the last of the days, and where it ends.
  func lastDay(behind position: Int, after first: Int) -> (Int, Int)? {
    guard position < limit, let separator = separatorEnd(at: position), let (last, end) = smallNumber(at: separator),
      last > first, last <= 31, end < limit, letters[end] == "日" || letters[end] == "号"
    else { return nil }
    return (last, end + 1)
  }

  /// 前两个月: 两 counts months as digits do.
  func countOfMonths(at start: Int) -> (Int, Int)? {
    if start + 1 < limit, letters[start] == "两", letters[start + 1] == "个" { return (2, start + 1) }
    return smallNumber(at: start)
  }

  /// Whether the number that begins at `start` can begin a time.
  ///
  /// Nine in ten cannot, which the letter behind its digits tells before anything is read. A new kind of time that goes
  /// on behind its number with another letter needs that letter in `followers`.
  func mayBeTime(numberAt start: Int) -> Bool {
    var end = start + 1
    // No number of a time is longer; whoever went on would read a run of thousands of digits once from each of them.
    let limit = min(limit, start + NumeralReader.longest)
    while end < limit, letters[end].isDigit || digits.contains(letters[end]) { end += 1 }
    guard end < limit else { return false }
    switch letters[end] {
    // 2017.9.24; other decimals are no dates.
    case ".", "/": return end - start == 4
    // 一九五三和一九五四两年
    case "和", "、", "与": return end - start == 4
    default: return followers.contains(letters[end])
    }
  }

  /// The end of the 09:03 or 09:03:27 that a page prints behind the day.
  func endOfHour(at position: Int) -> Int? {
    var start = position
    while start < limit, letters[start] == " " { start += 1 }
    guard let (hour, hourEnd) = smallNumber(at: start), hour < 24 else { return nil }
    var end = hourEnd
    while end < limit, isColon(letters[end]), let (value, next) = smallNumber(at: end + 1), value < 60, next == end + 3
    {
      end = next
    }
    return end > hourEnd ? end : nil
  }

  private func isColon(_ letter: Letter) -> Bool { letter == ":" || letter == "：" }
}

/// Han digits, in all the ways that years write their zeros, and the words for tens and more.
private let digits = LetterSet(NumeralReader.hanLetters + "ＯОO◯")

/// Letters behind the digits of a time: its unit, the mark of a range, what makes 十四五 a period, and how a number in
/// words may go on; and those behind the numbers that time words begin with (二十世纪末).
private let followers = LetterSet(
  "年月季时期规计末以—-–~～至到－―─点點余多几"
    + TimeWords.named.compactMap { word, _ in
      let letters = word.letters
      guard let end = letters.firstIndex(where: { !digits.contains($0) }), end > 0 else { return nil }
      return letters[end...end].text
    }.joined())

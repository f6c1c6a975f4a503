import Quantities

/// Numbers of several parts: 13.2:29.2:57.6, 1/10.
extension NumeralReader {
  static func ratio(_ letters: [Letter], at start: Int, limit: Int) -> Numeral? {
    // Few numbers are one part of several, which the letter behind them tells.
    guard let (first, end) = plain(letters, at: start, limit: limit), leadsToPart(letters, at: end, limit: limit) else {
      return nil
    }
    let mark = letters[end]
    var parts = [first]
    var position = end + 1
    while let (number, end) = plain(letters, at: position, limit: limit) {
      parts.append(number)
      position = end
      guard leadsToPart(letters, at: position, limit: limit) else { break }
      if letters[position] != mark { return nil }
      position += 1
    }
    guard parts.count > 1, position == limit || !letters[position].isLatin else { return nil }
    // The rest of a time of day that was read up to its first colon.
    if start > 1, isRatioMark(letters[start - 1]), letters[start - 2].isDigit { return nil }
    if mark == "/" {
      guard parts.count == 2, parts[0] < parts[1], parts[1] <= Decimal(10), parts[0].isWhole, parts[1].isWhole,
        let share = (parts[0] * Decimal(100)).divided(by: parts[1])
      else { return nil }
      return Numeral(
        range: start..<position, value: share.rounded(places: 2), style: .arabic, scale: 0, isOver: false,
        impliedUnit: .percent)
    }
    if isTimeOfDay(parts, length: position - start) { return nil }
    return Numeral(
      range: start..<position, value: .zero, style: .ratio, scale: 0, isOver: false, impliedUnit: Unit("比"))
  }

  /// 12:30, 08:05:30; but 10:41:49 makes up a hundred, as the parts of a whole do.
  private static func isTimeOfDay(_ parts: [Decimal], length: Int) -> Bool {
    guard parts.allSatisfy(\.isWhole), parts[0] < Decimal(24), parts.dropFirst().allSatisfy({ $0 < Decimal(60) })
    else { return false }
    if parts.count == 3 {
      return length == 8 && parts[0] + parts[1] + parts[2] != Decimal(100)
    }
    return parts.count == 2 && parts[1] >= Decimal(10)
  }

  /// Whether a mark and another number stand at `position`.
  private static func leadsToPart(_ letters: [Letter], at position: Int, limit: Int) -> Bool {
    position + 1 < limit && isRatioMark(letters[position]) && letters[position + 1].isDigit
  }

  private static func isRatioMark(_ letter: Letter) -> Bool {
    letter == ":" || letter == "：" || letter == "∶" || letter == "︰" || letter == "﹕" || letter == "/"
  }
}

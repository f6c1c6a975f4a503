import Quantities

/// A day, or a month, that a text names.
struct DateMention: Sendable {
  let year: Int
  let month: Int
  /// nil of `2024年2月`.
  let day: Int?
  let range: Range<Int>
  /// Written with 年 and 月, as sentences write it too; stamps of pages are written `2024-02-03`.
  let isSpelled: Bool

  var date: CalendarDate? { day.flatMap { CalendarDate(year: year, month: month, day: $0) } }
}

/// The first day that a text names: `2026年1月26日`, `2026-01-26`, `2026/1/26`, 二〇二六年一月二十六日, `26 Jan 2026`.
func firstDate(in bytes: [UInt8]) -> CalendarDate? {
  dateMentions(in: bytes, 0..<bytes.count).lazy.compactMap(\.date).first
}

/// The days and months named in a stretch, also `1 9 9 8 年3 月5 日`, whose digits are set apart.
func dateMentions(in bytes: [UInt8], _ range: Range<Int>) -> [DateMention] {
  var result: [DateMention] = []
  var index = range.lowerBound
  while index < range.upperBound {
    let lead = bytes[index]
    let isInside = index > range.lowerBound && Scalar(lead).isDigit && Scalar(bytes[index - 1]).isDigit
    if !isInside, mayBeginDate(bytes, at: index), let mention = date(in: bytes, index..<range.upperBound) {
      result.append(mention)
      index = mention.range.upperBound
    } else {
      index += width(ofLead: lead)
    }
  }
  return result
}

/// Whether a date can begin here, which nine in ten letters of a text deny: with a digit, the space before one, a month's
/// name or a Han numeral.
private func mayBeginDate(_ bytes: [UInt8], at index: Int) -> Bool {
  let character = scalar(in: bytes, at: index)
  if character < 0x80 { return character.isDigit || character.isLatinLetter || character == Scalar(space) }
  return character.isHanNumeral || zeros.contains(character)
}

private func date(in bytes: [UInt8], _ rest: Range<Int>) -> DateMention? {
  spelled(in: bytes, rest) ?? dayFirst(in: bytes, rest) ?? english(in: bytes, rest)
}

private func spelled(in bytes: [UInt8], _ range: Range<Int>) -> DateMention? {
  var index = range.lowerBound
  let end = range.upperBound
  guard let year = number(in: bytes, at: &index, before: end, isSpaced: true), (1900...2100).contains(year),
    let first = separator(in: bytes, at: &index, "年-/.", before: end)
  else { return nil }
  let isSpelled = first == Scalar(of: "年")
  guard let month = number(in: bytes, at: &index, before: end, isSpaced: isSpelled), (1...12).contains(month),
    separator(in: bytes, at: &index, isSpelled ? "月" : "-/.", before: end) != nil
  else { return nil }
  let endOfMonth = index
  let day = number(in: bytes, at: &index, before: end, isSpaced: isSpelled)
  if let day, CalendarDate(year: year, month: month, day: day) != nil {
    if isSpelled { _ = separator(in: bytes, at: &index, "日号號", before: end) }
    return DateMention(year: year, month: month, day: day, range: range.lowerBound..<index, isSpelled: isSpelled)
  }
  guard isSpelled else { return nil }
  return DateMention(year: year, month: month, day: nil, range: range.lowerBound..<endOfMonth, isSpelled: true)
}

/// `26.01.2026 09:30`: a day with its hour, as pages print it; `26.01.2026` alone may be the number of a version.
private func dayFirst(in bytes: [UInt8], _ range: Range<Int>) -> DateMention? {
  let digits = Array(bytes[range].prefix(16))
  guard digits.count == 16, digits[2] == UInt8(ascii: "."), digits[5] == UInt8(ascii: "."), digits[10] == space,
    digits[13] == UInt8(ascii: ":"),
    [0, 1, 3, 4, 6, 7, 8, 9, 11, 12, 14, 15].allSatisfy({ Scalar(digits[$0]).isDigit })
  else { return nil }
  func value(_ places: Range<Int>) -> Int { digits[places].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  let (day, month, year) = (value(0..<2), value(3..<5), value(6..<10))
  guard CalendarDate(year: year, month: month, day: day) != nil else { return nil }
  return DateMention(
    year: year, month: month, day: day, range: range.lowerBound..<range.lowerBound + 10, isSpelled: false)
}

/// `26 Jan 2026`, `January 26, 2026`.
private func english(in bytes: [UInt8], _ range: Range<Int>) -> DateMention? {
  let lead = Scalar(bytes[range.lowerBound])
  guard lead.isDigit || lead.isLatinLetter else { return nil }
  let line = bytes[range].prefix(24).prefix { $0 != newline && $0 < 0x80 }
  let parts = line.split(maxSplits: 3) { $0 == space || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
  guard parts.count >= 3 else { return nil }
  let isDayFirst = lead.isDigit
  let name = String(decoding: parts[isDayFirst ? 1 : 0].prefix(3), as: UTF8.self).lowercased()
  let yearDigits = parts[2].prefix { Scalar($0).isDigit }
  guard let month = monthNames.firstIndex(of: name), yearDigits.count == 4,
    let year = Int(String(decoding: yearDigits, as: UTF8.self)), (1900...2100).contains(year),
    let day = Int(String(decoding: parts[isDayFirst ? 0 : 1], as: UTF8.self)),
    CalendarDate(year: year, month: month + 1, day: day) != nil
  else { return nil }
  return DateMention(
    year: year, month: month + 1, day: day, range: range.lowerBound..<yearDigits.endIndex, isSpelled: false)
}

/// Reads a number in digits, or in Han numerals below a hundred or digit by digit. Where it is spaced, single digits may
/// stand apart, and spaces around them are passed over.
func number(in bytes: [UInt8], at index: inout Int, before end: Int, isSpaced: Bool = false) -> Int? {
  func skipSpaces() { while isSpaced, index < end, bytes[index] == space { index += 1 } }
  skipSpaces()
  var value = 0
  let first = index
  while index < end, Scalar(bytes[index]).isDigit, index - first < 5 {
    value = value * 10 + Int(bytes[index] - 0x30)
    index += 1
  }
  if index > first {
    var last = index - first == 1
    while isSpaced, last, index + 1 < end, bytes[index] == space, Scalar(bytes[index + 1]).isDigit, value < 1000 {
      last = index + 2 >= end || !Scalar(bytes[index + 2]).isDigit
      guard last else { break }
      value = value * 10 + Int(bytes[index + 1] - 0x30)
      index += 2
    }
    skipSpaces()
    return value
  }
  let start = index
  var hasTen = false
  while index < end, index - start < 15, bytes[index] >= 0xE2 {
    let character = scalar(in: bytes, at: index)
    if character == Scalar(of: "十") {
      value = max(1, value) * 10
      hasTen = true
    } else if let digit = hanDigit(character) {
      value = hasTen ? value + digit : value * 10 + digit
    } else {
      break
    }
    index += 3
  }
  return index > start ? value : nil
}

/// One of the marks, at the place given.
func separator(in bytes: [UInt8], at index: inout Int, _ marks: String, before end: Int) -> Scalar? {
  guard index < end, bytes[index] & 0xC0 != 0x80 else { return nil }
  let character = scalar(in: bytes, at: index)
  guard marks.unicodeScalars.contains(where: { $0.value == character }) else { return nil }
  index += width(ofLead: bytes[index])
  return character
}

func hanDigit(_ character: Scalar) -> Int? {
  if zeros.contains(character) { return 0 }
  return hanDigits.firstIndex(of: character)
}

/// The day in the name of a file: `20210805.html`, `t20160202_87`, `content_2019-03-07`.
func dateInName(_ text: some StringProtocol) -> CalendarDate? {
  let groups = text.utf8.split { !Scalar($0).isDigit }.map { Array($0) }
  func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  func day(_ digits: [UInt8]) -> CalendarDate? {
    guard digits.count == 8, (1990...2100).contains(value(digits[0..<4])) else { return nil }
    return CalendarDate(year: value(digits[0..<4]), month: value(digits[4..<6]), day: value(digits[6..<8]))
  }
  for (index, group) in groups.enumerated() where group.count == 4 || group.count == 6 || group.count == 8 {
    let next = groups[(index + 1)...].prefix(2)
    switch group.count {
    case 8: if let date = day(group) { return date }
    case 6: if let second = next.first, second.count == 2, let date = day(group + second) { return date }
    default:
      if let second = next.first, second.count == 4, let date = day(group + second) { return date }
      if next.count == 2, next.allSatisfy({ $0.count == 2 }), let date = day(group + next.joined()) { return date }
    }
  }
  return nil
}

// Tables: the letters of dates.

private let monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
private let hanDigits: [Scalar] = "〇一二三四五六七八九".unicodeScalars.map(\.value)
private let zeros: [Scalar] = "零○Ｏ".unicodeScalars.map(\.value)

/// One character of a report, as its UTF-16 code unit.
///
/// Every character that reading depends on lies in the basic plane; a character outside it becomes `�`, which no rule
/// knows. Two bytes a letter keep a sentence in the processor's cache, and `letters[i] == "年"` is one comparison.
///
/// Public, unlike all else that crosses modules, because only then does the compiler inline it in Facts: finding figures
/// runs 1.5 times as fast, finding frameworks 2.6 times.
@frozen public struct Letter: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  public let code: UInt16

  @inlinable @inline(__always) public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    code = scalar.value <= 0xFFFF ? UInt16(truncatingIfNeeded: scalar.value) : 0xFFFD
  }

  @inlinable public init(_ code: UInt16) { self.code = code }

  @inlinable @inline(__always) public static func == (left: Letter, right: Letter) -> Bool { left.code == right.code }
  @inlinable @inline(__always) public static func ~= (pattern: Letter, letter: Letter) -> Bool {
    pattern.code == letter.code
  }

  /// What kind of character it is, looked up once per letter by everything that scans.
  @inlinable public var isDigit: Bool { code &- 0x30 < 10 }
  @inlinable public var digit: Int { Int(code) - 0x30 }
  @inlinable public var isLatin: Bool { (code | 0x20) &- 0x61 < 26 }
  /// A digit, or a letter with which a number written in words begins.
  package var isNumeral: Bool { isDigit || NumeralReader.beginsHan(self) }
  /// ①: the mark of a footnote.
  @inlinable public var isNoteMark: Bool { code &- 0x2460 < 20 }
  /// A unified ideograph, or 〇.
  @inlinable public var isHan: Bool { (code >= 0x4E00 && code <= 0x9FFF) || code == 0x3007 }
}

extension [Letter] {
  /// The letters as text.
  package var text: String { self[...].text }
}

extension ArraySlice<Letter> {
  /// The letters as text. Said of slices and not of all collections, for which the compiler would ask each for its next
  /// letter through a table.
  package var text: String {
    if count <= 40, let text = shortText { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * count)
    for letter in self {
      let code = letter.code
      if code < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: code))
      } else if code < 0x800 {
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nearly all texts made of letters are names: their bytes need no memory of their own before the text has some.
  private var shortText: String? {
    var bytes = InlineArray<120, UInt8>(repeating: 0)
    var end = 0
    for letter in self {
      let code = letter.code
      if code < 0x80 {
        bytes[end] = UInt8(truncatingIfNeeded: code)
        end += 1
      } else if code < 0x800 {
        bytes[end] = UInt8(truncatingIfNeeded: 0xC0 | code >> 6)
        bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
        end += 2
      } else {
        bytes[end] = UInt8(truncatingIfNeeded: 0xE0 | code >> 12)
        bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F)
        bytes[end + 2] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
        end += 3
      }
    }
    do { return String(copying: try UTF8Span(validating: bytes.span.extracting(0..<end))) } catch { return nil }
  }
}

extension [Letter] {
  /// Whether `word` stands at `position` and ends by `limit`. Stops at the first letter that differs and allocates nothing.
  @inlinable public func has(_ word: String, at position: Int, limit: Int) -> Bool {
    var position = position
    for scalar in word.unicodeScalars {
      guard position < limit, self[position].code == UInt16(truncatingIfNeeded: scalar.value) else { return false }
      position += 1
    }
    return true
  }

  /// Whether `word` ends just before `end` and begins at `limit` or later.
  @inlinable public func has(_ word: String, before end: Int, limit: Int) -> Bool {
    var position = end
    for scalar in word.unicodeScalars.reversed() {
      position -= 1
      guard position >= limit, self[position].code == UInt16(truncatingIfNeeded: scalar.value) else { return false }
    }
    return true
  }
}

extension [Letter] {
  /// Where a rare letter first stands in a range, or nil.
  ///
  /// Stretches are asked as a whole whether they hold it, which lets the processor look at many letters at a time.
  package func firstPlace(of letter: Letter, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = Swift.min(index + 16, range.upperBound)
      let stretch = span.extracting(index..<end)
      var nearest = UInt16.max
      for place in stretch.indices { nearest = Swift.min(nearest, stretch[place].code ^ letter.code) }
      if nearest == 0 { return (index..<end).first { self[$0] == letter } }
      index = end
    }
    return nil
  }
}

extension String {
  package var letters: [Letter] {
    let bytes = utf8Span.span
    var letters: [Letter] = []
    letters.reserveCapacity(bytes.count / 3 + 4)
    var place = 0
    // A text is well-formed UTF-8: the first byte of a letter tells how many follow.
    while place < bytes.count {
      let byte = UInt16(bytes[place])
      if byte < 0x80 {
        letters.append(Letter(byte))
        place += 1
      } else if byte < 0xE0 {
        letters.append(Letter((byte & 0x1F) << 6 | UInt16(bytes[place + 1] & 0x3F)))
        place += 2
      } else if byte < 0xF0 {
        let low = UInt16(bytes[place + 1] & 0x3F) << 6 | UInt16(bytes[place + 2] & 0x3F)
        letters.append(Letter((byte & 0x0F) << 12 | low))
        place += 3
      } else {
        letters.append(Letter(0xFFFD))
        place += 4
      }
    }
    return letters
  }
}

/// A set of letters, asked with one look into a table.
///
/// One bit for each of the 65,536 letters: asking costs a load and a shift, where a hashing set takes twenty times as
/// long. Public for the same reason as `Letter`.
public struct LetterSet: Sendable {
  @usableFromInline let bits: [UInt64]

  package init(_ letters: String) { self.init(letters.letters) }

  package init(_ letters: [Letter]) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for letter in letters { bits[Int(letter.code >> 6)] |= 1 << UInt64(letter.code & 63) }
    self.bits = bits
  }

  @inlinable @inline(__always) public func contains(_ letter: Letter) -> Bool {
    bits[Int(letter.code >> 6)] >> UInt64(letter.code & 63) & 1 == 1
  }
}

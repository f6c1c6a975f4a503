/// One character of a report, as its UTF-16 code unit.
///
/// Every character that reading depends on lies in the basic plane; a character outside it becomes `�`, which no rule
/// knows. Two bytes a letter keep a sentence in the processor's cache, and `letters[i] == "年"` is one comparison.
package struct Letter: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  @usableFromInline package let code: UInt16

  @inlinable package init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    code = scalar.value <= 0xFFFF ? UInt16(truncatingIfNeeded: scalar.value) : 0xFFFD
  }

  @inlinable package init(_ code: UInt16) { self.code = code }

  /// What kind of character it is, looked up once per letter by everything that scans.
  @inlinable package var isDigit: Bool { code &- 0x30 < 10 }
  @inlinable package var digit: Int { Int(code) - 0x30 }
  @inlinable package var isLatin: Bool { (code | 0x20) &- 0x61 < 26 }
  /// A unified ideograph, or 〇.
  @inlinable package var isHan: Bool { (code >= 0x4E00 && code <= 0x9FFF) || code == 0x3007 }
}

extension Collection<Letter> {
  /// The letters as text.
  package var text: String { String(decoding: map(\.code), as: UTF16.self) }
}

extension String {
  package var letters: [Letter] { unicodeScalars.map(Letter.init(unicodeScalarLiteral:)) }
}

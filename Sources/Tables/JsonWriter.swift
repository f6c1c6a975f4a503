package import Quantities

/// Writes values as JSON into bytes: RFC 8259, where quotes, backslashes and controls are escaped and all else is itself.
///
/// Numbers are exact, dates are texts as ISO 8601 writes them, a period is an object of two dates, a quantity one of
/// number and unit. What joins the values (braces, commas, names) is the caller's.
package struct JsonWriter {
  package var bytes: [UInt8] = []
  /// The last long stretch and what became of it, for the next value that repeats it.
  private var stretch = 0..<0
  private var writtenStretch: [UInt8] = []

  package init() {}

  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  package mutating func write(_ value: Value) {
    switch value {
    case .null: writeNull()
    case .text(let text): write(text: text)
    case .integer(let number): write(integer: number)
    case .number(let number): write(number: number)
    case .quantity(let quantity):
      write(plain: "{\"value\": ")
      write(number: quantity.value)
      write(plain: ", \"unit\": ")
      write(text: quantity.unit.symbol)
      write(plain: "}")
    case .date(let date): write(date: date)
    case .period(let period):
      write(plain: "{\"from\": ")
      write(date: period.from)
      write(plain: ", \"to\": ")
      write(date: period.to)
      write(plain: "}")
    case .truth(let truth): write(truth: truth)
    case .list(let values):
      write(plain: "[")
      for (index, value) in values.enumerated() {
        if index > 0 { write(plain: ", ") }
        write(value)
      }
      write(plain: "]")
    }
  }

  /// Bytes that are JSON already.
  package mutating func write(plain text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func write(text: String?) {
    guard let text else { return writeNull() }
    bytes.append(quote)
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    escape(from: start)
    bytes.append(quote)
  }

  /// A text in which nothing is to be escaped.
  package mutating func write(word: String?) {
    guard let word else { return writeNull() }
    bytes.append(quote)
    bytes.append(contentsOf: word.utf8)
    bytes.append(quote)
  }

  /// A text in UTF-8.
  package mutating func write(text: ArraySlice<UInt8>) {
    bytes.append(quote)
    let start = bytes.count
    bytes.append(contentsOf: text)
    escape(from: start)
    bytes.append(quote)
  }

  /// A stretch of a text in UTF-8, of which a writer sees only one: facts repeat the sentence that tells them, which is
  /// looked at once and copied from then on.
  package mutating func write(_ range: Range<Int>, of text: [UInt8]) {
    if range.count < 32 { return write(text: text[range]) }
    if range != stretch {
      var writer = JsonWriter(capacity: range.count + 2)
      writer.write(text: text[range])
      (stretch, writtenStretch) = (range, writer.bytes)
    }
    bytes.append(contentsOf: writtenStretch)
  }

  package mutating func write(texts: [String]?) {
    guard let texts else { return writeNull() }
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { write(plain: ", ") }
      write(text: text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  package mutating func write(integer: Int?) {
    guard let integer else { return writeNull() }
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digits: UInt64(integer.magnitude))
  }

  /// The digits in full, without exponent.
  package mutating func write(number: Decimal?) {
    guard let number else { return writeNull() }
    let digits = number.significand.magnitude
    if number.isNegative { bytes.append(UInt8(ascii: "-")) }
    if number.exponent >= 0 {
      write(digits: digits)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Int(number.exponent)))
    } else {
      // A significand has 18 digits at most, and so does what stands before the point.
      let places = Int(-number.exponent)
      let unit: UInt64? = places <= 18 ? (0..<places).reduce(1) { product, _ in product * 10 } : nil
      write(digits: unit.map { digits / $0 } ?? 0)
      bytes.append(UInt8(ascii: "."))
      write(digits: unit.map { digits % $0 } ?? digits, atLeast: places)
    }
  }

  package mutating func write(date: CalendarDate?) {
    guard let (year, month, day) = date?.parts else { return writeNull() }
    bytes.append(quote)
    write(twoDigits: year / 100)
    write(twoDigits: year % 100)
    bytes.append(UInt8(ascii: "-"))
    write(twoDigits: month)
    bytes.append(UInt8(ascii: "-"))
    write(twoDigits: day)
    bytes.append(quote)
  }

  private mutating func write(twoDigits number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  package mutating func write(truth: Bool?) {
    guard let truth else { return writeNull() }
    if truth { write(plain: "true") } else { write(plain: "false") }
  }

  package mutating func writeNull() { write(plain: "null") }

  /// At least `width` digits, with zeros before the first.
  private mutating func write(digits number: UInt64, atLeast width: Int = 1) {
    var (rest, count) = (number, 1)
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    count = max(count, width)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
    rest = number
    var place = bytes.count
    while rest > 0 {
      place -= 1
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  // MARK: escaping

  private var quote: UInt8 { UInt8(ascii: "\"") }

  /// Escapes what was appended from `start` on. Nearly every text is written as it stands, so it is appended first, as
  /// fast as memory is copied, and looked at afterwards; only a text that needs it is written again.
  private mutating func escape(from start: Int) {
    guard needsEscape(from: start) else { return }
    let rest = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for byte in rest {
      if needsEscape(byte) { write(escaped: byte) } else { bytes.append(byte) }
    }
  }

  /// Without a way out in the middle, so that the processor looks at many bytes at a time.
  private func needsEscape(from start: Int) -> Bool {
    let span = bytes.span.extracting(start...)
    var (lowest, nearest) = (UInt8.max, UInt8.max)
    for place in span.indices {
      let byte = span[place]
      lowest = min(lowest, byte)
      // The exclusive-or of two bytes is zero where they are the same.
      nearest = min(nearest, min(byte ^ 0x22, min(byte ^ 0x5C, byte ^ 0x7F)))
    }
    return lowest < 0x20 || nearest == 0
  }

  @inline(__always)
  private func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F }

  private mutating func write(escaped byte: UInt8) {
    switch byte {
    case 0x22: write(plain: "\\\"")
    case 0x5C: write(plain: "\\\\")
    case 0x0A: write(plain: "\\n")
    case 0x0D: write(plain: "\\r")
    case 0x09: write(plain: "\\t")
    default:
      let digits = Array("0123456789abcdef".utf8)
      write(plain: "\\u00")
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}

package import Quantities

/// Writes values as JSON into bytes: RFC 8259, where quotes, backslashes and controls are escaped and all else is itself.
///
/// Numbers are exact, dates are texts as ISO 8601 writes them, a period is an object of two dates, a quantity one of
/// number and unit. What joins the values (braces, commas, names) is the caller's.
package struct JsonWriter {
  package var bytes: [UInt8] = []

  package init() {}

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

  /// A text in UTF-8.
  package mutating func write(text: ArraySlice<UInt8>) {
    bytes.append(quote)
    let start = bytes.count
    bytes.append(contentsOf: text)
    escape(from: start)
    bytes.append(quote)
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
    bytes.append(contentsOf: String(integer).utf8)
  }

  package mutating func write(number: Decimal?) {
    guard let number else { return writeNull() }
    bytes.append(contentsOf: number.description.utf8)
  }

  package mutating func write(date: CalendarDate?) {
    guard let (year, month, day) = date?.parts else { return writeNull() }
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
    let dash = UInt8(ascii: "-")
    bytes.append(quote)
    bytes.append(contentsOf: [digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash])
    bytes.append(contentsOf: [digit(month / 10), digit(month), dash, digit(day / 10), digit(day), quote])
  }

  package mutating func write(truth: Bool?) {
    guard let truth else { return writeNull() }
    if truth { write(plain: "true") } else { write(plain: "false") }
  }

  package mutating func writeNull() { write(plain: "null") }

  // MARK: escaping

  private var quote: UInt8 { UInt8(ascii: "\"") }

  /// Escapes what was appended from `start` on. Nearly every text is written as it stands, so it is appended first, as
  /// fast as memory is copied, and looked at afterwards; only a text that needs it is written again.
  private mutating func escape(from start: Int) {
    var place = start
    let end = bytes.count
    while place < end, !needsEscape(bytes[place]) { place += 1 }
    if place == end { return }
    let rest = Array(bytes[place...])
    bytes.removeSubrange(place...)
    for byte in rest {
      if needsEscape(byte) { write(escaped: byte) } else { bytes.append(byte) }
    }
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

import SourceText

/// What decoding met that is no text: how often, and where first, in bytes of the file.
struct Repairs: Sendable {
  private(set) var stray = 0
  private(set) var firstStray = 0
  private(set) var controls = 0
  private(set) var firstControl = 0

  /// Bytes at `place` that belong to no character; U+FFFD stands for them.
  mutating func addStray(at place: Int) {
    if stray == 0 { firstStray = place }
    stray += 1
  }

  /// A character that moves a printer's carriage and says nothing; scrubbing drops it.
  mutating func addControl(at place: Int) {
    if controls == 0 { firstControl = place }
    controls += 1
  }

  /// `what`: of which encoding the stray bytes are none.
  func remarks(_ what: String) -> [Phrase] {
    var remarks: [Phrase] = []
    if stray > 0 {
      remarks.append(
        stray == 1
          ? "1 byte is not \(what) and shown as \u{FFFD}, the first at byte \(firstStray)"
          : "\(stray) bytes are not \(what) and shown as \u{FFFD}, the first at byte \(firstStray)")
    }
    if controls > 0 {
      remarks.append(
        controls == 1
          ? "1 control character is left out, the first at byte \(firstControl)"
          : "\(controls) control characters are left out, the first at byte \(firstControl)")
    }
    return remarks
  }

  /// More of it than a text has that was damaged on its way.
  func areTooMany(in count: Int) -> Bool { controls * 50 > count }
}

/// Whether a character below U+0020 or U+007F has no place in a text: all but tabs, line ends and page ends.
@inline(__always)
func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 ? byte < 0x09 || byte > 0x0D : byte == 0x7F
}

/// U+FFFD in UTF-8.
let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

extension [UInt8] {
  /// Appends a character in UTF-8.
  @inline(__always)
  mutating func append(character: Scalar) {
    if character < 0x80 {
      append(UInt8(character))
    } else if character < 0x800 {
      append(UInt8(0xC0 | character >> 6))
      append(UInt8(0x80 | character & 0x3F))
    } else if character < 0x10000 {
      append(UInt8(0xE0 | character >> 12))
      append(UInt8(0x80 | character >> 6 & 0x3F))
      append(UInt8(0x80 | character & 0x3F))
    } else {
      append(UInt8(0xF0 | character >> 18))
      append(UInt8(0x80 | character >> 12 & 0x3F))
      append(UInt8(0x80 | character >> 6 & 0x3F))
      append(UInt8(0x80 | character & 0x3F))
    }
  }
}

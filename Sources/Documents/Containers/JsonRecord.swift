import SourceText

/// Whether an input is JSON lines: its first line is, or begins like, an object with a name in it.
func isJsonLines(_ bytes: ArraySlice<UInt8>) -> Bool {
  var rest = bytes.prefix(4096).drop { isSpace($0) }
  guard rest.popFirst() == UInt8(ascii: "{") else { return false }
  let next = rest.first { $0 != 0x20 && $0 != 0x09 }
  return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
}

/// Whether an input is one JSON value over many lines, whose objects are records.
func isJsonDocument(_ bytes: [UInt8]) -> Bool {
  var rest = bytes.prefix(4096).drop { isSpace($0) || [0xEF, 0xBB, 0xBF].contains($0) }
  if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop { isSpace($0) } }
  guard rest.popFirst() == UInt8(ascii: "{") else { return false }
  return rest.first { !isSpace($0) } == UInt8(ascii: "\"")
}

/// The records in one JSON value: an object, or an array of objects. Each with the byte it begins at, counted from the
/// start of `bytes`.
func jsonRecords(in bytes: [UInt8]) -> [(place: Int, Result<RecordFields, Remark.Reason>)] {
  var reader = JsonReader(bytes)
  var records: [(Int, Result<RecordFields, Remark.Reason>)] = []
  var place = 0
  do throws(Remark.Reason) {
    reader.skipSpace()
    guard reader.take(UInt8(ascii: "[")) else { return [(0, jsonRecord(bytes))] }
    repeat {
      reader.skipSpace()
      place = reader.index
      records.append((place, try reader.record()))
      reader.skipSpace()
    } while reader.take(UInt8(ascii: ","))
    try reader.require(UInt8(ascii: "]"), "a comma or the end of the array")
  } catch {
    records.append((place, .failure("is not JSON: \(error.sentence)")))
  }
  return records
}

/// The fields of a JSON object that say something of a report, or why it is none.
func jsonRecord(_ bytes: [UInt8]) -> Result<RecordFields, Remark.Reason> {
  var reader = JsonReader(bytes)
  do throws(Remark.Reason) {
    reader.skipSpace()
    let record = try reader.record()
    reader.skipSpace()
    guard reader.isAtEnd else { throw Remark.Reason(reader.expected("the end of the line")) }
    return record
  } catch {
    return .failure("is not a JSON object: \(error.sentence)")
  }
}

/// Reads JSON (RFC 8259) front to back, keeping the few texts that are asked for. Linear; nesting takes no stack.
private struct JsonReader {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// An object's fields; what is no object is an error, an object without text a failure.
  mutating func record() throws(Remark.Reason) -> Result<RecordFields, Remark.Reason> {
    var record = RecordFields()
    try require(UInt8(ascii: "{"), "{")
    skipSpace()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let (name, _) = try string("a field's name in quotes")
        skipSpace()
        try require(UInt8(ascii: ":"), "a colon")
        skipSpace()
        if let (role, rank) = RecordFields.Role.of(String(decoding: name, as: UTF8.self)) {
          try readValue(role, rank, into: &record)
        } else {
          try skipValue()
        }
        skipSpace()
      } while take(UInt8(ascii: ","))
      try require(UInt8(ascii: "}"), "a comma or }")
    }
    return record.text == nil ? .failure("has no text: none of \(all: RecordFields.Role.text.names)") : .success(record)
  }

  private mutating func readValue(
    _ role: RecordFields.Role, _ rank: Int, into record: inout RecordFields
  ) throws(Remark.Reason) {
    let start = index
    if !isAtEnd, bytes[index] == UInt8(ascii: "\"") {
      let (text, lone) = try string("a text")
      record.set(role, rank: rank, to: text)
      if lone > 0 {
        record.remark(
          lone == 1
            ? "half of a character is shown as \u{FFFD}" : "\(lone) halves of characters are shown as \u{FFFD}")
      }
      return
    }
    try skipValue()
    // Numbers are good names and years; null, lists and objects say nothing.
    if role != .text, isDigit(bytes[start]) || bytes[start] == UInt8(ascii: "-") {
      record.set(role, rank: rank, to: Array(bytes[start..<index]))
    }
  }

  /// Passes over a value of any kind.
  private mutating func skipValue() throws(Remark.Reason) {
    var open: [UInt8] = []
    repeat {
      skipSpace()
      guard !isAtEnd else { throw Remark.Reason(expected("a value")) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        _ = try string("a text")
        if open.last == UInt8(ascii: "}") {
          skipSpace()
          // The name of a field: its value comes next.
          if take(UInt8(ascii: ":")) { continue }
        }
      case UInt8(ascii: "{"):
        open.append(UInt8(ascii: "}"))
        index += 1
        skipSpace()
        if !isAtEnd, bytes[index] != UInt8(ascii: "}") { continue }
      case UInt8(ascii: "["):
        open.append(UInt8(ascii: "]"))
        index += 1
        skipSpace()
        if !isAtEnd, bytes[index] != UInt8(ascii: "]") { continue }
      default: try skipWord()
      }
      skipSpace()
      while let end = open.last, take(end) {
        open.removeLast()
        skipSpace()
      }
      if let end = open.last {
        try require(UInt8(ascii: ","), end == UInt8(ascii: "}") ? "a comma or }" : "a comma or ]")
      }
    } while !open.isEmpty
  }

  /// A number, true, false or null.
  private mutating func skipWord() throws(Remark.Reason) {
    let start = index
    while !isAtEnd, isDigit(bytes[index]) || isLetter(bytes[index]) || [0x2B, 0x2D, 0x2E].contains(bytes[index]) {
      index += 1
    }
    let word = bytes[start..<index]
    let isNumber = word.first.map { isDigit($0) || $0 == UInt8(ascii: "-") } ?? false
    if isNumber || word.elementsEqual("null".utf8) || word.elementsEqual("true".utf8)
      || word.elementsEqual("false".utf8)
    {
      return
    }
    index = start
    throw Remark.Reason(expected("a value"))
  }

  // MARK: strings

  /// A string's text, and how many halves of surrogate pairs in it stand alone.
  private mutating func string(_ what: StaticString) throws(Remark.Reason) -> (text: [UInt8], lone: Int) {
    let open = index
    try require(UInt8(ascii: "\""), what)
    var text: [UInt8] = []
    var lone = 0
    while true {
      let end = endOfRun(in: bytes, from: index)
      text += bytes[index..<end]
      index = end + 1
      if end >= bytes.count { throw Remark.Reason("the text that begins at byte \(open + 1) has no end") }
      if bytes[end] == 0x22 { return (text, lone) }
      try readEscape(into: &text, &lone)
    }
  }

  /// The index stands behind the backslash.
  private mutating func readEscape(into text: inout [UInt8], _ lone: inout Int) throws(Remark.Reason) {
    guard !isAtEnd else { throw Remark.Reason(expected("a character after \\")) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if code >> 10 == 0x36, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u") {
        let back = index
        index += 2
        let low = try hexadecimal()
        if low >> 10 == 0x37 { code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF } else { index = back }
      }
      if code >> 11 == 0x1B { lone += 1 }
      // In JSON they are no sign that this is no text, and a blank keeps the places of what follows.
      if code < 0x80, isControl(UInt8(code)) { code = 0x20 }
      text.append(contentsOf: String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
    default:
      index -= 2
      throw Remark.Reason(expected("a character that may stand after \\"))
    }
  }

  private mutating func hexadecimal() throws(Remark.Reason) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard !isAtEnd, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw Remark.Reason(expected("four hexadecimal digits after \\u"))
      }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }

  // MARK: single bytes

  mutating func skipSpace() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func require(_ byte: UInt8, _ what: StaticString) throws(Remark.Reason) {
    if !take(byte) { throw Remark.Reason(expected(what)) }
  }

  /// `expected a comma or }, found x at byte 17`
  func expected(_ what: StaticString) -> Phrase {
    let what = Phrase(of: what.description)
    if isAtEnd { return "expected \(what), found the end" }
    let end = min(bytes.count, index + width(ofLead: bytes[index]))
    return "expected \(what), found \(String(decoding: bytes[index..<end], as: UTF8.self)) at byte \(index + 1)"
  }
}

/// Where a stretch of a string ends that stands for itself.
private func endOfRun(in bytes: [UInt8], from start: Int) -> Int {
  let bytes = bytes.span
  var end = start
  while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x5C { end += 1 }
  return end
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

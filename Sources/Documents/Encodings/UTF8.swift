extension Encoding {
  /// UTF-8, with or without a byte order mark. Stray bytes are replaced as long as they are few.
  static let utf8 = Encoding(
    name: "UTF-8",
    unit: 1,
    recognises: { bytes in
      // Other encodings of Chinese fail within a few characters, so not all of a text is looked at; but a page may begin
      // with thousands of bytes of markup, in which all encodings are alike.
      var (stray, zeros, characters, index) = (0, 0, 0, 0)
      while index < bytes.count, characters < 20_000 {
        if bytes[index] < 0x80 {
          if bytes[index] == 0 { zeros += 1 }
          index += 1
          continue
        }
        let length = sequenceLength(bytes, at: index)
        if length == 0 { stray += 1 } else { characters += 1 }
        index += max(1, length)
      }
      return stray * 20 <= characters && zeros * 50 <= index
    },
    decode: { bytes in
      var repairs = Repairs()
      var places: [Int] = []
      find(in: bytes, &repairs, &places)
      if places.isEmpty { return Decoded(bytes, repairs, of: "UTF-8") }
      var repaired: [UInt8] = []
      repaired.reserveCapacity(bytes.count + 2 * places.count)
      var start = 0
      for place in places {
        repaired.append(contentsOf: bytes[start..<place])
        repaired.append(contentsOf: replacement)
        start = place + 1
      }
      repaired.append(contentsOf: bytes[start...])
      return Decoded(repaired, repairs, of: "UTF-8")
    })
}

/// The places of the bytes that belong to no well-formed sequence, and what else is no text.
private func find(in bytes: [UInt8], _ repairs: inout Repairs, _ places: inout [Int]) {
  var index = 0
  let end = bytes.count
  while index < end {
    index = endOfUsual(bytes, from: index)
    if index >= end { break }
    let byte = bytes[index]
    if byte < 0x80 {
      if isControl(byte) { repairs.addControl(at: index) }
      index += 1
      continue
    }
    let length = sequenceLength(bytes, at: index)
    if length == 0 {
      repairs.addStray(at: index)
      places.append(index)
    }
    index += max(1, length)
  }
}

/// Whether bytes are UTF-8 that needs no repair: well-formed and without control characters.
func isFaultless(_ bytes: [UInt8]) -> Bool {
  var index = 0
  let end = bytes.count
  while index < end {
    index = endOfUsualStretches(bytes, from: index)
    let stop = min(index + 64, end)
    while index < stop {
      if bytes[index] < 0x80 {
        if isControl(bytes[index]) { return false }
        index += 1
      } else {
        let length = sequenceLength(bytes, at: index)
        if length == 0 { return false }
        index += length
      }
    }
  }
  return true
}

/// The end of the stretches, from the start of a character on, that hold nothing but plain ASCII and well-formed characters of
/// three bytes whose lead byte sets no bounds to the second: most stretches of a report.
///
/// A stretch is asked as a whole and without a branch, which lets the processor look at many bytes at a time.
private func endOfUsualStretches(_ bytes: [UInt8], from start: Int) -> Int {
  var index = start
  while index >= 2, index + 64 <= bytes.count {
    let stretch = bytes.span.extracting(index - 2..<index + 64)
    var faults: UInt8 = 0
    for place in 2..<66 {
      let isInside = isInside(stretch[place])
      // Inside a character is what stands behind its lead byte or one further, and nothing else.
      faults |= isInside ^ (isLead(stretch[place - 1]) | isLead(stretch[place - 2]))
      faults |= 1 ^ (isInside | isLead(stretch[place]) | isPlain(stretch[place]))
    }
    if faults != 0 { break }
    index += 64
  }
  // The stretch may have ended inside a character.
  if index > start, isLead(bytes[index - 1]) == 1 { return index - 1 }
  return index > start && isLead(bytes[index - 2]) == 1 ? index - 2 : index
}

/// 1 for 10xxxxxx in binary, else 0.
@inline(__always)
private func isInside(_ byte: UInt8) -> UInt8 { 1 &- min((byte ^ 0x80) >> 6, 1) }

/// 1 for 0xE1 to 0xEF without 0xED, else 0.
@inline(__always)
private func isLead(_ byte: UInt8) -> UInt8 { min(15 &- min(byte &- 0xE1, 15), min(byte ^ 0xED, 1)) }

/// 1 for ASCII that is no control character, else 0.
@inline(__always)
private func isPlain(_ byte: UInt8) -> UInt8 {
  min(5 &- min(byte &- 0x09, 5), 1) | min(0x5F &- min(byte &- 0x20, 0x5F), 1)
}

/// The end of the run of well-formed characters of three bytes whose lead byte sets no bounds to the
/// second: nearly all that is not ASCII in a report.
@inline(__always)
private func endOfUsual(_ bytes: [UInt8], from start: Int) -> Int {
  let end = bytes.count - 2
  var index = start
  while index < end, bytes[index] &- 0xE1 < 12, (bytes[index + 1] ^ 0x80) | (bytes[index + 2] ^ 0x80) < 0x40 {
    index += 3
  }
  return index
}

/// How many bytes the well-formed sequence at `index` has; 0 when there is none (Unicode, table 3-7).
private func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  let left = bytes.count - index
  func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
    let byte = bytes[index + offset]
    return byte >= low && byte <= high
  }
  switch lead {
  case 0xC2...0xDF: return left > 1 && follows(1) ? 2 : 0
  case 0xE0: return left > 2 && follows(1, 0xA0) && follows(2) ? 3 : 0
  case 0xED: return left > 2 && follows(1, 0x80, 0x9F) && follows(2) ? 3 : 0
  case 0xE1...0xEF: return left > 2 && follows(1) && follows(2) ? 3 : 0
  case 0xF0: return left > 3 && follows(1, 0x90) && follows(2) && follows(3) ? 4 : 0
  case 0xF4: return left > 3 && follows(1, 0x80, 0x8F) && follows(2) && follows(3) ? 4 : 0
  case 0xF1...0xF3: return left > 3 && follows(1) && follows(2) && follows(3) ? 4 : 0
  default: return 0
  }
}

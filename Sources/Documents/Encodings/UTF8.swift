extension Encoding {
  /// UTF-8, with or without a byte order mark. Stray bytes are replaced as long as they are few.
  static let utf8 = Encoding(
    name: "UTF-8",
    recognises: { bytes in
      // A strict prefix decides: other encodings of Chinese fail within a few characters.
      let head = bytes.prefix(65_536)
      var stray = 0
      var index = 0
      while index < head.count {
        if head[index] == 0 { return false }
        let length = sequenceLength(bytes, at: index)
        if length == 0 { stray += 1 }
        index += max(1, length)
      }
      return stray * 50 <= head.count
    },
    decode: { bytes in
      let stray = strayBytes(in: bytes)
      guard let first = stray.first else { return .text(bytes, remarks: []) }
      if bytes.contains(0) { return .unreadable("is not text: it holds zero bytes") }
      var repaired: [UInt8] = []
      repaired.reserveCapacity(bytes.count + 2 * stray.count)
      var start = 0
      for place in stray {
        repaired.append(contentsOf: bytes[start..<place])
        repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
        start = place + 1
      }
      repaired.append(contentsOf: bytes[start...])
      let count = stray.count == 1 ? "1 byte is" : "\(stray.count) bytes are"
      return .text(repaired, remarks: ["\(count) not UTF-8 and shown as \u{FFFD}, the first at byte \(first)"])
    })
}

/// The places of the bytes that belong to no well-formed sequence.
private func strayBytes(in bytes: [UInt8]) -> [Int] {
  var places: [Int] = []
  var index = 0
  let end = bytes.count
  while index < end {
    if bytes[index] < 0x80 {
      index += 1
      continue
    }
    let length = sequenceLength(bytes, at: index)
    if length == 0 { places.append(index) }
    index += max(1, length)
  }
  return places
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

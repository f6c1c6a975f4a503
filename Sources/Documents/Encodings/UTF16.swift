extension Encoding {
  /// UTF-16 of either byte order, with a byte order mark or without.
  static let utf16 = Encoding(
    name: "UTF-16",
    unit: 2,
    recognises: { byteOrder(of: $0) != nil },
    decode: { bytes in
      let order = byteOrder(of: bytes) ?? .littleEndian
      func unit(_ index: Int) -> Scalar {
        let (first, second) = (Scalar(bytes[index]), Scalar(bytes[index + 1]))
        return order == .littleEndian ? first | second << 8 : first << 8 | second
      }
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count * 3 / 2 + 16)
      var repairs = Repairs()
      var index = unit(0) == 0xFEFF ? 2 : 0
      while index + 1 < bytes.count {
        let value = unit(index)
        let place = index
        index += 2
        if value & 0xF800 != 0xD800 {
          if value < 0x80, isControl(UInt8(value)) { repairs.addControl(at: place) }
          text.append(character: value)
        } else if value < 0xDC00, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
          text.append(character: 0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00))
          index += 2
        } else {
          repairs.addStray(at: place)
          text += replacement
        }
      }
      if index < bytes.count {
        repairs.addStray(at: index)
        text += replacement
      }
      return Decoded(text, repairs, of: "UTF-16")
    })
}

private enum ByteOrder {
  case littleEndian, bigEndian
}

/// The byte order mark tells, else the characters: those of Chinese lie in a few blocks, and the same bytes the other
/// way round in others.
private func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
  if bytes.count < 2 { return nil }
  if bytes.starts(with: [0xFF, 0xFE]) { return .littleEndian }
  if bytes.starts(with: [0xFE, 0xFF]) { return .bigEndian }
  let end = min(bytes.count, 8192) & ~1
  var (little, big) = (0, 0)
  for index in stride(from: 0, to: end, by: 2) {
    if isUsual(bytes[index + 1], bytes[index]) { little += 1 }
    if isUsual(bytes[index], bytes[index + 1]) { big += 1 }
  }
  let most = max(little, big)
  guard end >= 8, most * 40 >= end * 19, little != big else { return nil }
  return little > big ? .littleEndian : .bigEndian
}

/// Whether a character is one that Chinese reports are written in.
private func isUsual(_ high: UInt8, _ low: UInt8) -> Bool {
  switch high {
  case 0: low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 || low == 0xB7
  case 0x20: low >= 0x10 && low < 0x40
  case 0x30: low < 0x20
  case 0x4E...0x9F: true
  case 0xFF: low > 0 && low < 0x5F
  default: false
  }
}

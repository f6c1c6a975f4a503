extension Encoding {
  /// GB18030 with its parts GBK and GB 2312, the encodings of Chinese before UTF-8.
  ///
  /// Any two bytes above 0x80 are likely to be some character of it, so it is known by what Chinese is written in: nearly
  /// all characters of a text in simplified letters stand in the old plane of GB 2312, where both bytes are above 0xA0;
  /// and in traditional letters too a tenth of a text are commas, full stops and a few of the commonest letters, which in
  /// another encoding of Han characters have other bytes.
  static let gb18030 = Encoding(
    name: "GB18030",
    unit: 1,
    recognises: { bytes in
      if bytes.starts(with: gb18030Mark) { return true }
      var (pairs, common, frequent, stray, zeros, index) = (0, 0, 0, 0, 0, 0)
      while index < bytes.count, pairs < 20_000 {
        let byte = bytes[index]
        if byte < 0x80 {
          if byte == 0 { zeros += 1 }
          index += 1
          continue
        }
        let (character, length) = gb18030Character(bytes, at: index)
        if character == 0 { stray += 1 } else { pairs += 1 }
        if length == 2, byte > 0xA0, bytes[index + 1] > 0xA0 { common += 1 }
        if mostFrequent.contains(character) { frequent += 1 }
        index += max(1, length)
      }
      let isChinese = common * 5 >= pairs * 4 || frequent * 14 >= pairs
      return pairs > 0 && stray * 20 <= pairs && isChinese && zeros * 50 <= index
    },
    decode: { bytes in
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count * 3 / 2 + 16)
      var repairs = Repairs()
      var index = bytes.starts(with: gb18030Mark) ? 4 : 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if isControl(byte) { repairs.addControl(at: index) }
          text.append(byte)
          index += 1
          continue
        }
        let (character, length) = gb18030Character(bytes, at: index)
        if character == 0 {
          repairs.addStray(at: index)
          text += replacement
        } else {
          text.append(character: character)
        }
        index += max(1, length)
      }
      return Decoded(text, repairs, of: "GB18030")
    })
}

/// U+FEFF in GB18030.
private let gb18030Mark: [UInt8] = [0x84, 0x31, 0x95, 0x33]

/// The marks and letters that are the most frequent in reports, those that simplified and traditional writing share.
private let mostFrequent: Set<Scalar> = Set("，。、的一不在年人大有和是全市".unicodeScalars.map(\.value))

/// The characters of two bytes by their place; 0 where there is none.
private let pairs: [Scalar] = gb18030Pairs.unicodeScalars.filter { $0 != "\n" }.map { $0 == "." ? 0 : $0.value }

/// The character whose first byte, above 0x7F, stands at `index`, and its length; 0 when there is none. Then the length
/// tells how many bytes go with it.
private func gb18030Character(_ bytes: [UInt8], at index: Int) -> (Scalar, Int) {
  let lead = bytes[index]
  // Windows writes the euro sign of its code page 936 so.
  if lead == 0x80 { return (0x20AC, 1) }
  guard lead != 0xFF, index + 1 < bytes.count else { return (0, 1) }
  let trail = bytes[index + 1]
  if trail >= 0x30, trail <= 0x39 { return fourByteCharacter(bytes, at: index) }
  guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return (0, 1) }
  let column = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  let character = pairs[(Int(lead) - 0x81) * 190 + column]
  return (character == 0 ? ownCharacter(lead, trail, column) : character, 2)
}

/// The three areas whose characters each user may fix: they stand in Unicode's private use area.
private func ownCharacter(_ lead: UInt8, _ trail: UInt8, _ column: Int) -> Scalar {
  switch (lead, trail) {
  case (0xAA...0xAF, 0xA1...): Scalar(0xE000 + Int(lead - 0xAA) * 94 + Int(trail - 0xA1))
  case (0xF8...0xFE, 0xA1...): Scalar(0xE234 + Int(lead - 0xF8) * 94 + Int(trail - 0xA1))
  case (0xA1...0xA7, ..<0xA1): Scalar(0xE4C6 + Int(lead - 0xA1) * 96 + column)
  default: 0
  }
}

private func fourByteCharacter(_ bytes: [UInt8], at index: Int) -> (Scalar, Int) {
  guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3])
  else { return (0, 1) }
  let high = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
  let place = (high * 126 + Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
  if place >= 189_000 {
    let character = place - 189_000 + 0x10000
    return character <= 0x10FFFF ? (Scalar(character), 4) : (0, 4)
  }
  guard place <= 39_419 else { return (0, 4) }
  var (low, top) = (0, gb18030Ranges.count)
  while top - low > 1 {
    let middle = (low + top) / 2
    if gb18030Ranges[middle].place <= place { low = middle } else { top = middle }
  }
  return (gb18030Ranges[low].character + Scalar(place - gb18030Ranges[low].place), 4)
}

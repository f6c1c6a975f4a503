/// Han characters as they are typed in letters: `neimenggu`, `nmg` and `neimg` all begin 内蒙古.
struct Pinyin: Sendable {
  /// The readings of each character, as letters of ASCII.
  private let readings: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// The letters with which the readings of a character begin, a bit for each, by the character's number.
  private let initials: [UInt32]

  static let standard = Pinyin(pinyinTable)

  /// Reads a table of lines that begin with a reading.
  init(_ table: String) {
    var readings: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    var initials = [UInt32](repeating: 0, count: 1 << 16)
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      let reading = Array(parts[0].unicodeScalars)
      for character in parts[1].unicodeScalars {
        readings[character, default: []].append(reading)
        if character.value < initials.count { initials[Int(character.value)] |= reading[0].letterBit }
      }
    }
    self.readings = readings
    self.initials = initials
  }

  /// Whether `text` begins with what `typed` may stand for. Each character is typed by one of its readings, by the first
  /// letter of it (of zh, ch and sh also by both), or as itself; the last one by any beginning of a reading. Marks need
  /// not be typed.
  ///
  /// All ways to share the letters out are followed at once: `xian` is 县 and the beginning of 西安. Most texts of many end
  /// at their first character.
  func begins(_ text: some StringProtocol, as typed: [Unicode.Scalar]) -> Bool {
    guard let first = typed.first else { return true }
    // Nobody types so much.
    if typed.count >= 64 || isOther(text, than: first) { return false }
    let end: UInt64 = 1 << typed.count
    // The places in `typed` that the characters so far can have reached, a bit for each.
    var reached: UInt64 = 1
    for character in text.unicodeScalars {
      if reached & end != 0 { return true }
      let readings = readings[character] ?? []
      var next: UInt64 = 0
      var left = reached
      while left != 0 {
        let place = left.trailingZeroBitCount
        left &= left - 1
        if typed[place] == character || typed[place] == character.asciiLowercased { next |= 2 << place }
        for reading in readings {
          let shared = zip(typed[place...], reading).prefix { $0 == $1 }.count
          if shared > 0, place + shared == typed.count { return true }
          if shared > 0 { next |= 2 << place }
          if shared > 1, reading[1] == "h" { next |= 4 << place }
          if shared == reading.count { next |= 1 << (place + shared) }
        }
      }
      if !character.properties.isAlphabetic, character.properties.numericType == nil { next |= reached }
      if next == 0 { return false }
      reached = next
    }
    return reached & end != 0
  }

  /// Whether what stands in Han characters behind a number or letters begins so: 广东省 of `2026-广东省`.
  func beginsInside(_ text: String, as typed: [Unicode.Scalar]) -> Bool {
    guard text.utf8.first.map({ $0 < 0x80 }) == true else { return false }
    let name = text.unicodeScalars.drop { $0.value < 0x80 }
    return !name.isEmpty && begins(Substring(name), as: typed)
  }

  /// Whether the first character of `text` that is no mark cannot be typed as `first`.
  private func isOther(_ text: some StringProtocol, than first: Unicode.Scalar) -> Bool {
    for character in text.unicodeScalars {
      if character == first || character.asciiLowercased == first { return false }
      let initials = character.value < initials.count ? initials[Int(character.value)] : 0
      if initials != 0 { return initials & first.letterBit == 0 }
      // A character that the list does not have is left to a closer look.
      if character.value >= 0x80 { return false }
      if character.properties.isAlphabetic || character.properties.numericType != nil { return true }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Bit 0 for `a`, and so on; none for what is no small letter of ASCII.
  fileprivate var letterBit: UInt32 {
    ("a"..."z").contains(self) ? 1 << (value - 0x61) : 0
  }

  fileprivate var asciiLowercased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value + 0x20)) : self
  }
}

/// What somebody who types pinyin may have typed: letters of ASCII in small, perhaps among Han characters; nil where
/// there is no letter among them.
func pinyinLetters(of text: String) -> [Unicode.Scalar]? {
  let letters = Array(text.lowercased().unicodeScalars)
  return letters.contains { ("a"..."z").contains($0) } ? letters : nil
}

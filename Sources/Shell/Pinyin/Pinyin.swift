/// Han characters as they are typed in letters: `neimenggu`, `nmg` and `neimg` all begin 内蒙古.
struct Pinyin: Sendable {
  /// The readings of each character, as letters of ASCII.
  private let readings: [Unicode.Scalar: [[Unicode.Scalar]]]

  static let standard = Pinyin(pinyinTable)

  /// Reads a table of lines that begin with a reading.
  init(_ table: String) {
    var readings: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      let reading = Array(parts[0].unicodeScalars)
      for character in parts[1].unicodeScalars { readings[character, default: []].append(reading) }
    }
    self.readings = readings
  }

  /// Whether `text` begins with what `typed` may stand for. Each character is typed by one of its readings, by the first
  /// letter of it (of zh, ch and sh also by both), or as itself; the last one by any beginning of a reading. Marks need
  /// not be typed.
  ///
  /// All ways to share the letters out are followed at once: `xian` is 县 and the beginning of 西安.
  func begins(_ text: some StringProtocol, as typed: [Unicode.Scalar]) -> Bool {
    // The places in `typed` that the characters so far can have reached.
    var reached = [0]
    for character in text.unicodeScalars {
      var next: [Int] = []
      func reach(_ place: Int) { if !next.contains(place) { next.append(place) } }
      for place in reached {
        if place == typed.count { return true }
        if typed[place] == character || typed[place] == character.asciiLowercased { reach(place + 1) }
        for reading in readings[character] ?? [] {
          let shared = zip(typed[place...], reading).prefix { $0 == $1 }.count
          if shared > 0, place + shared == typed.count { return true }
          if shared > 0 { reach(place + 1) }
          if shared > 1, reading[1] == "h" { reach(place + 2) }
          if shared == reading.count { reach(place + shared) }
        }
        if !character.properties.isAlphabetic, character.properties.numericType == nil { reach(place) }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return reached.contains(typed.count)
  }
}

extension Unicode.Scalar {
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

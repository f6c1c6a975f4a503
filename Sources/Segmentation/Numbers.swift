/// Where numbers end that are written in digits (560.2亿元) or in words (第三位, 百分之十).
///
/// A unit belongs to its number unless its letters are needed by a word: 3个 | 体系, but 6万 | 人口. So a number has several
/// ends, and the path through the lattice takes one.
struct Numbers {
  /// An end and the bits that a number with this end costs.
  struct End {
    let place: Int
    let bits: Int
  }

  let units: Lexicon

  /// Adds the ends of the number whose first digit is at `start`.
  func digits(_ codes: [UInt16], from start: Int, to ends: inout [End]) {
    var place = start + 1
    while place < codes.count {
      let goesOn =
        Letters.sort(codes[place]) == .digit
        || isPoint(codes[place]) && place + 1 < codes.count && Letters.sort(codes[place + 1]) == .digit
      if !goesOn { break }
      place += 1
    }
    if place < codes.count, isPercent(codes[place]) { return ends.append(End(place: place + 1, bits: 8)) }
    addUnits(codes, at: place, bits: 8, to: &ends)
    let scaled = scale(codes, from: place)
    ends.append(End(place: scaled, bits: 9))
    if scaled > place { addUnits(codes, at: scaled, bits: 8, to: &ends) }
    let rounded = roundness(codes, from: scaled)
    if rounded > scaled { addUnits(codes, at: rounded, bits: 8, to: &ends) }
  }

  /// Whether a number in words may begin with a letter.
  static func mayBegin(_ code: UInt16) -> Bool { isNumeral(code) || code == Sign.ordinal }

  /// Adds the ends of the number in words at `start`; none where none begins.
  func words(_ codes: [UInt16], from start: Int, to ends: inout [End]) {
    var first = start
    let isOrdinal = codes[start] == Sign.ordinal
    if isOrdinal { first += 1 }
    let isFraction = first + 2 < codes.count && codes[first + 1] == Sign.part && codes[first + 2] == Sign.of
    if isFraction, Numbers.isNumeral(codes[first]) { first += 3 }
    var place = first
    while place < codes.count {
      let goesOn =
        Numbers.isNumeral(codes[place])
        || codes[place] == Sign.point && place > first && place + 1 < codes.count && Numbers.isNumeral(codes[place + 1])
      if !goesOn { break }
      place += 1
    }
    guard place > first else { return }
    if place - first > 1 || first > start { ends.append(End(place: place, bits: 14)) }
    addUnits(codes, at: place, bits: 13, to: &ends)
    let rounded = roundness(codes, from: place)
    if rounded > place { addUnits(codes, at: rounded, bits: 13, to: &ends) }
  }

  /// 〇零一二三四五六七八九十百千万亿两, and 萬億兩.
  static func isNumeral(_ code: UInt16) -> Bool {
    switch code {
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343,
      0x4E07, 0x842C, 0x4EBF, 0x5104, 0x4E24, 0x5169:
      true
    default: false
    }
  }

  private func addUnits(_ codes: [UInt16], at start: Int, bits: Int, to ends: inout [End]) {
    guard start < codes.count else { return }
    var place = start
    var node = units.root(codes[place])
    while node != 0 {
      place += 1
      if units.word(at: node) != Lexicon.none { ends.append(End(place: place, bits: bits)) }
      if place == codes.count { return }
      node = units.next(node, codes[place])
    }
  }

  /// Behind 万, 亿 and the like.
  private func scale(_ codes: [UInt16], from start: Int) -> Int {
    var place = start
    while place < codes.count, Sign.isScale(codes[place]) { place += 1 }
    return place
  }

  /// Behind 多 of 20多万人.
  private func roundness(_ codes: [UInt16], from start: Int) -> Int {
    guard start < codes.count, Sign.isRounding(codes[start]) else { return start }
    return scale(codes, from: start + 1)
  }

  private func isPoint(_ code: UInt16) -> Bool { code == 0x2E || code == 0x2C || code == 0xFF0E }
  private func isPercent(_ code: UInt16) -> Bool { code == 0x25 || code == 0xFF05 || code == 0x2030 }
}

/// The letters that numbers turn on.
private enum Sign {
  /// 第
  static let ordinal: UInt16 = 0x7B2C
  /// 分 and 之 of 百分之
  static let part: UInt16 = 0x5206
  static let of: UInt16 = 0x4E4B
  /// 点
  static let point: UInt16 = 0x70B9

  /// 百千万萬亿億
  static func isScale(_ code: UInt16) -> Bool {
    switch code {
    case 0x767E, 0x5343, 0x4E07, 0x842C, 0x4EBF, 0x5104: true
    default: false
    }
  }

  /// 多余来來几
  static func isRounding(_ code: UInt16) -> Bool {
    switch code {
    case 0x591A, 0x4F59, 0x6765, 0x4F86, 0x51E0: true
    default: false
    }
  }
}

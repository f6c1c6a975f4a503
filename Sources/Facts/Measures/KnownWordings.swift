/// The words of an indicator, and whether it is a share of what they name.
struct Wording: Equatable, Sendable {
  let indicator: String
  let isShare: Bool
  /// Of the words' bytes: texts hash as what they are composed of, which takes many times as long.
  let hash: UInt64

  init(_ indicator: String, isShare: Bool) {
    self.indicator = indicator
    self.isShare = isShare
    var hash: UInt64 = isShare ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
    let bytes = indicator.utf8Span.span
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3 }
    self.hash = hash
  }

  static func == (left: Wording, right: Wording) -> Bool {
    guard left.hash == right.hash, left.isShare == right.isShare else { return false }
    let (one, other) = (left.indicator.utf8Span.span, right.indicator.utf8Span.span)
    guard one.count == other.count else { return false }
    for place in one.indices where one[place] != other[place] { return false }
    return true
  }
}

/// What was read from wordings, for as many of them as a few megabytes hold: beyond that it begins anew, since the words
/// of the reports at hand are met again and those of the first ones seldom.
struct KnownWordings<Reading: Sendable>: Sendable {
  private var entries: [(wording: Wording, reading: Reading)] = []
  /// Numbers of entries, -1 where there is none; a power of two of them, at most half of them taken.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)

  static var limit: Int { 1 << 14 }

  subscript(wording: Wording) -> Reading? {
    let slot = slot(of: wording)
    return slots[slot] >= 0 ? entries[Int(slots[slot])].reading : nil
  }

  /// Adds a wording that is not among them.
  mutating func add(_ wording: Wording, _ reading: Reading) {
    if entries.count == KnownWordings.limit {
      entries.removeAll(keepingCapacity: true)
      slots = Array(repeating: -1, count: slots.count)
    }
    entries.append((wording, reading))
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in entries.indices { slots[slot(of: entries[number].wording)] = Int32(number) }
    } else {
      slots[slot(of: wording)] = Int32(entries.count - 1)
    }
  }

  /// Where the wording is, or belongs.
  private func slot(of wording: Wording) -> Int {
    var slot = Int(truncatingIfNeeded: wording.hash ^ wording.hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].wording != wording { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

import Segmentation

/// Words under numbers, in the order in which they are first met.
///
/// Equal means written alike, byte by byte; the words stand one behind the other in one array, so that meeting a word again
/// makes no string.
struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  /// Whether each word only holds others together.
  private(set) var areFunctionWords: [Bool] = []
  /// Numbers of words, -1 where there is none; a power of two of them.
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  var count: Int { areFunctionWords.count }

  subscript(word: Int) -> String { String(decoding: bytes[range(word)], as: UTF8.self) }

  /// The number of the word that stands in `range` of `text`.
  mutating func number(_ text: Span<UInt8>, _ range: Range<Int>, isFunctionWord: Bool) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in range { hash = (hash ^ UInt64(text[place])) &* 0x100_0000_01B3 }
    var slot = place(of: hash)
    while slots[slot] >= 0 {
      if isWord(Int(slots[slot]), text, range) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    for place in range { bytes.append(text[place]) }
    ends.append(Int32(bytes.count))
    areFunctionWords.append(isFunctionWord)
    slots[slot] = number
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number here of a word of another vocabulary.
  mutating func number(of word: Int, in other: Vocabulary) -> Int32 {
    number(other.bytes.span, other.range(word), isFunctionWord: other.areFunctionWords[word])
  }

  private func range(_ word: Int) -> Range<Int> { Int(ends[word])..<Int(ends[word + 1]) }

  private func isWord(_ word: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let known = self.range(word)
    guard known.count == range.count else { return false }
    for offset in 0..<known.count where bytes[known.lowerBound + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for word in 0..<count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for place in range(word) { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
      var slot = place(of: hash)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(word)
    }
  }

  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 31) & (slots.count - 1) }
}

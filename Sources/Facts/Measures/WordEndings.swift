import Sentences

/// Many words, to find the longest one that ends at a place.
///
/// A hash table, not a trie: it is built in a few dozen instructions a word, which matters for thousands of words that a
/// program reading one small report must build too. The hash runs from a word's last letter to its first, so that one walk
/// backwards through a phrase meets the hash of every ending of it.
struct WordEndings: Sendable {
  private struct Word: Sendable {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var value: Int32
  }

  /// The words' letters, one word behind the other.
  private var store: [Letter] = []
  private var words: [Word] = []
  /// Numbers of words, -1 where there is none; a power of two of them.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 8)
  private var longestWord = 0
  /// One bit for each hash of an ending of a word: where it is not set, no word goes on.
  private var endings: [UInt64] = Array(repeating: 0, count: 1 << 10)

  /// Adds the word; of a word given twice the first value counts.
  mutating func add(_ word: some Collection<Letter>, value: Int) {
    let start = store.count
    store += word
    let count = store.count - start
    guard count > 0 else { return }
    var hash = WordEndings.seed
    for position in (start..<store.count).reversed() {
      hash = WordEndings.hash(hash, store[position])
      let bit = WordEndings.bit(of: hash)
      endings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    longestWord = max(longestWord, count)
    words.append(Word(hash: hash, start: Int32(start), count: Int32(count), value: Int32(value)))
    if words.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 4)
      for number in words.indices { enter(number) }
    } else {
      enter(words.count - 1)
    }
  }

  /// The value of the longest word that ends just before `end`, and where it starts.
  func longest(in letters: [Letter], before end: Int) -> (value: Int, start: Int)? {
    var hash = WordEndings.seed
    var found: (value: Int, start: Int)?
    for start in (max(0, end - longestWord)..<end).reversed() {
      hash = WordEndings.hash(hash, letters[start])
      let bit = WordEndings.bit(of: hash)
      if endings[bit >> 6] >> UInt64(bit & 63) & 1 == 0 { break }
      if let value = value(of: letters, start..<end, hash: hash) { found = (value, start) }
    }
    return found
  }

  /// The value of the word that `letters` are.
  func value(of letters: [Letter]) -> Int? {
    if let found = longest(in: letters, before: letters.count), found.start == 0 { return found.value }
    return nil
  }

  /// Every word with its value, in the order in which they were added.
  var all: [(word: String, value: Int)] {
    words.map { (store[Int($0.start)..<Int($0.start + $0.count)].text, Int($0.value)) }
  }

  private func value(of letters: [Letter], _ range: Range<Int>, hash: UInt64) -> Int? {
    var slot = place(of: hash)
    while slots[slot] >= 0 {
      let word = words[Int(slots[slot])]
      if word.hash == hash, Int(word.count) == range.count {
        var offset = 0
        while offset < range.count, store[Int(word.start) + offset] == letters[range.lowerBound + offset] {
          offset += 1
        }
        if offset == range.count { return Int(word.value) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func enter(_ number: Int) {
    var slot = place(of: words[number].hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 40) & (slots.count - 1)
  }

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  private static func bit(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & 0xFFFF }

  private static func hash(_ hash: UInt64, _ letter: Letter) -> UInt64 {
    (hash ^ UInt64(letter.code)) &* 0x0000_0100_0000_01B3
  }
}

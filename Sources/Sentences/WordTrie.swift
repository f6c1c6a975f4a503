/// A dictionary of words that finds the longest one beginning at a place.
///
/// A trie over letters. Most places begin no word, which one bit tells: a filter over the low bits of first letters stands
/// before all else, and another over last letters before the search for a word that ends at a place. Behind the filter the
/// first letter's low byte indexes a small table; after it, the children of a node stand together and are few. Building is
/// linear in the letters of the sorted words. Public for the same reason as `Letter`.
public struct WordTrie<Entry: Sendable>: Sendable {
  @usableFromInline struct Node: Sendable {
    @usableFromInline var letter: Letter
    /// `entries` index of the word that ends here, or -1.
    @usableFromInline var entry: Int32
    @usableFromInline var firstChild: Int32
    @usableFromInline var childCount: Int32

    init(letter: Letter, entry: Int32, firstChild: Int32, childCount: Int32) {
      self.letter = letter
      self.entry = entry
      self.firstChild = firstChild
      self.childCount = childCount
    }
  }

  @usableFromInline var firstLetters = LetterFilter()
  @usableFromInline var lastLetters = LetterFilter()
  /// For each low byte of a first letter, its nodes: `buckets[b]..<buckets[b + 1]`.
  @usableFromInline var buckets: [Int32] = []
  @usableFromInline var nodes: [Node] = []
  @usableFromInline var entries: [Entry] = []
  @usableFromInline var longestWord = 0

  /// Of words given twice, the later entry counts.
  package init(_ words: some Sequence<(String, Entry)>) {
    var list = WordList()
    for (word, entry) in words where !word.isEmpty {
      list.append(word.letters[...])
      entries.append(entry)
    }
    build(&list)
  }

  /// The words of `text`, separated by white space, all with one entry.
  init(words text: String, entry: Entry) {
    var list = WordList()
    for word in text.letters.split(whereSeparator: { $0.code <= 0x20 }) {
      list.append(word)
      entries.append(entry)
    }
    build(&list)
  }

  /// The letters with which words begin.
  package var initials: [Letter] { nodes.prefix(Int(buckets[256])).map(\.letter) }

  /// The letters that stand second in words.
  package var seconds: [Letter] {
    nodes.prefix(Int(buckets[256])).flatMap { root in
      nodes[Int(root.firstChild)..<Int(root.firstChild + root.childCount)].map(\.letter)
    }
  }

  private mutating func build(_ list: inout WordList) {
    for word in list.words {
      firstLetters.insert(list[word, 0])
      lastLetters.insert(list[word, Int(word.count) - 1])
      longestWord = max(longestWord, Int(word.count))
    }
    list.sort()
    let groups = list.groups(of: list.words.indices, by: 0)
    for group in groups { append(list[list.words[group.lowerBound], 0]) }
    var next = 0
    for byte in 0..<256 {
      buckets.append(Int32(next))
      while next < groups.count, Int(nodes[next].letter.code & 0xFF) == byte { next += 1 }
    }
    buckets.append(Int32(next))
    for (index, group) in groups.enumerated() { fill(node: index, depth: 1, with: group, of: list) }
  }

  private mutating func append(_ letter: Letter) {
    nodes.append(Node(letter: letter, entry: -1, firstChild: 0, childCount: 0))
  }

  @inlinable func root(_ letter: Letter) -> Int32 {
    let byte = Int(letter.code & 0xFF)
    var node = buckets[byte]
    let end = buckets[byte + 1]
    while node < end {
      if nodes[Int(node)].letter == letter { return node }
      node += 1
    }
    return -1
  }

  private mutating func fill(node: Int, depth: Int, with range: Range<Int>, of list: WordList) {
    var start = range.lowerBound
    while start < range.upperBound, list.words[start].count == depth {
      nodes[node].entry = list.words[start].entry
      start += 1
    }
    let groups = list.groups(of: start..<range.upperBound, by: depth)
    let first = nodes.count
    nodes[node].firstChild = Int32(first)
    nodes[node].childCount = Int32(groups.count)
    for group in groups { append(list[list.words[group.lowerBound], depth]) }
    for (index, group) in groups.enumerated() { fill(node: first + index, depth: depth + 1, with: group, of: list) }
  }

  /// Whether some word begins with `letter`.
  @inlinable public func begins(with letter: Letter) -> Bool {
    firstLetters.mayContain(letter) && root(letter) >= 0
  }

  /// The longest word at `start` that ends by `limit`.
  @inlinable @inline(__always) public func longest(in letters: [Letter], at start: Int, limit: Int) -> (
    entry: Entry, end: Int
  )? {
    guard start < limit, firstLetters.mayContain(letters[start]) else { return nil }
    return walk(letters, from: start, limit: limit)
  }

  /// The walk for places that the filter lets through: few enough that it is not worth a copy wherever words are sought.
  @inlinable func walk(_ letters: [Letter], from start: Int, limit: Int) -> (
    entry: Entry, end: Int
  )? {
    var node = root(letters[start])
    guard node >= 0 else { return nil }
    var position = start + 1
    var best: (Int32, Int)?
    while true {
      let here = nodes[Int(node)]
      if here.entry >= 0 { best = (here.entry, position) }
      guard position < limit else { break }
      let letter = letters[position]
      var child = here.firstChild
      let last = child + here.childCount
      while child < last, nodes[Int(child)].letter != letter { child += 1 }
      if child == last { break }
      node = child
      position += 1
    }
    return best.map { (entries[Int($0.0)], $0.1) }
  }

  /// The longest word that ends just before `end` and begins at `limit` or later.
  @inlinable @inline(__always) public func longestSuffix(in letters: [Letter], before end: Int, limit: Int) -> (
    entry: Entry, start: Int
  )? {
    guard limit < end, lastLetters.mayContain(letters[end - 1]) else { return nil }
    return walk(letters, backFrom: end, limit: limit)
  }

  @inlinable func walk(_ letters: [Letter], backFrom end: Int, limit: Int) -> (
    entry: Entry, start: Int
  )? {
    var start = max(limit, end - longestWord)
    while start < end {
      if let found = longest(in: letters, at: start, limit: end), found.end == end {
        return (found.entry, start)
      }
      start += 1
    }
    return nil
  }
}

/// Which letters a set certainly lacks: one bit for each value of a letter's low eleven bits.
///
/// An array and not an inline one: a dictionary is copied wherever the compiler reads it from a constant, and must stay
/// a few words long.
public struct LetterFilter: Sendable {
  @usableFromInline var bits = [UInt64](repeating: 0, count: 32)

  init() {}

  mutating func insert(_ letter: Letter) { bits[Int(letter.code >> 6 & 31)] |= 1 << UInt64(letter.code & 63) }

  @inlinable @inline(__always) func mayContain(_ letter: Letter) -> Bool {
    bits[Int(letter.code >> 6 & 31)] >> UInt64(letter.code & 63) & 1 == 1
  }
}

/// Words without more to say about them.
public struct WordSet: Sendable {
  @usableFromInline let trie: WordTrie<Bool>

  /// The words of `text`, separated by white space.
  package init(_ text: String) {
    trie = WordTrie(words: text, entry: true)
  }

  /// The end of the longest word at `start`.
  @inlinable @inline(__always) public func end(in letters: [Letter], at start: Int, limit: Int) -> Int? {
    trie.longest(in: letters, at: start, limit: limit)?.end
  }

  /// The start of the longest word that ends just before `end`.
  @inlinable @inline(__always) public func start(in letters: [Letter], before end: Int, limit: Int) -> Int? {
    trie.longestSuffix(in: letters, before: end, limit: limit)?.start
  }

  @inlinable public func begins(with letter: Letter) -> Bool { trie.begins(with: letter) }
}

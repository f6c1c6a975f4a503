/// Words with the bits it takes to say each, to find all that begin at a place.
///
/// A trie whose edges stand in one hash table, an edge a number of 64 bits: 24 for the node it leaves, 16 for the letter,
/// 24 for the node it leads to. A walk costs one look a letter, and the whole stays in the processor's cache.
struct Lexicon: Sendable {
  private var roots = [UInt32](repeating: 0, count: 1 << 16)
  private var edges = [UInt64](repeating: 0, count: 1 << 10)
  private var edgeCount = 0
  /// For each node the bits of the word that ends there, `none` where none does, with `marked` for function words. Node 0
  /// stands for no node.
  private var words: [UInt8] = [Lexicon.none]

  static let none: UInt8 = 0xFF
  static let marked: UInt8 = 0x80

  mutating func insert(_ word: String, bits: Int) {
    precondition((0..<64).contains(bits), "bits of words are few")
    if let node = makeNode(word) {
      words[Int(node)] = UInt8(bits) | (words[Int(node)] == Lexicon.none ? 0 : flag(node))
    }
  }

  /// Marks a word as one that only holds others together; one that is no word yet becomes one.
  mutating func mark(_ word: String) {
    guard let node = makeNode(word) else { return }
    if words[Int(node)] == Lexicon.none { words[Int(node)] = UInt8(Words.bitsOfName) }
    words[Int(node)] |= Lexicon.marked
  }

  func bits(of word: String) -> Int? { entry(of: word).map { Int($0 & ~Lexicon.marked) } }

  func isMarked(_ word: String) -> Bool { entry(of: word).map { $0 & Lexicon.marked != 0 } ?? false }

  /// The node that the first letter of a word leads to; 0 where no word begins so.
  func root(_ letter: UInt16) -> UInt32 { roots[Int(letter)] }

  /// The node that `letter` leads to from `node`; 0 where no word goes on so.
  func next(_ node: UInt32, _ letter: UInt16) -> UInt32 {
    var slot = place(node, letter)
    let key = UInt64(node) << 40 | UInt64(letter) << 24
    while true {
      let edge = edges[slot]
      if edge == 0 { return 0 }
      if edge & ~0xFF_FFFF == key { return UInt32(truncatingIfNeeded: edge & 0xFF_FFFF) }
      slot = (slot + 1) & (edges.count - 1)
    }
  }

  /// What ends at a node: bits and mark, or `none`.
  func word(at node: UInt32) -> UInt8 { words[Int(node)] }

  // MARK: building

  private func flag(_ node: UInt32) -> UInt8 { words[Int(node)] & Lexicon.marked }

  private func entry(of word: String) -> UInt8? {
    var node: UInt32 = 0
    for (index, letter) in letters(of: word).enumerated() {
      node = index == 0 ? root(letter) : next(node, letter)
      if node == 0 { return nil }
    }
    return words[Int(node)] == Lexicon.none ? nil : words[Int(node)]
  }

  private mutating func makeNode(_ word: String) -> UInt32? {
    var node: UInt32 = 0
    for (index, letter) in letters(of: word).enumerated() {
      var following = index == 0 ? root(letter) : next(node, letter)
      if following == 0 {
        following = UInt32(words.count)
        words.append(Lexicon.none)
        if index == 0 { roots[Int(letter)] = following } else { add(edge(node, letter, following)) }
      }
      node = following
    }
    return node == 0 ? nil : node
  }

  private func edge(_ node: UInt32, _ letter: UInt16, _ following: UInt32) -> UInt64 {
    precondition(following < 1 << 24, "a lexicon has fewer than sixteen million letters")
    return UInt64(node) << 40 | UInt64(letter) << 24 | UInt64(following)
  }

  private mutating func add(_ edge: UInt64) {
    edgeCount += 1
    if edgeCount * 2 > edges.count {
      let old = edges
      edges = [UInt64](repeating: 0, count: 2 * old.count)
      for edge in old where edge != 0 { enter(edge) }
    }
    enter(edge)
  }

  private mutating func enter(_ edge: UInt64) {
    var slot = place(UInt32(truncatingIfNeeded: edge >> 40), UInt16(truncatingIfNeeded: edge >> 24))
    while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private func place(_ node: UInt32, _ letter: UInt16) -> Int {
    let mixed = (node &* 0x9E37_79B1) ^ (UInt32(letter) &* 0x85EB_CA6B)
    return Int(mixed ^ mixed >> 15) & (edges.count - 1)
  }

  private func letters(of word: String) -> [UInt16] { word.unicodeScalars.map(letter) }
}

/// A scalar as one of 65,536 letters; what lies outside the basic plane is `�`, which is in no word.
func letter(_ scalar: Unicode.Scalar) -> UInt16 {
  scalar.value <= 0xFFFF ? UInt16(truncatingIfNeeded: scalar.value) : 0xFFFD
}

/// Cuts texts one after another in the same memory.
package struct Cutter {
  private let lexicon: Lexicon
  private let numbers: Numbers
  private var letters = Letters()
  /// The bits of the cheapest path to each place, and the arc by which it arrives.
  private var best: [Int32] = []
  private var arcs: [Arc] = []
  private var ends: [Numbers.End] = []

  private struct Arc {
    var start: Int32
    var kind: Token.Kind?
  }

  package init(_ segmenter: Segmenter) {
    lexicon = segmenter.lexicon
    numbers = Numbers(units: segmenter.units)
  }

  /// The tokens of a text, in order; white space is in none.
  package mutating func cut(_ text: String) -> [Token] {
    letters.read(text)
    let count = letters.count
    best.removeAll(keepingCapacity: true)
    best.append(contentsOf: repeatElement(Int32.max, count: count + 1))
    arcs.removeAll(keepingCapacity: true)
    arcs.append(contentsOf: repeatElement(Arc(start: 0, kind: nil), count: count + 1))
    best[0] = 0
    for place in 0..<count where best[place] != Int32.max { follow(from: place) }
    return path()
  }

  /// The arcs that leave a place.
  private mutating func follow(from place: Int) {
    switch letters.sort(at: place) {
    case .han: followWords(from: place)
    case .digit:
      let end = endOfDigits(from: place)
      if end < letters.count, letters.sort(at: end) == .latin {
        return reach(endOfLatin(from: end), from: place, bits: 0, .latin)
      }
      ends.removeAll(keepingCapacity: true)
      numbers.digits(letters.codes, from: place, to: &ends)
      for end in ends { reach(end.place, from: place, bits: end.bits, .number) }
    case .latin: reach(endOfLatin(from: place), from: place, bits: 0, .latin)
    case .space: reach(place + 1, from: place, bits: 0, nil)
    case .mark: reach(place + 1, from: place, bits: 0, .mark)
    }
  }

  private mutating func followWords(from start: Int) {
    let count = letters.count
    var place = start
    let code = letters.codes[start]
    var node = lexicon.root(code)
    var isAlone = true
    while node != 0 {
      place += 1
      let word = lexicon.word(at: node)
      if word != Lexicon.none {
        if place == start + 1 { isAlone = false }
        let bits = Int(word & ~Lexicon.marked)
        reach(place, from: start, bits: bits, word & Lexicon.marked == 0 ? .word : .function)
      }
      if place == count { break }
      node = lexicon.next(node, letters.codes[place])
    }
    if isAlone { reach(start + 1, from: start, bits: Words.bitsOfUnknownLetter, .word) }
    if Numbers.mayBegin(code) {
      ends.removeAll(keepingCapacity: true)
      numbers.words(letters.codes, from: start, to: &ends)
      for end in ends { reach(end.place, from: start, bits: end.bits, .number) }
    }
  }

  private mutating func reach(_ end: Int, from start: Int, bits: Int, _ kind: Token.Kind?) {
    let cost = best[start] + Int32(bits)
    guard cost < best[end] else { return }
    best[end] = cost
    arcs[end] = Arc(start: Int32(start), kind: kind)
  }

  private func endOfDigits(from start: Int) -> Int {
    var place = start
    while place < letters.count, letters.sort(at: place) == .digit { place += 1 }
    return place
  }

  /// Behind a word in Latin letters: with digits, and with points, dashes and the like between them.
  private func endOfLatin(from start: Int) -> Int {
    func belongs(_ place: Int) -> Bool {
      guard place < letters.count else { return false }
      let sort = letters.sort(at: place)
      return sort == .latin || sort == .digit
    }
    var place = start
    while true {
      if belongs(place) {
        place += 1
      } else if place < letters.count, [0x2E, 0x2D, 0x2B, 0x26, 0x27, 0x2F].contains(letters.codes[place]),
        belongs(place + 1)
      {
        place += 2
      } else {
        return place
      }
    }
  }

  private func path() -> [Token] {
    var tokens: [Token] = []
    var place = letters.count
    while place > 0 {
      let arc = arcs[place]
      if let kind = arc.kind {
        tokens.append(Token(kind: kind, range: Int(letters.starts[Int(arc.start)])..<Int(letters.starts[place])))
      }
      place = Int(arc.start)
    }
    return tokens.reversed()
  }
}

import Glibc

// Where no word of the lexicon stands, a text falls into single letters: of names, of terms of one place (四水四定), of words
// in the script before the reform (經濟). Letters that belong together are found by how they are used:
//
//     cohesion     two parts stand together far more often than their letters would by chance
//                  (pointwise mutual information: Church and Hanks, “Word Association Norms, Mutual Information, and
//                  Lexicography”, 1990)
//     freedom      what stands before and behind differs from place to place, as it does at the ends of a word
//                  (branching entropy: Jin and Tanaka-Ishii, “Unsupervised Segmentation of Chinese Text by Use of
//                  Branching Entropy”, 2006)
//
// Only rows of such letters are looked at, so that the lexicon's words are neither joined nor torn.

extension Segmenter {
  /// The words that texts use and the lexicon lacks, the commonest first.
  package func newWords(in texts: some Sequence<String>) -> [String] {
    var search = WordSearch(self)
    for text in texts { search.read(text) }
    return search.words
  }
}

/// Two to four letters as one number, 16 bits each.
private typealias Letters4 = UInt64

private struct WordSearch {
  private var cutter: Cutter
  private var letters = Letters()
  private var letterCounts = [Int32](repeating: 0, count: 1 << 16)
  private var letterCount = 0
  /// Rows of single letters, one behind the other, each between the letter before it and the one behind; 0 where there is
  /// none.
  private var rows: [UInt16] = []
  private var ends: [Int] = []

  /// How often a word must be said, how strongly its parts must cohere and how freely it must stand, both in nats.
  private static let least = 5
  private static let cohesion = 4.0
  private static let freedom = 1.0

  init(_ segmenter: Segmenter) { cutter = Cutter(segmenter) }

  mutating func read(_ text: String) {
    letters.read(text)
    for code in letters.codes where Letters.sort(code) == .han {
      letterCounts[Int(code)] += 1
      letterCount += 1
    }
    var place = 0
    var row: Range<Int>?
    for token in cutter.cut(text) {
      while Int(letters.starts[place]) < token.range.lowerBound { place += 1 }
      let isLetter =
        token.kind == .word && Int(letters.starts[place + 1]) == token.range.upperBound
        && letters.sort(at: place) == .han
      if isLetter, let last = row, last.upperBound == place {
        row = last.lowerBound..<place + 1
      } else {
        keep(row)
        row = isLetter ? place..<place + 1 : nil
      }
    }
    keep(row)
  }

  /// Keeps a row of two letters or more.
  private mutating func keep(_ row: Range<Int>?) {
    guard let row, row.count > 1 else { return }
    func neighbour(_ place: Int) -> UInt16 {
      letters.codes.indices.contains(place) && letters.sort(at: place) == .han ? letters.codes[place] : 0
    }
    rows.append(neighbour(row.lowerBound - 1))
    rows += letters.codes[row]
    rows.append(neighbour(row.upperBound))
    ends.append(rows.count)
  }

  var words: [String] {
    var counts: [Letters4: Int] = [:]
    eachCandidate { word, _, _ in counts[word, default: 0] += 1 }
    let coherent = counts.filter { $0.value >= Self.least && cohesion(of: $0.key, counts) >= Self.cohesion }
    var before: [Letters4: [UInt16: Int]] = [:]
    var behind: [Letters4: [UInt16: Int]] = [:]
    eachCandidate { word, left, right in
      guard coherent[word] != nil else { return }
      before[word, default: [:]][left, default: 0] += 1
      behind[word, default: [:]][right, default: 0] += 1
    }
    let free = coherent.filter { word, _ in
      min(freedom(before[word] ?? [:]), freedom(behind[word] ?? [:])) >= Self.freedom
    }
    return free.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map { text(of: $0.key) }
  }

  /// Two to four letters of every row, with what stands before and behind them.
  private func eachCandidate(_ visit: (Letters4, UInt16, UInt16) -> Void) {
    var start = 0
    for end in ends {
      for first in start + 1..<end - 2 {
        var word = Letters4(rows[first])
        for last in first + 1..<min(first + 4, end - 1) {
          word = word << 16 | Letters4(rows[last])
          visit(word, rows[first - 1], rows[last + 1])
        }
      }
      start = end
    }
  }

  /// The least of what the ways to part a word say about its parts.
  private func cohesion(of word: Letters4, _ counts: [Letters4: Int]) -> Double {
    func count(_ part: Letters4) -> Int { part >> 16 == 0 ? Int(letterCounts[Int(part)]) : counts[part] ?? 1 }
    var least = Double.infinity
    var (shift, mask): (UInt64, UInt64) = (16, 0xFFFF)
    while word >> shift != 0 {
      let parts = Double(count(word >> shift)) * Double(count(word & mask))
      least = min(least, log(Double(count(word)) * Double(letterCount) / parts))
      (shift, mask) = (shift + 16, mask << 16 | 0xFFFF)
    }
    return least
  }

  /// The entropy of what stands beside a word; where a clause ends, it differs every time.
  private func freedom(_ neighbours: [UInt16: Int]) -> Double {
    let all = Double(neighbours.values.reduce(0, +))
    // In the order of the letters, so that the sum is the same each time.
    return neighbours.sorted { $0.key < $1.key }.reduce(0) { sum, neighbour in
      let share = Double(neighbour.value) / all
      return sum + (neighbour.key == 0 ? share * log(all) : -share * log(share))
    }
  }

  private func text(of word: Letters4) -> String {
    var scalars = String.UnicodeScalarView()
    for shift in [48, 32, 16, 0] {
      let code = UInt16(truncatingIfNeeded: word >> UInt64(shift))
      if code != 0, let scalar = Unicode.Scalar(code) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

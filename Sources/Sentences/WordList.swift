/// The words of a dictionary while it is built: places in one list of letters, so that sorting thousands of them, as every
/// start of the program does, neither copies nor counts references.
struct WordList {
  struct Word {
    let start: Int32
    let count: Int32
    /// The word's number in the order in which words were given.
    let entry: Int32
  }

  private var letters: [Letter] = []
  private(set) var words: [Word] = []

  /// The letter of a word at a depth.
  subscript(word: Word, depth: Int) -> Letter { letters[Int(word.start) + depth] }

  mutating func append(_ word: ArraySlice<Letter>) {
    words.append(Word(start: Int32(letters.count), count: Int32(word.count), entry: Int32(words.count)))
    letters += word
  }

  /// By the low byte of the first letter, then by letters, then in the order given.
  mutating func sort() {
    let letters = letters
    words.sort { left, right in
      let (first, second) = (letters[Int(left.start)].code & 0xFF, letters[Int(right.start)].code & 0xFF)
      if first != second { return first < second }
      for depth in 0..<Int(min(left.count, right.count)) {
        let (one, other) = (letters[Int(left.start) + depth].code, letters[Int(right.start) + depth].code)
        if one != other { return one < other }
      }
      return left.count != right.count ? left.count < right.count : left.entry < right.entry
    }
  }

  /// The stretches of sorted words that have one letter at a depth.
  func groups(of range: Range<Int>, by depth: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let letter = self[words[start], depth]
      var end = start + 1
      while end < range.upperBound, self[words[end], depth] == letter { end += 1 }
      groups.append(start..<end)
      start = end
    }
    return groups
  }
}

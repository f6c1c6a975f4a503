import Sentences

/// A stretch of a sentence, by what it can do beside a name.
struct Word {
  enum Sort: UInt8 {
    /// Punctuation and space: no name goes over it.
    case mark
    /// Digits and Latin letters: 12345, BIM, 5G
    case code
    /// A letter that makes no word with its neighbours.
    case letter
    case noun
    /// A verb that names can hold: 设计, 改造
    case activity
    /// Verbs, adverbs, linking words: no name goes over them.
    case verb
    /// 公司, 街道, 项目: a name can end in it
    case ending
    /// 济南市, 山东
    case division
    /// 长江, 雄安新区
    case landmark
  }

  let sort: Sort
  let start: Int
  let end: Int
  /// The number of the ending, of the division's name or of the landmark's group; 0 for the rest.
  let index: Int

  var range: Range<Int> { start..<end }
}

/// All that can be told of a word without looking at its neighbours.
private struct WordEntry: Sendable {
  let sort: Word.Sort
  let index: Int32
}

/// Falls sentences into words, longest first, from left to right.
///
/// Chinese writes no spaces. The ordinary words, the endings of names and the names of divisions stand in one trie; where
/// none of them begins, a letter stands for itself. That is coarse, and enough to see where names begin and end.
struct WordReader: Sendable {
  private let trie: WordTrie<WordEntry>
  let endings: [NameEnding]
  let divisionNames: [DivisionName]

  static let chinese = WordReader()

  private init() {
    var words: [(String, WordEntry)] = []
    func add(_ text: String, _ sort: Word.Sort) {
      for word in text.split(whereSeparator: \.isWhitespace) {
        words.append((String(word), WordEntry(sort: sort, index: 0)))
      }
    }
    add(OrdinaryWords.nouns, .noun)
    add(OrdinaryWords.verbs, .verb)
    add(OrdinaryWords.activities, .activity)
    add(PersonWords.titleText, .noun)
    add("一大 两大 二大 三大 四大 五大 六大 七大 八大 九大 十大 各大 几大 若干 一批 多个 多家 多处 数十 数百 许多 绝大多数 大多数 大量 个别", .verb)
    // Behind a number these are its unit, not the beginning of a name.
    add("平方米 万平方米 公里 平方公里 千瓦 万千瓦 亿千瓦 亿元 万元 万吨 亿吨 公顷 万亩 万户 万人 亿立方米 立方米 亿斤 多元化", .verb)
    let names = PlaceLexicon.china.names
    for (index, (name, _)) in names.enumerated() {
      words.append((name, WordEntry(sort: .division, index: Int32(index))))
    }
    divisionNames = names.map(\.1)
    let endings = NameEnding.all
    for (index, ending) in endings.enumerated() {
      words.append((ending.word, WordEntry(sort: .ending, index: Int32(index))))
    }
    self.endings = endings
    for (index, group) in Landmarks.all.enumerated() {
      for name in group.names.split(separator: " ") {
        words.append((String(name), WordEntry(sort: .landmark, index: Int32(index))))
      }
    }
    trie = WordTrie(words)
  }

  /// The words of a stretch of letters, in order, without gaps, in place of what `words` held.
  func read(_ letters: [Letter], _ range: Range<Int>, into words: inout [Word]) {
    words.removeAll(keepingCapacity: true)
    var position = range.lowerBound
    while position < range.upperBound {
      let letter = letters[position]
      var word = Word(sort: .mark, start: position, end: position + 1, index: 0)
      if letter.isHan {
        if let (entry, end) = trie.longest(in: letters, at: position, limit: range.upperBound) {
          word = Word(sort: entry.sort, start: position, end: end, index: Int(entry.index))
          if entry.sort == .division {
            word = checked(word, letters, range.upperBound)
          }
        } else {
          word = Word(sort: .letter, start: position, end: position + 1, index: 0)
        }
      } else if letter.isDigit || letter.isLatin {
        var end = position + 1
        while end < range.upperBound, letters[end].isDigit || letters[end].isLatin || letters[end] == "." { end += 1 }
        word = Word(sort: .code, start: position, end: end, index: 0)
      }
      words.append(word)
      position = word.end
    }
  }

  /// Whether an ordinary word of two letters or more begins at a place.
  func beginsWord(_ letters: [Letter], at start: Int, limit: Int) -> Bool {
    guard let (entry, end) = trie.longest(in: letters, at: start, limit: limit), end - start > 1 else { return false }
    return entry.sort != .ending
  }

  /// Whether the end of a name of two letters or more begins at a place.
  func beginsEnding(_ letters: [Letter], at start: Int, limit: Int) -> Bool {
    guard let (entry, end) = trie.longest(in: letters, at: start, limit: limit) else { return false }
    return end - start > 1 && entry.sort == .ending
  }

  /// Whether a verb, adverb or linking word begins at a place.
  func beginsVerb(_ letters: [Letter], at start: Int, limit: Int) -> Bool {
    trie.longest(in: letters, at: start, limit: limit)?.entry.sort == .verb
  }

  /// 济南市场 names 济南, 市中区域 no 市中区: the last letter belongs to the word behind it.
  private func checked(_ word: Word, _ letters: [Letter], _ limit: Int) -> Word {
    guard word.end < limit else { return word }
    let (last, next) = (letters[word.end - 1], letters[word.end])
    let isTorn =
      last == "市" && (next == "场" || next == "民" || next == "域" || next == "值" || next == "容")
      || last == "区" && (next == "域" || next == "位" || next == "间" || next == "块")
      || last == "县" && next == "域" || last == "州" && next == "际"
    guard isTorn else { return word }
    guard let (entry, end) = trie.longest(in: letters, at: word.start, limit: word.end - 1) else {
      return Word(sort: .letter, start: word.start, end: word.start + 1, index: 0)
    }
    return Word(sort: entry.sort, start: word.start, end: end, index: Int(entry.index))
  }
}

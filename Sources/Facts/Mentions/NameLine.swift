import Sentences

/// A sentence as words, in which names are looked for.
struct NameLine {
  let letters: [Letter]
  let range: Range<Int>
  let words: [Word]

  /// The letters from the start of one word to the end of another.
  func letters(_ first: Int, through last: Int) -> Range<Int> { words[first].start..<words[last].end }

  func letter(at word: Int) -> Letter { letters[words[word].start] }

  func has(_ text: String, at word: Int) -> Bool {
    word >= 0 && word < words.count && letters.has(text, at: words[word].start, limit: range.upperBound)
  }

  /// Whether a word is exactly `text`.
  func isWord(_ text: String, at word: Int) -> Bool {
    has(text, at: word) && words[word].end - words[word].start == text.unicodeScalars.count
  }

  // MARK: where a name begins

  /// The word with which the name begins that ends in `ending`; nil where nothing but ordinary words stands before it.
  ///
  /// Goes left over what names are made of. Only letters that make no word, divisions and Latin names prove a name, and it
  /// begins with the leftmost of them: in 加快建设白马创智谷 the verbs stay outside.
  func start(ofNameEndingAt ending: Int) -> Int? {
    switch NameEnding.all[words[ending].index].reach {
    case .wide: wideStart(ending)
    case .narrow: narrowStart(ending)
    case .seat: ending > 0 && words[ending - 1].sort == .division ? chainStart(ending - 1) : nil
    }
  }

  private func wideStart(_ ending: Int) -> Int? {
    var run = 0
    var ordinary = 0
    var index = ending - 1
    search: while index >= 0, words[ending].end - words[index].start <= longestName {
      let word = words[index]
      switch word.sort {
      case .verb: break search
      case .mark:
        guard isJoint(index) else { break search }
      case .code:
        // 5A级景区 names none; G60走廊 does, and 5G产业园 where a name stands before it.
        guard word.end - word.start > 1 else { break search }
        if letters[word.start].isLatin { return opened(index) }
        guard letters[word.end - 1].isLatin, letters[word.end] != "级" else { break search }
        ordinary += 1
      case .division, .landmark:
        // 天津基地 is a base in 天津, whose name is longer or not told.
        return index == ending - 1 && isWord("基地", at: ending) ? nil : farEnd(institutionStart(chainStart(index)))
      case .ending:
        if let inner = start(ofNameEndingAt: index) { return inner }
        if index == ending - 1 - run, word.end - word.start == 1 { run += 1 } else { ordinary += 1 }
      case .noun: ordinary += 1
      case .activity:
        // 城市建设发展公司 is one name, 大连建设示范区 says what 大连 does.
        if isWord("建设", at: index), index + 1 < ending, !nounsBehindBuilding.contains(words[index + 1], letters) {
          break search
        }
        ordinary += 1
      case .letter:
        let letter = letters[word.start]
        if OrdinaryWords.stops.contains(letter) || isCounter(index) { break search }
        if !OrdinaryWords.plain.contains(letter), let start = letterRun(through: index) { return farEnd(opened(start)) }
        if index == ending - 1 - run { run += 1 } else { ordinary += 1 }
      }
      if ordinary > 4 { return nil }
      index -= 1
    }
    return runStart(ending, run)
  }

  /// 玉泉 of 玉泉至槐阴铁路: where the way that leads to `start` begins, if a verb, a mark or the sentence's start stands
  /// before a few letters of a place.
  private func farEnd(_ start: Int) -> Int {
    guard start > 1, isWord("至", at: start - 1) else { return start }
    var first = start - 1
    while first > 0, words[start - 1].start - words[first - 1].start <= 5 {
      let word = words[first - 1]
      switch word.sort {
      case .division, .landmark: return chainStart(first - 1)
      case .letter, .ending, .noun:
        if OrdinaryWords.stops.contains(letters[word.start]) || isCounter(first - 1) { return opening(first, start) }
        first -= 1
      default: return opening(first, start)
      }
    }
    return first == 0 ? opening(first, start) : start
  }

  /// `first` where at least two letters stand between it and the 至 before `start`.
  private func opening(_ first: Int, _ start: Int) -> Int {
    first < start - 1 && words[start - 1].start - words[first].start >= 2 ? first : start
  }

  /// The first of two or more letters, up to the one at `last`, that make no words with each other. One alone is the rest
  /// of a word that nobody knows.
  func letterRun(through last: Int) -> Int? {
    var first = last
    while first > 0, last - first < 6 {
      let word = words[first - 1]
      let letter = letters[word.start]
      guard word.end == words[first].start, word.end - word.start == 1,
        word.sort == .letter || word.sort == .ending || isJoint(first - 1), !OrdinaryWords.stops.contains(letter),
        !isCounter(first - 1)
      else { break }
      first -= 1
    }
    let whole = first
    while first < last, OrdinaryWords.plain.contains(letters[words[first].start]),
      !OrdinaryWords.openers.contains(letters[words[first].start])
    {
      first += 1
    }
    if words[first].sort == .mark { first = whole }
    let next = last + 1 < words.count && words[last + 1].sort == .letter
    return first < last || next ? first : nil
  }

  /// 北京大学济南研究院: an institution before the division belongs to the name.
  private func institutionStart(_ start: Int) -> Int {
    guard start > 1, words[start - 1].sort == .ending, words[start - 1].end - words[start - 1].start > 1,
      NameEnding.all[words[start - 1].index].kind == .organisation
    else { return start }
    return self.start(ofNameEndingAt: start - 1) ?? start
  }

  /// A division and a noun such as 中国 belong to the name behind them.
  private func opened(_ start: Int) -> Int {
    var start = start
    while start > 0 {
      let before = words[start - 1]
      if before.sort == .division || before.sort == .landmark { return chainStart(start - 1) }
      guard openingNouns.contains(before, letters) else { break }
      start -= 1
    }
    return start
  }

  /// 七里山街道, 党家片区: letters that are plain one by one, but make no words with their neighbours, and end a name.
  private func runStart(_ ending: Int, _ run: Int) -> Int? {
    var start = ending - run
    while start < ending, !OrdinaryWords.openers.contains(letters[words[start].start]) { start += 1 }
    guard NameEnding.all[words[ending].index].kind != .project, (2...4).contains(run), start == ending - run,
      !isQuality(start)
    else { return nil }
    return words[ending].end - words[ending].start > 1 ? start : nil
  }

  /// 老旧, 新: what only says how something is.
  private func isQuality(_ first: Int) -> Bool {
    qualities.contains(letters[words[first].start]) && qualities.contains(letters[words[first + 1].start])
  }

  /// 一家, 数座: a counter behind a number.
  private func isCounter(_ index: Int) -> Bool {
    guard OrdinaryWords.counters.contains(letters[words[index].start]), index > 0 else { return false }
    let before = words[index - 1]
    return before.sort == .code || before.sort == .letter && OrdinaryWords.numbers.contains(letters[before.start])
  }

  /// Two to four letters that make no word stand straight before it, a division before them or not.
  private func narrowStart(_ ending: Int) -> Int? {
    var index = ending - 1
    var start: Int?
    var isProven = false
    while index >= 0, ending - index <= 4 {
      let word = words[index]
      if word.sort == .division || word.sort == .landmark {
        // 济南路 says as little as 我路 does; 济南玉槐路 is a street there.
        return isProven ? chainStart(index) : nil
      }
      if word.sort == .ending, word.end - word.start == 1, let inner = narrowStart(index) { return inner }
      let letter = letters[word.start]
      guard word.sort == .letter, !OrdinaryWords.stops.contains(letter), !isCounter(index) else { break }
      if !OrdinaryWords.plain.contains(letter) {
        isProven = true
        start = index
      } else if OrdinaryWords.openers.contains(letter) {
        start = index
      }
      index -= 1
    }
    guard isProven, let start, ending - start >= 2 else { return nil }
    return start
  }

  /// The first of the divisions that end in the one at `index`: 济南市市中区.
  func chainStart(_ index: Int) -> Int {
    var index = index
    while index > 0 {
      let isDash = words[index - 1].sort == .mark && isJoint(index - 1)
      let before = isDash ? index - 2 : index - 1
      guard before >= 0, words[before].sort == .division || words[before].sort == .landmark else { break }
      index = before
    }
    return index
  }

  /// `·` and a single dash join the parts of one name.
  private func isJoint(_ index: Int) -> Bool {
    let letter = letters[words[index].start]
    guard letter == "·" || letter == "—", index > 0 else { return false }
    switch words[index - 1].sort {
    case .letter, .code, .ending, .division, .landmark: return true
    default: return false
    }
  }
}

private let longestName = 26
private let qualities = LetterSet("新大好高老全快低强小旧重稳少长难硬深严偏广早厚细足软差黑短宽远贵慢密轻坏内外初首多几级型")

private let nounsBehindBuilding = WordList("发展 投资 开发 工程 管理 项目 集团 总指挥部 指挥部")

/// Nouns that belong to the name behind them.
private let openingNouns = WordList("中国 国家 中华 中央 国际 东方")

/// Words of two letters.
private struct WordList: Sendable {
  let set: WordSet

  init(_ text: String) { set = WordSet(text) }

  func contains(_ word: Word, _ letters: [Letter]) -> Bool {
    set.end(in: letters, at: word.start, limit: word.end) == word.end
  }
}

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
        if letters[word.start].isLatin { return withWhole(opened(index)) }
        guard letters[word.end - 1].isLatin, letters[word.end] != "级" else { break search }
        ordinary += 1
      case .division, .landmark:
        // 天津基地 is a base in 天津, whose name is longer or not told.
        if index == ending - 1, isWord("基地", at: ending) || word.sort == .division && isWord("工程", at: ending) {
          return nil
        }
        let start = institutionStart(chainStart(index))
        return ordinary == 0 && !isHigh(ending) ? ownerStart(start) : farEnd(start)
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
        if !OrdinaryWords.plain.contains(letter), let start = letterRun(through: index, keepsPlain: isRoad(ending)) {
          return isKind(start, ending) ? nil : withAmount(start).map { farEnd(opened($0)) }
        }
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
  ///
  /// `keepsPlain`: 集岷柏高铁, where a mark or the sentence's start stands before it, is named whole.
  func letterRun(through last: Int, keepsPlain: Bool = false) -> Int? {
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
    if words[first].sort == .mark || whole > 0 && openingMarks.contains(letters[words[whole - 1].start]) {
      first = whole
    }
    let next = last + 1 < words.count && words[last + 1].sort == .letter
    return first < last || next ? first : nil
  }

  /// 世界级岷柏产业基地, 全球最大的岷柏酸生产基地: letters that are in no dictionary, but say of what kind it is.
  private func isKind(_ start: Int, _ ending: Int) -> Bool {
    guard start > 0, NameEnding.all[words[ending].index].level == .park else { return false }
    let before = words[start - 1]
    return letters[before.start] == "的" || kindWords.contains(before, letters)
      || kindWords.start(in: letters, before: before.end, limit: range.lowerBound)
  }

  /// 岷州锂业2万吨柏酸: how much it makes, and whose it is, where that stands between a number and the name. nil of 3个500千伏工程.
  private func withAmount(_ start: Int) -> Int? {
    guard start > 0 else { return start }
    var code = start - 1
    if words[code].sort != .code {
      // 2万吨柏酸; 500千伏 is read as one, since 千伏 makes no word.
      guard code > 0, amountUnits.contains(words[code], letters), words[code - 1].sort == .code else { return start }
      code -= 1
    } else if !unitLetters.contains(letters[words[start].start]) {
      return start
    }
    return ownerStart(code)
  }

  /// 国家超算济南中心: a division before the end of a name says where the branch is, and what stands before belongs to the
  /// name. nil where they are counted: 3个济南实验室.
  private func ownerStart(_ start: Int) -> Int? {
    var first = start
    while first > 0, words[start].end - words[first - 1].start <= 18 {
      let word = words[first - 1]
      switch word.sort {
      case .letter:
        if isCounter(first - 1) { return nil }
        if OrdinaryWords.stops.contains(letters[word.start]) { return first }
      case .noun where !fillers.contains(word, letters): break
      case .ending, .code, .division, .landmark: break
      default: return first
      }
      first -= 1
    }
    return first
  }

  /// 岷柏机场T3航站楼: the whole before its part.
  private func withWhole(_ start: Int) -> Int {
    guard start > 0, words[start - 1].sort == .ending, NameEnding.all[words[start - 1].index].isBuilt else {
      return start
    }
    return self.start(ofNameEndingAt: start - 1) ?? start
  }

  private func isRoad(_ ending: Int) -> Bool { NameEnding.all[words[ending].index].level == .road }

  /// A school needs nothing before its city: 支持玉州大学.
  private func isHigh(_ ending: Int) -> Bool { schools.contains(words[ending], letters) }

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
      // 玉州绿色岷柏基地, 玉槐大学附属岷柏医院
      if start > 1, leadingQualities.contains(before, letters) {
        let owner = words[start - 2]
        if owner.sort == .division || owner.sort == .landmark { return chainStart(start - 2) }
        if owner.sort == .letter, !OrdinaryWords.plain.contains(letters[owner.start]),
          let run = letterRun(through: start - 2)
        {
          return run
        }
        if owner.sort == .ending, isWord("附属", at: start - 1) {
          return self.start(ofNameEndingAt: start - 2) ?? start
        }
      }
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
    guard letter == "·" || letter == "—" || letter == "-", index > 0 else { return false }
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
private let openingNouns = WordList("中国 国家 中华 中央 国际 东方 全球")

/// Nouns that belong to the name behind them where a division stands before them.
private let leadingQualities = WordList("绿色 先进 智能 智慧 数字 现代 全球 世界 生态 文化 高端 新型 综合 红色 未来 科技 附属")

/// Before these letters a kind is named, and no name.
private let kindWords = WordList("世界级 国家级 省级 市级 区级 县级 万吨级 千亿级 百亿级 全国 全省 全球最大 最大 首个 领先 一流 大型 若干 单个")

/// What an amount is measured in that a project makes.
private let amountUnits = WordList("万吨 亿吨 吨 平方米 万平方米 千瓦 万千瓦 亿千瓦 公里 万亩 公顷")
private let unitLetters = LetterSet("千兆米吨级升伏")
private let openingMarks = LetterSet("（(“《‘")
private let schools = WordList("大学 学院 职业学院 中学 小学 医院 一中 二中 学校 高中 高速 高速公路 公路 铁路 高铁 城际铁路 机场 国际机场 公司 大道 大街 大厦")
private let fillers = WordList(
  "全力 全面 重点 积极 主动 优先 全程 全线 全部 高效 健康 有力 强力 大力 扎实 统一 共同 充分 稳健 连续 如期 如期完成 年内 年底 目前 今年 去年 明年 当前 近年来 以来 其间 方面 同时 正式 原则 高标准 高水平 高质量 高起点"
)

/// Words of two letters.
private struct WordList: Sendable {
  let set: WordSet

  init(_ text: String) { set = WordSet(text) }

  func contains(_ word: Word, _ letters: [Letter]) -> Bool {
    set.end(in: letters, at: word.start, limit: word.end) == word.end
  }

  func start(in letters: [Letter], before end: Int, limit: Int) -> Bool {
    set.start(in: letters, before: end, limit: limit) != nil
  }
}

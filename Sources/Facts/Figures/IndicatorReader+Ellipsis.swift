import Quantities
import Sentences

/// What a clause leaves unsaid because the figure before it has said it: the thing counted, the noun behind 的, the owner of
/// one of two like measures.
extension IndicatorReader {
  /// 5幢房屋130户居民, 40个小区120万平方米: nothing stands between the two but what the first of them counts.
  func pairWords(
    _ index: Int, _ kind: KindReading?, _ previous: Reading, start: Int, left: Range<Int>, right: Range<Int>
  ) -> Reading? {
    guard index > 0, kind == nil, previous.isCounted, !left.isEmpty, measurements[index].sort != .ratio,
      measurements[index].sort != .money, start == measurements[index - 1].raw.upperBound, let noun = previous.noun,
      phrases.phrase(left) == noun,
      previous.words.suffix(noun.count).elementsEqual(noun), previous.words.first != "在",
      case let end = measurements[index].raw.upperBound, letters[end] != "的"
    else { return nil }
    guard right.lowerBound == end, !right.isEmpty, letters[end].isHan else {
      return Reading(words: previous.words, isInherited: true, isCounted: true, noun: noun)
    }
    // 15所高校21个专业: the second belong to the first; families and flats do not.
    let behind = phrases.phrase(right)
    let isPlaces =
      divisions.end(in: noun, at: 0, limit: noun.count) == noun.count
      && smallPlaces.start(in: behind, before: behind.count, limit: 0) != nil
    guard isPlaces || houses.contains(measurements[index - 1].unit) && dwellers.contains(measurements[index].unit)
    else { return nil }
    return Reading(
      words: previous.words.dropLast(noun.count) + behind, isInherited: false, isCounted: true, noun: behind)
  }

  /// 产值过亿元的企业7户，超千万元的45户; 最小的有40平方米，最大的有120平方米: what 的 leads to, and what the limit is of,
  /// was said before.
  func headless(_ words: [Letter], _ previous: Reading, before number: Int) -> [Letter]? {
    var position = number
    while position > 0, letters[position - 1] == "为" || letters[position - 1] == "有" || letters[position - 1] == "是" {
      position -= 1
    }
    guard position > 0, letters[position - 1] == "的", words.count >= 2 else { return nil }
    if words.count <= 3, words[0] == "最" {
      guard let most = previous.words.lastIndex(of: "最"), most > 0 else { return nil }
      return previous.words[..<most] + words
    }
    guard let verb = limits.end(in: words, at: 0, limit: words.count), isNumeral(words[verb]),
      let link = previous.words.lastIndex(of: "的"), link + 1 < previous.words.count,
      let limit = (1..<link).first(where: {
        limits.end(in: previous.words, at: $0, limit: link).map { isNumeral(previous.words[$0]) } ?? false
      })
    else { return nil }
    return previous.words[..<limit] + words + previous.words[link...]
  }

  /// 规模以上（年收入2000万元口径）工业总产值: what the parenthesis that holds a figure stands inside of.
  func wordsAroundRemark(_ index: Int, start: Int, left: Range<Int>) -> [Letter]? {
    guard index > 0, start == measurements[index - 1].raw.upperBound,
      let close = (start..<left.upperBound).first(where: { letters[$0] == "）" || letters[$0] == ")" }),
      close - start <= 4, close + 1 < left.upperBound, letters[close + 1].isHan,
      !letters[start..<close].contains(where: { $0 == "（" || $0 == "(" })
    else { return nil }
    let low = max(sentence.range.lowerBound, measurements[index - 1].raw.lowerBound - 12)
    guard
      let open = (low..<measurements[index - 1].raw.lowerBound).last(where: { letters[$0] == "（" || letters[$0] == "(" }
      )
    else { return nil }
    let before = phrases.trimmed(clauses.start(before: open, figure: 0)..<open, isRank: false)
    let behind = phrases.trimmed((close + 1)..<left.upperBound, isRank: false)
    guard !before.isEmpty, !behind.isEmpty,
      !before.contains(where: { at in measurements.contains { $0.raw.contains(at) } })
    else { return nil }
    return phrases.phrase(before) + phrases.phrase(behind)
  }

  private func isNumeral(_ letter: Letter) -> Bool {
    letter.isDigit || NumeralReader.worth(of: letter) != nil || "十百千万亿".letters.contains(letter)
  }

  /// 省级龙头企业 of 龙头企业86家，其中省级2家: the grade alone, with the noun of those that the figure before counts.
  func graded(_ words: [Letter], _ previous: Reading, _ index: Int) -> [Letter]? {
    guard measurements[index].isCount, index > 0, measurements[index].unit == measurements[index - 1].unit,
      (2...4).contains(words.count), grades.end(in: words, at: 0, limit: words.count) == words.count
    else { return nil }
    let noun = previous.noun ?? object(of: previous.words) ?? previous.words
    let start = grades.end(in: noun, at: 0, limit: noun.count) ?? 0
    return start < noun.count && noun.count - start <= 14 ? words + noun[start...] : nil
  }

  /// 30个行业中有29个实现增长, 80个镇中有19个完成改造: what the figure before counts, and what so many of them did.
  func among(_ index: Int, _ previous: Reading, start: Int, left: Range<Int>, right: Range<Int>) -> Reading? {
    guard index > 0, measurements[index].isCount, previous.isCounted, let noun = previous.noun, !right.isEmpty,
      start == measurements[index - 1].raw.upperBound, right.lowerBound - measurements[index].raw.upperBound <= 2,
      case let between = letters[start..<measurements[index].raw.lowerBound],
      middles.start(in: letters, before: between.endIndex, limit: start).map({ $0 - start >= 1 }) ?? false
    else { return nil }
    let deed = phrases.phrase(right)
    let owner = noun[..<(middles.start(in: noun, before: noun.count, limit: 0) ?? noun.count)]
    // 29个行业: the noun is said again.
    let says = !owner.isEmpty && deed.starts(with: owner.suffix(2))
    return Reading(
      words: says ? deed : owner + deed, isInherited: false, isCounted: true, noun: says ? deed : Array(owner))
  }

  /// 人均产值5万元，按平均汇率折合8000美元: the same amount in other money.
  func isConversion(_ index: Int, _ left: Range<Int>) -> Bool {
    // A growth may stand between the two.
    guard measurements[index].sort == .money,
      (max(0, index - 2)..<index).contains(where: {
        measurements[$0].sort == .money && measurements[$0].unit != measurements[index].unit
      })
    else { return false }
    return conversions.start(in: letters, before: left.upperBound, limit: left.lowerBound) != nil
  }

  /// 金融机构存款余额90亿元、贷款余额60亿元: the owner of one of two measures of a sort.
  func owner(ofTwin words: [Letter], _ previous: Reading) -> [Letter]? {
    guard (3...6).contains(words.count), SharedHead.measureStart(of: words) == 0, !previous.isCounted,
      let start = SharedHead.measureStart(of: previous.words), start >= 2,
      previous.words.count - start == words.count, previous.words.suffix(2).elementsEqual(words.suffix(2))
    else { return nil }
    return Array(previous.words[..<start])
  }
}

/// Grades by which things of a kind are told apart.
private let grades = WordSet("国家级 省级 市级 县级 区级 部级 州级 镇级 村级 省部级 地市级 世界级 国际级 自治区级")

/// Words between those spoken of and so many of them.
private let middles = WordSet("中有 中，有 中，已有 中已有 里有 中， 中")

/// Units of what people live in, and of those who do.
private let houses = [Unit("栋"), Unit("幢"), Unit("座"), Unit("套"), Unit("处")]
private let dwellers = [Unit("户"), Unit("人"), Unit("名"), Unit("套"), Unit("间")]

/// Divisions, and what lies in them: 14个乡镇127个行政村.
private let divisions = WordSet("乡镇 镇 乡 街道 县 县区 县市 区 市 镇街 乡镇街道 村 行政村 村民组 村民小组 社区 学校")
private let smallPlaces = WordSet("村 行政村 自然村 社区 村庄 村民小组 村民组 小组 网格 贫困村 学校 林场 小区 院落")

/// Verbs by which a limit is told that selects among things.
private let limits = WordSet("超过 超 过 突破 达到 达 逾 不足 低于")

/// Words between an amount and the same in other money.
private let conversions = WordSet("折合 折合约 约合 折算 折算为 合 折")

import Quantities
import Sentences

/// What the words before a number measure, where nothing behind it is counted.
extension IndicatorReader {
  /// The words before the number, with the owner that they leave unsaid.
  func wordsAlone(
    of index: Int, kind: KindReading?, previous: Reading?, start: Int, left: Range<Int>
  ) -> Reading {
    let words = withoutMover(wordsOfGrowth(index, kind, left), index)
    // 外贸在出口下降三成的情况下: what fell stands behind 在.
    if let lead = words.firstIndex(of: "在"), lead >= 2, lead + 1 < words.count,
      circumstancesBehind.end(in: letters, at: measurements[index].raw.upperBound, limit: letters.count) != nil
    {
      return Reading(words: Array(words[(lead + 1)...]), isInherited: false, grower: words)
    }
    if let previous, let reading = wordsAfter(previous, index, kind, left, words) { return reading }
    // 旅游业势头强劲，对财政的贡献率提高4个百分点: whose it is stands in the clause before.
    if previous == nil, words.first == "对", words.suffix(3).elementsEqual("贡献率".letters) {
      return Reading(words: earlierWords(before: start, floor: floor(of: index)) + words, isInherited: false)
    }
    guard isOnlyFillers(start..<left.lowerBound) || startsWithTime(start, left) else {
      return Reading(words: words, isInherited: false)
    }
    if let previous, let owned = continued(previous.stem, words) {
      return Reading(words: owned, isInherited: false)
    }
    return wordsWithOwner(of: index, kind: kind, previous: previous, start: start, left: left, words)
  }

  /// The words, without those that a growth or a share says for itself.
  private func wordsOfGrowth(_ index: Int, _ kind: KindReading?, _ left: Range<Int>) -> [Letter] {
    var words = phrases.phrase(left)
    guard kind?.kind == .change else { return words }
    // 轻工业增长12%，超过重工业增长3%的速度: what is passed grew as well.
    if measurements[index].unit == .percent, words.count > 3, words.starts(with: "超过".letters) { words.removeFirst(2) }
    // 服务业占生产总值的比重提高3个百分点: the share grew, whose whole is no part of its name.
    let limit = measurements[index].raw.lowerBound
    if measurements[index].unit == .percentagePoint,
      let part = words.indices.dropFirst(2).first(where: { words[$0] == "占" && !occupying.contains(words[$0 - 1]) }),
      part + 1 < words.count,
      !otherShares.contains(words[part + 1])
        || part + 2 < words.count && (words[part + 2] == "区" || words[part + 2] == "方"),
      let noun = ratioNouns.end(in: letters, at: left.upperBound, limit: limit)
        ?? ratioNouns.end(in: letters, at: left.upperBound + 1, limit: limit)
    {
      words = Array(words[..<part] + letters[(noun - 2)..<noun])
    } else if measurements[index].unit == .percentagePoint, !words.isEmpty, left.upperBound < limit,
      let noun = ratioNouns.end(in: letters, at: left.upperBound, limit: limit)
    {
      words += letters[left.upperBound..<noun]
    }
    return words
  }

  /// 审批时间 of 改革将审批时间由20天压缩到3天: what something is made to do, without what makes it.
  private func withoutMover(_ words: [Letter], _ index: Int) -> [Letter] {
    guard let lead = words.lastIndex(where: { $0 == "将" || $0 == "把" }), lead + 2 < words.count,
      case let number = measurements[index].raw.lowerBound,
      number > 0, "由从到至".letters.contains(letters[number - 1]) || isOriginDated(before: number),
      exampleVerbs.end(in: words, at: lead + 1, limit: words.count) == nil,
      spendingVerbs.end(in: words, at: lead + 1, limit: words.count) == nil,
      trailingFillers.end(in: words, at: lead + 1, limit: words.count) == nil
    else { return words }
    return Array(words[(lead + 1)...])
  }

  /// 由2000年的, 从原来的
  private func isOriginDated(before number: Int) -> Bool {
    letters[number - 1] == "的" && letters[max(0, number - 9)..<number].contains { $0 == "由" || $0 == "从" }
  }

  /// What the words say behind a figure that named what they leave out; nil where they name it themselves.
  private func wordsAfter(
    _ previous: Reading, _ index: Int, _ kind: KindReading?, _ left: Range<Int>, _ words: [Letter]
  ) -> Reading? {
    let measurement = measurements[index]
    if kind == nil, let words = headless(words, previous, before: measurement.raw.lowerBound) {
      return Reading(words: words, isInherited: false)
    }
    // 龙头企业86家，其中市级36家: the grade alone.
    if kind == nil, let words = graded(words, previous, index) { return Reading(words: words, isInherited: false) }
    guard kind?.kind == .change else { return nil }
    // 增长9%，拉动经济增长3个百分点
    if measurement.unit == .percentagePoint, words.starts(with: "拉动".letters), words.count <= 8 {
      // 工业的贡献率达76%，拉动经济增长5个百分点: the industry does both.
      var stem = previous.stem
      if stem.suffix(3).elementsEqual("贡献率".letters) {
        let end = stem.firstIndex(of: "对") ?? stem.count - 3
        stem = Array(stem[..<(end > 2 && stem[end - 1] == "的" ? end - 1 : end)])
      }
      return Reading(words: stem + words + "增长".letters, isInherited: false, grower: previous.stem)
    }
    return wordsOfGap(measurement, previous, left, words)
  }

  /// The words with the owner that the figure before or the clause before names.
  private func wordsWithOwner(
    of index: Int, kind: KindReading?, previous: Reading?, start: Int, left: Range<Int>, _ words: [Letter]
  ) -> Reading {
    // 收入178亿元，税收占收入比重85%: a part of what the figure before measured is no attribute of it.
    let isAttribute = isAttribute(left) && !(kind?.kind == .share && kind?.base == previous?.stem.text)
    if isAttribute, let owner = owner(behind: index) { return Reading(words: owner + words, isInherited: false) }
    if let previous, isRateOfDeed(phrases.phrase(start..<left.upperBound)), isOf(previous, words) {
      return Reading(words: joined(previous.owner ?? previous.noun ?? previous.stem, words), isInherited: false)
    }
    let isTrade = tradeNouns.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    // 只生产80万千瓦，下年生产280万千瓦: the same verb again.
    if let previous, isLoneVerb(left), previous.words.count > words.count,
      previous.words.suffix(words.count).elementsEqual(words)
    {
      return Reading(words: previous.words, isInherited: true)
    }
    // 开工商品房45万平方米，竣工20万平方米: another deed upon the same thing.
    if let previous, index > 0, isLoneVerb(left) || isProgress(left),
      measurements[index].unit == measurements[index - 1].unit,
      let object = object(of: previous.words) ?? (measurements[index].isCount ? previous.noun ?? thing(previous) : nil)
    {
      return Reading(words: words + object, isInherited: false)
    }
    if previous == nil, isTrade, isAttribute, let work = work(before: start, of: index) {
      return Reading(words: work + words, isInherited: false)
    }
    if previous == nil ? isAttribute && !isTrade || isLoneVerb(left) : isLoneVerb(left) && !isAttribute {
      return Reading(words: earlierWords(before: start, floor: floor(of: index)) + words, isInherited: false)
    }
    if let previous, isAttribute {
      return Reading(words: joined(previous.owner ?? previous.stem, words), isInherited: false)
    }
    return Reading(words: words, isInherited: false)
  }

  /// 薄弱学校改造项目 of 实施薄弱学校改造项目，投资13亿元: the work that the clause before says is being done.
  private func work(before start: Int, of index: Int) -> [Letter]? {
    var words = earlierWords(before: start, floor: floor(of: index))
    // 新区大力实施道路改造: who does it.
    if let verb = words.indices.last(where: { doings.end(in: words, at: $0, limit: words.count) != nil }),
      let end = doings.end(in: words, at: verb, limit: words.count), end + 3 < words.count
    {
      words.removeFirst(end)
    }
    return works.start(in: words, before: words.count, limit: 2) == nil ? nil : words
  }

  /// How far what was said before is ahead or behind: nil where the words name something of their own.
  private func wordsOfGap(
    _ measurement: Measurement, _ previous: Reading, _ left: Range<Int>, _ words: [Letter]
  ) -> Reading? {
    // 增长4.7%、低于全国0.3个百分点: the gap is of what grew.
    if measurement.unit == .percentagePoint,
      gapWords.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil
    {
      return Reading(words: previous.stem + words, isInherited: false, grower: previous.stem)
    }
    // 增幅高于全市55个百分点: the noun of growth says nothing that the gap does not.
    if measurement.unit == .percentagePoint,
      let named = growthWords.end(in: letters, at: left.lowerBound, limit: left.upperBound),
      case let noun = eachWords.end(in: letters, at: named, limit: left.upperBound) ?? named,
      gapWords.end(in: letters, at: noun, limit: left.upperBound) != nil
    {
      return Reading(
        words: previous.stem + phrases.phrase(noun..<left.upperBound), isInherited: false, grower: previous.stem)
    }
    // 自然增幅2%, 同口径增长6%: reckoned another way.
    if reckonings.end(in: words, at: 0, limit: words.count) == words.count {
      return Reading(words: previous.stem, isInherited: true)
    }
    // 快于2024年1.8个百分点: what is left of the comparison names nothing.
    if words.count == 1, comparisonWords.contains(words[0]) {
      return Reading(words: previous.stem, isInherited: true)
    }
    return nil
  }

  /// 风电开工80万千瓦、投产50万千瓦; 工业增加值增长8%、对经济增长贡献率达50%: what the clause takes from the one before.
  private func continued(_ stem: [Letter], _ words: [Letter]) -> [Letter]? {
    if words.first == "对", words.suffix(3).elementsEqual("贡献率".letters) { return stem + words }
    guard exampleVerbs.end(in: words, at: 0, limit: words.count) == words.count,
      let verb = exampleVerbs.start(in: stem, before: stem.count, limit: 1)
    else { return nil }
    let owner = phrases.withoutDegree(stem[..<verb])
    return owner.isEmpty ? nil : owner + words
  }
}

/// 占地, 占道: letters that make another word with 占.
let otherShares = LetterSet("地道用领补有比压据线")

/// 侵占, 抢占: letters that make another word with 占 behind them.
private let occupying = LetterSet("侵抢强挤霸独")

/// 出口 and 投资 are measured of the place itself as well as of what was named before.
private let tradeNouns = WordSet("出口 进口 投资 总产量 投入资金 总投入")

/// Verbs that only say that a work is being done.
private let doings = WordSet("实施 实施了 推进 启动 开展 加快 推动 组织实施 大力实施 全面推进 打造")

/// Nouns by which the name of a work ends that money is spent on.
private let works = WordSet("项目 工程 改造 建设 整治 治理 行动 修缮 扩建 改建")

/// Words by which a gap to another place begins.
private let growthWords = WordSet("增幅 增速 涨幅 降幅")

private let eachWords = WordSet("分别 均 都 也 也均")

/// Ways of reckoning a growth.
private let reckonings = WordSet("自然 名义 可比 自然口径 同口径")

private let gapWords = WordSet("高于 低于 快于 慢于 好于 高出 超 远超 远高于 远低于 超出 领先 优于 明显高于 明显快于 大幅高于 大幅低于")

/// Letters that a comparison leaves where its other half was a time: 快于2024年, 由降转升.
private let comparisonWords = LetterSet("快慢高低转")

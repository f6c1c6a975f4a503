import Quantities
import Sentences

/// What the words before a number measure, where nothing behind it is counted.
extension IndicatorReader {
  /// The words before the number, with the owner that they leave unsaid.
  func wordsAlone(
    of index: Int, kind: KindReading?, previous: Reading?, start: Int, left: Range<Int>
  ) -> Reading {
    var words = phrases.phrase(left)
    // 轻工业增长12%，超过重工业增长3%的速度: what is passed grew as well.
    if kind?.kind == .change, measurements[index].unit == .percent, words.count > 3, words.starts(with: "超过".letters) {
      words.removeFirst(2)
    }
    // 服务业占生产总值的比重提高3个百分点: the share grew, whose whole is no part of its name.
    if kind?.kind == .change, measurements[index].unit == .percentagePoint,
      let part = words.indices.dropFirst(2).first(where: { words[$0] == "占" }), part + 1 < words.count,
      !otherShares.contains(words[part + 1]),
      let noun = ratioNouns.end(in: letters, at: left.upperBound, limit: measurements[index].raw.lowerBound)
        ?? ratioNouns.end(in: letters, at: left.upperBound + 1, limit: measurements[index].raw.lowerBound)
    {
      words = Array(words[..<part] + letters[(noun - 2)..<noun])
    }
    // 外贸在出口下降三成的情况下: what fell stands behind 在.
    if let lead = words.firstIndex(of: "在"), lead >= 2, lead + 1 < words.count,
      circumstancesBehind.end(in: letters, at: measurements[index].raw.upperBound, limit: letters.count) != nil
    {
      return Reading(words: Array(words[(lead + 1)...]), isInherited: false, grower: words)
    }
    if let previous, kind == nil, let words = headless(words, previous, before: measurements[index].raw.lowerBound) {
      return Reading(words: words, isInherited: false)
    }
    if let previous, kind?.kind == .change, let words = wordsOfGap(measurements[index], previous, left, words) {
      return words
    }
    // 第三产业加快发展，对经济增长的贡献率提高4个百分点: whose it is stands in the clause before.
    if previous == nil, words.first == "对", words.suffix(3).elementsEqual("贡献率".letters) {
      return Reading(words: earlierWords(before: start, floor: floor(of: index)) + words, isInherited: false)
    }
    guard isOnlyFillers(start..<left.lowerBound) || startsWithTime(start, left) else {
      return Reading(words: words, isInherited: false)
    }
    if let previous, let owned = continued(previous.stem, words) {
      return Reading(words: owned, isInherited: false)
    }
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
    if previous == nil ? isAttribute && !isTrade || isLoneVerb(left) : isLoneVerb(left) && !isAttribute {
      return Reading(words: earlierWords(before: start, floor: floor(of: index)) + words, isInherited: false)
    }
    if let previous, isAttribute {
      return Reading(words: joined(previous.owner ?? previous.stem, words), isInherited: false)
    }
    return Reading(words: words, isInherited: false)
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
      let noun = growthWords.end(in: letters, at: left.lowerBound, limit: left.upperBound),
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
private let otherShares = LetterSet("地道用领补有比")

/// 出口 and 投资 are measured of the place itself as well as of what was named before.
private let tradeNouns = WordSet("出口 进口 投资 总产量")

/// Words by which a gap to another place begins.
private let growthWords = WordSet("增幅 增速 涨幅 降幅")

/// Ways of reckoning a growth.
private let reckonings = WordSet("自然 名义 可比 自然口径 同口径")

private let gapWords = WordSet("高于 低于 快于 慢于 好于 高出 超 远超 远高于 远低于 超出 领先 优于 明显高于 明显快于 大幅高于 大幅低于")

/// Letters that a comparison leaves where its other half was a time: 快于2024年, 由降转升.
private let comparisonWords = LetterSet("快慢高低转")

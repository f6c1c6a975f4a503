import Quantities
import Sentences

/// Finds what a number measures, in the report's own words.
///
/// Either the words stand before the number (引进资金560.2亿元) or it counts the noun behind it (28个旧村改造项目), and then a
/// verb before it may belong to what is counted (组建10个招商团队). Fillers at both edges are taken away; what the clause
/// leaves unsaid comes from the figure before it.
struct IndicatorReader {
  let letters: [Letter]
  let sentence: Sentence
  let clauses: Clauses
  let measurements: [Measurement]
  let phrases: PhraseReader
  let signs: SentenceSigns

  struct Reading {
    var words: [Letter]
    /// Whether the clause said nothing of its own, so that these are the words of the figure before.
    var isInherited: Bool
    /// Whether it is the noun behind the number.
    var isCounted = false
    /// That noun alone, without its verb.
    var noun: [Letter]?
    /// The verb it begins with, which the rest of a list shares.
    var verb: [Letter]?
    /// What grew, where the words go on to say how far ahead of another place: 高于全国.
    var grower: [Letter]?
    /// What figures behind it take over.
    var stem: [Letter] { grower ?? words }
  }

  /// What the figure measures, with the verb that a list says once: 建设养老中心4处、日间照料中心12处.
  func indicator(of index: Int, kind: KindReading?, previous: Reading?) -> Reading {
    var reading = ownWords(of: index, kind: kind, previous: previous)
    // 压减办理时间58%: the verb is the sign of the change.
    if let kind, kind.kind == .change, kind.sign == -1, kind.wordsStart == measurements[index].raw.lowerBound,
      let start = reading.words.indices.prefix(3).first(where: {
        declineVerbs.end(in: reading.words, at: $0, limit: reading.words.count) != nil
      }), let end = declineVerbs.end(in: reading.words, at: start, limit: reading.words.count - 1)
    {
      reading.words.removeSubrange(start..<end)
    }
    // 累计达46个 behind 新增26个: what there is by now is not new.
    if reading.isInherited, kind == nil, let verb = additions.end(in: reading.words, at: 0, limit: reading.words.count),
      verb < reading.words.count, isTotal(index)
    {
      reading.words.removeFirst(verb)
    }
    if kind == nil, !reading.isInherited, isYearlyMean(index, reading.words) {
      reading.words = "年均".letters + reading.words
    }
    if !reading.isInherited, !reading.isCounted, let topic = topic(of: index, owner: reading.words) {
      reading.words += topic
    }
    let words = reading.words
    if let subject = reading.isInherited ? nil : subject(of: index), !words.starts(with: subject) {
      reading.words = subject + words
      reading.verb = exampleVerbs.end(in: words, at: 0, limit: words.count).map { subject + words[..<$0] }
    } else if let end = verbEnd(of: words), end < words.count {
      reading.verb = Array(words[..<end])
    } else if let end = innerVerb(of: words) {
      reading.verb = Array(words[..<end])
    } else if let verb = previous?.verb, kind == nil, !reading.isInherited, isListed(index, behind: previous),
      attributeNouns.end(in: words, at: 0, limit: words.count) == nil, !standsAlone(words)
    {
      reading.words = verb + words
      reading.verb = verb
    }
    return reading
  }

  /// What the figure's own clause says, the words before the number and those behind it.
  private func ownWords(of index: Int, kind: KindReading?, previous: Reading?) -> Reading {
    let start = startOfWords(of: index, previous: previous)
    let left = wordsBefore(index, from: start, kind: kind)
    // 由2.51吨煤降低到2.28吨煤: the unit's own noun.
    let right = left.isEmpty && moves(index, from: start) ? left : wordsBehind(index)
    // 推出12批1181项举措, 从15个县（市）扩大到57个县（市）: the number before said it.
    if let previous, index > 0,
      isPair(index) || isMovement(index) && measurements[index].unit == measurements[index - 1].unit
    {
      return Reading(words: previous.stem, isInherited: true)
    }
    // 外贸进出口在对美贸易下降三成的情况下增长12%: the subject stands before the circumstance.
    if let previous, start > 0, index > 0, start == measurements[index - 1].raw.upperBound,
      circumstances.end(in: letters, at: start, limit: measurements[index].raw.lowerBound) != nil,
      let lead = previous.stem.firstIndex(of: "在"), lead >= 2
    {
      return Reading(words: Array(previous.stem[..<lead]), isInherited: false)
    }
    // 生产总值达到5万亿元、稳居全国前十、增长4.8%: where it stands says nothing of what grew.
    if let previous, kind?.kind == .change, letters[start] == "、",
      standings.end(in: letters, at: start + 1, limit: left.upperBound) != nil
    {
      return Reading(words: previous.stem, isInherited: true)
    }
    // 省级安置房开工3974套（含货币化安置880套）
    if let previous, start > 0, letters[start] == "含", letters[start - 1] == "（" || letters[start - 1] == "(" {
      return Reading(words: previous.stem + phrases.phrase((start + 1)..<left.upperBound), isInherited: false)
    }
    if let counted = countedWords(of: index, kind: kind, previous: previous, start: start, left: left, right: right) {
      return counted
    }
    if !left.isEmpty { return wordsAlone(of: index, kind: kind, previous: previous, start: start, left: left) }
    if kind?.kind == .share, let words = ratioClause(before: start, of: index) {
      return Reading(words: words, isInherited: false)
    }
    // 三次产业结构进一步优化，调整为8:41:51: a structure is named by the clause before, not by the figure before.
    if measurements[index].numeral.isStructure, previous != nil,
      case let words = earlierWords(before: start, floor: floor(of: index)), !words.isEmpty
    {
      return Reading(words: words, isInherited: false)
    }
    if let words = subjectClause(before: start, of: index) { return Reading(words: words, isInherited: false) }
    if let previous { return Reading(words: previous.stem, isInherited: true) }
    // 发电机：从三万千瓦增加到…: a verb behind the number names nothing.
    let leadsOn =
      right.isEmpty || isJoint(at: right.lowerBound) || leadsOn(at: right.lowerBound, limit: right.upperBound)
    // （按可比价格计算）: nor does a remark.
    let words = leadsOn ? [] : phrases.phrase(right)
    return Reading(
      words: words.isEmpty ? earlierWords(before: start, floor: sentence.range.lowerBound) : words, isInherited: false)
  }

  /// Where the words before the number begin.
  private func startOfWords(of index: Int, previous: Reading?) -> Int {
    let measurement = measurements[index]
    let start = clauses.start(of: index)
    guard index > 0, start == measurements[index - 1].raw.upperBound else { return start }
    // 利用3年时间对146个村居…: the duration's own noun.
    if letters.has("时间", at: start, limit: measurement.raw.lowerBound), measurements[index - 1].sort == .duration {
      return start + 2
    }
    // 478家企业搬迁、12480个排污口整治: what the figure before counted ends at the joint.
    if previous?.isCounted == true, letters[measurement.raw.lowerBound - 1] != "的",
      let joint = lastJoint(start..<measurement.raw.lowerBound),
      measurement.isCount || !endsInDeed(joint..<measurement.raw.lowerBound)
    {
      return joint
    }
    return start
  }

  private func wordsBefore(_ index: Int, from start: Int, kind: KindReading?) -> Range<Int> {
    let measurement = measurements[index]
    var end = max(start, min(kind?.wordsStart ?? measurement.raw.lowerBound, measurement.raw.lowerBound))
    if kind?.kind == .change, let base = baseOfComparison(start..<end) { end = base }
    if isDatedCircumstance(start..<end) { return end..<end }
    var words = phrases.trimmed(start..<max(start, end), isRank: kind?.kind == .rank)
    let nothing = words.upperBound..<words.upperBound
    if kind?.kind == .rank {
      if let verb = rankVerbsAtStart.end(in: letters, at: words.lowerBound, limit: words.upperBound),
        verb == words.upperBound || !dwellingLetters.contains(letters[verb]) || letters[verb - 1] != "居"
      {
        // 北京连续9年稳居自然指数榜首: the place itself is ranked, in what the verb leads to.
        guard phrases.ownNames.end(in: letters, at: start, limit: words.upperBound) != nil else { return nothing }
        return phrases.trimmed(verb..<words.upperBound, isRank: true)
      }
      words = withoutField(words)
    }
    words = withoutSteps(words)
    // 记者从安排表中看到重点项目总投资…: who says so, and where it was read.
    if let told = words.last(where: { tellings.start(in: letters, before: $0, limit: words.lowerBound) != nil }),
      told - words.lowerBound > 4
    {
      words = phrases.trimmed(told..<words.upperBound, isRank: kind?.kind == .rank)
    }
    // 项目主要对83万平方米山体进行绿化: what the deed is done to stands behind the number.
    if let last = words.last, letters[last] == "对" || letters[last] == "把", kind == nil,
      last == start || !objectLetters.contains(letters[last - 1])
    {
      return nothing
    }
    // 在拆违拆临后累计举办6场招聘会: a circumstance before the clause proper.
    words = withoutCircumstance(words)
    // 在能源增长3%的情况下: the clause is one itself.
    if let first = words.first, letters[first] == "在",
      circumstances.end(in: letters, at: measurement.raw.upperBound, limit: sentence.range.upperBound) != nil
    {
      words = phrases.trimmed((first + 1)..<words.upperBound, isRank: false)
    }
    guard index > 0, start == measurements[index - 1].raw.upperBound else { return words }
    // 在出口下降三成的情况下增长12%: the end of one that holds a figure. 由51家整合为33家: a verb between two numbers.
    let isCircumstance = circumstances.end(in: letters, at: start, limit: words.upperBound) == words.upperBound
    return isCircumstance || isMovement(index) ? words.upperBound..<words.upperBound : words
  }

  private func wordsBehind(_ index: Int) -> Range<Int> {
    let measurement = measurements[index]
    // 推出12批1181项举措: both numbers count what stands behind the second.
    if index + 1 < measurements.count, measurement.isCount, measurements[index + 1].isCount,
      measurements[index + 1].raw.lowerBound == measurement.raw.upperBound
    {
      return wordsBehind(index + 1)
    }
    if let noun = nounBehindAmount(index) { return noun }
    let end = clauses.end(after: measurement.raw.upperBound, figure: index)
    var words = behind(measurement.raw.upperBound..<max(measurement.raw.upperBound, end))
    guard index + 1 < measurements.count, end == measurements[index + 1].raw.lowerBound else { return words }
    let isFollowedByCount = measurements[index + 1].isCount
    // 8轮强降水和“清风”等3个台风: what stands behind the last joint belongs to the next figure, unless that is an
    // attribute of both (12个国家和地区的58个港口), or a joint already parts them (26所高校、学院和310所中小学).
    // 22个民生及社会事业项目完成投资8亿元: the amount is of all that is counted.
    if letters[end - 1] != "的", !isJoint(at: end - 1), let joint = lastJoint(words), joint - 1 > words.lowerBound,
      isFollowedByCount || !endsInDeed(joint..<words.upperBound)
    {
      words = words.lowerBound..<(joint - 1)
      // 六十元或者八十元: a joint of two letters.
      while words.upperBound > words.lowerBound, isJoint(at: words.upperBound - 1) {
        words = words.lowerBound..<(words.upperBound - 1)
      }
    }
    // 由51家整合为33家: the verb that leads from one number to the next names nothing.
    // 由12个乡镇增加到15个: what is counted stands before it.
    if isMovement(index + 1) {
      let verb = reachingVerbs.start(in: letters, before: words.upperBound, limit: words.lowerBound)
      words = words.lowerBound..<(measurement.isCount ? verb ?? words.lowerBound : words.lowerBound)
    }
    // 5项指标居全国第一: where they stand is the next figure's.
    if measurements[index + 1].isOrdinal { words = withoutField(words) }
    // 8支基金带动投资超千亿元: what they brought about belongs to the next figure.
    if measurement.isCount, let deed = innerDeed(words) { words = words.lowerBound..<deed }
    if !measurement.isCount, isRelation(words) { return words.lowerBound..<words.lowerBound }
    // 17个产业增加值增长5.3%: what the next figure says of the things counted is no part of their name.
    words = withoutPredicate(words)
    return measurement.isCount && !isFollowedByCount ? withoutMeasure(words) : words
  }

  /// Where the verb stands by which the things counted came to the next figure.
  private func innerDeed(_ words: Range<Int>) -> Int? {
    guard words.count > 5 else { return nil }
    return ((words.lowerBound + 3)..<(words.upperBound - 1)).first {
      linkingDeeds.end(in: letters, at: $0, limit: words.upperBound) != nil
    }
  }

  /// What the number counts; nil where the words before it say what is measured.
  private func countedWords(
    of index: Int, kind: KindReading?, previous: Reading?, start: Int, left: Range<Int>, right: Range<Int>
  ) -> Reading? {
    let measurement = measurements[index]
    if kind?.kind == .share, kind?.wordsStart == measurement.raw.lowerBound, kind?.base == nil, right.count > 1,
      left.isEmpty || partLeads.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound,
      measurement.sort == .ratio, isPart(measurement, from: start)
    {
      return Reading(words: phrases.phrase(right), isInherited: false, isCounted: true)
    }
    let mayCount =
      kind == nil || kind?.kind == .level || kind?.kind == .change && left.isEmpty && measurement.isCount
      || kind?.sign == -1 && measurement.sort != .ratio
    if mayCount, let noun = sharedNoun(index, right) {
      return Reading(words: verbWords(of: left) + noun, isInherited: false, isCounted: true, noun: noun)
    }
    // 投资3.9亿元的东村、西村等10个改造工程
    if kind == nil, !left.isEmpty, !measurement.isCount, index + 1 < measurements.count,
      letters[measurement.raw.upperBound] == "的", letters[measurements[index + 1].raw.lowerBound - 1] == "等",
      let owner = owner(behind: index)
    {
      return Reading(words: owner + phrases.phrase(left), isInherited: false, isCounted: true)
    }
    guard mayCount, var words = counted(measurement, left: left, right: right, previous: previous) else { return nil }
    // 改造老旧小区800个，惠及6万户居民: by what they were reached.
    if left.count == 2, letters.has("惠及", at: left.lowerBound, limit: left.upperBound), start > 0,
      letters[start - 1] == "，" || letters[start - 1] == ","
    {
      words = (previous?.stem ?? earlierWords(before: start, floor: floor(of: index))) + words
    }
    return Reading(words: words, isInherited: false, isCounted: true, noun: phrases.phrase(withoutMiddle(right)))
  }

  /// 90%以上的纠纷, and 60%村卫生室 at a clause's start; 74%以上用于民生 is of what was said before.
  private func isPart(_ measurement: Measurement, from start: Int) -> Bool {
    let end = measurement.raw.upperBound
    return letters[end] == "的"
      || start == measurement.raw.lowerBound && letters[end].isHan
        && purposes.end(in: letters, at: end, limit: letters.count) == nil
  }

  /// The words before the number, with the owner that they leave unsaid.
  private func wordsAlone(
    of index: Int, kind: KindReading?, previous: Reading?, start: Int, left: Range<Int>
  ) -> Reading {
    var words = phrases.phrase(left)
    // 轻工业增长12%，超过重工业增长3%的速度: what is passed grew as well.
    if kind?.kind == .change, measurements[index].unit == .percent, words.count > 3, words.starts(with: "超过".letters) {
      words.removeFirst(2)
    }
    // 外贸在出口下降三成的情况下: what fell stands behind 在.
    if let lead = words.firstIndex(of: "在"), lead >= 2, lead + 1 < words.count,
      circumstances.end(in: letters, at: measurements[index].raw.upperBound, limit: letters.count) != nil
    {
      return Reading(words: Array(words[(lead + 1)...]), isInherited: false, grower: words)
    }
    if let previous, kind?.kind == .change {
      // 增长4.7%、低于全国0.3个百分点: the gap is of what grew.
      if measurements[index].unit == .percentagePoint,
        gapWords.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil
      {
        return Reading(words: previous.stem + words, isInherited: false, grower: previous.stem)
      }
      // 增幅高于全市55个百分点: the noun of growth says nothing that the gap does not.
      if measurements[index].unit == .percentagePoint,
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
    }
    guard isOnlyFillers(start..<left.lowerBound) || startsWithTime(start, left) else {
      return Reading(words: words, isInherited: false)
    }
    if let previous, let owned = continued(previous.stem, words) {
      return Reading(words: owned, isInherited: false)
    }
    let isAttribute = isAttribute(left)
    if isAttribute, let owner = owner(behind: index) { return Reading(words: owner + words, isInherited: false) }
    let isTrade = tradeNouns.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    // 只生产80万千瓦，下年生产280万千瓦: the same verb again.
    if let previous, isLoneVerb(left), previous.words.count > words.count,
      previous.words.suffix(words.count).elementsEqual(words)
    {
      return Reading(words: previous.words, isInherited: true)
    }
    // 开工商品房45万平方米，竣工20万平方米: another deed upon the same thing.
    if let previous, index > 0, isLoneVerb(left), measurements[index].unit == measurements[index - 1].unit,
      let object = object(of: previous.words) ?? (measurements[index].isCount ? previous.noun : nil)
    {
      return Reading(words: words + object, isInherited: false)
    }
    if previous == nil ? isAttribute && !isTrade || isLoneVerb(left) : isLoneVerb(left) && !isAttribute {
      return Reading(words: earlierWords(before: start, floor: floor(of: index)) + words, isInherited: false)
    }
    if let previous, isAttribute { return Reading(words: joined(previous.stem, words), isInherited: false) }
    return Reading(words: words, isInherited: false)
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

  /// The end of the figure before, or the start of the sentence: how far back an owner may be looked for.
  private func floor(of index: Int) -> Int {
    index > 0 ? measurements[index - 1].raw.upperBound : sentence.range.lowerBound
  }

  private func isPair(_ index: Int) -> Bool {
    let (this, last) = (measurements[index], measurements[index - 1])
    return this.isCount && last.isCount && this.raw.lowerBound == last.raw.upperBound
  }
}

/// Words that stand between what is spoken of and a part of it: 全国60%的职工, 把三分之一的县.
private let partLeads = WordSet("我国 我省 我市 世界 全国 全省 全市 全县 全区 把 将 使 让 有 对 团结 还有 已有 仍有")

/// 出口 and 投资 are measured of the place itself as well as of what was named before.
private let tradeNouns = WordSet("出口 进口 投资 总产量")

/// Words by which a gap to another place begins.
private let growthWords = WordSet("增幅 增速 涨幅 降幅")

/// Ways of reckoning a growth.
private let reckonings = WordSet("自然 名义 可比 自然口径 同口径")

private let gapWords = WordSet("高于 低于 快于 慢于 好于 高出 超 远超 远高于 远低于 超出 领先 优于 明显高于 明显快于 大幅高于 大幅低于")

/// Behind a figure: what it says is only the circumstance of what comes.
private let circumstances = WordSet("的情况下 的基础上 的背景下 的前提下 的形势下 的条件下 的同时 情况下 基础上")

/// 面对, 针对, 应对: letters that make another word with 对.
private let objectLetters = LetterSet("面针应相反绝核比校配结派成")
/// Letters that a comparison leaves where its other half was a time: 快于2024年, 由降转升.
private let comparisonWords = LetterSet("快慢高低转")

/// 居民, 居住: words that begin like the verb of a rank.
private let dwellingLetters = LetterSet("民住家室委")

/// Words by which a clause says only where something stands.
private let standings = WordSet("稳居 位居 居全国 居全省 创历史 创有 列全国 列全省 保持全国 位列 跃居")

/// Verbs by which things counted come to an amount or to other things.
private let linkingDeeds = WordSet("带动 集聚 聚集 落地项目 实施重点 引进 吸引 新增 发放 创造 实施项目 达成 落户 吸纳 援助 追回 融资")

/// 居各省区首位: nothing before the verb says what is ranked.
private let rankVerbsAtStart = WordSet("居 列 位居 位列 排 排名 名列 跃居 稳居 继续位居 保持")

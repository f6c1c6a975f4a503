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
    /// Whether 的 behind the number leads to what it is an attribute of: 总投资8亿元的电池项目.
    var isAttribute = false
    /// That noun alone, without its verb.
    var noun: [Letter]?
    /// The verb it begins with, which the rest of a list shares.
    var verb: [Letter]?
    /// What grew, where the words go on to say how far ahead of another place: 高于全国.
    var grower: [Letter]?
    /// What an attribute behind it is of, where the words only say at which rate: 开工率达63%，完成投资8亿元.
    var owner: [Letter]?
    /// What figures behind it take over.
    var stem: [Letter] { grower ?? words }
  }

  /// What the figure measures, with the verb that a list says once: 建设养老中心4处、日间照料中心12处.
  func indicator(of index: Int, kind: KindReading?, previous: Reading?) -> Reading {
    var reading = ownWords(of: index, kind: kind, previous: previous)
    // 压减办理时间58%: the verb is the sign of the change.
    if let kind, kind.kind == .change, kind.sign == -1, kind.wordsStart == measurements[index].raw.lowerBound,
      let verb = declineVerb(of: reading.words)
    {
      reading.words.removeSubrange(verb)
    }
    // 累计达46个 behind 新增26个: what there is by now is not new.
    if reading.isInherited, kind == nil, let verb = additions.end(in: reading.words, at: 0, limit: reading.words.count),
      verb < reading.words.count, isTotal(index)
    {
      reading.words.removeFirst(verb)
    }
    if kind == nil, !reading.isInherited { addYearlyMean(index, to: &reading) }
    if !reading.isInherited, !reading.isCounted, let topic = topic(of: index, owner: reading.words) {
      reading.words += topic
    }
    // 药占比25.3%: so short a name keeps the noun of the ratio.
    if kind?.kind == .share, !reading.isInherited, reading.words.count == 1,
      letters[clauses.start(of: index)..<measurements[index].raw.lowerBound].contains("占")
    {
      reading.words += "占比".letters
    }
    let words = reading.words
    if let previous, words.last == "率", words.count <= 6, index > 0 {
      reading.owner = previous.owner ?? previous.noun ?? previous.stem
    } else if reading.isInherited {
      reading.owner = previous?.owner
    }
    addVerb(of: index, kind, previous, to: &reading)
    return reading
  }

  /// The subject or the verb that the clause leaves unsaid, and the verb that it hands on to the rest of a list.
  private func addVerb(of index: Int, _ kind: KindReading?, _ previous: Reading?, to reading: inout Reading) {
    let words = reading.words
    if let subject = reading.isInherited || reading.isAttribute ? nil : subject(of: index), !words.starts(with: subject)
    {
      reading.words = subject + words
      reading.verb = exampleVerbs.end(in: words, at: 0, limit: words.count).map { subject + words[..<$0] }
    } else if let end = verbEnd(of: words), end < words.count {
      reading.verb = Array(words[..<end])
    } else if let end = innerVerb(of: words) {
      reading.verb = Array(words[..<end])
    } else if let previous, kind == nil, !reading.isInherited {
      let isListed = isListed(index, behind: previous)
      if let verb = previous.verb, isListed || goesOn(index, reading, verb),
        measurements[index].sort != .money || !takesNoMoney(verb),
        attributeNouns.end(in: words, at: 0, limit: words.count) == nil, !standsAlone(words)
      {
        reading.words = verb + words
        reading.verb = verb
      } else if isListed, let owner = owner(ofTwin: words, previous) {
        reading.words = owner + words
      }
    }
  }

  /// 压减 of 压减办理时间, 减 of 办理平均减时间.
  private func declineVerb(of words: [Letter]) -> Range<Int>? {
    for start in words.indices.prefix(3) {
      if let end = declineVerbs.end(in: words, at: start, limit: words.count - 1) { return start..<end }
    }
    return ShortDecline.start(in: words, before: words.count, limit: 0).map { $0..<($0 + 1) }
  }

  /// What the figure's own clause says, the words before the number and those behind it.
  private func ownWords(of index: Int, kind: KindReading?, previous: Reading?) -> Reading {
    let start = startOfWords(of: index, previous: previous)
    let left = wordsBefore(index, from: start, kind: kind)
    // 确定5%左右的增长目标: the goal has no other name.
    if kind?.kind == .change, let goal = goalOfGrowth(behind: measurements[index].raw.upperBound),
      left.isEmpty || settingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    {
      return Reading(words: goal, isInherited: false)
    }
    // 由2.51吨煤降低到2.28吨煤: the unit's own noun.
    let right = left.isEmpty && moves(index, from: start) ? left : wordsBehind(index)
    if let words = wordsAroundRemark(index, start: start, left: left) {
      return Reading(words: words, isInherited: false)
    }
    if kind?.kind == .rank, index > 0, isField(index - 1) { return rankedInField(before: index, previous) }
    if let previous, let same = wordsOfBefore(index, kind, previous, start: start, left: left) { return same }
    if let previous, let some = among(index, previous, start: start, left: left, right: right) { return some }
    if let previous, let pair = pairWords(index, kind, previous, start: start, left: left, right: right) { return pair }
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
    if let previous {
      // 高于全省7个和3个百分点: both are gaps.
      let isGap =
        previous.grower != nil && measurements[index].unit == .percentagePoint
        && (start..<measurements[index].raw.lowerBound).allSatisfy(isJoint)
      return Reading(
        words: isGap ? previous.words : previous.stem, isInherited: true, grower: isGap ? previous.grower : nil)
    }
    // 发电机：从三万千瓦增加到…: a verb behind the number names nothing.
    let leadsOn =
      right.isEmpty || isJoint(at: right.lowerBound) || leadsOn(at: right.lowerBound, limit: right.upperBound)
    // （按可比价格计算）: nor does a remark.
    let words = leadsOn ? [] : phrases.phrase(right)
    return Reading(
      words: words.isEmpty ? earlierWords(before: start, floor: sentence.range.lowerBound) : words, isInherited: false)
  }

  /// The words of the figure before, where the clause only goes on with them.
  private func wordsOfBefore(
    _ index: Int, _ kind: KindReading?, _ previous: Reading, start: Int, left: Range<Int>
  ) -> Reading? {
    if isConversion(index, left) { return Reading(words: previous.stem, isInherited: true) }
    // 188个园区整合为120个: they are the same things.
    if index > 0, previous.isCounted, measurements[index].unit == measurements[index - 1].unit,
      start == measurements[index - 1].raw.upperBound,
      merging.start(in: letters, before: measurements[index].raw.lowerBound, limit: start) != nil
    {
      return Reading(words: previous.stem, isInherited: true)
    }
    // 推出12批1181项举措, 从15个县（市）扩大到57个县（市）: the number before said it.
    if index > 0,
      isPair(index) || isMovement(index) && measurements[index].unit == measurements[index - 1].unit
    {
      return Reading(words: previous.stem, isInherited: true)
    }
    // 外贸进出口在对美贸易下降三成的情况下增长12%: the subject stands before the circumstance.
    if start > 0, index > 0, start == measurements[index - 1].raw.upperBound,
      circumstancesBehind.end(in: letters, at: start, limit: measurements[index].raw.lowerBound) != nil,
      let lead = previous.stem.firstIndex(of: "在"), lead >= 2
    {
      return Reading(words: Array(previous.stem[..<lead]), isInherited: false)
    }
    // 生产总值达到5万亿元、稳居全国前十、增长4.8%: where it stands says nothing of what grew.
    if kind?.kind == .change, letters[start] == "、",
      standings.end(in: letters, at: start + 1, limit: left.upperBound) != nil
    {
      return Reading(words: previous.stem, isInherited: true)
    }
    // 省级安置房开工3974套（含货币化安置880套）
    if start > 0, letters[start] == "含", letters[start - 1] == "（" || letters[start - 1] == "(" {
      return Reading(words: previous.stem + phrases.phrase((start + 1)..<left.upperBound), isInherited: false)
    }
    return nil
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
      circumstancesBehind.end(in: letters, at: measurement.raw.upperBound, limit: sentence.range.upperBound) != nil
    {
      words = phrases.trimmed((first + 1)..<words.upperBound, isRank: false)
    }
    guard index > 0, start == measurements[index - 1].raw.upperBound else { return words }
    // 在出口下降三成的情况下增长12%: the end of one that holds a figure. 由51家整合为33家: a verb between two numbers.
    let isCircumstance = circumstancesBehind.end(in: letters, at: start, limit: words.upperBound) == words.upperBound
    return isCircumstance || isMovement(index) ? words.upperBound..<words.upperBound : words
  }

  /// What the number counts; nil where the words before it say what is measured.
  private func countedWords(
    of index: Int, kind: KindReading?, previous: Reading?, start: Int, left: Range<Int>, right: Range<Int>
  ) -> Reading? {
    let measurement = measurements[index]
    if kind?.kind == .share, kind?.wordsStart == measurement.raw.lowerBound, kind?.base == nil, right.count > 1,
      left.isEmpty || partLeads.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
        || partVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) != nil,
      measurement.sort == .ratio, isPart(measurement, from: start)
    {
      return Reading(words: phrases.phrase(right), isInherited: false, isCounted: true)
    }
    // 提前两年完成治理任务: how much sooner, and what was done so soon.
    if kind == nil, measurement.sort == .duration, left.isEmpty, !right.isEmpty,
      letters.has("提前", before: measurement.raw.lowerBound, limit: start)
    {
      return Reading(words: "提前".letters + phrases.phrase(right), isInherited: false, isCounted: true)
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
    let isAttribute =
      !left.isEmpty && !measurement.isCount && measurement.sort != .ratio && letters[measurement.raw.upperBound] == "的"
    return Reading(
      words: words, isInherited: false, isCounted: true, isAttribute: isAttribute,
      noun: phrases.phrase(withoutMiddle(right)))
  }

  /// 90%以上的纠纷, and 60%村卫生室 at a clause's start; 74%以上用于民生 is of what was said before.
  private func isPart(_ measurement: Measurement, from start: Int) -> Bool {
    let end = measurement.raw.upperBound
    return letters[end] == "的"
      || start == measurement.raw.lowerBound && letters[end].isHan
        && purposes.end(in: letters, at: end, limit: letters.count) == nil
  }

  /// The end of the figure before, or the start of the sentence: how far back an owner may be looked for.
  func floor(of index: Int) -> Int {
    index > 0 ? measurements[index - 1].raw.upperBound : sentence.range.lowerBound
  }

  private func isPair(_ index: Int) -> Bool {
    let (this, last) = (measurements[index], measurements[index - 1])
    return this.isCount && last.isCount && this.raw.lowerBound == last.raw.upperBound
  }
}

/// Words that stand between what is spoken of and a part of it: 全国60%的职工, 把三分之一的县.
private let partLeads = WordSet("我国 我省 我市 世界 全国 全省 全市 全县 全区 把 将 使 让 有 对 团结 还有 已有 仍有")

/// Verbs of what reaches a part of some: 带动60%的农户.
private let partVerbs = WordSet("带动 惠及 引导 推动 促进")

/// Behind a figure: what it says is only the circumstance of what comes.
let circumstancesBehind = WordSet("的情况下 的基础上 的背景下 的前提下 的形势下 的条件下 的同时 情况下 基础上")

/// 面对, 针对, 应对: letters that make another word with 对.
private let objectLetters = LetterSet("面针应相反绝核比校配结派成")
/// 居民, 居住: words that begin like the verb of a rank.
private let dwellingLetters = LetterSet("民住家室委")

/// Words by which a clause says only where something stands.
private let standings = WordSet("稳居 位居 居全国 居全省 创历史 创有 列全国 列全省 保持全国 位列 跃居")

/// 居各省区首位: nothing before the verb says what is ranked.
private let rankVerbsAtStart = WordSet("居 列 位居 位列 排 排名 名列 跃居 稳居 继续位居 保持")

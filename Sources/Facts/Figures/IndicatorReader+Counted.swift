import Quantities
import Sentences

/// What a number counts, where its noun stands behind it.
extension IndicatorReader {
  // MARK: 28个旧村改造项目, 投入50亿元实施民生工程

  func counted(
    _ measurement: Measurement, left: Range<Int>, right: Range<Int>, previous: Reading?
  ) -> [Letter]? {
    // 瞪羚企业358户和独角兽企业1户: what the joint leads to is the next number's.
    guard let first = right.first, !isJoint(at: first), !saysChange(at: first, limit: right.upperBound) else {
      return nil
    }
    // 跨越8万亿、9万亿两个大台阶: the steps are the numbers themselves.
    let step = stepNouns.start(in: letters, before: right.upperBound, limit: right.lowerBound)
    if let step, measurement.sort == nil || step - right.lowerBound <= 1 || isNumbered(right.lowerBound..<step) {
      return nil
    }
    // 其中56项为全国首创: what they are says nothing of what is counted.
    if let previous, left.isEmpty, measurement.isCount,
      letters.has("为", at: measurement.raw.upperBound, limit: right.upperBound)
        || letters.has("是", at: measurement.raw.upperBound, limit: right.upperBound)
    {
      return previous.noun ?? withoutVerb(previous.words)
    }
    if let previous, left.isEmpty, isPredicate(measurement.raw.upperBound, right) {
      return phrases.phrase(right) + (previous.noun ?? withoutVerb(previous.words))
    }
    let startsNoun =
      letters[first].isHan || letters[first] == "“" || letters[first].isLatin || letters[first] == "《"
      || letters[first].isDigit
    guard startsNoun,
      first == measurement.raw.upperBound || letters[first - 1] == "的" || isBehindPair(measurement, first)
        || isDropped(measurement.raw.upperBound..<first)
    else { return nil }
    if measurement.sort == nil, let people = people(measurement, right) { return people }
    if let inside = inside(measurement, left: left, right: right) { return inside }
    let right = withoutMiddle(right)
    if measurement.isCount || measurement.sort == nil {
      let kept = namesAll(measurement, left) ? verbAlone(left) : verb(of: left)
      return phrases.phrase(kept) + phrases.phrase(right)
    }
    return countedByAmount(measurement, left: left, right: right, first: first)
  }

  /// What an amount or an extent is of, where its noun stands behind it.
  private func countedByAmount(
    _ measurement: Measurement, left: Range<Int>, right: Range<Int>, first: Int
  ) -> [Letter]? {
    if left.isEmpty { return phrases.phrase(withoutRest(measurement, right)) }
    // 省里已设立30亿元产业引导基金: the amount is the fund's, whoever founded it.
    if measurement.sort == .money, first == measurement.raw.upperBound,
      foundings.start(in: letters, before: left.upperBound, limit: left.lowerBound) != nil,
      let fund = right.last(where: { letters.has("基金", at: $0, limit: right.upperBound) })
    {
      return phrases.phrase(first..<(fund + 2))
    }
    // 发生在280平方公里土地上的变化, 在这片280平方公里土地上: the place is so large.
    let lead = letters[measurement.raw.lowerBound - 1]
    if measurement.sort == .measure, lead == "在" || lead == "片",
      let side = right.first(where: { letters[$0] == "上" || letters[$0] == "内" || letters[$0] == "里" }), side > first
    {
      return phrases.phrase(first..<side)
    }
    // 建立起5000万亩种子基地: the verb's object stands behind the measure.
    if measurement.sort == .measure, (2...16).contains(right.count), first == measurement.raw.upperBound,
      resultLetters.contains(lead)
    {
      return phrases.phrase(left) + phrases.phrase(right)
    }
    if let handled = handled(measurement, left: left, right: right, first: first) { return handled }
    // 投入…实施…: the money's purpose stands behind it.
    if spendingVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) != nil,
      measurement.sort == .money
        || spendingVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) == left.lowerBound
        || spendingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    {
      return phrases.phrase(withoutMarks(withoutOutcome(right))) + thingsBought(behind: measurement, right)
        + phrases.phrase(left)
    }
    if letters[measurement.raw.upperBound] == "的" {
      return phrases.phrase(withoutOutcome(right)) + phrases.phrase(attribute(in: left))
    }
    // 开工建设300万平方米安置房: nothing but the verb stands before the number.
    let isObject = letters[left.lowerBound] == "对" || letters[left.lowerBound] == "将" || letters[left.lowerBound] == "把"
    let verb = (left.lowerBound + (isObject ? 1 : 0))..<left.upperBound
    if verb.isEmpty || isVerbs(verb) || isLoneVerb(verb) {
      return phrases.phrase(verb) + phrases.phrase(right)
    }
    return attributed(measurement, left: left, right: right)
  }

  /// 流转30亩田地种植豆角: the verb stands before the measure, its object behind.
  private func handled(_ measurement: Measurement, left: Range<Int>, right: Range<Int>, first: Int) -> [Letter]? {
    guard measurement.sort == .measure, right.count > 1, first == measurement.raw.upperBound, letters[first].isHan,
      handlings.start(in: letters, before: left.upperBound, limit: left.lowerBound) != nil
    else { return nil }
    let end = right.dropFirst(2).first { usesBehind.end(in: letters, at: $0, limit: right.upperBound) != nil }
    return phrases.phrase(left) + phrases.phrase(right.lowerBound..<(end ?? right.upperBound))
  }

  /// 学校 of 投入2亿元新建30所学校: what the next figure counts is what the money is for.
  private func thingsBought(behind measurement: Measurement, _ right: Range<Int>) -> [Letter] {
    guard right.count <= 8,
      let next = measurements.firstIndex(where: { $0.raw.lowerBound == right.upperBound }),
      measurements[next].isCount || measurements[next].sort == .measure,
      case let things = wordsBehind(next), things.lowerBound == measurements[next].raw.upperBound,
      (2...24).contains(things.count)
    else { return [] }
    return phrases.phrase(things)
  }

  /// 总投资 of 引进总投资21亿元的项目: the verb is done to the project.
  private func attribute(in left: Range<Int>) -> Range<Int> {
    var start = left.lowerBound
    while let end = exampleVerbs.end(in: letters, at: start, limit: left.upperBound), end < left.upperBound {
      start = end
    }
    return attributeNouns.end(in: letters, at: start, limit: left.upperBound) == left.upperBound
      ? start..<left.upperBound : left
  }

  /// 投入600万元将大厅由900平方米扩至…: the words around what the money changes.
  private func withoutMarks(_ right: Range<Int>) -> Range<Int> {
    var (start, end) = (right.lowerBound, right.upperBound)
    if end - start > 1, letters[start] == "对" { start += 1 }
    if end - start > 2, letters[end - 1] == "由" || letters[end - 1] == "从" { end -= 1 }
    if end - start > 2, letters[start] == "将" || letters[start] == "把" { start += 1 }
    return start..<end
  }

  /// 37个项目中，竣工13个: among them.
  func withoutMiddle(_ right: Range<Int>) -> Range<Int> {
    let end = right.upperBound
    // 37个行业中有21个
    if right.count > 2, letters.has("中有", before: end, limit: right.lowerBound + 1),
      measurements.contains(where: { $0.raw.lowerBound == end })
    {
      return right.lowerBound..<(end - 2)
    }
    guard right.count > 2, end < letters.count, letters[end - 1] == "中", letters[end] == "，",
      !middleLetters.contains(letters[end - 2])
    else { return right }
    return right.lowerBound..<(end - 1)
  }

  /// 5亿元物流园等项目封顶: what the amount stands against is its own, the last of a list, and no example.
  private func withoutRest(_ measurement: Measurement, _ right: Range<Int>) -> Range<Int> {
    guard measurement.sort == .money || measurement.sort == .measure, right.lowerBound == measurement.raw.upperBound,
      let end = right.dropFirst(2).first(where: { letters[$0] == "等" }),
      letters.has("项目", at: end + 1, limit: right.upperBound)
        || letters.has("工程", at: end + 1, limit: right.upperBound),
      !letters[right.lowerBound..<end].contains("、")
    else { return withoutOutcome(right) }
    return right.lowerBound..<end
  }

  /// 南岸3平方公里工业区完成规划调整: whose it is stands before the extent, and what is so large behind it.
  private func attributed(_ measurement: Measurement, left: Range<Int>, right: Range<Int>) -> [Letter]? {
    guard let first = right.first, first == measurement.raw.upperBound, (2...24).contains(right.count),
      measurement.sort == .measure, extents.contains(measurement.unit), measurement.bound == .exact,
      left.count <= 10, exampleVerbs.end(in: letters, at: first, limit: right.upperBound) == nil,
      spendingVerbs.end(in: letters, at: first, limit: right.upperBound) == nil,
      deedsBehind.end(in: letters, at: first, limit: right.upperBound) == nil,
      !left.contains(where: { exampleVerbs.end(in: letters, at: $0, limit: left.upperBound) != nil })
    else { return nil }
    let owner = phrases.phrase(left)
    guard SharedHead.headStart(of: owner) == nil, attributeNouns.start(in: owner, before: owner.count, limit: 0) == nil
    else { return nil }
    return owner + phrases.phrase(withoutOutcome(right))
  }

  /// 投资5亿元的颜料项目落户园区: what became of it is no part of its name.
  func withoutOutcome(_ range: Range<Int>) -> Range<Int> {
    guard
      let verb = range.dropFirst(3).first(where: {
        outcomeVerbs.end(in: letters, at: $0, limit: range.upperBound) != nil
      })
    else { return range }
    return range.lowerBound..<verb
  }

  /// 12批1181项举措: the noun stands behind the second number.
  private func isBehindPair(_ measurement: Measurement, _ noun: Int) -> Bool {
    measurements.contains { $0.raw.lowerBound == measurement.raw.upperBound && $0.raw.upperBound == noun }
  }

  /// 新建, 提升改造: verbs and nothing else.
  private func isVerbs(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound,
      let end = exampleVerbs.end(in: letters, at: position, limit: range.upperBound)
    {
      position = end
    }
    return position == range.upperBound
  }

  /// 3个万亿级和7个千亿级产业集群, 首批12项及第二批14项改革: the noun that the next count of the list names for both.
  func sharedNoun(_ index: Int, _ right: Range<Int>) -> [Letter]? {
    guard measurements[index].isCount, index + 1 < measurements.count, measurements[index + 1].isCount else {
      return nil
    }
    let between = measurements[index].raw.upperBound..<measurements[index + 1].raw.lowerBound
    guard between.count <= 6, !between.contains(where: { clauses.isBoundary(letters[$0]) }), let first = between.first
    else { return nil }
    let next = measurements[index + 1].raw.upperBound
    let noun = behind(next..<clauses.end(after: next, figure: index + 1))
    if isJoint(at: first), letters[first] != " ", letters[first] != "、" {
      // Only an ordinal or the like stands between: 及第二批.
      guard between.count >= 3, between.contains(where: { letters[$0] == "批" || letters[$0] == "轮" }) else {
        return nil
      }
      return noun.isEmpty ? nil : phrases.phrase(noun)
    }
    guard let last = between.last, isJoint(at: last), last > first, letters[last - 1] == "级",
      let grade = noun.first(where: { letters[$0] == "级" }), grade + 1 < noun.upperBound
    else { return nil }
    return phrases.phrase(first..<last) + phrases.phrase((grade + 1)..<noun.upperBound)
  }

  /// The verb and the owner that stand before a counted noun.
  func verbWords(of left: Range<Int>) -> [Letter] { phrases.phrase(verb(of: left)) }

  /// 44处正在建设: what is counted was said before.
  private func isPredicate(_ start: Int, _ right: Range<Int>) -> Bool {
    letters.has("正在", at: start, limit: right.upperBound) || letters.has("已", at: start, limit: right.upperBound)
      || letters.has("在建", at: start, limit: right.upperBound)
  }

  private func withoutVerb(_ words: [Letter]) -> [Letter] {
    exampleVerbs.end(in: words, at: 0, limit: words.count).map { Array(words[$0...]) } ?? words
  }

  /// 28件提高到70件: a verb follows, not what is counted.
  private func saysChange(at position: Int, limit: Int) -> Bool {
    // 预期性指标: a filler's letters that begin a noun.
    if protectedBeginnings.end(in: letters, at: position, limit: limit) != nil { return false }
    // 197个调整改造项目, 90%需要返工: what else begins with a filler.
    if nounBeginnings.end(in: letters, at: position, limit: limit) != nil,
      trailingFillers.end(in: letters, at: position, limit: limit).map({ $0 - position }) == 2
    {
      return false
    }
    return trailingFillers.end(in: letters, at: position, limit: limit).map { $0 - position > 1 } ?? false
      || changeWords.longest(in: letters, at: position, limit: limit).map { $0.end - position > 1 } ?? false
  }

  /// 增加到, 降至: the verb that leads from one number to the next.
  func leadsOn(at position: Int, limit: Int) -> Bool {
    guard let end = trailingFillers.end(in: letters, at: position, limit: limit), end - position > 1 else {
      return false
    }
    return letters[end - 1] == "到" || letters[end - 1] == "至"
  }

  private func isDropped(_ range: Range<Int>) -> Bool {
    leadingFillers.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
      || range.count == 2 && letters.has("用于", at: range.lowerBound, limit: range.upperBound)
  }

  /// What belongs to the counted noun from before its number: its verb, or the owner it stands in.
  private func verb(of left: Range<Int>) -> Range<Int> {
    guard !left.isEmpty else { return left }
    // 成立指挥部、出台20条举措: what stands before the last verb was said of something else.
    if let joint = left.reversed().first(where: { letters[$0] == "、" && !isQuoted($0, in: left) }),
      joint + 1 < left.upperBound,
      exampleVerbs.end(in: letters, at: joint + 1, limit: left.upperBound) != nil
        || leadingFillers.end(in: letters, at: joint + 1, limit: left.upperBound).map({ $0 - joint > 2 }) == true
    {
      return verb(of: phrases.trimmed((joint + 1)..<left.upperBound, isRank: false))
    }
    // 对舜耕路等13条重点道路, 创城行动和80个项目: examples, and what else the verb governs, say nothing of what is counted.
    let last = letters[left.upperBound - 1]
    guard last == "等" || isJoint(at: left.upperBound - 1) else { return left }
    return last == "等" ? verbBeforeExamples(left) : verbAlone(left)
  }

  /// 产业园签约东方材料、西方材料等41个项目: the verb that examples stand behind, with its subject.
  private func verbBeforeExamples(_ left: Range<Int>) -> Range<Int> {
    if exampleVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil { return verbAlone(left) }
    let names = left.first { letters[$0] == "、" } ?? left.upperBound
    for start in left.dropFirst(2) where start < names && !isQuoted(start, in: left) {
      if let end = namingVerbs.end(in: letters, at: start, limit: names), end + 1 < names {
        return left.lowerBound..<end
      }
    }
    return verbAlone(left)
  }

  /// 航空、机器人、工业母机3个集群: the members of what is counted, as many as the number says.
  private func namesAll(_ measurement: Measurement, _ left: Range<Int>) -> Bool {
    guard let count = measurement.value.whole, (2...20).contains(count), left.count > 2 else { return false }
    let joints = left.count { letters[$0] != " " && isJoint(at: $0) && !isQuoted($0, in: left) }
    return joints == count - 1
  }

  /// The verb that a phrase begins with, without its objects.
  private func verbAlone(_ left: Range<Int>) -> Range<Int> {
    left.lowerBound..<(exampleVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) ?? left.lowerBound)
  }

  private func isQuoted(_ position: Int, in range: Range<Int>) -> Bool {
    for index in (position + 1)..<range.upperBound {
      if letters[index] == "“" || letters[index] == "《" { return false }
      if letters[index] == "”" || letters[index] == "》" { return true }
    }
    return false
  }

  /// 三个, 两个大, before 台阶: how many steps the numbers before them are.
  private func isNumbered(_ words: Range<Int>) -> Bool {
    words.count <= 3 && words.count > 1 && NumeralReader.worth(of: letters[words.lowerBound]) != nil
      && (letters[words.lowerBound + 1] == "个" || letters[words.lowerBound + 1] == "大")
  }

}

/// Units of what lies in a place.
private let extents = [Unit("亩"), Unit("平方公里"), Unit("平方米"), Unit("公顷")]
/// Verbs and other words behind an extent by which the sentence goes on.
private let deedsBehind = WordSet(
  "发展 种植 用于 建 增长 占 的 用作 作 以上 左右 是 为 被 列入 纳入 入 进行 全部 均 退耕 实行 实现 完成 带动 土地流转 供 种 受灾 成灾 由 和 与 及 投入 达 比 再 仍 还 已 也 可 约 得到 生产")

/// What is done to land, roads and goods by the measure.
private let handlings = WordSet(
  """
  流转 划拨 承包 租赁 租用 平整 收购 栽种 栽植 铺设 敷设 硬化 修复 腾退 盘活 收储 征收 开垦 复垦 采购 储备 消化 回收 疏浚 清运 粉刷 绿化 拓宽 架设 埋设   种植 养护 巡查 提供 供应 腾出 出让 置换
  """)
/// Verbs behind such a thing that say what for.
private let usesBehind = WordSet("种植 用于 发展 建设 打造 建成 新建 养殖 开展 作为 供 给 为 实施 进行 并")

/// Verbs by which funds come to be.
private let foundings = WordSet("设立 设立了 组建 组建了 成立 成立了 发起设立 新设")

/// Verbs that examples of what is counted stand behind.
private let namingVerbs = WordSet("签约 引进 落地 集聚 聚集 吸引 培育 打造 建成 新建 获批 引入 入驻 开工 实施 举办 创建 推出")

private let outcomeVerbs = WordSet(
  "进入全 进入国 进入省 启动征 启动建 启动实 相继 顺利 完成规 完成交 完成竣 完成主 完成签 封顶 奠基 动工 签约入 落户 被评 被列 被认 获评 获批 刷新 开工 建成 投产 竣工 签约落地 落地 获批 进展 列入 正式 顺利 成功 加快建设 全线 揭牌 启动建设 入选"
)

/// 集中, 高中, 初中: letters that make another word with 中.
private let middleLetters = LetterSet("集高初途空水心之当其适意")

private let nounBeginnings = WordSet("调整 优化 获得 需要 可以")

/// 建立起, 开垦出, 修成: letters behind a verb that its object follows.
private let resultLetters = LetterSet("起了出成")

let stepNouns = WordSet("台阶 大关 关口 门槛")

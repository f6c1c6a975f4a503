import Sentences

/// Whose the number is, where its own clause does not say: the clause before it, or a noun behind it.
extension IndicatorReader {
  /// Whether nothing but a time or 其中 stands between the clause's start and the words left of it.
  func startsWithTime(_ start: Int, _ left: Range<Int>) -> Bool {
    let start = letters[start] == "、" ? start + 1 : start
    return phrases.time(startingAt: start).map { time in
      time.upperBound >= left.lowerBound
        || time.upperBound + 2 == left.lowerBound && letters.has("时间", at: time.upperBound, limit: left.lowerBound)
    }
      ?? letters.has("其中", at: start, limit: left.upperBound)
  }

  /// 提前, 累计 and times: words that say nothing of whose the number is.
  func isOnlyFillers(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if !letters[position].isHan {
        position += 1
      } else if let next = leadingFillers.end(in: letters, at: position, limit: range.upperBound)
        ?? phrases.time(startingAt: position)?.upperBound
      {
        position = next
      } else {
        return false
      }
    }
    return true
  }

  /// 打造云眼系统，截至目前，建设3万余路: a verb that says nothing of what is built.
  func isLoneVerb(_ range: Range<Int>) -> Bool {
    exampleVerbs.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
      || range.count == 2 && letters.has("生产", at: range.lowerBound, limit: range.upperBound)
  }

  /// 投资4.2亿元、惠及1.2万户居民的旧区改造: what 的 leads to behind a list of its attributes.
  func owner(behind index: Int) -> [Letter]? {
    guard index + 1 < measurements.count else { return nil }
    let (this, next) = (measurements[index].raw, measurements[index + 1].raw)
    // 总投资2万亿元的389个重点项目
    if letters[this.upperBound] == "的", next.lowerBound == this.upperBound + 1, measurements[index + 1].isCount {
      let noun = phrases.phrase(
        withoutOutcome(behind(next.upperBound..<clauses.end(after: next.upperBound, figure: index + 1))))
      return noun.isEmpty ? nil : noun
    }
    // 投资3.9亿元的东村、西村等10个改造工程: examples of what is counted.
    if letters[this.upperBound] == "的", letters[next.lowerBound - 1] == "等", measurements[index + 1].isCount,
      !letters[this.upperBound..<next.lowerBound].contains(where: clauses.isBoundary)
    {
      let noun = phrases.phrase(
        withoutOutcome(behind(next.upperBound..<clauses.end(after: next.upperBound, figure: index + 1))))
      return noun.isEmpty ? nil : noun
    }
    // 总投资8亿元，占地1000亩的综合开发工程: with a comma the second must be an attribute and lead on at once.
    let isSecond =
      letters[this.upperBound] == "，" && letters[next.upperBound] == "的"
      && attributeNouns.end(in: letters, at: this.upperBound + 1, limit: next.lowerBound) == next.lowerBound
    if isSecond {
      let noun = phrases.phrase(
        withoutOutcome(behind((next.upperBound + 1)..<clauses.end(after: next.upperBound, figure: index + 1))))
      return noun.isEmpty ? nil : noun
    }
    guard letters[this.upperBound] == "、" else { return nil }
    let end = clauses.end(after: next.upperBound, figure: index + 1)
    guard !letters[this.upperBound..<next.lowerBound].contains(where: clauses.isBoundary),
      let link = (next.upperBound..<end).first(where: { letters[$0] == "的" }), link + 2 < end
    else { return nil }
    let noun = phrases.phrase(withoutOutcome(behind((link + 1)..<end)))
    return noun.isEmpty ? nil : noun
  }

  /// 25个总投资180亿元的工业项目: the noun that a count leads to over the amount of what it counts.
  func nounBehindAmount(_ index: Int) -> Range<Int>? {
    guard index + 1 < measurements.count, measurements[index].isCount,
      measurements[index + 1].sort == .money || measurements[index + 1].sort == .measure
    else { return nil }
    let (this, next) = (measurements[index].raw, measurements[index + 1].raw)
    let start = next.upperBound + 1
    guard amounts.end(in: letters, at: this.upperBound, limit: next.lowerBound) == next.lowerBound else { return nil }
    // 4个年营收超百亿元、7个年营收60亿元的园区: the next of the list names it for both.
    if index + 2 < measurements.count, start == measurements[index + 2].raw.lowerBound, isJoint(at: next.upperBound) {
      return nounBehindAmount(index + 2)
    }
    guard letters.has("的", at: next.upperBound, limit: sentence.range.upperBound) else { return nil }
    let noun = behind(start..<max(start, clauses.end(after: next.upperBound, figure: index + 1)))
    return noun.count > 1 && !letters[noun].contains("、") ? noun : nil
  }

  /// 60个技术含量高、带动能力强的项目: behind the list of praise, which names nothing.
  func praiseEnd(_ range: Range<Int>) -> Int? {
    guard let link = range.first(where: { letters[$0] == "的" }), link + 2 < range.upperBound else { return nil }
    let parts = letters[range.lowerBound..<link].split(separator: "、")
    let isPraise =
      parts.count > 1
      && parts.allSatisfy {
        // 投资10亿元以上 at the end of the praise
        (3...8).contains($0.count) && praises.contains($0[$0.endIndex - 1])
          || $0.endIndex == link && $0.suffix(2).elementsEqual("以上".letters)
      }
      && praises.contains(parts[0][parts[0].endIndex - 1])
    return isPraise ? link + 1 : nil
  }

  /// Where a clause holds nothing but the number: the clause before it.
  func earlierWords(before position: Int, floor: Int) -> [Letter] {
    guard position > floor else { return [] }
    let start = clauses.start(before: position - 1, figure: 0)
    guard start > floor || floor == sentence.range.lowerBound else { return [] }
    // 由于…，今年将达…: why, and what is reckoned in, name nothing.
    if isAside(start..<(position - 1)), start > floor || letters[start] != "在" {
      return start > floor ? earlierWords(before: start, floor: floor) : []
    }
    var end = max(start, position - 1)
    // 税收连续跨越三个“十亿元”台阶，从19亿元增至48亿元: the steps are no part of its name.
    if stepNouns.start(in: letters, before: end, limit: start) != nil,
      let verb = (start..<end).first(where: { stepVerbs.end(in: letters, at: $0, limit: end) != nil })
    {
      end = verb
    }
    // 工业投资也连年再创新高，由135亿元增长到…: what it did is no part of its name.
    if let deed = (start..<end).dropFirst(2).first(where: { courses.end(in: letters, at: $0, limit: end) != nil }),
      // 水土保持
      letters[deed - 1] != "土", !phrases.trimmed(start..<deed, isRank: false).isEmpty
    {
      end = deed
    }
    // 粮食总产量在上年增长的基础上，又增产30万吨: where it started from.
    if let ground = grounds.start(in: letters, before: end, limit: start),
      let lead = (start..<ground).first(where: { letters[$0] == "在" }), lead > start
    {
      end = lead
    }
    // 经济增速是综合性指标，今年目标为6%: what is said of the subject is none of its name.
    if let verb = (start + 2..<max(start + 2, end)).first(where: {
      predications.end(in: letters, at: $0, limit: end) != nil && !copulaEnds.contains(letters[$0 - 1])
    }) {
      end = verb
    }
    // 物价涨幅比去年有明显回落，力争控制在15%: nor is what it is compared with.
    if let mark = (start + 2..<max(start + 2, end)).first(where: {
      letters[$0] == "比" && phrases.time(startingAt: $0 + 1) != nil
    }) {
      end = mark
    }
    var words = phrases.trimmed(start..<end, isRank: false)
    // 在农业总产值方面：: the clause names a field.
    if let first = words.first, letters[first] == "在",
      let field = fieldEnds.start(in: letters, before: words.upperBound, limit: first + 1)
    {
      words = phrases.trimmed((first + 1)..<field, isRank: false)
    }
    // 截至目前，: a clause that only dates.
    if words.isEmpty, start > floor { return earlierWords(before: start, floor: floor) }
    // 行唐县位于太行山东麓，面积966平方公里: the report's own place owns all that has no other owner.
    return phrases.ownNames.end(in: letters, at: words.lowerBound, limit: words.upperBound) == words.upperBound
      ? [] : phrases.phrase(words)
  }

  /// 由于修建了铁路, 在不同地区, 包括新建企业在内, 按可比价格计算
  private func isAside(_ clause: Range<Int>) -> Bool {
    if let first = clause.first, letters[first] == "在", clause.count > 2, !staffLetters.contains(letters[first + 1]),
      fieldEnds.start(in: letters, before: clause.upperBound, limit: first) == nil
    {
      return true
    }
    return reasons.end(in: letters, at: clause.lowerBound, limit: clause.upperBound) != nil
      || letters.has("通过", at: clause.lowerBound, limit: clause.upperBound)
        && letters.has("的部分", before: clause.upperBound, limit: clause.lowerBound)
      || asideEnds.start(in: letters, before: clause.upperBound, limit: clause.lowerBound) != nil
  }

  /// 私营工业产值所占的比重，则由1949年的63.3%…: the clause before names what the share is of.
  func ratioClause(before position: Int, of index: Int) -> [Letter]? {
    let floor = index > 0 ? measurements[index - 1].raw.upperBound : sentence.range.lowerBound
    guard position - 1 > floor, letters[position - 1] == "，",
      ratioNouns.start(in: letters, before: position - 1, limit: floor) != nil
    else { return nil }
    var words = earlierWords(before: position, floor: floor)
    // 收入占产值的比重，由…: the whole is no part of its name. 这个比重 keeps its noun.
    if let part = words.indices.dropFirst(2).first(where: { words[$0] == "占" }) { words.removeSubrange(part...) }
    if words.first == "这", words.count <= 2 { words += "比重".letters }
    return words.isEmpty ? nil : words
  }

  func isAttribute(_ range: Range<Int>) -> Bool {
    attributeNouns.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  func joined(_ owner: [Letter], _ attribute: [Letter]) -> [Letter] {
    if owner.suffix(attribute.count).elementsEqual(attribute) {
      // 总投资42亿元、完成投资5亿元: what is done is not the total.
      let total = owner.count - attribute.count - 1
      return total > 0 && owner[total] == "总" ? owner[..<total] + attribute : owner
    }
    // 进出口50亿美元，其中出口30亿美元: one half of it.
    if attribute == "出口".letters || attribute == "进口".letters,
      let trade = trades.start(in: owner, before: owner.count, limit: 0)
    {
      return owner[..<trade] + attribute
    }
    // 自营出口额2.2亿元；进口742万元: the other half.
    if attribute == "进口".letters,
      let export = owner.indices.first(where: { owner[$0...].starts(with: "出口".letters) })
    {
      return owner[..<export] + attribute
    }
    // 每人收入85元（每人80元）
    if owner.starts(with: attribute) { return owner }
    if let other = beside(owner, attribute) { return other }
    // 总投资额20亿元，总建筑面积13万平方米: an attribute owns no other.
    if attributeNouns.end(in: owner, at: 0, limit: owner.count) == owner.count { return attribute }
    // 总量居全市第六，增速居第二: of the same thing.
    if sizes.end(in: attribute, at: 0, limit: attribute.count) == attribute.count,
      let start = sizes.start(in: owner, before: owner.count, limit: 2)
    {
      return owner[..<start] + attribute
    }
    // 重点项目开工，项目总投资额200亿元: the thing is not said twice.
    if owner.count > 2, attribute.count > 3, owner.suffix(2).elementsEqual(attribute.prefix(2)) {
      return owner + attribute.dropFirst(2)
    }
    // 企业营收增长5.9%、利润增长5.5%: one measure takes the other's place.
    if isFlow(attribute), let start = flowNouns.start(in: owner, before: owner.count, limit: 0) {
      return owner[..<start] + attribute
    }
    // 种植面积30万亩，年产值20亿元; 总资产32亿元，总产值42亿元: both are of one owner.
    guard attribute.count > 2, attribute.last != "率",
      let start = longAttributes.start(in: owner, before: owner.count, limit: 0)
    else {
      return owner + attribute
    }
    return start < 2 ? attribute : owner[..<start] + attribute
  }

  /// The attribute beside another that the figure before measured, which owns nothing itself.
  private func beside(_ owner: [Letter], _ attribute: [Letter]) -> [Letter]? {
    // 惠及居民5万户，总投资3亿元: nor does what only says whom it reaches.
    if let verb = reaches.start(in: owner, before: owner.count, limit: 2) { return owner[..<verb] + attribute }
    // 改造面积3万平方米，惠及居民400户: what is reached is no area's.
    if reaches.end(in: attribute, at: 0, limit: attribute.count) != nil,
      let size = sizes.start(in: owner, before: owner.count, limit: 2)
    {
      return owner[..<size] + attribute
    }
    // 新增里程30公里，总里程达909公里: one extent of the same thing.
    if attribute.first == "总", attribute.count > 2,
      owner.suffix(attribute.count - 1).elementsEqual(attribute.dropFirst())
    {
      let stem = owner.dropLast(attribute.count - 1)
      return stem[(additions.end(in: owner, at: 0, limit: stem.count) ?? 0)...] + attribute
    }
    // 新增上市公司45家、总量达1224家: the total is not of the new ones.
    if totals.end(in: attribute, at: 0, limit: attribute.count) == attribute.count,
      let verb = additions.end(in: owner, at: 0, limit: owner.count), verb + 1 < owner.count
    {
      return owner[verb...] + attribute
    }
    return nil
  }

  func isFlow(_ attribute: [Letter]) -> Bool {
    flowNouns.end(in: attribute, at: 0, limit: attribute.count) == attribute.count
  }
}

/// Measures of a firm or a sector, of which one figure names one.
private let flowNouns = WordSet(
  "营业额 营收 营业收入 销售收入 产值 总产值 增加值 产量 利润 净利润 利润总额 税收 出口 进口 投资 销售额 交易额 收入 支出 出口量 销量 装机规模 总产量 播种面积 种植面积")

/// Ways in which one thing can be sized.
private let sizes = WordSet(
  "总投资 总投资额 总建筑面积 建筑面积 占地面积 占地 总面积 总量 增速 增幅 降幅 涨幅 规模 数量 总数 增量 占比 总产 总产量 单产 总播面积 播种面积 种植面积 收获面积 栽培面积 养殖面积 计划投资 年计划投资 年度计划投资 计划总投资"
)

/// Measures of a thing beside which others stand.
private let longAttributes = WordSet(
  "种植面积 播种面积 养殖面积 占地面积 总资产 资产总额 注册资本 注册资金 投资总额 总投资额 合同投资额 协议投资额 合同金额 签约资金 到位资金 从业人员")

/// Verbs of whom or what a work reaches.
private let reaches = WordSet("惠及 惠及居民 惠及群众 带动 覆盖 涉及 辐射 服务 受益")

/// Letters by which praise ends: 规模大, 能力强.
private let praises = LetterSet("大强高好优广快深")

/// What a thing costs.
private let amounts = WordSet(
  "总投资 总投资额 投资 计划总投资 投资额 协议投资 合同投资 产值 年产值 营收 年营收 营业收入 销售收入 年销售收入 主营业务收入 年收入 收入 利润 税收 年税收 亩效益 亩均效益 投资强度 共 共计 总面积 建筑面积 总建筑面积 占地 占地面积 面积 长 全长 总长 总长度"
)

/// What there is in all.
let totals = WordSet("总数 总量 总里程 总户数 总规模 总面积")

let additions = WordSet("新增 净增 新登记 新设 新设立 新培育 新认定 新建 新建成 新开通")

/// Words by which a clause without a figure says how something went.
private let courses = WordSet(
  "保持 发展势头 势头 走势 增势 表现 连续 超过 高于 快于 领先 进入 迈入 步入 扭转 呈现 取得 加快 强力 也连 连年 再创 屡创 创历史 创下 持续 不断 稳步 明显 显著 大幅 快速 逐年 进一步 增量提质 稳中 平稳 位于 坐落 地处"
)

/// 在…的基础上, behind what it is said of
private let grounds = WordSet("基础上 基数上 情况下 背景下")

/// Verbs by which a clause says something of its subject.
private let predications = WordSet(
  """
  是 有了 取得了 得到了 出现了 发生了 增长较快 增长迅速 继续增长 继续扩大 稳步增长 快速增长 较快增长 保持良好 保持较快 保持稳定 保持平稳 发展迅速 发展较快 发展良好 运行良好 势头良好 增长强劲 增势强劲 增长明显 增长显著 成效显著 成效明显 继续快速 持续增长 有较大 有很大 有明显
  """)
/// 但是, 就是, 还是, 特别是: letters that make another word with 是.
private let copulaEnds = LetterSet("但就还正于总别凡又也都要即其只或不一二三四五六七八九十")

/// 在校学生, 在建项目
private let staffLetters = LetterSet("校职岗建册编读押营线园外学")
private let trades = WordSet("进出口 进出口总额 进出口总值 进出口贸易总额 对外贸易总额 外贸进出口 外贸进出口总额 货物进出口总额 货物贸易进出口总额")
private let reasons = WordSet("由于 因为 为了 随着 如果 虽然 尽管 经过 根据 据 按 按照 依照")
private let asideEnds = WordSet("在内 计算")

/// 在…方面, 在…领域
private let fieldEnds = WordSet("方面 领域")

/// Verbs that lead to a step: 跨越三个台阶.
let stepVerbs = WordSet("跨越 连跨 突破 迈上 跨上 跃上 攀上 踏上 冲上 登上 站上 迈过 跨过")

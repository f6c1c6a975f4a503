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
  }

  /// 投资4.2亿元、惠及1.2万户居民的旧区改造: what 的 leads to behind a list of its attributes.
  func owner(behind index: Int) -> [Letter]? {
    guard index + 1 < measurements.count else { return nil }
    let (this, next) = (measurements[index].raw, measurements[index + 1].raw)
    // 总投资2万亿元的389个重点项目
    if letters[this.upperBound] == "的", next.lowerBound == this.upperBound + 1, measurements[index + 1].isCount {
      let noun = phrases.phrase(behind(next.upperBound..<clauses.end(after: next.upperBound, figure: index + 1)))
      return noun.isEmpty ? nil : noun
    }
    guard letters[this.upperBound] == "、" else { return nil }
    let end = clauses.end(after: next.upperBound, figure: index + 1)
    guard !letters[this.upperBound..<next.lowerBound].contains(where: clauses.isBoundary),
      let link = (next.upperBound..<end).first(where: { letters[$0] == "的" }), link + 2 < end
    else { return nil }
    let noun = phrases.phrase(behind((link + 1)..<end))
    return noun.isEmpty ? nil : noun
  }

  /// Where a clause holds nothing but the number: the clause before it.
  func earlierWords(before position: Int, floor: Int) -> [Letter] {
    guard position > floor else { return [] }
    let start = clauses.start(before: position - 1, figure: 0)
    guard start > floor || floor == sentence.range.lowerBound else { return [] }
    var end = max(start, position - 1)
    // 税收连续跨越三个“十亿元”台阶，从19亿元增至48亿元: the steps are no part of its name.
    if stepNouns.start(in: letters, before: end, limit: start) != nil,
      let verb = (start..<end).first(where: { stepVerbs.end(in: letters, at: $0, limit: end) != nil })
    {
      end = verb
    }
    // 工业投资也连年再创新高，由135亿元增长到…: what it did is no part of its name.
    if let deed = (start..<end).dropFirst(2).first(where: { courses.end(in: letters, at: $0, limit: end) != nil }) {
      end = deed
    }
    // 粮食总产量在上年增长的基础上，又增产30万吨: where it started from.
    if let ground = grounds.start(in: letters, before: end, limit: start),
      let lead = (start..<ground).first(where: { letters[$0] == "在" }), lead > start
    {
      end = lead
    }
    var words = phrases.trimmed(start..<end, isRank: false)
    // 在农业总产值方面：: the clause names a field.
    if let first = words.first, letters[first] == "在",
      let field = fieldEnds.start(in: letters, before: words.upperBound, limit: first + 1)
    {
      words = phrases.trimmed((first + 1)..<field, isRank: false)
    }
    // 截至目前，: a clause that only dates.
    return words.isEmpty && start > floor ? earlierWords(before: start, floor: floor) : phrases.phrase(words)
  }

  /// 私营工业产值所占的比重，则由1949年的63.3%…: the clause before names what the share is of.
  func ratioClause(before position: Int, of index: Int) -> [Letter]? {
    let floor = index > 0 ? measurements[index - 1].raw.upperBound : sentence.range.lowerBound
    guard position - 1 > floor, letters[position - 1] == "，",
      ratioNouns.start(in: letters, before: position - 1, limit: floor) != nil
    else { return nil }
    let words = earlierWords(before: position, floor: floor)
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
    guard isFlow(attribute), let start = flowNouns.start(in: owner, before: owner.count, limit: 0),
      start > 0
    else { return owner + attribute }
    return owner[..<start] + attribute
  }

  func isFlow(_ attribute: [Letter]) -> Bool {
    flowNouns.end(in: attribute, at: 0, limit: attribute.count) == attribute.count
  }
}

/// Measures of a firm or a sector, of which one figure names one.
private let flowNouns = WordSet("营收 营业收入 销售收入 产值 总产值 增加值 产量 利润 税收 出口 进口 投资 销售额 交易额 收入 支出 出口量 销量 装机规模 总产量 播种面积 种植面积")

/// Ways in which one thing can be sized.
private let sizes = WordSet("总投资 总投资额 总建筑面积 建筑面积 占地面积 总面积 总量 增速 增幅 规模 数量 总数 增量 占比")

/// What there is in all.
let totals = WordSet("总数 总量 总里程 总户数 总规模 总面积")

let additions = WordSet("新增 净增 新登记 新设 新设立 新培育 新认定 新建 新建成 新开通")

/// Words by which a clause without a figure says how something went.
private let courses = WordSet("也连 连年 再创 屡创 创历史 创下 持续 不断 稳步 明显 显著 大幅 快速 逐年 进一步 增量提质 稳中 平稳 位于 坐落 地处")

/// 在…的基础上, behind what it is said of
private let grounds = WordSet("基础上 基数上 情况下 背景下")

/// 在…方面, 在…领域
private let fieldEnds = WordSet("方面 领域")

/// Verbs that lead to a step: 跨越三个台阶.
let stepVerbs = WordSet("跨越 连跨 突破 迈上 跨上 登上 站上 迈过 跨过")

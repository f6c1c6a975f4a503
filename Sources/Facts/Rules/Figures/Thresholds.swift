import Quantities
import Sentences

extension NumeralRule {
  /// “引进千万元以上项目717个”: the amount selects the projects, the count is the figure.
  static let thresholds = NumeralRule(
    name: "thresholds", summary: "an amount that selects what is counted is a threshold", numeralClass: .threshold,
    examples: [
      ("引进千万元以上项目717个。", ["千万"]), ("60岁以上老人免费乘车。", ["60"]), ("培育百亿级产业集群。", ["百亿"]),
      ("投资超10亿元项目58个。", ["10亿"]), ("产值过千亿元企业2家。", ["千亿"]), ("创建5A级景区。", ["5"]),
      ("为0—6岁儿童免费筛查。", ["0", "6"]), ("引进研发人员占比50%以上的企业3家。", ["50"]),
      ("解决村集体收入10万元以下村的困难。", ["10万"]), ("20户以上自然村通公路。", ["20"]), ("已建成12层以上楼房153栋。", ["12"]),
      ("纳税过千万元总部企业11家。", ["千万"]),
      ("年营收超3亿元的龙头企业达18家。", ["3亿"]), ("建成6个35千伏变电站。", ["35"]), ("开通时速350公里高铁2条。", ["350"]),
      ("公交与地铁50米内换乘比例达90%。", ["50"]), ("打响0.1微克攻坚战。", ["0.1"]), ("建设750千伏北通道工程。", ["750"]),
      ("推进北山集团7万吨合金等项目建设。", ["7万"]), ("学校覆盖20万人口以上的县。", ["20万"]), ("成为全省唯一吞吐量超亿吨的港口。", ["亿"]),
      ("产品市场占有率超过30%的有11种。", ["30"]),
    ],
    counterexamples: [
      ("全年完成拆迁300万平方米以上，任务艰巨。", ["300万"]), ("参保率保持在95%以上。", ["95"]), ("入驻商户突破千家，管理资产规模超1500亿元。", ["千", "1500亿"]),
      ("矛盾逐年减少，90%以上的纠纷化解在基层。", ["90"]),
      ("增长8%以上和新增就业2万人以上。", ["8", "2万"]), ("楼房加高2层以上。", ["2"]), ("新引进20个以上智造项目。", ["20"]), ("覆盖九成以上社区。", ["九成"]),
      ("完成200万以上贫困人口脱贫。", ["200万"]), ("今年再有300万以上农户受益。", ["300万"]),
      ("培育3个以上产业集群、40家以上示范企业。", ["3", "40"]), ("建成总投资6亿元的水厂。", ["6亿"]),
      ("新建公园4个20万平方米。", ["4", "20万"]), ("河道一期2.9公里开发项目竣工。", ["2.9"]), ("总投资超300亿元的20余个项目开工。", ["300亿", "20"]),
      ("列车时速达350公里，刷新纪录。", ["350"]),
      ("生产合金7万吨等项目成果丰硕。", ["7万"]),
      ("成为全国第二个工业增加值超万亿元的省，出口超千亿元。", ["千亿"]),
    ],
    matches: { context in
      let measurement = context.measurement
      if context.after() == "级" || context.unit == "级" && context.numeral.scale >= 4 { return true }
      if measurement.unit == tonnage
        || context.unit == "级" && context.before(1) != "第" && measurement.value <= Decimal(12)
      {
        return true
      }
      // 4个过千亿产业: an amount behind 个 selects.
      if measurement.sort == nil, context.numeral.scale >= 8,
        context.letters.has("个", before: measurement.raw.lowerBound, limit: context.sentence.range.lowerBound)
      {
        return true
      }
      // 前1%学科: a limit of rank.
      if measurement.sort == .ratio, context.before() == "前", context.before(2) != "年", context.numeral.isArabic {
        return true
      }
      // 占比超过10%的有44种: how many are beyond the limit.
      if measurement.sort == .ratio, measurement.bound != .exact, isLimitOfCount(context) { return true }
      // 90%以上的纠纷化解在基层: a part of them, not a limit; 占比50%以上的企业 is one.
      if measurement.sort == .ratio, measurement.unit == .percent { return hasLimitWord(context) && isRate(context) }
      // 0—6岁儿童: an age that selects.
      if context.unit == "岁", measurement.high != nil, measurement.bound == .exact {
        // |0—14岁|: a row of a table.
        if context.after() == "|" || context.before() == "|" { return true }
        return context.after().isHan && !context.follows(sentenceGoesOn, at: context.end)
      }
      // 20万人口以上的县
      if measurement.sort == nil, context.follows(populations, at: context.end) { return true }
      if hasLimitWord(context) {
        // 招引20个以上过亿元项目: the verb counts, it does not select.
        let isCount =
          measurement.sort == .counter || measurement.sort == .looseCounter
          || measurement.sort == nil && context.numeral.scale >= 4
        // 建成12层以上楼房153栋: how high they are.
        if context.unit == "层" { return selects(context, from: measurement.raw.upperBound) }
        if isCount, context.precedes(exampleVerbs, at: measurement.raw.lowerBound) { return false }
        // 再有1000万以上贫困人口脱贫
        if isCount, context.numeral.scale >= 4, context.precedes(havingVerbs, at: measurement.raw.lowerBound) {
          return false
        }
        // 培育3个以上产业集群 counts them; 20户以上自然村 says which.
        if countsThings(measurement) { return hasLaterFigure(context, within: 14) }
        return selects(context, from: measurement.raw.upperBound)
      }
      if isSpecification(context) || isQuality(context) || isDistinction(context) { return true }
      // 年营收超3亿元的龙头企业达18家
      // 总投资超300亿元的20余个项目: what all of them cost.
      if measurement.sort == .money, measurement.bound != .exact, context.after() == "的",
        !isTotal(context)
      {
        return hasLaterFigure(context, within: 20)
      }
      // 超10亿元项目, 亿元企业: money straight before what it selects.
      guard measurement.sort == .money || measurement.sort == .measure && measurement.numeral.isScale else {
        return measurement.numeral.isScale && measurement.sort == nil && !isBounded(context)
      }
      let selected = selectedByMoney
      if context.follows(selected, at: measurement.core.upperBound) {
        return measurement.numeral.isScale || measurement.bound != .exact
          || hasLaterFigure(context, within: 14)
      }
      return false
    })
}

/// Whether the amount is the total of the things counted at once behind it.
private func isTotal(_ context: NumeralContext) -> Bool {
  guard context.index + 1 < context.measurements.count,
    context.precedes(totalNouns, at: context.measurement.raw.lowerBound)
  else { return false }
  let next = context.measurements[context.index + 1]
  return next.isCount && next.raw.lowerBound == context.measurement.raw.upperBound + 1
}

/// Whether the percentage is the limit of a rate and leads to what it selects: 研发人员占比50%以上的企业.
private func isRate(_ context: NumeralContext) -> Bool {
  context.precedes(rateNouns, at: context.measurement.raw.lowerBound)
    && selects(
      context,
      from: context.letters.has("的", at: context.measurement.raw.upperBound, limit: context.sentence.range.upperBound)
        ? context.measurement.raw.upperBound + 1 : context.measurement.raw.upperBound)
}

/// 以上, 以下, 及以上 behind the amount.
private func hasLimitWord(_ context: NumeralContext) -> Bool {
  context.follows(limitWords, at: context.end)
}

/// Whether a noun follows that the amount selects, and not the sentence's next part.
private func selects(_ context: NumeralContext, from position: Int) -> Bool {
  guard position < context.sentence.range.upperBound else { return false }
  let letter = context.letters[position]
  guard letter.isHan else { return false }
  if context.follows(
    sentenceGoesOn,
    at: position)
  {
    return false
  }
  return true
}

/// Whether the unit counts the things themselves, and not the members by which villages, firms and accidents are sorted.
private func countsThings(_ measurement: Measurement) -> Bool {
  guard measurement.sort == .counter || measurement.sort == .looseCounter else { return false }
  return measurement.numeral.scale >= 4 || !(measurement.unit.letter.map(memberUnits.contains) ?? false)
}

/// 6个35千伏变电站: a measure straight behind a count and before its noun says of what size they are.
private func isSpecification(_ context: NumeralContext) -> Bool {
  guard context.measurement.sort == .measure, context.index > 0, context.after().isHan else { return false }
  let counted = context.measurements[context.index - 1]
  // 一期2.9公里开发项目: the phase counts nothing.
  return counted.raw.upperBound == context.measurement.raw.lowerBound && counted.unit.letter != "期"
    && (counted.sort == .counter || counted.sort == .looseCounter)
}

/// 时速350公里高铁, 50米内换乘, 0.1微克攻坚战: of which speed, within which distance, under which name.
private func isQuality(_ context: NumeralContext) -> Bool {
  guard context.measurement.sort == .measure || context.unit == "米" else { return false }
  let end = context.measurement.raw.upperBound
  if context.follows(campaigns, at: end) { return true }
  // 750千伏通道工程, 某集团7万吨合金等项目: what kind of work it is.
  if context.unit == nil, context.measurement.unit.symbol == "千伏", context.after().isHan { return true }
  if namesProject(context) { return true }
  if context.precedes(speeds, at: context.measurement.raw.lowerBound) { return context.after().isHan }
  // 沿线1公里化工地块
  if context.precedes(surroundings, at: context.measurement.raw.lowerBound), context.after().isHan,
    context.measurement.bound == .exact, context.measurement.unit.symbol.hasSuffix("公里") || context.unit == "米"
  {
    return true
  }
  return context.after() == "内" && context.after(1).isHan && context.measurement.unit.symbol.hasSuffix("米")
}

/// 某集团7万吨合金等项目: a capacity between the owner and what it makes, in a list of projects.
private func namesProject(_ context: NumeralContext) -> Bool {
  let end = context.measurement.raw.upperBound
  guard context.measurement.bound == .exact, context.measurement.sort == .measure, context.before().isHan,
    !context.precedes(exampleVerbs, at: context.start)
  else { return false }
  var position = end
  while position < min(end + 40, context.sentence.range.upperBound) {
    let letter = context.letters[position]
    if !letter.isHan, !listMarks.contains(letter) { return false }
    if letter == "等" {
      let rest = context.letters[position..<min(position + 9, context.sentence.range.upperBound)]
      return position - end >= 2 && rest.indices.dropLast().contains { rest[$0] == "项" && rest[$0 + 1] == "目" }
    }
    position += 1
  }
  return false
}

/// 全省唯一吞吐量超亿吨的港口, 第4个产值超千亿元的县: the limit that the title names.
private func isDistinction(_ context: NumeralContext) -> Bool {
  let end = context.measurement.raw.upperBound
  guard context.measurement.raw.lowerBound < context.start, context.follows("的", at: end) else { return false }
  if context.isNear(titles, within: 14) { return true }
  return context.measurements[..<context.index].last.map {
    $0.isOrdinal && $0.isCount && context.measurement.raw.lowerBound - $0.raw.upperBound <= 12
  } ?? false
}

/// 超过10%的有44种: a count follows at once.
private func isLimitOfCount(_ context: NumeralContext) -> Bool {
  guard context.index + 1 < context.measurements.count,
    context.follows("的有", at: context.measurement.raw.upperBound)
  else { return false }
  let next = context.measurements[context.index + 1]
  return next.isCount && next.raw.lowerBound == context.measurement.raw.upperBound + 2
}

private func isBounded(_ context: NumeralContext) -> Bool { context.measurement.bound != .exact }

/// Whether the clause goes on to count what the amount selects: 超百亿元企业30家.
private func hasLaterFigure(_ context: NumeralContext, within distance: Int) -> Bool {
  guard context.index + 1 < context.measurements.count else { return false }
  let next = context.measurements[context.index + 1]
  guard next.core.lowerBound - context.end <= distance, next.sort == .counter || next.sort == .looseCounter else {
    return false
  }
  return !context.letters[context.end..<next.core.lowerBound].contains { $0 == "，" || $0 == "；" || $0 == "、" }
}

private let selectedByMoney = WordSet(
  """
  项目 企业 总部企业 楼宇 产业 集群 县 市 区 镇 村 园区 工程 俱乐部 城市 大项目 投资项目 以上 县域 板块 增量级 支柱 国企 品牌 强镇 工业 平台 赛道 商圈
  """)

private let totalNouns = WordSet("总投资 总投资额 总额 总规模 总产值")

private let memberUnits = LetterSet("户人名级层位口岁类环")

private let tonnage = Unit("吨级")

private let populations = WordSet("人口以上 人口以下 居民以上 户以上")

private let listMarks = LetterSet("、“”")

private let speeds = WordSet("时速 设计时速")

private let campaigns = WordSet("攻坚 行动 水深")

private let surroundings = WordSet("沿线 周边 沿岸 两岸 半径 岸线")

private let titles = WordSet("唯一 首个 首家 首座")

private let havingVerbs = WordSet("有 再有 已有 让 使 惠及 带动 帮助 解决 减少 服务 覆盖")

private let rateNouns = WordSet("占比 比例 比重 率 率达 率达到 占比达 占比达到 比例达 比例达到 率在 含量 增幅 增幅达 增速 增速达 涨幅 涨幅达 增长率达 增幅超 增速超")

private let limitWords = WordSet(
  """
  以上 以下 及以上 及以下 以内
  """)

private let sentenceGoesOn = WordSet(
  """
  用于 来自 得到 投向 集中 由 和 与 及 或 并 且 而 的水平 的增长 的速度 的目标 的增速 增长 左右 由 为 是 占 时 后 已 均 ， 的增幅 的区间 达
  """)

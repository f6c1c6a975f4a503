import Quantities
import Sentences

extension NumeralRule {
  /// “一步一个脚印，千方百计办好一批实事”: small numbers in words count only with a unit that counts.
  static let idioms = NumeralRule(
    name: "idioms", summary: "a small number in words counts something only before a unit that counts",
    numeralClass: .idiom,
    examples: [
      ("一步一个脚印往前走。", ["一", "一"]), ("千方百计稳就业。", ["千", "百"]), ("一批项目落地。", ["一"]), ("全省万众一心。", ["万", "一"]),
      ("各类人才四面八方汇聚。", ["四", "八"]), ("做强关键零部件产业。", ["零"]),
    ],
    counterexamples: [
      ("仅用一个月就完成签约。", ["一"]), ("先后开展两场直播。", ["两"]), ("新增高速公路三百公里。", ["三百"]), ("实现产值百分之四十五。", ["百分之四十五"]),
    ],
    matches: { context in
      let numeral = context.numeral
      let measurement = context.measurement
      // 2022年过半: half of the year is over.
      if numeral.style == .word { return context.before() == "年" }
      if measurement.isOrdinal || numeral.impliedUnit != nil { return false }
      switch numeral.style {
      case .arabic, .ratio: return false
      case .word: return false
      case .positional: return measurement.sort == nil || numeral.range.count < 3
      case .scale:
        // 突破千家, 过万亿元: only bounded, and before a unit.
        return measurement.sort == nil || measurement.bound == .exact && !context.isNear(reachVerbs, within: 3)
      case .han: break
      }
      // 零部件: no zero is written in words before a unit.
      if numeral.value == Decimal(0) { return true }
      guard let sort = measurement.sort else { return numeral.value < Decimal(100) || !context.after().isHan }
      if !context.isSmallHan { return false }
      switch sort {
      case .money, .ratio, .doubling: return context.isOne && context.unit != "倍" && sort != .doubling
      case .measure: return context.isOne
      case .duration: return false
      case .counter: return context.isOne && !context.isNear(additionVerbs, within: 6)
      case .looseCounter: return context.isOne || !isCounted(context)
      }
    })
}

/// Whether a verb that produces or adds things stands close before the number: 新增3个, 建成两条.
private func isCounted(_ context: NumeralContext) -> Bool {
  context.isNear(
    producingVerbs,
    within: 7)
}

private let reachVerbs = WordSet(
  """
  达 达到 实现 近
  """)

private let additionVerbs = WordSet(
  """
  新增 新建 建成 达到 共
  """)

private let producingVerbs = WordSet(
  """
  新增 新建 建成 新组建 组建 引进 完成 先后 开工 获批 改造 新成立 成立 举办 累计 共有 开通 投产 竣工 达到 出台 拆除 整治 落地 投用 通车 下设 设立 入选
  """)

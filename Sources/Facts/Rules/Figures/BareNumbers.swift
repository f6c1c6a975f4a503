import Quantities
import Sentences

extension NumeralRule {
  /// “惠及6万居民”: a number without a unit counts only where it says how many.
  static let bareNumbers = NumeralRule(
    name: "bare-numbers", summary: "a number without a unit counts only straight before what it counts",
    numeralClass: .unknown,
    examples: [
      ("数字政府升级到2.0版。", ["2.0"]), ("庆祝建校60周年。", ["60"]), ("创建345网格化治理体系。", ["345"]), ("浪潮2000型设备。", ["2000"]),
    ],
    counterexamples: [
      ("满意度指数从84.7提升至89.6。", ["84.7", "89.6"]), ("恩格尔系数降至0.31。", ["0.31"]), ("市场惠及6万居民。", ["6万"]),
      ("服务1300多万群众。", ["1300多万"]), ("两院院士增至93位。", ["93"]),
    ],
    needs: .unitless,
    matches: { context in
      guard context.measurement.sort == nil, context.numeral.impliedUnit == nil, !context.measurement.isOrdinal else {
        return false
      }
      // 满意度指数从84.7提升至89.6: an index has no unit, but decimals and a verb that reaches it.
      if context.numeral.isArabic, !context.numeral.value.isWhole, !context.after().isLatin,
        !context.follows(versionWords, at: context.end),
        context.precedes(reachingWords, at: context.measurement.raw.lowerBound)
      {
        return false
      }
      if context.numeral.scale >= 3 || context.numeral.isOver {
        return !context.after().isHan && context.numeral.scale < 4
      }
      return true
    })
}

private let reachingWords = WordSet(
  """
  从 由 至 提升到 提高到 增加到 上升到 下降到 降低到 缩小到 扩大到 达到 达 降到 降为 缩小为 扩大为 指数为 系数为 得分为
  """)

private let versionWords = WordSet(
  """
  版 时代 级 模式 阶段 版本 “ 》 .
  """)

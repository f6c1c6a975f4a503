import Quantities
import Sentences

extension NumeralRule {
  /// “惠及6万居民”: a number without a unit counts only where it says how many.
  static let bareNumbers = NumeralRule(
    name: "bare-numbers", summary: "a number without a unit counts only straight before what it counts",
    numeralClass: .name,
    examples: [("创建345网格化治理体系。", ["345"]), ("浪潮2000型设备。", ["2000"])],
    counterexamples: [("市场惠及6万居民。", ["6万"]), ("服务1300多万群众。", ["1300多万"]), ("两院院士增至93位。", ["93"])],
    matches: { context in
      guard context.measurement.sort == nil, context.numeral.impliedUnit == nil, !context.measurement.isOrdinal else {
        return false
      }
      if context.numeral.scale >= 3 || context.numeral.isOver {
        return !context.after().isHan && context.numeral.scale < 4
      }
      return true
    })
}

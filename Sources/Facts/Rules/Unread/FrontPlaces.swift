import Sentences

extension NumeralRule {
  /// “增速居全国前三，产量进入前十”: the front part of an order.
  static let frontPlaces = NumeralRule(
    name: "front-places", summary: "前 and a number name the front of an order", numeralClass: .ordinal,
    examples: [("增速居全国前三。", ["三"]), ("跻身西部前十。", ["十"])],
    counterexamples: [("增速居全省第三位。", ["三"])],
    matches: { context in
      context.before() == "前" && context.measurement.sort != .duration && context.before(2) != "提"
        || context.before() == "首" && context.measurement.sort == nil
    })
}

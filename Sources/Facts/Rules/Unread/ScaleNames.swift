import Sentences

extension NumeralRule {
  /// “百万吨乙烯项目，千亿斤粮食产能行动”: an order of magnitude that names a programme or a plant.
  static let scaleNames = NumeralRule(
    name: "scale-names", summary: "a scale word and a unit before a noun tell how big a thing is",
    numeralClass: .threshold,
    examples: [("百万吨乙烯项目开工。", ["百万"]), ("实施千亿斤粮食行动。", ["千亿"])],
    counterexamples: [("产量突破千万吨。", ["千万"])],
    matches: { context in
      guard context.numeral.isScale, context.measurement.bound == .exact else { return false }
      return context.after().isHan
    })
}

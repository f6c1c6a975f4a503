import Sentences

extension NumeralRule {
  /// “一县一策推进，一网一图管理”: two numbers, each with one letter behind it, balance each other.
  static let parallels = NumeralRule(
    name: "parallels", summary: "two numbers that balance each other, each with one letter, count nothing",
    numeralClass: .idiom,
    examples: [("一县一策推进。", ["一", "一"]), ("一河一策治理。", ["一", "一"])],
    counterexamples: [("三座两条已完工。", ["三"])],
    matches: { context in
      guard context.numeral.isHan, context.numeral.range.count == 1 else { return false }
      let start = context.numeral.range.lowerBound
      guard context.afterNumber().isHan || context.before().isHan else { return false }
      return isNumeral(start + 2, context) || isNumeral(start - 2, context)
    })

  private static func isNumeral(_ position: Int, _ context: NumeralContext) -> Bool {
    context.sentence.range.contains(position)
      && context.letters[(position + context.numeral.range.lowerBound) / 2].isHan
      && context.measurements.contains { $0.numeral.range == position..<position + 1 && $0.numeral.isHan }
  }
}

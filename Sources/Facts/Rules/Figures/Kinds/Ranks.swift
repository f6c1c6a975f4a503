import Sentences

extension KindRule {
  /// “增速列全市第一位”: a place in an order.
  static let ranks = KindRule(
    name: "ranks", summary: "an ordinal that is a figure is a rank",
    examples: [("全区工业增速列全市第一位。", "第一位", .rank), ("货物吞吐量居全国首位。", "首位", .rank), ("工业增速居全国前10位。", "10位", .rank)],
    counterexamples: [("新增床位3位数以上的医院2家。", "2家", .level), ("两院院士增至93位。", "93位", .level)],
    read: { context in
      if context.measurement.isOrdinal { return context.plain(.rank) }
      // 居全国前10位: a place among the first.
      let start = context.start
      guard context.unit == "位", start > context.left.lowerBound, context.letters[start - 1] == "前" else { return nil }
      return KindReading(kind: .rank, wordsStart: start - 1)
    })
}

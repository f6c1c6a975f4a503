import Sentences

extension KindRule {
  /// “增速列全市第一位”: a place in an order.
  static let ranks = KindRule(
    name: "ranks", summary: "an ordinal that is a figure is a rank",
    examples: [
      ("全区工业增速列全市第一位。", "第一位", .rank), ("货物吞吐量居全国首位。", "首位", .rank), ("工业增速居全国前10位。", "10位", .rank),
      ("集团在行业中的排名由86位升至41位。", "86位", .rank),
    ],
    counterexamples: [
      ("新增床位3位数以上的医院2家。", "2家", .level), ("两院院士增至93位。", "93位", .level),
      ("区域创新能力排名提升4位。", "4位", .change),
    ],
    read: { context in
      if context.measurement.isOrdinal { return context.plain(.rank) }
      // 居全国前10位: a place among the first.
      let start = context.start
      guard context.unit == "位", start > context.left.lowerBound else { return nil }
      // 排名由86位升至41位
      if KindRule.changes.read(context) == nil,
        context.left.contains(where: { rankNouns.end(in: context.letters, at: $0, limit: start) != nil })
      {
        return context.plain(.rank)
      }
      guard context.letters[start - 1] == "前" else { return nil }
      return KindReading(kind: .rank, wordsStart: start - 1)
    })
}

private let rankNouns = WordSet("排名 位次 名次 排位")

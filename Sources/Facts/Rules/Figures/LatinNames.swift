import Quantities
import Sentences

extension NumeralRule {
  /// “建成5G基站1158个，PM2.5浓度下降6%”: a digit that touches Latin letters belongs to a name.
  static let latinNames = NumeralRule(
    name: "latin-names", summary: "a number joined to Latin letters or a plus sign is part of a name",
    numeralClass: .name,
    examples: [
      ("全市已开通5G基站1158个。", ["5"]), ("PM2.5平均浓度下降6%。", ["2.5"]), ("落实1+454工作体系。", ["1", "454"]),
    ],
    counterexamples: [
      ("线路全长35km。", ["35"]), ("算力规模达到300P。", ["300"]), ("完成GDP48.5亿元。", ["48.5亿"]), ("分为ABCD4个地块。", ["4"]),
    ],
    matches: { context in
      let previous = context.before()
      // 完成GDP4408亿元: an amount of money with its scale is no part of a name.
      if previous.isLatin, context.measurement.sort == .money, context.numeral.scale >= 4 { return false }
      // 分为ABCDE5个地块: things counted behind their letters.
      if previous.isLatin, context.unit == "个", context.before(2).isLatin, context.before(3).isLatin { return false }
      if previous.isLatin || previous == "+" || previous == "＋" || previous == "." || previous == "/" { return true }
      if previous == "-" || previous == "_" { return context.before(2).isLatin }
      let next = context.afterNumber()
      if next == "+" || next == "＋" { return true }
      if next == "*" || next == "×" || next == "x" || next == "X" { return true }
      return next.isLatin && context.measurement.unit == .none
    })
}

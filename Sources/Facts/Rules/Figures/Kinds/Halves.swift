import Sentences

extension KindRule {
  /// “收入达标的村占比过半”: a word that says a part.
  static let halves = KindRule(
    name: "halves", summary: "过半 and its like are shares",
    examples: [("年收入达标的村占比过半。", "过半", .share)],
    counterexamples: [("完成投资50%。", "50%", .level)],
    needs: .word,
    read: { $0.measurement.numeral.isWord ? $0.plain(.share) : nil })
}

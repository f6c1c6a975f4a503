import Quantities
import Sentences

extension KindRule {
  /// “三分之二的村通了公交”: a part told in words is a share, unless it is the value of a rate.
  static let partsInWords = KindRule(
    name: "parts-in-words", summary: "三分之二, 一半 and 六成 of something are shares",
    examples: [("三分之二的村通了公交。", "三分之二", .share), ("腾出土地的六成用于补绿。", "六成", .share)],
    counterexamples: [
      ("工业企业上云率近六成。", "近六成", .level), ("产量比上年增长百分之八点四。", "百分之八点四", .change),
      ("外贸在出口下降超三成的情况下稳住了。", "超三成", .change),
    ],
    needs: .partInWords,
    read: { context in
      let numeral = context.measurement.numeral
      guard numeral.impliedUnit == .percent, context.letters[numeral.range.lowerBound] != "百" else { return nil }
      if KindRule.changes.read(context) != nil { return nil }
      return context.left.contains { context.letters[$0] == "率" } ? nil : context.plain(.share)
    })
}

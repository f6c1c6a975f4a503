import Sentences

extension NumeralRule {
  /// “第一部分 工作回顾”: an ordinal with which a section opens.
  static let sectionNumbers = NumeralRule(
    name: "section-numbers", summary: "an ordinal that opens a sentence before 部分, 章 or 节 numbers a section",
    numeralClass: .sectionNumber,
    examples: [("第三章　总则", ["三"]), ("第一部分　工作回顾", ["一"])],
    counterexamples: [("全区新建公园三处。", ["三"])],
    matches: { context in
      context.measurement.isOrdinal && context.start == context.sentence.range.lowerBound
        && context.follows(parts, at: context.numeral.range.upperBound)
    })
}

private let parts = WordSet("部分 章 节 编 篇")

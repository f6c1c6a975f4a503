import Sentences

extension NumeralRule {
  /// “三百六十行人才荟萃”: round numbers that mean all or many.
  static let wordsOfMany = NumeralRule(
    name: "words-of-many", summary: "a round number that means all or many", numeralClass: .idiom,
    examples: [("三百六十行人才荟萃。", ["三百六十"])],
    counterexamples: [("三百六十家企业参会。", ["三百六十"])],
    matches: { context in context.follows(words, at: context.numeral.range.lowerBound) })
}

private let words = WordSet("三百六十行 三百六十度 七十二行 七十二变 九百六十万 十八般 一百零八将 一百二十个心 四海 五岳 六合 九州 十方")

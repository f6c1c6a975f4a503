import Sentences

extension NumeralRule {
  /// “庆祝建校60周年”: an anniversary is a date, and measures nothing.
  static let anniversaries = NumeralRule(
    name: "anniversaries", summary: "a number of anniversaries names a date", numeralClass: .date,
    examples: [("庆祝建校60周年。", ["60"]), ("建院三十五周年。", ["三十五"])],
    counterexamples: [("仅用12天完成拆除。", ["12"])],
    matches: { context in
      context.follows(words, at: context.numeral.range.upperBound) || context.follows(words, at: context.end)
    })
}

private let words = WordSet("周年 週年 华诞 年华诞 周岁生日")

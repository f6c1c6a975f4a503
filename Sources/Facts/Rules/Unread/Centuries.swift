import Quantities
import Sentences

extension NumeralRule {
  /// “面向21世纪，上个世纪六十年代”: centuries and decades.
  static let centuries = NumeralRule(
    name: "centuries", summary: "a number before 世纪 or 年代 names a time", numeralClass: .date,
    examples: [("面向21世纪的教育。", ["21"]), ("始于二十世纪。", ["二十"])],
    counterexamples: [("面向21个城市。", ["21"])],
    matches: { context in
      context.follows(words, at: context.numeral.range.upperBound) || context.follows(words, at: context.end)
        || context.unit == "年" && context.follows("代", at: context.end)
    })
}

private let words = WordSet("世纪 世紀 年代 个世纪 年級 届人 后出生")

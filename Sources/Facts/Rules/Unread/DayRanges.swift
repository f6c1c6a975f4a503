import Sentences

extension NumeralRule {
  /// “11月6日、7日调研，一、二月份”: the second day or month of a date.
  static let dayRanges = NumeralRule(
    name: "day-ranges", summary: "a number joined to a date, or before 日, 月份 or 号, is part of one", numeralClass: .date,
    examples: [("11月6日、7日召开。", ["7"]), ("今年一、二月份平稳。", ["一"])],
    counterexamples: [("受理诉求10件。", ["10"])],
    matches: { context in
      if context.follows(words, at: context.numeral.range.upperBound) { return true }
      guard context.afterNumber() == "、" || context.afterNumber() == "至" || context.afterNumber() == "—" else {
        return false
      }
      // 一、二月份: the month's word stands behind the second.
      let next = context.end + 1
      return next < context.sentence.range.upperBound && context.letters[next].isNumeral
        && (context.follows(months, at: next + 1) || context.follows(months, at: next + 2))
    })
}

private let words = WordSet("日，日至 日至 日， 日、 日在 日召开 日起 日晚 日下午 日上午 日。 月份 月至 月、 月， 月底 月初 月中旬 日")
private let months = WordSet("月 季度 号 日")

import Quantities
import Sentences

extension NumeralRule {
  /// “1980、1983年丰收，2025全球渔业博览会开幕”: four digits that are a year though 年 does not follow them.
  static let bareYears = NumeralRule(
    name: "bare-years", summary: "four digits joined to a year, or before an event or an edition, are a year",
    numeralClass: .date,
    examples: [("粮食在1980、1983年获得丰收。", ["1980"]), ("举办2025全球渔业博览会。", ["2025"]), ("印发办法（2026版）。", ["2026"])],
    counterexamples: [("服务企业2025家。", ["2025"])],
    matches: { context in
      guard context.numeral.range.count == 4, context.measurement.sort == nil,
        let year = context.numeral.value.whole, (1840...2100).contains(year)
      else { return false }
      if context.numeral.isPositional || context.follows("版", at: context.end) { return true }
      let next = context.afterNumber()
      if next == "、" || next == "和" || next == "至" || next == "，" || next == "—" || next == "-" || next == "/" {
        return context.isBeforeYear
          || context.letters.has("年", before: context.start, limit: context.sentence.range.lowerBound)
          || context.isNextYear
      }
      return next.isHan || next == "“" || next == "：" && context.start == context.sentence.range.lowerBound
    })
}

extension NumeralContext {
  /// Whether a year follows behind one mark or two: 1980、1983年.
  fileprivate var isBeforeYear: Bool {
    (1...2).contains { gap in
      let next = end + gap
      return next + 4 < sentence.range.upperBound && letters[next + 4] == "年"
        && letters[next..<next + 4].allSatisfy(\.isNumeral)
    }
  }

  /// Whether the next number of the sentence stands one mark away and is a year as well.
  fileprivate var isNextYear: Bool {
    guard index + 1 < measurements.count else { return false }
    let next = measurements[index + 1]
    return next.core.lowerBound - end == 1 && next.numeral.range.count == 4
  }
}

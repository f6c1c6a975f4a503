import Quantities
import Sentences

extension NumeralRule {
  /// “积案清零，零距离服务，零碳园区”: 零 before a noun or behind a verb says that there is none.
  static let zeros = NumeralRule(
    name: "zeros", summary: "零 alone says that there is none of something", numeralClass: .idiom,
    examples: [("信访积案清零。", ["零"]), ("建设零碳园区。", ["零"])],
    counterexamples: [("新增二百零五户。", ["二百零五"])],
    matches: { context in
      context.numeral.range.count == 1 && context.letters[context.numeral.range.lowerBound] == "零"
    })
}

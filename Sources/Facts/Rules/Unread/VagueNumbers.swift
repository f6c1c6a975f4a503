import Sentences

extension NumeralRule {
  /// “数百名志愿者，几十种产品，上亿群众”: a scale without a number says no number.
  static let vagueNumbers = NumeralRule(
    name: "vague-numbers", summary: "a scale word behind 几, 数 or 上 says no number", numeralClass: .idiom,
    examples: [("数百名志愿者上门。", ["百"]), ("几十种产品亮相。", ["十"])],
    counterexamples: [("三百名志愿者上门。", ["三百"])],
    matches: { context in
      switch context.letters[max(context.sentence.range.lowerBound, context.numeral.range.lowerBound - 1)] {
      case "几", "数", "幾", "數", "成": break
      case "上": if context.before(2) == "以" { return false }
      case "以": return context.afterNumber() == "计"
      default: return context.letters[context.numeral.range.lowerBound] == "千" && context.afterNumber() == "千"
      }
      switch context.numeral.style {
      case .scale: return true
      case .han: return context.letters[context.numeral.range.lowerBound] == "十"
      default: return false
      }
    })
}

import Sentences

extension NumeralRule {
  /// “连跨两个千亿元台阶，突破百亿大关”: an amount that names a step reached.
  static let milestones = NumeralRule(
    name: "milestones", summary: "an amount before 台阶 or 大关 names a step", numeralClass: .threshold,
    examples: [("总量连跨两个千亿元台阶。", ["千亿"])],
    counterexamples: [("总量达到三千亿元。", ["三千亿"])],
    matches: { context in
      context.follows(steps, at: context.end) || context.follows(steps, at: context.numeral.range.upperBound)
    })
}

private let steps = WordSet("台阶 大台阶 大关 关口 元台阶 元大关 门槛 俱乐部 元俱乐部 台")

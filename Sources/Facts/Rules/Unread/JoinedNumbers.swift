import Sentences

extension NumeralRule {
  /// “发展二、三产业，获一、二等奖”: a number joined to the next, which tells which one is meant.
  static let joinedNumbers = NumeralRule(
    name: "joined-numbers", summary: "a number joined to one that names is a name as well", numeralClass: .name,
    examples: [("发展农村二、三产业。", ["二"]), ("获大赛一、二等奖。", ["一", "二"])],
    counterexamples: [("新建二、三座水厂。", ["二"])],
    matches: { context in
      guard context.isSmallHan, context.afterNumber() == "、" || context.before() == "、" else { return false }
      var end = context.numeral.range.upperBound
      while end + 1 < context.sentence.range.upperBound, context.letters[end] == "、", context.letters[end + 1].isNumeral
      {
        end += 2
      }
      return context.follows(nouns, at: end)
    })
}

private let nouns = WordSet("产业 产 等奖 级 线 期 级子公司 级支流 次产业 类 楼 号 环 机部 团 队 组 班 季度 级批发 胎 审")

import Sentences

extension NumeralRule {
  /// “每万人拥有专利18件，万元产值能耗”: what a rate is reckoned per.
  static let denominators = NumeralRule(
    name: "denominators", summary: "what a rate is reckoned per is part of its name", numeralClass: .name,
    examples: [("每万人拥有专利18件。", ["万"]), ("每百户拥有汽车21辆。", ["百"]), ("万元产值能耗下降。", ["万"])],
    counterexamples: [("累计服务三万人。", ["三万"])],
    matches: { context in
      if context.before() == "每" { return true }
      guard context.numeral.isScale else { return false }
      return context.follows(rates, at: context.end) || context.follows(rates, at: context.numeral.range.upperBound)
    })
}

private let rates = WordSet("地区生产总值 产值 国内生产总值 GDP 工业增加值 拥有量 国内 以下 单位生产总值 人口 产值工资")

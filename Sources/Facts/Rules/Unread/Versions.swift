import Quantities
import Sentences

extension NumeralRule {
  /// “数字政府2.0版，345网格，12英寸晶圆”: a number without a unit straight before a noun that it tells apart.
  static let versions = NumeralRule(
    name: "versions", summary: "an Arabic number before a version, a model or a size names it", numeralClass: .name,
    examples: [("升级到2.0版。", ["2.0"]), ("浪潮300型设备。", ["300"]), ("12英寸产线投产。", ["12"]), ("实施345网格治理。", ["345"])],
    counterexamples: [("市场惠及6万居民。", ["6万"])],
    matches: { context in
      guard context.numeral.isArabic, context.numeral.scale == 0 else { return false }
      return context.follows(nouns, at: context.end) || !context.numeral.value.isWhole && context.after().isHan
        || context.before() == "-"
    })
}

private let nouns = WordSet("版 型 英寸 时代 方案 模式 网格 超节点 工程 工作法 体系 行动 计划 平台 建设 妇联 青少年 市民 热线 国集团 金 银 铜 金、 银、 铜， 乡 连增 回 号")

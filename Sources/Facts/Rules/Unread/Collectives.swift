import Sentences

extension NumeralRule {
  /// “两岸同胞，三者兼顾，川渝两地”: a number and a noun of one letter that stand for things known.
  static let collectives = NumeralRule(
    name: "collectives", summary: "a small number and a short noun that stand for things already known",
    numeralClass: .setCount,
    examples: [("密切两岸往来。", ["两"]), ("中老两国边境。", ["两"]), ("川渝两地协同。", ["两"]), ("三者有机结合。", ["三"])],
    counterexamples: [("新建两座水厂。", ["两"])],
    matches: { context in
      context.isSmallHan && !context.isOne && context.follows(nouns, at: context.numeral.range.upperBound)
    })
}

private let nouns = WordSet(
  """
  关 国 國 種 岸 者 省 市 地 区 县 院 院院士 方 侧 端 头 党 霸 业 系 法 难 季 岛 州 旗 港 湾 江 河 山 园 库 校 部分 部门 化 类 层 翼 核 带 轴 极 环 域 资 人 相 中心 会 边 制 率 税 费 免 补 减 保 险 病 癌 区创建 用 学 件 步 字 社 村 年度 口 级 度 美 讲 热爱 标 餐 网
  """)

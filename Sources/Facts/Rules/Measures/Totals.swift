import Sentences

extension WordingRule {
  /// 高新技术企业数, 高新技术企业总数 and 高新技术企业 are one count.
  static let totals = WordingRule(
    name: "totals", summary: "words for number and total behind what is counted go, and 项目 behind 改造 and the like",
    examples: [("高新技术企业数", "高新技术企业"), ("上市公司总数", "上市公司"), ("图书馆个数", "图书馆"), ("粮食产量总量", "粮食产量"), ("棚户区改造项目", "棚户区改造")],
    counterexamples: ["死亡人数", "签约项目", "改造项目", "价格指数", "优良天数", "事故起数", "参保户数", "系数"],
    apply: { letters in
      if let start = works.start(in: letters, before: letters.count, limit: 0), start >= 2 { letters.removeLast(2) }
      while let start = numberNouns.start(in: letters, before: letters.count, limit: 0), start >= 2,
        counts.start(in: letters, before: letters.count, limit: 0) == nil
      {
        letters.removeLast(letters.count - start)
      }
    })
}

private let works = WordSet("改造项目 整治项目 治理项目")

private let numberNouns = WordSet("数 数量 总数 总数量 总量 个数 家数 件数 总量规模 总体规模 存量")

/// Nouns that end in 数 and say more than how many: whom, how often, how good.
private let counts = WordSet(
  """
  人数 户数 次数 指数 系数 分数 倍数 参数 基数 函数 天数 起数 岁数 度数 多数 少数 半数 床位数 人次数 座次数 总户数 总人数 点数 步数 年数 月数 时数 班数 里程数 级数 代数 位数 算数 位次数 托位数 席位数 车位数 学位数
  """)

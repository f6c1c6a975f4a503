import Sentences

extension WordingRule {
  /// 地区生产总值预期目标 is of 地区生产总值: that a figure is a goal is its status.
  static let goals = WordingRule(
    name: "goals", summary: "words for goals, plans and results behind the measure go",
    examples: [
      ("地区生产总值预期目标", "地区生产总值"), ("棉花产量指标", "棉花产量"), ("经济增长调控目标", "经济增长"), ("全社会固定资产投资预定", "全社会固定资产投资"), ("出口接连", "出口"),
      ("最低工资标准由每人", "最低工资标准"),
    ],
    counterexamples: ["宏观调控", "目标管理考核", "主要指标", "高新技术企业"],
    apply: { letters in
      while let start = goalNouns.start(in: letters, before: letters.count, limit: 0), start >= 2,
        !letters.has("主要指标", before: letters.count, limit: 0)
      {
        letters.removeLast(letters.count - start)
      }
    })
}

private let goalNouns = WordSet(
  """
  预期目标 目标 预期 预定 调控目标 计划指标 指标 计划 任务 接连 双双 相继 逐步 大幅 大幅度 稳步 持续 明显 已经 计算 实际 按 由 比原计划 比计划 历史性 情况 全面 首次 继续 分别 左右 \
  连续 同步 进一步 也 都 将 均 年均 年平均 平均每年 \
  均值 平均值 由每人 从每人 每人 由每生 每人每月 每人每年 每月
  """)

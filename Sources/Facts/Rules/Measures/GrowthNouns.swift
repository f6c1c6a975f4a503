import Sentences

extension WordingRule {
  /// GDP增幅 is of GDP: that a figure is growth is its kind.
  static let growthNouns = WordingRule(
    name: "growth-nouns", summary: "words for growth and decline behind the measure go",
    examples: [("GDP增幅", "GDP"), ("进出口总额增速", "进出口总额"), ("固定资产投资增长速度", "固定资产投资"), ("居民消费价格涨幅", "居民消费价格")],
    counterexamples: ["自然增长", "负增长", "增幅", "可增长量"],
    apply: { letters in
      while let start = growth.start(in: letters, before: letters.count, limit: 0), start >= 2,
        protected.start(in: letters, before: letters.count, limit: 0) == nil
      {
        letters.removeLast(letters.count - start)
      }
    })
}

private let growth = WordSet(
  """
  增速 增幅 涨幅 降幅 增长 增长率 增长速度 增长幅度 上涨幅度 年均增长 年均增长率 年均增速 同比增长 同比 环比 增长目标 增速目标 年均增长速度 年平均增长速度 平均增长速度 \
  发展速度 上涨 名义增长 实际增长 增量 平均增速 增长快于 增加 提高
  """)

/// Rates of growth that are measures of their own.
private let protected = WordSet("自然增长 负增长 零增长 自然增长率 机械增长率 净增长")

extension PreludeDefinition {
  static let growthRate = PreludeDefinition(
    "growth_rate", aliases: ["增长率"],
    """
    def growth_rate(now, before) "by how much an amount has grown, in percent" = round(percent((now - before) / before), 2)
    """,
    examples: [
      Example(
        "growth_rate(45亿元, 41.6亿元)",
        "8.17%")
    ])
}

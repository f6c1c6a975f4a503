extension PreludeDefinition {
  static let promises = PreludeDefinition(
    "promises", aliases: ["承诺"],
    """
    def promises(rows) "targets beside what was reached of them" =
      rows | where kind = level
           | summarize promised = last(if(status = target, value)),
                     reached = last(if(status = actual, value)) by measure, scope, year, unit
           | where promised is not null
           | extend verdict = if(reached is null, "open", if(reached >= promised, "met", "missed"))
           | drop unit
    """,
    examples: [
      Example(
        "figures | promises",
        """
        measure, scope, year, promised, reached, verdict
        财政收入, 东湖区, 2021, 45亿元, null, open
        新增就业, 东湖区, 2021, 1.5万人, null, open
        新增就业, 南岭县, 2019, 4000人, null, open
        """)
    ])
}

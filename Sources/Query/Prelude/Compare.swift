extension PreludeDefinition {
  static let compare = PreludeDefinition(
    "compare", aliases: ["对比"],
    """
    def compare(rows, a, b) "two years side by side, measure by measure, with the change" =
      rows | where kind = level and status = actual
           | sort days(period)
           | summarize before = last(if(year = $a, value)), now = last(if(year = $b, value)) by measure, scope, unit
           | where before is not null and now is not null
           | extend change = now - before, growth = growth_rate(now, before)
           | drop unit
    """,
    examples: [
      Example(
        "figures | compare(2018, 2020)",
        """
        measure, scope, before, now, change, growth
        财政收入, 东湖区, 38.2亿元, 41.6亿元, 3.4亿元, 8.9%
        财政收入, 南岭县, 8.3亿元, 8.9亿元, 6000万元, 7.23%
        """)
    ])
}

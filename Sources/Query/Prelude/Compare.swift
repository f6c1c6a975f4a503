extension PreludeDefinition {
  static let compare = PreludeDefinition(
    "compare", aliases: ["对比"],
    """
    def compare(rows, a, b) "two years side by side, measure by measure, with the change" =
      rows | where kind = level and status = actual
           | summarize before = last(if(year = a, value)), now = last(if(year = b, value)) by measure, unit
           | where before is not null and now is not null
           | extend change = now - before, growth = growth_rate(now, before)
    """,
    examples: [
      Example(
        "figures | where scope = \"东湖区\" | compare(2018, 2020)",
        """
        measure, unit, before, now, change, growth
        财政收入, 元, 38.2亿元, 41.6亿元, 3.4亿元, 8.9%
        """)
    ])
}

extension PreludeDefinition {
  static let growthTable = PreludeDefinition(
    "growth_table", aliases: ["增长表"],
    """
    def growth_table(rows, m) "a measure year by year, with its growth where the year before is stated too" =
      rows | per_year($m)
           | extend growth = if(year - lag(year) = 1, round(growth(value), 2)) by scope, unit(value) = "%" sort year
           | drop stated
    """,
    examples: [
      Example(
        "figures | where scope = \"东湖区\" | growth_table(\"财政收入\")",
        """
        scope, year, value, growth
        东湖区, 2018, 38.2亿元, null
        东湖区, 2019, 41.3亿元, 8.12%
        东湖区, 2020, 41.6亿元, 0.73%
        """)
    ])
}

extension PreludeDefinition {
  static let latest = PreludeDefinition(
    "latest", aliases: ["最新"],
    """
    def latest(rows) "the last amount of each measure that was reached, with its year and report" =
      rows | where kind = level and status = actual and value is not null
           | sort year, days(period)
           | summarize value = last(value), year = last(year), report = last(report) by measure, scope
    """,
    examples: [
      Example(
        "figures | where scope = \"东湖区\" | latest()",
        """
        measure, scope, value, year, report
        财政收入, 东湖区, 41.6亿元, 2020, 东湖区2020
        新增就业, 东湖区, 1.2万人, 2018, 东湖区2018
        绿地, 东湖区, 2平方公里, 2020, 东湖区2020
        """)
    ])
}

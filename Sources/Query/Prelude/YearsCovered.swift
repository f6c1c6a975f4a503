extension PreludeDefinition {
  static let yearsCovered = PreludeDefinition(
    "years_covered", aliases: ["年份覆盖"],
    """
    def years_covered(rows) "the first and the last year of each measure, and how many years between have none" =
      rows | where year is not null
           | summarize first = min(year), last = max(year), years = distinct(year) by measure
           | extend missing = last - first + 1 - years
           | sort missing desc, measure
    """,
    examples: [
      Example(
        "figures | years_covered | take 2",
        """
        measure, first, last, years, missing
        新增就业, 2018, 2021, 3, 1
        旅游收入, 2020, 2021, 2, 0
        """)
    ])
}

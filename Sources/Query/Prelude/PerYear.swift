extension PreludeDefinition {
  static let perYear = PreludeDefinition(
    "per_year", aliases: ["历年"],
    """
    def per_year(rows, m) "what was reached of a measure in each year: the last word on its longest time" =
      rows | where measure = $m and kind = level and status = actual and value is not null
           | sort days(period)
           | summarize value = last(value), stated = count() by scope, year
           | sort scope, year
    """,
    examples: [
      Example(
        "figures | per_year(\"旅游收入\")",
        """
        scope, year, value, stated
        西山区, 2020, 8400万元, 1
        西山区, 2021, 9100万元, 1
        """)
    ])
}

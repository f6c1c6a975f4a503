extension PreludeDefinition {
  static let perYear = PreludeDefinition(
    "per_year", aliases: ["历年"],
    """
    def per_year(m) "what reports say was reached of a measure, the last word of each year" =
      figures | where measure = m and kind = level and status = actual and value is not null
              | summarize value = last(value), stated = count() by year
              | sort year
    """,
    examples: [
      Example(
        "per_year(\"旅游收入\")",
        """
        year, value, stated
        2020, 8400万元, 1
        2021, 9100万元, 1
        """)
    ])
}

extension PreludeDefinition {
  static let topPlaces = PreludeDefinition(
    "top_places", aliases: ["各地排名"],
    """
    def top_places(m, n = 10) "the places with the greatest amounts of a measure, each with its last one" =
      figures | where measure = m and kind = level and status = actual and value is not null
              | sort year
              | summarize value = last(value), year = last(year) by scope
              | sort value desc
              | take n
    """,
    examples: [
      Example(
        "top_places(\"财政收入\", 2)",
        """
        scope, value, year
        东湖区, 41.6亿元, 2020
        西山区, 22.5亿元, 2021
        """)
    ])
}

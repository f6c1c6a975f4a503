extension PreludeDefinition {
  static let topPlaces = PreludeDefinition(
    "top_places", aliases: ["各地排名"],
    """
    def top_places(rows, m, n = 10) "the places with the greatest amounts of a measure, each with its last one" =
      rows | where measure = $m
           | latest()
           | sort value desc
           | take $n
           | select scope, value, year
    """,
    examples: [
      Example(
        "figures | top_places(\"财政收入\", 2)",
        """
        scope, value, year
        东湖区, 41.6亿元, 2020
        西山区, 22.5亿元, 2021
        """)
    ])
}

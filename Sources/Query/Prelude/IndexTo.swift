extension PreludeDefinition {
  static let indexTo = PreludeDefinition(
    "index_to", aliases: ["定基指数"],
    """
    def index_to(rows, m, base) "a measure year by year, where the base year counts 100" =
      rows | per_year($m)
           | extend index = round(number(value / first(if(year = $base, value)) * 100), 1) by scope, unit(value) = "%" sort year
           | drop stated
    """,
    examples: [
      Example(
        "figures | where scope = \"西山区\" | index_to(\"旅游收入\", 2020)",
        """
        scope, year, value, index
        西山区, 2020, 8400万元, 100
        西山区, 2021, 9100万元, 108.3
        """)
    ])
}

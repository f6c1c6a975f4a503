extension PreludeDefinition {
  static let indexTo = PreludeDefinition(
    "index_to", aliases: ["定基指数"],
    """
    def index_to(m, base) "a measure year by year, where the year that is the base counts 100" =
      per_year(m) | extend index = round(number(value / first(if(year = base, value)) * 100), 1)
                  | select year, value, index
    """,
    examples: [
      Example(
        "index_to(\"旅游收入\", 2020)",
        """
        year, value, index
        2020, 8400万元, 100
        2021, 9100万元, 108.3
        """)
    ])
}

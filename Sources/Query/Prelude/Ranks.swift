extension PreludeDefinition {
  static let ranks = PreludeDefinition(
    "ranks", aliases: ["排名"],
    """
    def ranks(rows, x) "the rows with the place that each has by an amount, the greatest first" =
      rows | extend rank = rank() sort $x desc
           | sort rank
    """,
    examples: [
      Example(
        "places | ranks(population) | select name, population, rank",
        """
        name, population, rank
        东湖区, 48.2万人, 1
        西山区, 35.3万人, 2
        南岭县, 21万人, 3
        """)
    ])
}

extension PreludeDefinition {
  static let shares = PreludeDefinition(
    "shares", aliases: ["构成"],
    """
    def shares(rows, x, key) "the sum of each group and its share in the whole, largest first" =
      rows | summarize total = sum($x), share = round(share($x), 2) by $key
           | sort total desc
    """,
    examples: [
      Example(
        "places | shares(population, level)",
        """
        level, total, share
        区县, 69.2万人, 66.22%
        市, 35.3万人, 33.78%
        """)
    ])
}

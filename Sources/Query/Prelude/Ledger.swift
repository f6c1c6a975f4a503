extension PreludeDefinition {
  static let ledger = PreludeDefinition(
    "ledger", aliases: ["台账"],
    """
    def ledger(rows) "amounts of money in the order of their times" =
      rows | where unit = "元" and kind = level and value is not null
           | sort from(period), to(period)
           | select period, status, indicator, value, report
    """,
    examples: [
      Example(
        "figures | where scope = \"西山区\" | ledger",
        """
        period, status, indicator, value, report
        2018, actual, 财政收入, 21亿元, 西山区2018
        2020, actual, 旅游收入, 8400万元, 西山区2020
        2021, actual, 财政收入, 22.5亿元, 西山区2021
        2021, actual, 旅游收入, 9100万元, 西山区2021
        """)
    ])
}

extension Chapter {
  static let expressions = Chapter(
    name: "expressions",
    aliases: [
      "and", "or", "not", "in", "between", "contains", "starts", "ends", "is", "before", "after", "during", "overlaps",
      "operators",
    ],
    summary: "what is computed and compared, row by row",
    rows: [
      ("= != < <= > >=", "compare; units of one dimension convert, other units never match"),
      ("contains, starts, ends", "look for a text in another; contains also for a member of a list"),
      ("~ /…/, !~ /…/", "whether a text matches a pattern"),
      ("in (a, b), in (query)", "one of several values, or of those in the only column of a query"),
      ("in @2016..2020", "within a period"),
      ("a during b, a overlaps b", "whether a time lies within another, or has a day in common with it"),
      ("a before b, a after b", "whether a time ends before another begins, or begins after it"),
      ("period - 1年, date + 10天", "the same stretch a year earlier, the day ten days later"),
      ("between a and b", "neither below a nor above b"),
      ("is null, is not null", "whether a value is missing; a comparison with what is missing does not hold"),
      ("a ?? b", "b where a is missing"),
      ("+ - * /", "amounts keep their units; what is divided by zero is missing"),
      ("and or not, ( )", "not binds before and, and before or"),
      ("sum(value)", "calls a function: .help functions"),
    ],
    examples: [
      Command.Example(
        "figures | where year in (2020, 2021) and value >= 1亿元 | select place, year, value | take 2",
        reply: """
          place   year     value
          ------  ----  --------
          东湖区  2020  41.6亿元
          东湖区  2021    45亿元
          2 rows

          """)
    ])
}

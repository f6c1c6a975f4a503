extension Chapter {
  static let values = Chapter(
    name: "values", aliases: ["quantities", "times", "dates", "texts", "patterns", "names"],
    summary: "how values and names are written",
    rows: [
      ("560.2亿元, 12天, 40.6%", "a quantity: a number with its unit, without a blank"),
      ("3000元/户, 2.5平方米/人", "a derived unit: with blanks around it, / divides"),
      ("1500, 1_500, 1.5, 10亿", "a number"),
      ("一千亿元, 百分之五, 三百", "the same in Chinese numerals, where nothing has that name"),
      ("\"…\", '…', “…”", "a text; \\n is a new line, \\\" a quote"),
      ("/…/, /…/i", "a pattern; with i, capitals do not count"),
      ("@2017, @2017-09, @2017-09-30", "a year, a month, a day"),
      ("@2017Q3, @2017H1", "a quarter, half a year"),
      ("@2017年前三季度, @2017年上半年", "a part of a year, as reports call it"),
      ("@2016..2020, @十三五, @“十三五”", "several years"),
      ("@2017.., @..2020-06", "from a time on, up to a time"),
      ("[1, 2, 3]", "a list"),
      ("true, false, null", "null is what is missing"),
      ("actual, target, level, …", "the members of a column's closed set, which .schema lists"),
      ("`name`", "a name with other characters than letters, digits and _"),
      ("$name", "a value of that name, where a column has it too"),
      ("｜ ＝ （ ） １００", "signs and digits of input methods mean their ASCII twins outside texts"),
    ],
    examples: [
      Command.Example("100亿元 - 5000万元", reply: "99.5亿元\n")
    ])
}

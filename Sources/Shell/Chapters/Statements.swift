extension Chapter {
  static let statements = Chapter(
    name: "statements",
    aliases: ["let", "def", "param", "print", "assert", "expect", "for", "if", "else", "use", "comments"],
    summary: "what a script or a typed line consists of",
    rows: [
      ("figures | count", "shows a result; its stages are in .help stages"),
      (
        "figures | where …",
        """
        in a pipe, rows leave as they are found where every stage takes one at a time; csv, tsv and jsonl write \
        value_unit behind value, but where a column unit says the same in every row
        """
      ),
      ("| take 3", "goes on from the last result, which is also called _"),
      ("let name = …", "names a value or a query"),
      ("param name = 2020 \"what it is\"", "names a value that --set name=… may change; it is used as $name"),
      ("print \"text {…}\"", "writes a text with values filled in; {{ is a brace"),
      ("assert condition, \"text\"", "stops where the condition does not hold"),
      (
        "expect 203 = (figures | count)",
        """
        stops where the comparison does not hold, and says what the value was expected to be and what it is; any \
        comparison may stand there, and a text behind a comma says more
        """
      ),
      ("def name(a, b = 1) = …", "names an expression or a query with parameters, called as name(…)"),
      (
        "def name(a) \"text\" = …",
        """
        says what it is for; .help name shows it, and .help definitions lists all. Names in it mean what they meant \
        where it stands, columns what they are where it is used
        """
      ),
      (
        "def name(n) = | take n", "goes on from the rows that come in; of any definition, x | name(n) is name(x, n)"
      ),
      ("for row in figures | take 3 { … }", "repeats the statements for each row; its columns are row.value, row.raw"),
      ("if condition { … } else { … }", "carries out the statements where the condition holds; else if may follow"),
      ("use \"other.quan\"", "carries out another script of this one's folder, once; what it defines is there"),
      ("# …", "is a comment, up to the line's end"),
      (".help, .mode csv", "a line that begins with a dot is a command: .help commands"),
      (
        "print 1; print 2",
        """
        statements stand on lines of their own, or have ; between them; one goes on in the next line where a bracket \
        is open, where its line ends in an operator or a comma, and where the next line begins with |
        """
      ),
    ],
    examples: [
      Command.Example(
        "let visitors = figures | where indicator = \"旅游收入\"",
        "print \"{visitors | count} figures, the last of {visitors | summarize max(year)}\"",
        reply: "2 figures, the last of 2021\n")
    ])
}

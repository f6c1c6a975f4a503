extension Chapter {
  static let statements = Chapter(
    name: "statements", aliases: ["let", "param", "print", "assert", "comments"],
    summary: "what a script or a typed line consists of",
    rows: [
      ("figures | count", "shows a result; its stages are in .help stages"),
      ("| take 3", "goes on from the last result, which is also called _"),
      ("let name = …", "names a value or a query"),
      ("param name = 2020 \"what it is\"", "names a value that --set name=… may change; it is used as $name"),
      ("print \"text {…}\"", "writes a text with values filled in; {{ is a brace"),
      ("assert condition, \"text\"", "stops where the condition does not hold"),
      ("# …", "is a comment, up to the line's end"),
      (".help, .mode csv", "a line that begins with a dot is a command: .help commands"),
      (
        "print 1; print 2",
        "statements stand on lines of their own, or have ; between them; one goes on in the next line where a bracket "
          + "is open, where its line ends in an operator or a comma, and where the next line begins with |"
      ),
    ],
    examples: [
      Command.Example(
        "let visitors = figures | where indicator = \"旅游收入\"",
        "print \"{visitors | count} figures, the last of {visitors | summarize max(year)}\"",
        reply: "2 figures, the last of 2021\n")
    ])
}

extension Chapter {
  static let templates = Chapter(
    name: "templates", aliases: ["render", "reports that write themselves", "模板"],
    summary: "reports that write themselves: Markdown with queries in it, for quan render",
    rows: [
      ("quan render brief.md", "writes the report as Markdown; -o brief.html or -o brief.docx say otherwise"),
      ("```quan", "a line that begins a block of statements; their tables, texts and charts stand in its place"),
      ("{{places | count}}", "a value in a line: an expression, or a query of one column"),
      ("{{contents}}", "the headings, each a link"),
      ("\\{{", "two braces that are meant; what stands in blocks of other languages stays as it is"),
      ("param year = 2020 \"…\"", "in any block: holds from the first line on; --set year=2021 changes it"),
      ("title: …, lang: en", "between --- at the beginning: the page's title, and the language of its own words"),
      (
        "expect 1404个 = (…)",
        "stops where the reports say something else by now; so does every mistake, with the template's line"
      ),
      (
        "notes",
        """
        each number that came from reports gets one, with its sentences, their files and lines; numbers that \
        were made of many, the first of them
        """
      ),
      (
        "--format html, xlsx",
        """
        of quan run write all that a script says as one page or workbook: prints are Markdown \
        there, and name the sheets
        """
      ),
    ],
    examples: [
      Command.Example(
        "expect 3 = (places | count)", "expect 30万人 < (places | summarize min(population)), \"a small place\"",
        reply: """
          error: a small place: expected > 30万人, found 21万人
            expect 30万人 < (places | summarize min(population)), "a small place"
                   ^^^^^^

          """)
    ])
}

import SourceText

extension Command {
  static let last = Command(
    name: "last", summary: "shows the last result whole: all rows and columns, no text cut", usage: "",
    example: Example(
      "places | take 1", ".last",
      reply: """
        name    level  population         area
        ------  -----  ----------  -----------
        东湖区  区县     48.2万人  400平方公里
        1 row

        """),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      try call.noWords()
      guard let last = session.lastTable else { throw .noResultYet(call.name, in: call.source) }
      return Reply(showing: last)
    })
}

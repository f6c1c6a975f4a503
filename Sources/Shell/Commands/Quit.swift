import SourceText

extension Command {
  static let quit = Command(
    name: "quit", aliases: ["exit"], summary: "ends the session, as Ctrl-D does", usage: "",
    example: Example(".quit", reply: ""),
    completes: { _, _ in [] },
    runs: { _, call throws(Diagnostic) in
      try call.noWords()
      return Reply("", .quit)
    })
}

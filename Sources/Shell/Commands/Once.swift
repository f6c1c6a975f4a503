import SourceText

extension Command {
  static let once = Command(
    name: "once", summary: "sends the next result to a file or, after a bar, to a command of your shell",
    usage: "file, or | command",
    example: Example(".once names.csv", "places | select name | take 2", reply: "names.csv: 2 rows\n"),
    completes: { session, words in words.count > 1 ? [] : paths(beginning: words[0], in: session.files) { _ in true } },
    runs: { session, call throws(Diagnostic) in
      if call.words.isEmpty { throw .wantsTarget(call) }
      session.redirection = try redirection(call.rest, isOnce: true, session, call)
      return Reply("")
    })
}

extension Diagnostic {
  fileprivate static func wantsTarget(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "expected a file or a command after .once", at: call.name, in: call.source,
      help: "as in .once totals.csv, .once | sort")
  }
}

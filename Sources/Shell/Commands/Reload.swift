import SourceText

extension Command {
  static let reload = Command(
    name: "reload", summary: "reads again the reports whose files have changed", usage: "",
    example: Example(".reload", reply: "10 reports open, 0 read\n"),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      try call.noWords()
      guard let library = session.library else { throw .nothingOpens(call) }
      return Reply(try session.takeUp(library.reload(call.isCancelled), of: call))
    })
}

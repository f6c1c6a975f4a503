import SourceText

extension Command {
  static let output = Command(
    name: "output", summary: "sends the results to come to a file, whole; alone, back to the screen", usage: "[file]",
    example: Example(
      ".output names.csv", "places | select name | take 2",
      ".output",
      reply: ""),
    completes: { session, words in words.count > 1 ? [] : paths(beginning: words[0], in: session.files) { _ in true } },
    runs: { session, call throws(Diagnostic) in
      session.redirection = try call.words.isEmpty ? nil : redirection(call.rest, isOnce: false, session, call)
      return Reply("")
    })

  /// Where `.output` and `.once` send what comes: a file, which the first answer replaces, or after a bar a command.
  static func redirection(
    _ span: Span, isOnce: Bool, _ session: Session, _ call: Call
  ) throws(Diagnostic) -> Redirection {
    let text = call.text(span)
    if let bar = text.first, bar == "|" || bar == "｜" {
      let command = String(text.dropFirst().drop { $0 == " " })
      if command.isEmpty { throw .wantsCommand(span, in: call.source) }
      if session.files.pipe == nil { throw .programsAreOff(span, in: call.source) }
      return Redirection(target: .program(command), isOnce: isOnce)
    }
    guard let append = session.files.append else { throw .writingIsOff(span, in: call.source) }
    // Nothing is added, only tried.
    do throws(Files.Failure) { _ = try append(text) { _ in true } } catch {
      throw .cannotWrite(text, span, in: call.source, reason: error.reason)
    }
    return Redirection(target: .file(text), isOnce: isOnce)
  }
}

extension Diagnostic {
  fileprivate static func wantsCommand(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "expected a command of your shell after the bar", at: span, in: source, help: "as in .once | sort")
  }
}

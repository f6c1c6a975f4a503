import SourceText

extension Command {
  static let timer = Command(
    name: "timer", summary: "says after each answer how long it took", usage: "on|off",
    example: Example(".timer on", ".timer", reply: "the timer is on\n"),
    completes: { _, words in words.count > 1 ? [] : [Candidate("on"), Candidate("off")] },
    runs: { session, call throws(Diagnostic) in
      if let word = try call.atMostOneWord() {
        switch call.text(word) {
        case "on": session.settings.showsTime = true
        case "off": session.settings.showsTime = false
        default: throw .wantsOnOrOff(word, in: call.source)
        }
        return Reply("")
      }
      return Reply(
        session.settings.language(session.settings.showsTime ? "the timer is on" : "the timer is off") + "\n")
    })
}

extension Diagnostic {
  fileprivate static func wantsOnOrOff(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "expected on or off, found \(source.text(in: span))", at: span, in: source)
  }
}

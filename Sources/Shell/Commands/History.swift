import Rendering
import SourceText

extension Command {
  static let history = Command(
    name: "history", summary: "shows the lines typed so far, or the last n of them; the table history has more",
    usage: "[n]",
    example: Example("reports | count", ".history", reply: "1  reports | count\n2  .history\n"),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      var count = session.history.count
      if let word = try call.atMostOneWord() {
        guard let wanted = Int(call.text(word)), wanted > 0 else { throw .wantsCount(word, in: call.source) }
        count = min(count, wanted)
      }
      let width = String(session.history.count).utf8.count
      let first = session.history.count - count
      let lines = session.history[first...].enumerated().map { index, line in
        let number = padded(String(first + index + 1), toCells: width, alignedRight: true)
        // The further lines of an entry stand under its first.
        let text = line.text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
        return "\(number)  " + text.joined(separator: "\n" + String(repeating: " ", count: width + 2)) + "\n"
      }
      return Reply(lines.joined())
    })
}

extension Diagnostic {
  fileprivate static func wantsCount(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "expected a number of lines, found \(source.text(in: span))", at: span, in: source)
  }
}

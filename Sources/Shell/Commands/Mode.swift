import Rendering
import SourceText

extension Command {
  static let mode = Command(
    name: "mode", summary: "says or sets the format of results", usage: "[format]",
    example: Example(".mode csv", ".mode", reply: "csv: \(Format.csv.summary)\n"),
    isWork: true,
    completes: { _, words in
      words.count > 1 ? [] : Format.all.map { Candidate($0.name, caption: Phrase(of: $0.summary)) }
    },
    runs: { session, call throws(Diagnostic) in
      guard let word = try call.atMostOneWord() else {
        let format = session.settings.format
        return Reply(session.settings.language("\(format.name): \(Phrase(of: format.summary))") + "\n")
      }
      guard let format = Format.named(call.text(word)) else { throw .noSuchFormat(word, in: call.source) }
      session.settings.format = format
      return Reply("")
    })
}

extension Diagnostic {
  fileprivate static func noSuchFormat(_ span: Span, in source: Source) -> Diagnostic {
    let name = source.text(in: span)
    let near = suggestion(for: name, among: Format.all.map(\.name))
    return Diagnostic(
      .error, "no format named \(name)", at: span, in: source,
      help: near.map { "did you mean \($0)?" } ?? "the formats are \(all: Format.all.map(\.name))")
  }
}

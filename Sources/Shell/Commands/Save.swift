import SourceText
import Tables

extension Command {
  static let save = Command(
    name: "save", summary: "writes all tables into a database of SQLite", usage: "file",
    example: Example(
      ".save facts.sqlite",
      reply: """
        facts.sqlite: 3 tables, 34 rows

        """),
    completes: { session, words in words.count > 1 ? [] : paths(beginning: words[0], in: session.files) { _ in true } },
    runs: { session, call throws(Diagnostic) in
      if call.words.isEmpty { throw .wantsFile(call) }
      let path = call.text(call.rest)
      guard [".sqlite", ".sqlite3", ".db"].contains(where: { path.hasSuffix($0) }) else {
        throw .noDatabase(path, call)
      }
      guard let save = session.files.save else { throw .writingIsOff(call.rest, in: call.source) }
      let entries = session.catalogue.entries
      do throws(Files.Failure) { try save(path, session.catalogue) } catch {
        throw .cannotWrite(path, call.rest, in: call.source, reason: error.reason)
      }
      let rows = entries.reduce(0) { $0 + $1.count }
      return Reply("\(path): \(entries.count == 1 ? "1 table" : "\(entries.count) tables"), \(rows) rows\n")
    })
}

extension Diagnostic {
  fileprivate static func wantsFile(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "expected the name of a file after .save", at: call.name, in: call.source,
      help: "as in .save facts.sqlite")
  }

  fileprivate static func noDatabase(_ path: String, _ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "the name \(path) does not say that it is a database", at: call.rest, in: call.source,
      help: "let it end in .sqlite; to \"…\" writes a result in other formats")
  }
}

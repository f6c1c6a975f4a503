import SourceText
import Tables

extension Command {
  static let save = Command(
    name: "save", summary: "writes the queries so far as a script, or all tables into a database of SQLite",
    usage: "file.quan|file.sqlite",
    example: Example(
      ".save facts.sqlite",
      reply: """
        facts.sqlite: 3 tables, 34 rows

        """),
    completes: { session, words in words.count > 1 ? [] : paths(beginning: words[0], in: session.files) { _ in true } },
    runs: { session, call throws(Diagnostic) in
      if call.words.isEmpty { throw .wantsFile(call) }
      let path = call.text(call.rest)
      if path.hasSuffix(".quan") { return try saveScript(of: session, to: path, call) }
      guard [".sqlite", ".sqlite3", ".db"].contains(where: { path.hasSuffix($0) }) else {
        throw .noDatabase(path, call)
      }
      guard let save = session.files.save else { throw .writingIsOff(call.rest, in: call.source) }
      let entries = session.catalogue.entries
      do throws(Files.Failure) { try save(path, session.catalogue) } catch {
        throw .cannotWrite(path, call.rest, in: call.source, reason: error.reason)
      }
      let rows = entries.reduce(0) { $0 + $1.count }
      let tables: Phrase = entries.count == 1 ? "1 table" : "\(entries.count) tables"
      return Reply(session.settings.language("\(path): \(tables), \(rows) rows") + "\n")
    })
}

/// Writes what was done in the session, so that the script does it again. What failed is not in it.
private func saveScript(of session: Session, to path: String, _ call: Command.Call) throws(Diagnostic) -> Reply {
  if session.script.isEmpty { throw .nothingToSave(call) }
  guard let write = session.files.write else { throw .writingIsOff(call.rest, in: call.source) }
  let head: Phrase =
    session.files.now().map { "The queries of a session of \($0.date)." } ?? "The queries of a session."
  let text = "# " + session.settings.language(head) + "\n" + session.script.map { "\($0)\n" }.joined()
  do throws(Files.Failure) { try write(path) { sink in sink(Array(text.utf8)) } } catch {
    throw .cannotWrite(path, call.rest, in: call.source, reason: error.reason)
  }
  let count = session.script.count
  let statements: Phrase = count == 1 ? "1 statement" : "\(count) statements"
  return Reply(session.settings.language("\(path): \(statements)") + "\n")
}

extension Diagnostic {
  fileprivate static func nothingToSave(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "there is nothing to save yet", at: call.name, in: call.source,
      help: "a script holds the queries and definitions of the session")
  }

  fileprivate static func wantsFile(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "expected the name of a file after .save", at: call.name, in: call.source,
      help: "as in .save facts.sqlite")
  }

  fileprivate static func noDatabase(_ path: String, _ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "the name \(path) does not say what is to be saved", at: call.rest, in: call.source,
      help: "a script of the queries ends in .quan, a database of all tables in .sqlite; to \"…\" writes a result")
  }
}

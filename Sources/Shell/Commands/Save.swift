import SourceText
import Tables

extension Command {
  static let save = Command(
    name: "save",
    summary:
      "writes a script of the queries, or all tables for SQLite; --replace overwrites",
    usage: "file.quan|file.sqlite",
    example: Example(
      ".save facts.sqlite",
      reply: """
        facts.sqlite: 3 tables, 34 rows

        """),
    completes: { session, words in words.count > 1 ? [] : paths(beginning: words[0], in: session.files) { _ in true } },
    runs: { session, call throws(Diagnostic) in
      let replaces = call.texts.first == "--replace"
      guard let first = call.words.dropFirst(replaces ? 1 : 0).first else { throw .wantsFile(call) }
      let place = first.to(call.rest)
      let path = call.text(place)
      let isScript = path.hasSuffix(".quan")
      guard isScript || [".sqlite", ".sqlite3", ".db"].contains(where: { path.hasSuffix($0) }) else {
        throw .noDatabase(path, place, in: call.source)
      }
      if isScript {
        if session.work.steps.isEmpty { throw .nothingToSave(call) }
        let place = (real: session.files.realPath(normalized(path)), span: place)
        func isOne(of scripts: some Sequence<String>) -> Bool {
          scripts.contains { session.files.realPath($0) == place.real }
        }
        if isOne(of: session.open) { throw .isRunning(path, place.span, in: call.source) }
        if isOne(of: session.work.scripts) { throw .runsItself(path, place.span, in: call.source) }
      }
      // A script that runs has nobody to ask, and writes what it wrote yesterday.
      let isAsked = session.settings.width != nil && !replaces && !session.work.files.contains(path)
      if isAsked, isThere(path, session.files) { throw .isThere(path, place, in: call.source) }
      let count =
        try isScript ? saveScript(of: session, to: path, place, call) : saveTables(of: session, to: path, place, call)
      session.work.files.insert(path)
      return Reply(session.settings.language("\(path): \(count)") + "\n")
    })
}

private func isThere(_ path: String, _ files: Files) -> Bool {
  let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  return files.list(String(path[..<start])).contains(String(path[start...]))
}

private func saveTables(
  of session: Session, to path: String, _ place: Span, _ call: Command.Call
) throws(Diagnostic) -> Phrase {
  guard let save = session.files.save else { throw .writingIsOff(place, in: call.source) }
  let entries = session.catalogue.entries
  do throws(Files.Failure) { try save(path, session.catalogue) } catch {
    throw .cannotWrite(path, place, in: call.source, reason: error.reason)
  }
  let rows = entries.reduce(0) { $0 + $1.count }
  let tables: Phrase = entries.count == 1 ? "1 table" : "\(entries.count) tables"
  return "\(tables), \(rows) rows"
}

/// Writes what was done in the session, so that the script does it again: what failed is not in it. Its head says over what
/// it was done, as a line for one's own shell, since the script may be of use over other reports.
private func saveScript(
  of session: Session, to path: String, _ place: Span, _ call: Command.Call
) throws(Diagnostic) -> Phrase {
  guard let write = session.files.write else { throw .writingIsOff(place, in: call.source) }
  let head: Phrase =
    session.files.now().map { "The queries of a session of \($0.date)." } ?? "The queries of a session."
  var lines = ["# " + session.settings.language(head)]
  let paths = [path] + session.work.paths
  // What stands behind a line break in a name would be a step of the script.
  if paths.count > 1, !paths.joined().contains(where: \.isNewline) {
    lines.append("# quan run " + paths.map(inShellQuotes).joined(separator: " "))
  }
  lines += session.work.steps
  let text = lines.map { "\($0)\n" }.joined()
  do throws(Files.Failure) {
    _ = try write(path) { sink in
      sink(Array(text.utf8))
      return true
    }
  } catch {
    throw .cannotWrite(path, place, in: call.source, reason: error.reason)
  }
  let count = session.work.steps.count
  return count == 1 ? "1 statement" : "\(count) statements"
}

/// A word as shells take it.
private func inShellQuotes(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || "0123456789_./-+,:@%".unicodeScalars.contains($0)
  }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
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

  fileprivate static func isThere(_ path: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(path) is there already", at: span, in: source,
      help: "choose another name, or write .save --replace \(path)")
  }

  fileprivate static func runsItself(_ path: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(path) was run in this session, and would run itself", at: span, in: source,
      help: "choose another name")
  }

  fileprivate static func isRunning(_ path: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(path) is the script that is being carried out", at: span, in: source, help: "choose another name")
  }

  fileprivate static func noDatabase(_ path: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "the name \(path) does not say what is to be saved", at: span, in: source,
      help: "a script of the queries ends in .quan, a database of all tables in .sqlite; to \"…\" writes a result")
  }
}

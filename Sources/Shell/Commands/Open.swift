import SourceText

extension Command {
  static let open = Command(
    name: "open", summary: "reads more reports: folders and files, in quotes where their names have blanks",
    usage: "path …",
    example: Example(
      ".open more/",
      reply: """
        11 reports open, 1 read

        """),
    isWork: true,
    completes: { session, words in
      words.last.map { word in paths(beginning: word, in: session.files) { _ in true } } ?? []
    },
    runs: { session, call throws(Diagnostic) in
      if call.words.isEmpty { throw .wantsPaths(call) }
      guard let library = session.library else { throw .nothingOpens(call) }
      return Reply(try session.takeUp(library.open(pathsInQuotes(call.text(call.rest)), call.isCancelled), of: call))
    })
}

/// The paths of a line, split at blanks that are in no quotes.
private func pathsInQuotes(_ text: String) -> [String] {
  var paths: [String] = []
  var path: String?
  var quote: Character?
  for character in text {
    if character == quote {
      quote = nil
    } else if quote == nil, character == "\"" || character == "'" {
      quote = character
      path = path ?? ""
    } else if quote == nil, character == " " {
      if let path { paths.append(path) }
      path = nil
    } else {
      path = (path ?? "") + String(character)
    }
  }
  return paths + (path.map { [$0] } ?? [])
}

extension Diagnostic {
  fileprivate static func wantsPaths(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "expected folders or files of reports after .open", at: call.name, in: call.source,
      help: "as in .open reports/2020")
  }

  static func nothingOpens(_ call: Command.Call) -> Diagnostic {
    Diagnostic(.error, "the reports here come from no files", at: call.name, in: call.source)
  }
}

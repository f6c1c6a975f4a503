import Rendering
import SourceText
import Tables

extension Command {
  static let cite = Command(
    name: "cite", summary: "shows the sentences behind the last result, behind row n or one cell of it",
    usage: "[n] [column]",
    example: Example(
      "figures | where indicator = '旅游收入'", ".cite 2",
      reply: """
        west-2021.txt:4
          旅游收入9100万元。
                  ^^^^^^^^

        """),
    completes: { session, words in
      words.count == 2 ? (session.lastTable?.fields ?? []).map { Candidate(quotedName($0.name)) } : []
    },
    runs: { session, call throws(Diagnostic) in
      guard let last = session.lastTable else { throw .noResultYet(call.name, in: call.source) }
      var words = call.words[...]
      var rows = 0..<last.count
      if let word = words.first, let number = Int(call.text(word)), words.count > 1 || column(word, last, call) == nil {
        guard number > 0, number <= last.count else { throw .noSuchRow(word, in: call.source, count: last.count) }
        rows = (number - 1)..<number
        words = words.dropFirst()
      }
      guard let word = words.first.map({ $0.to(words.last ?? $0) }) else {
        return Reply(citations(of: rows, nil, in: last, session))
      }
      guard let column = column(word, last, call) else { throw .noSuchCell(word, last, in: call.source) }
      return Reply(citations(of: rows, column, in: last, session))
    })
}

/// The column that a word names, with or without backquotes.
private func column(_ word: Span, _ table: Table, _ call: Command.Call) -> Int? {
  let name = call.text(word).filter { $0 != "`" }
  return table.fields.firstIndex { $0.name == name } ?? table.fields.firstIndex { $0.aliases.contains(name) }
}

/// Each sentence once, where it stands, with all that was read from it underlined.
private func citations(of rows: Range<Int>, _ column: Int?, in table: Table, _ session: Session) -> String {
  struct Citation {
    let place: String
    let sentence: String
    var marks: [Range<Int>]
  }
  var citations: [Citation] = []
  var indexOfPlace: [String: Int] = [:]
  for row in rows {
    let references = column.map { table.origins(row: row, column: $0) } ?? table.origins.of(row)
    for reference in references {
      guard let evidence = session.catalogue.evidence(reference) else { continue }
      let key = "\(evidence.place)\n\(evidence.sentence)"
      let index = indexOfPlace[key] ?? citations.count
      if index == citations.count {
        indexOfPlace[key] = index
        citations.append(Citation(place: evidence.place, sentence: evidence.sentence, marks: []))
      }
      if let mark = evidence.mark, !citations[index].marks.contains(mark) { citations[index].marks.append(mark) }
    }
  }
  if citations.isEmpty { return session.settings.language("no sentence stands behind it") + "\n" }
  let settings = session.settings
  let shown = min(citations.count, settings.layout.rows ?? citations.count)
  var text = ""
  for citation in citations[..<shown] {
    text += Style.faint.painted(visible(citation.place), colour: settings.colour) + "\n"
    text += render(citation.sentence, marking: citation.marks, colour: settings.colour, width: settings.width)
  }
  if shown < citations.count { text += settings.language("\(shown) of \(citations.count) sentences") + "\n" }
  return text
}

extension Diagnostic {
  fileprivate static func noSuchCell(_ span: Span, _ table: Table, in source: Source) -> Diagnostic {
    let name = source.text(in: span)
    let names = table.fields.map(\.name)
    return Diagnostic(
      .error, "the last result has no column \(name)", at: span, in: source,
      help: suggestion(for: name, among: names).map { "did you mean \($0)?" } ?? "its columns are \(all: names)")
  }

  fileprivate static func noSuchRow(_ span: Span, in source: Source, count: Int) -> Diagnostic {
    let rows: Phrase = count == 1 ? "1 row" : "\(count) rows"
    return Diagnostic(
      .error, "the last result has \(rows), found \(source.text(in: span))", at: span, in: source)
  }
}

import Rendering
import SourceText
import Tables

extension Command {
  static let cite = Command(
    name: "cite", summary: "shows the sentences behind the last result, or behind row n", usage: "[n]",
    example: Example(
      "figures | where indicator = '旅游收入'", ".cite 2",
      reply: """
        west-2021.txt:4
          旅游收入9100万元。
                  ^^^^^^^^

        """),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      guard let last = session.lastTable else { throw .noResultYet(call.name, in: call.source) }
      var rows = 0..<last.count
      if let word = try call.atMostOneWord() {
        guard let number = Int(call.text(word)), number > 0, number <= last.count else {
          throw .noSuchRow(word, in: call.source, count: last.count)
        }
        rows = (number - 1)..<number
      }
      return Reply(citations(of: rows, in: last, session))
    })
}

/// Each sentence once, where it stands, with all that was read from it underlined.
private func citations(of rows: Range<Int>, in table: Table, _ session: Session) -> String {
  struct Citation {
    let place: String
    let sentence: String
    var marks: [Range<Int>]
  }
  var citations: [Citation] = []
  var indexOfPlace: [String: Int] = [:]
  for row in rows {
    for reference in table.origins.of(row) {
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
  if citations.isEmpty { return "no sentence stands behind it\n" }
  let settings = session.settings
  let shown = min(citations.count, settings.layout.rows ?? citations.count)
  var text = ""
  for citation in citations[..<shown] {
    text += Style.faint.painted(visible(citation.place), colour: settings.colour) + "\n"
    text += render(citation.sentence, marking: citation.marks, colour: settings.colour, width: settings.width)
  }
  if shown < citations.count { text += "\(shown) of \(citations.count) sentences\n" }
  return text
}

extension Diagnostic {
  fileprivate static func noSuchRow(_ span: Span, in source: Source, count: Int) -> Diagnostic {
    let rows = count == 1 ? "1 row" : "\(count) rows"
    return Diagnostic(
      .error, "the last result has \(rows), found \(source.text(in: span))", at: span, in: source)
  }
}

import Rendering
import SourceText
import Tables

extension Command {
  static let schema = Command(
    name: "schema", summary: "lists the columns of a table, or of the last result", usage: "[table]",
    example: Example(
      ".schema places",
      reply: """
        name, 名称  text
        level       text      one of 市, 区县
        population  quantity
        area        quantity

        """),
    completes: { session, words in
      words.count > 1 ? [] : session.tables.map { Candidate($0.name, caption: $0.summary) }
    },
    runs: { session, call throws(Diagnostic) in
      guard let word = try call.atMostOneWord() else {
        guard let last = session.lastTable else { throw .noResultYet(call.name, in: call.source) }
        return Reply(schemaText(of: last.fields, width: session.settings.width))
      }
      let name = call.text(word)
      guard let entry = session.tables.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
        throw .noSuchTable(word, in: call.source, among: session.tables)
      }
      return Reply(schemaText(of: entry.fields, width: session.settings.width))
    })
}

/// `name  type  summary`, a line a column.
func schemaText(of fields: [Field], width: Int?) -> String {
  let shown = fields.filter { !$0.isHidden }
  let summaries = shown.map { field in
    var words: [String] = []
    if !field.summary.isEmpty { words.append(field.summary) }
    if !field.members.isEmpty { words.append("one of \(field.members.joined(separator: ", "))") }
    return words.joined(separator: ": ")
  }
  let names = shown.map { ([$0.name] + $0.aliases).joined(separator: ", ") }
  return columns([names, shown.map(\.type.name), summaries], width: width)
}

extension Diagnostic {
  fileprivate static func noSuchTable(_ span: Span, in source: Source, among tables: [Catalogue.Entry]) -> Diagnostic {
    let name = source.text(in: span)
    let near = suggestion(for: name, among: tables.flatMap { [$0.name] + $0.aliases })
    return Diagnostic(
      .error, "no table named \(name)", at: span, in: source,
      help: near.map { "did you mean \($0)?" } ?? ".tables lists them all")
  }

  static func noResultYet(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "there is no result yet", at: span, in: source, help: "run a query first")
  }
}

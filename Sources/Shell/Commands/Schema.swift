import Query
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
      words.count > 1 ? [] : session.tables.map { Candidate($0.name, caption: Phrase(of: $0.summary)) }
    },
    runs: { session, call throws(Diagnostic) in
      guard let word = try call.atMostOneWord() else {
        guard let last = session.lastTable else { throw .noResultYet(call.name, in: call.source) }
        return Reply(schemaText(of: last.fields, width: session.settings.width, in: session.settings.language))
      }
      let name = call.text(word)
      guard let entry = session.tables.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
        throw .noSuchTable(word, in: call.source, among: session.tables)
      }
      return Reply(schemaText(of: entry.fields, width: session.settings.width, in: session.settings.language))
    })
}

/// `name  type  summary`, a line a column.
func schemaText(of fields: [Field], width: Int?, in language: Language) -> String {
  let shown = fields.filter { !$0.isHidden }
  let summaries = shown.map { field in
    let summary = Phrase(of: field.summary)
    if field.members.isEmpty { return language(summary) }
    let members: Phrase = "one of \(all: field.members)"
    return language(field.summary.isEmpty ? members : "\(summary): \(members)")
  }
  let names = shown.map { ([$0.name] + $0.aliases).joined(separator: ", ") }
  return columns([names, shown.map { language($0.type.phrase) }, summaries], width: width)
}

/// What the members of closed sets mean, a passage for each column that has such, and nothing where none has.
func meaningsText(of fields: [Field], width: Int?, in language: Language) -> String {
  fields.filter { !$0.memberMeanings.isEmpty && !$0.isHidden }.map { field in
    var names: [String] = []
    var meanings: [String] = []
    for member in field.members {
      let others = field.memberAliases.filter { $0.value == member }.map(\.key).sorted()
      for (place, line) in field.memberMeanings[member, default: [""]].enumerated() {
        names.append(place == 0 ? ([member] + others).joined(separator: ", ") : "")
        meanings.append(language(Phrase(of: line)))
      }
    }
    return "\n\(field.name)\n" + indented(columns([names, meanings], width: width.map { $0 - 2 }))
  }.joined()
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

import Query
import SourceText
import Syntax

extension Command {
  static let sql = Command(
    name: "sql", summary: "writes a query as SQL over the tables that .save makes", usage: "[dialect] query",
    example: Example(
      ".sql duckdb figures | where place contains \"湖\" | count by indicator",
      reply: """
        select indicator, count(*) as n
        from figures
        where contains(place, '湖')
        group by indicator
        order by count(*) desc, min(nth)

        """),
    takesQuery: true,
    completes: { _, words in
      words.count > 1 ? [] : Dialect.allCases.map { Candidate($0.rawValue, caption: Phrase(verbatim: $0.title)) }
    },
    runs: { session, call throws(Diagnostic) in
      let dialect = call.words.first.flatMap { Dialect(rawValue: call.text($0)) }
      let words = call.words.dropFirst(dialect == nil ? 0 : 1)
      guard let first = words.first, let last = words.last else { throw .wantsQuery(call) }
      var found: Statement?
      for case .statement(let statement) in try statements(of: call.source, in: first.start..<last.end) {
        if found != nil { throw .oneQuery(statement.span, in: call.source) }
        found = statement
      }
      guard let found else { throw .wantsQuery(call) }
      return Reply(try session.environment.sql(found, in: call.source, for: dialect ?? .sqlite).text + "\n")
    })
}

extension Diagnostic {
  fileprivate static func wantsQuery(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "expected a query after .sql", at: call.name, in: call.source,
      help: "as in .sql duckdb figures | count; the dialects are \(all: Dialect.allCases.map(\.rawValue))")
  }

  fileprivate static func oneQuery(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, ".sql takes one query", at: span, in: source)
  }
}

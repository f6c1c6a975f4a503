import Quantities
package import SourceText
package import Syntax
package import Tables

/// A query in the SQL of one database.
package struct SqlQuery: Sendable {
  /// One statement without a semicolon, on several lines.
  package let text: String
  /// The columns that come out, each with the names that its parts have: a quantity is a number and a unit, a period its
  /// first and its last day.
  package let columns: [(field: Field, names: [String])]
  /// The names of what it selects, in order.
  package let names: [String]
}

extension Environment {
  /// What a text asks for as SQL over tables that have the names and columns of the catalogue's. Its last statement is the
  /// query; what stands before defines names.
  package mutating func sql(_ source: Source, for dialect: Dialect) throws(Diagnostic) -> SqlQuery {
    let statements = try parse(source)
    guard let last = statements.last else { throw .noQuery(Span(0, 0), in: source) }
    for statement in statements.dropLast() {
      try run(statement, in: source, isCancelled: { false }) { (_) throws(Diagnostic) in
        throw .noDefinition(statement.span, in: source)
      }
    }
    return try sql(last, in: source, for: dialect)
  }

  /// A query as SQL.
  package func sql(_ statement: Statement, in source: Source, for dialect: Dialect) throws(Diagnostic) -> SqlQuery {
    guard case .show(let expression) = statement.form, isRows(expression) else {
      throw .noQuery(statement.span, in: source)
    }
    let pipeline = try bindPipeline(expression, surroundings, in: source)
    let place = BoundStage.Place(span: expression.span, source: source)
    var rows = try SqlRows(pipeline, dialect, steps: [], place: place)
    return rows.query()
  }
}

extension SqlRows {
  /// A pipeline, whose own steps come after `steps`.
  init(
    _ pipeline: BoundPipeline, _ dialect: Dialect, steps: [SqlStep], place: BoundStage.Place
  ) throws(Diagnostic) {
    guard case .entry(let entry) = pipeline.origin else { throw .noLastResult(place.span, in: place.source) }
    self.init(entry.name, entry.fields, dialect, steps: steps, place: place)
    for stage in pipeline.stages { try add(stage) }
  }

  mutating func add(_ stage: BoundStage) throws(Diagnostic) {
    if let place = stage.place { self.place = place }
    switch stage.sql {
    case .form(let form): try form(&self)
    case .none(let reason):
      let name = place.source.text(in: place.span).prefix { !$0.isWhitespace }
      throw .noForm(Phrase(verbatim: String(name)), SqlGap(reason), dialect, place.span, in: place.source)
    }
  }

  /// The whole statement, with the steps that it is built on.
  mutating func query() -> SqlQuery {
    let (last, columns) = finished()
    var steps: [SqlStep] = []
    var words = last.words
    // What no later select mentions is left out.
    for step in self.steps.reversed() {
      var select = step.select
      let needed = select.items.filter {
        // Spark orders groups by nothing but what it selects.
        let isOrder =
          dialect == .spark && $0.name == SqlRows.number && !select.grouping.isEmpty && !select.order.isEmpty
        return isOrder || SqlSelect.words(of: $0.name).isSubset(of: words)
      }
      select.items = needed.isEmpty ? Array(select.items.prefix(1)) : needed
      words.formUnion(select.words)
      steps.insert(SqlStep(name: step.name, select: select), at: 0)
    }
    var parts = steps.map { "  \($0.name) as (\n\($0.select.text(dialect, margin: "    "))\n  )" }
    let end = last.text(dialect)
    if (parts + [end]).contains(where: { $0.contains(Dialect.unitsName) }) {
      parts.insert(
        "  \(Dialect.unitsName)(\(Dialect.unitsColumns)) as (\n      \(dialect.unitRows())\n  )", at: 0)
    }
    let text = parts.isEmpty ? end : "with\n\(parts.joined(separator: ",\n"))\n\(end)"
    return SqlQuery(text: text, columns: columns, names: last.items.map(\.name))
  }
}

extension Diagnostic {
  fileprivate static func noQuery(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "only a query can be said in SQL", at: span, in: source, help: "begin with a table, as in figures | count"
    )
  }

  fileprivate static func noDefinition(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "before a query in SQL stand let, param and def alone", at: span, in: source)
  }

  fileprivate static func noLastResult(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "the last result has no name in SQL", at: span, in: source,
      help: "begin with a table, as in figures | count")
  }
}

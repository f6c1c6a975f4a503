package import SourceText
package import Syntax
package import Tables

// Values that know the rows of the reports that they came from, for texts that cite them.

extension Environment {
  /// What a statement means as one value in a text, with the rows behind it: an expression, or rows of one column, whose
  /// values follow one another where there are several.
  package mutating func answer(
    _ statement: Statement, in source: Source, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) -> (value: Value, origins: [RowReference]) {
    let run = Run(
      isCancelled: isCancelled, note: { _ in }, span: statement.span, source: source, effort: effort)
    surroundings.glance = Glance(isCancelled: isCancelled, effort: effort)
    guard case .show(let expression) = statement.form else { throw .noValue(statement.span, in: source) }
    do throws(Diagnostic) {
      guard isRows(expression) else { return (try value(expression, run).value, try origins(of: expression, run)) }
      let table = try rows(of: expression, run)
      let shown = table.fields.indices.filter { !table.fields[$0].isHidden }
      guard shown.count == 1 else {
        throw .severalColumns(shown.map { table.fields[$0].name }, statement.span, in: source)
      }
      let values = (0..<table.count).map { table.columns[shown[0]][$0] }
      let origins = union(of: (0..<table.count).map { table.origins(row: $0, column: shown[0]) })
      return (values.count > 1 ? .list(values) : values.first ?? .null, origins)
    } catch {
      throw error.reached(from: statement.span, in: source)
    }
  }

  /// The rows behind what an expression is worth: those of every query in it and of every name that stands for a value.
  func origins(of expression: Expression, _ run: Run) throws(Diagnostic) -> [RowReference] {
    if isTableExpression(expression, surroundings) {
      let table = try rows(of: expression, run)
      guard let column = table.fields.firstIndex(where: { !$0.isHidden }) else { return [] }
      return union(of: (0..<table.count).map { table.origins(row: $0, column: column) })
    }
    var parts: [Expression] = []
    switch expression.form {
    case .name(let name), .value(let name): return originsOfValues[name.text] ?? []
    case .literal, .member, .pipeline: return []
    case .negation(let inner), .not(let inner), .group(let inner), .isNull(let inner, _): parts = [inner]
    case .binary(_, let left, let right, _): parts = [left, right]
    case .membership(let inner, let members, _): parts = [inner] + members
    case .between(let inner, let low, let high, _): parts = [inner, low, high]
    case .call(_, let arguments): parts = arguments.map(\.value)
    case .list(let members): parts = members
    }
    var found: [[RowReference]] = []
    for part in parts { found.append(try origins(of: part, run)) }
    return union(of: found)
  }

  private func rows(of expression: Expression, _ run: Run) throws(Diagnostic) -> Table {
    let pipeline = try bindPipeline(expression, surroundings, in: run.source)
    if let end = pipeline.destination { throw .endsInText(end, expression.span, in: run.source) }
    return try pipeline.evaluate(run).table()
  }

  private func union(of parts: [[RowReference]]) -> [RowReference] {
    if parts.count == 1 { return parts[0] }
    var seen: Set<RowReference> = []
    return parts.flatMap { $0 }.filter { seen.insert($0).inserted }
  }
}

extension Diagnostic {
  fileprivate static func noValue(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "what stands in a text is a value or a query", at: span, in: source,
      help: "put the statement into a block of its own")
  }

  fileprivate static func severalColumns(_ names: [String], _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "what stands in a text has one column, found \(names.count): \(names.prefix(5).joined(separator: ", "))",
      at: span, in: source, help: "end in select, or put the query into a block of its own, which shows a table")
  }

  fileprivate static func endsInText(_ end: Destination, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a query in a text cannot end in \(end.stage)", at: span, in: source,
      help: "put it into a block of its own")
  }
}

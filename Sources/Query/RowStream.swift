package import SourceText
package import Tables

// Conditions, computed columns and the first rows need no more than the row that they stand for. A query of only such
// stages is carried out over a few thousand rows at a time, and whoever takes its rows has the first ones before the last
// ones are looked at: a reader who goes ends the work, and no more is kept than what is being handed on.

/// The rows of a query, found while they are taken.
package struct RowStream: Sendable {
  package let fields: [Field]
  /// The columns of amounts whose units a column `unit` says in every row.
  package let saidUnits: Set<Int>
  private let steps: [BoundStage]
  private let rows: Flow
  /// All of them together, for who goes back to the result.
  let whole: Deferred<Table>

  /// Nil where some stage takes rows together, or where only all rows tell whether units are said.
  init?(_ pipeline: BoundPipeline, _ run: Run) throws(Diagnostic) {
    let steps = pipeline.steps
    guard pipeline.destination == nil, steps.allSatisfy(\.goesRowByRow) else { return nil }
    let rows = try pipeline.begin(run)
    // Without rows it shows which columns are made.
    var none = rows.sliced(0..<0)
    for step in steps { none = try step.apply(none.at(step.place)) }
    guard let said = none.saidUnits(of: rows.count) else { return nil }
    (fields, saidUnits, self.steps, self.rows) = (pipeline.fields, said, steps, rows)
    let unhurried = rows.unhurried.run
    whole = Deferred {
      // Nobody is there any more to be told why it failed.
      if let table = try? pipeline.evaluate(unhurried).table() { return table }
      let columns = pipeline.fields.map { Column($0.type, []) }
      return Table(fields: pipeline.fields, columns: columns, count: 0, origins: .none(0))
    }
  }

  /// Hands the rows on in their order, some at a time.
  package func each(_ body: (Table) throws(Diagnostic) -> Void) throws(Diagnostic) {
    let effort = rows.run.effort
    var left = steps.map { step in if case .limit(let count) = step.role { count } else { Int.max } }
    var (start, size) = (0, max(1, effort.rowsInMorsel / 4))
    while start < rows.count, !left.contains(0) {
      try rows.run.check()
      let end = min(rows.count, start + size)
      var part = rows.sliced(start..<end)
      for (index, step) in steps.enumerated() {
        if case .limit = step.role {
          if part.count > left[index] { part = part.sliced(0..<left[index]) }
          left[index] -= part.count
        } else {
          part = try step.apply(part.at(step.place))
        }
      }
      if part.count > 0 { try body(try part.table()) }
      start = end
      // The first rows come soon, the others in stretches that are worth the threads' while.
      size = min(2 * size, 8 * effort.threads * effort.rowsInMorsel)
    }
  }
}

extension BoundStage {
  /// Whether each row that comes out is made of one that came in, whatever the others are.
  fileprivate var goesRowByRow: Bool {
    switch role {
    case .filter(let tests): tests.allSatisfy(\.isOfOneRow)
    case .extension(let all):
      all.window == nil && all.steps.allSatisfy { $0.expression.calls.isEmpty && $0.expression.value.isOfOneRow }
    case .projection(_, let values): values.allSatisfy(\.isOfOneRow)
    case .limit: true
    default: isRowwise
    }
  }
}

extension Bound {
  /// Whether it reads nothing but constants and columns of its row. What asks another query would ask it again and again.
  fileprivate var isOfOneRow: Bool {
    switch form {
    case .constant, .column: true
    case .operation(_, let operands): operands.allSatisfy(\.isOfOneRow)
    case .aggregate, .grouped, .windowed, .value, .values: false
    }
  }
}

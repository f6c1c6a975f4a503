import SourceText
import Tables

/// What goes from stage to stage: a table, of which perhaps only some rows are left.
///
/// Stages that only choose or order rows leave the columns alone and change `selection`, so that `where … | count`
/// copies nothing; the columns that are needed are gathered when a stage asks for them.
struct Flow: Sendable {
  let table: Table
  /// The rows of `table` that are left, in order; nil for all of them.
  let selection: [Int32]?
  let run: Run

  init(_ table: Table, selection: [Int32]? = nil, run: Run) {
    self.table = table
    self.selection = selection
    self.run = run
  }

  var count: Int { selection?.count ?? table.count }

  func column(_ index: Int) -> Column {
    selection.map { table.columns[index].gathered($0) } ?? table.columns[index]
  }

  var origins: Origins { selection.map { table.origins.gathered($0) } ?? table.origins }

  /// The rows left as a table of their own.
  var materialised: Table { selection.map { table.gathered($0) } ?? table }

  /// The rows at `rows`, counted among those left.
  func choosing(_ rows: [Int32]) -> Flow {
    Flow(table, selection: selection.map { old in rows.map { old[Int($0)] } } ?? rows, run: run)
  }

  /// A table with other columns and the same rows, whose origins stay.
  func replacing(_ fields: [Field], _ columns: [Column]) -> Flow {
    Flow(Table(fields: fields, columns: columns, count: count, origins: origins), run: run)
  }
}

/// One evaluation: how to learn that nobody waits for it any more, and what to blame then.
struct Run: Sendable {
  let isCancelled: @Sendable () -> Bool
  let span: Span
  let source: Source

  func check() throws(Diagnostic) {
    if isCancelled() { throw .stopped(span, in: source) }
  }
}

/// The values of an expression over the rows of a flow. A constant has one row, which stands for all.
struct Vector: Sendable {
  let column: Column
  let isConstant: Bool

  init(_ column: Column) {
    self.column = column
    isConstant = false
  }

  init(constant value: Value, _ type: ColumnType) {
    column = Column(type, CollectionOfOne(value))
    isConstant = true
  }

  init(_ column: Column, isConstant: Bool) {
    self.column = column
    self.isConstant = isConstant
  }

  /// A column of `count` rows.
  func expanded(_ count: Int) -> Column {
    isConstant ? column.gathered([Int32](repeating: 0, count: count)) : column
  }

  subscript(row: Int) -> Value { column[isConstant ? 0 : row] }
}

extension Diagnostic {
  private static func make(_ sentence: String, _ span: Span, _ source: Source) -> Diagnostic {
    Diagnostic(.error, sentence, at: span, in: source)
  }

  static func stopped(_ span: Span, in source: Source) -> Diagnostic { make("stopped", span, source) }
}

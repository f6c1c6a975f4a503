import SourceText
import Tables

/// What goes from stage to stage: columns, of which perhaps only some rows are left.
///
/// Stages that choose or order rows leave the columns alone and say which rows are meant, so that `where … | count` copies
/// nothing; a column that a stage adds has rows of its own. A column is gathered when somebody asks for its values, and one
/// that nobody asks for is never gathered.
struct Flow: Sendable {
  let fields: [Field]
  /// How many rows are left.
  let count: Int
  let run: Run
  private let parts: [Part]
  /// Which rows of the columns are left. The first of them is that of the origins.
  private let layers: [Rows]
  private let sources: Origins

  private struct Part: Sendable {
    let column: Column
    /// Its place among the layers.
    let layer: Int
  }

  /// A column of a projection.
  enum Content: Sendable {
    /// The column that was at that place.
    case kept(Int)
    /// Values for each row that is left.
    case made(Column)
  }

  init(_ table: Table, selection: [Int32]? = nil, run: Run) {
    self.init(
      fields: table.fields, parts: table.columns.map { Part(column: $0, layer: 0) },
      layers: [selection.map { .list($0) } ?? .stretch(0..<table.count)], sources: table.origins, run: run)
  }

  private init(fields: [Field], parts: [Part], layers: [Rows], sources: Origins, run: Run) {
    self.fields = fields
    self.parts = parts
    self.layers = layers
    self.sources = sources
    self.run = run
    count = layers[0].count
  }

  func column(_ index: Int) -> Column { layers[parts[index].layer].of(parts[index].column) }

  /// A column with all its rows, and which of them are left.
  func source(_ index: Int) -> (column: Column, rows: Rows) { (parts[index].column, layers[parts[index].layer]) }

  var origins: Origins {
    if case .stretch(let rows) = layers[0], rows.lowerBound == 0, rows.count == sources.count { return sources }
    return sources.gathered(layers[0].array)
  }

  /// The rows left as a table of their own.
  var materialised: Table {
    Table(fields: fields, columns: parts.indices.map { column($0) }, count: count, origins: origins)
  }

  /// The same rows for somebody who waits for ever.
  var unhurried: Flow {
    let run = Run(isCancelled: { false }, span: run.span, source: run.source, effort: run.effort)
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// The rows at `rows`, counted among those left. A negative one gives missing values.
  func choosing(_ rows: [Int32]) -> Flow {
    Flow(fields: fields, parts: parts, layers: layers.map { $0.choosing(rows) }, sources: sources, run: run)
  }

  /// The rows of a stretch, counted among those left.
  func sliced(_ rows: Range<Int>) -> Flow {
    Flow(fields: fields, parts: parts, layers: layers.map { $0.sliced(rows) }, sources: sources, run: run)
  }

  /// Other columns for the same rows, whose origins stay.
  func projecting(_ fields: [Field], _ contents: [Content]) -> Flow {
    var layers = layers
    let own = layers.count
    let parts = contents.map { content in
      switch content {
      case .kept(let index): return self.parts[index]
      case .made(let column):
        if layers.count == own { layers.append(.stretch(0..<count)) }
        precondition(column.count == count, "a column is made for \(count) rows")
        return Part(column: column, layer: own)
      }
    }
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// Made columns for the same rows, whose origins stay.
  func replacing(_ fields: [Field], _ columns: [Column]) -> Flow { projecting(fields, columns.map { .made($0) }) }
}

/// Which rows of a column are meant, in which order.
enum Rows: Sendable {
  case stretch(Range<Int>)
  case list([Int32])

  var count: Int {
    switch self {
    case .stretch(let rows): rows.count
    case .list(let rows): rows.count
    }
  }

  subscript(index: Int) -> Int32 {
    switch self {
    case .stretch(let rows): Int32(rows.lowerBound + index)
    case .list(let rows): rows[index]
    }
  }

  var array: [Int32] {
    switch self {
    case .stretch(let rows): rows.map { Int32($0) }
    case .list(let rows): rows
    }
  }

  func of(_ column: Column) -> Column {
    switch self {
    case .stretch(let rows): rows.count == column.count ? column : column.sliced(rows)
    case .list(let rows): column.gathered(rows)
    }
  }

  func choosing(_ rows: [Int32]) -> Rows {
    switch self {
    case .stretch(let own) where own.lowerBound == 0: .list(rows)
    case .stretch(let own): .list(rows.map { $0 < 0 ? -1 : $0 + Int32(own.lowerBound) })
    case .list(let own): .list(rows.map { $0 < 0 ? -1 : own[Int($0)] })
    }
  }

  func sliced(_ rows: Range<Int>) -> Rows {
    switch self {
    case .stretch(let own): .stretch(own.lowerBound + rows.lowerBound..<own.lowerBound + rows.upperBound)
    case .list(let own): .list(Array(own[rows]))
    }
  }
}

/// One evaluation: how to learn that nobody waits for it any more, and what to blame then; how it uses the machine.
struct Run: Sendable {
  let isCancelled: @Sendable () -> Bool
  /// Takes what should be known about the result, although it is there.
  var note: @Sendable (Diagnostic) -> Void = { _ in }
  var span: Span
  let source: Source
  var effort = Effort.one

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

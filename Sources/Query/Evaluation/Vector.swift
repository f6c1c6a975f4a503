import SourceText
import Tables

/// The values of an expression over the rows of a flow. A constant has one row, which stands for all.
struct Vector: Sendable {
  let column: Column
  let isConstant: Bool
  /// The members of a constant list of many, to be looked up.
  private(set) var members: Set<Value>?

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

  /// The values of a column as one list for all rows.
  init(listing column: Column, _ run: Run) throws(Diagnostic) {
    // A value in the list and in the set of its members.
    try run.claim(column.count * 3 * MemoryLayout<Value>.stride)
    var members: Set<Value> = []
    var rows: [Int32] = []
    try run.eachStretch(column.count) { stretch in
      for row in stretch where !column.isMissing(row) {
        rows.append(Int32(row))
        members.insert(column[row].comparable)
      }
    }
    self.column = Column(.list(offsets: [0, Int32(rows.count)], values: try run.gathered(column, rows), missing: []))
    isConstant = true
    self.members = members
  }

  /// A column of `count` rows.
  func expanded(_ count: Int) -> Column {
    isConstant ? column.gathered([Int32](repeating: 0, count: count)) : column
  }

  /// The same for somebody who may stop waiting.
  func expanded(_ count: Int, _ run: Run) throws(Diagnostic) -> Column {
    isConstant ? try run.gathered(column, try run.filled(0, count)) : column
  }

  subscript(row: Int) -> Value { column[isConstant ? 0 : row] }
}

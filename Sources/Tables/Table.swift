/// Columns of equal length under their names, whose rows know where they came from.
package struct Table: Sendable {
  package var fields: [Field]
  package var columns: [Column]
  package var count: Int
  package var origins: Origins
  /// Where the values of some columns came from, row by row, by the column's place: more exactly than the rows, or from
  /// other rows beside.
  package var cellOrigins: [Int: Origins] = [:]

  package init(fields: [Field], columns: [Column], count: Int, origins: Origins) {
    precondition(fields.count == columns.count, "every column has a field")
    precondition(columns.allSatisfy { $0.count == count }, "every column has \(count) rows")
    self.fields = fields
    self.columns = columns
    self.count = count
    self.origins = origins
  }

  /// Tables of the same columns, one below the other, without origins; nil where there is none.
  package init?(joining tables: [Table]) {
    guard let first = tables.first else { return nil }
    let count = tables.reduce(0) { $0 + $1.count }
    let columns = first.fields.indices.compactMap { index in Column(joining: tables.map { $0.columns[index] }) }
    self.init(fields: first.fields, columns: columns, count: count, origins: .none(count))
  }

  /// The rows at `rows`, in that order, with their origins.
  package func gathered(_ rows: [Int32]) -> Table {
    var table = Table(
      fields: fields, columns: columns.map { $0.gathered(rows) }, count: rows.count, origins: origins.gathered(rows))
    table.cellOrigins = cellOrigins.mapValues { $0.gathered(rows) }
    return table
  }

  /// The rows of the catalogue that the value in a row and a column came from.
  package func origins(row: Int, column: Int) -> [RowReference] { (cellOrigins[column] ?? origins).of(row) }

  /// The values of one row.
  package func row(_ index: Int) -> [Value] { columns.map { $0[index] } }
}

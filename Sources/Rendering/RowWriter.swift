package import Tables

/// How a format writes rows one after another.
struct RowForm: Sendable {
  /// What stands before the rows, of fields of these names.
  var head: @Sendable ([String]) -> String = { _ in "" }
  /// A row, and whether it is the first.
  let row: @Sendable ([MachineField], _ row: Int, _ isFirst: Bool) -> String
  /// What stands behind the rows, and whether there was none.
  var end: @Sendable (_ isEmpty: Bool) -> String = { _ in "" }
}

extension Format {
  /// Whether it writes rows one after another, so that nobody has to wait for the last.
  package var writesRows: Bool { rowForm != nil }
}

/// Writes a table that comes in parts, one below the other.
package struct RowWriter {
  private let form: RowForm
  private let fields: [Field]
  private let said: Set<Int>?
  private var hasBegun = false
  private var isEmpty = true

  /// Nil where the format has to see a table whole. `said` are the columns of amounts whose units the column `unit` says in
  /// every row of all parts.
  package init?(_ format: Format, _ fields: [Field], said: Set<Int>) {
    guard let form = format.rowForm else { return nil }
    (self.form, self.fields, self.said) = (form, fields, said)
  }

  /// For a table that comes at once.
  init(_ form: RowForm, _ fields: [Field]) { (self.form, self.fields, said) = (form, fields, nil) }

  package mutating func write(_ part: Table, to output: inout Output) {
    // For ever, so that nothing stops it.
    try? write(part, .endless, to: &output)
  }

  mutating func write(
    _ part: Table, _ patience: Patience, to output: inout Output
  ) throws(Patience.Stopped) {
    let fields = machineFields(of: part, said: said)
    if !hasBegun { output.write(form.head(fields.map(\.name))) }
    hasBegun = true
    for row in 0..<part.count {
      try patience.check(row)
      output.write(form.row(fields, row, isEmpty))
      isEmpty = false
    }
  }

  /// Ends the table, which has its head also without a row.
  package mutating func end(_ output: inout Output) {
    if !hasBegun {
      let nothing = Table(fields: fields, columns: fields.map { Column($0.type, []) }, count: 0, origins: .none(0))
      write(nothing, to: &output)
    }
    output.write(form.end(isEmpty))
  }
}

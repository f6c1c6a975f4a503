import SourceText
import Syntax
import Tables

// Joins in SQL. The other table's columns get names of their own first, so that every name in a condition is plain.

extension SqlRows {
  mutating func join(_ joining: Joining) throws(Diagnostic) {
    close()
    for key in joining.condition.keys { measureAmounts(key.left) }
    var others = try SqlRows(joining.other, dialect, steps: steps, place: place)
    others.close()
    for key in joining.condition.keys { others.measureAmounts(key.right) }
    if !others.isUntouched { others.close() }
    let partners = others.renamed()
    steps = partners.steps
    var tests: [SqlTerm] = []
    for key in joining.condition.keys {
      let (left, right) = (try value(key.left).strict, try partners.rows.value(key.right, in: self).strict)
      for (mine, theirs) in zip(dialect.comparable(left), dialect.comparable(right)) {
        tests.append(.compared(mine, "=", theirs))
      }
    }
    // A condition sees the columns of both.
    var both = self
    both.columns = columns + partners.rows.columns
    for test in joining.condition.tests { tests.append(try both.value(test).tested) }
    steps = both.steps
    let condition = SqlTerm.all(tests)
    switch joining.kind {
    case .semi, .anti:
      let test = "exists (select 1 from \(partners.rows.source) where \(condition))"
      keep(
        SqlTerm(joining.kind == .semi ? test : "not \(test)", joining.kind == .semi ? .atom : .not, mayBeNull: false))
    case .inner, .left:
      let word = joining.kind == .inner ? "join" : "left join"
      let right = joining.kept.enumerated().map { index, place in
        SqlColumn(field: joining.fields[columns.count + index], value: partners.rows.columns[place].value)
      }
      begin(
        from: "\(source) \(word) \(partners.rows.source) on \(condition)", columns + right,
        order: order + [partners.number])
      close()
    }
  }

  private mutating func measureAmounts(_ bound: Bound) {
    if case .column(let index) = bound.form { measure(index) }
  }

  /// A step in which every column has a name that no other table has.
  private func renamed() -> (rows: SqlRows, steps: [SqlStep], number: String) {
    var rows = self
    var items = [SqlSelect.Item(order.isEmpty ? "1" : SqlRows.number, as: "_number")]
    for index in rows.columns.indices {
      for (part, term) in rows.columns[index].value.parts.enumerated() {
        let name = "_\(index + 1)_\(part + 1)"
        items.append(SqlSelect.Item(term.text, as: name))
        rows.columns[index].value.parts[part] = SqlTerm(name)
      }
    }
    let name = "step_\(steps.count + 1)"
    rows.steps.append(SqlStep(name: name, select: SqlSelect(items: items, source: source)))
    rows.source = name
    return (rows, rows.steps, "_number")
  }

  /// The value of an expression over these rows, whose own pipelines come after the steps of others.
  private func value(_ bound: Bound, in rows: SqlRows) throws(Diagnostic) -> SqlValue {
    var own = self
    own.steps = rows.steps
    return try own.value(bound)
  }
}

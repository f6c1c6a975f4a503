import Quantities
import SourceText
import Tables

extension Stage {
  static let describe = Stage(
    "describe", aliases: ["概览"], elsewhere: ["summary", "info"], "says what each column holds",
    examples: [
      Example(
        "places | select name, population | describe",
        "column, type, values, missing, distinct, least, greatest\nname, text, 3, 0, 3, null, null\n"
          + "population, quantity, 3, 0, 3, 21万人, 48.2万人")
    ]
  ) { call throws(Diagnostic) in
    let fields = [
      Field("column", .text), Field("type", .text), Field("values", .integer), Field("missing", .integer),
      Field("distinct", .integer), Field("least", .text), Field("greatest", .text),
    ]
    let described = call.fields
    return BoundStage(fields: fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      var rows: [[Value]] = []
      for (index, field) in described.enumerated() where !field.isHidden {
        try flow.run.check()
        rows.append(try description(field, flow.column(index), flow.run))
      }
      let columns = fields.enumerated().map { index, field in Column(field.type, rows.map { $0[index] }) }
      return Flow(
        Table(fields: fields, columns: columns, count: rows.count, origins: .none(rows.count)), run: flow.run)
    }
    .withoutSql("it tells of columns, and databases have ways of their own to do so")
  }
}

private func description(_ field: Field, _ column: Column, _ run: Run) throws(Diagnostic) -> [Value] {
  let rows = try run.rows(of: column.count) { !column.isMissing($0) }
  let present = rows.map { Int($0) }
  let distinct = try Grouping([column.gathered(rows)], count: rows.count, run).firstRows.count
  try run.check()
  let (least, greatest) = extremes(column, present)
  return [
    .text(field.name), .text(field.type.name), .integer(present.count), .integer(column.count - present.count),
    .integer(distinct), least, greatest,
  ]
}

/// The least and the greatest value as text, of kinds that have them; of quantities only where they are of one unit.
private func extremes(_ column: Column, _ rows: [Int]) -> (Value, Value) {
  func ends<Values: RandomAccessCollection>(
    _ values: Values, _ text: (Values.Element) -> String
  ) -> (Value, Value) where Values.Index == Int, Values.Element: Comparable {
    let present = rows.map { values[$0] }
    return (present.min().map { .text(text($0)) } ?? .null, present.max().map { .text(text($0)) } ?? .null)
  }
  switch column.storage {
  case .integer(let values, _): return ends(values) { "\($0)" }
  case .number(let values, _): return ends(values) { "\($0)" }
  case .date(let values, _): return ends(values) { "\($0)" }
  case .quantity(let values, let units, let dictionary, _):
    guard let first = rows.first, rows.allSatisfy({ units[$0] == units[first] }) else { return (.null, .null) }
    return ends(values) { Quantity.written($0, dictionary[Int(units[first])]) }
  default: return (.null, .null)
  }
}

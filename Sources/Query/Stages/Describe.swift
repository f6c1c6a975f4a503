import Quantities
import SourceText
import Tables

extension Stage {
  static let describe = Stage(
    "describe", aliases: ["概览"], elsewhere: ["summary", "info", "摘要", "描述"], "says what each column holds",
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
        rows.append(try description(field, try flow.column(index), flow.run))
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
  let present = rows.count == column.count ? column : try run.gathered(column, rows)
  let distinct = try Grouping([present], count: rows.count, run).firstRows.count
  let (least, greatest) = try extremes(present, run)
  return [
    .text(field.name), .text(field.type.name), .integer(rows.count), .integer(column.count - rows.count),
    .integer(distinct), least, greatest,
  ]
}

/// The least and the greatest value as text, of kinds that have them; of quantities only where they are of one unit. None
/// of the values is missing.
private func extremes(_ column: Column, _ run: Run) throws(Diagnostic) -> (Value, Value) {
  func ends<Element: Comparable>(
    _ value: (Int) -> Element, _ text: (Element) -> String
  ) throws(Diagnostic) -> (Value, Value) {
    if column.count == 0 { return (.null, .null) }
    var (least, greatest) = (value(0), value(0))
    try run.eachStretch(column.count) { rows in
      for row in rows {
        let value = value(row)
        if value < least { least = value }
        if greatest < value { greatest = value }
      }
    }
    return (.text(text(least)), .text(text(greatest)))
  }
  func ends(_ values: Decimals, _ text: (Decimal) -> String) throws(Diagnostic) -> (Value, Value) {
    guard case .scaled(let significands, let exponent) = values.form else { return try ends({ values[$0] }, text) }
    return try ends({ significands[$0] }) { text(Decimal(significand: $0, exponent: exponent)) }
  }
  switch column.storage {
  case .integer(let values, _): return try ends({ values[$0] }) { "\($0)" }
  case .number(let values, _): return try ends(values) { "\($0)" }
  case .date(let values, _): return try ends({ values[$0] }) { "\($0)" }
  case .quantity(let values, let units, let dictionary, _):
    guard let first = units.first, units.allSatisfy({ $0 == first }) else { return (.null, .null) }
    return try ends(values) { Quantity.written($0, dictionary[Int(first)]) }
  default: return (.null, .null)
  }
}

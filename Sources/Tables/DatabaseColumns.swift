// What columns of tables are called in SQL. A quantity is a number and a unit, so `area` is the columns `area` and
// `area_unit`; a period is two days, so `as_of` is `as_of_from` and `as_of_to`. Where a table says the unit or the days in
// columns of their own, as figures do, these are the columns: `value`, `high` and `unit`; `period`, `from` and `to`.

import Quantities

/// The names of each field's columns, in the order of the fields.
package func databaseNames(of fields: [Field]) -> [[String]] {
  func has(_ name: String, _ type: ColumnType) -> Bool { fields.contains { $0.name == name && $0.type == type } }
  return fields.map { field in
    switch field.type {
    case .quantity:
      let sharesUnit = ["value", "high"].contains(field.name) && has("unit", .text)
      return [field.name, sharesUnit ? "unit" : "\(field.name)_unit"]
    case .period:
      let sharesDays = field.name == "period" && has("from", .date) && has("to", .date)
      return sharesDays ? ["from", "to"] : ["\(field.name)_from", "\(field.name)_to"]
    default: return [field.name]
    }
  }
}

/// A column of a database's table: a field, or a part of one.
package struct DatabaseColumn: Sendable {
  package let name: String
  /// The number of the field.
  package let field: Int
  /// 0 for a whole field, a number or a first day, 1 for a unit or a last day.
  let part: Int
  /// What it holds: a number, a whole number, a truth, or else a text.
  package let type: ColumnType

  /// What it holds of a value of its field.
  package func cell(_ value: Value) -> Value {
    switch value {
    case .quantity(let quantity): part == 0 ? .number(quantity.value) : .text(quantity.unit.symbol)
    case .period(let period): (part == 0 ? period.from : period.to).map { .date($0) } ?? .null
    case .list(let members): .text(jsonText(members))
    default: value
    }
  }
}

/// The columns that hold `fields`, each once, though two fields may share one.
package func databaseColumns(of fields: [Field]) -> [DatabaseColumn] {
  let own = Set(fields.filter { $0.type != .period && $0.type != .quantity }.map(\.name))
  var result: [DatabaseColumn] = []
  for (index, (field, names)) in zip(fields, databaseNames(of: fields)).enumerated() {
    for (part, name) in names.enumerated() {
      let isPart = field.type == .period || part > 0
      if isPart, own.contains(name) { continue }
      let type: ColumnType =
        switch field.type {
        case .quantity: part == 0 ? .number : .text
        case .integer, .number, .truth: field.type
        default: .text
        }
      result.append(DatabaseColumn(name: name, field: index, part: part, type: type))
    }
  }
  return result
}

/// A list as it stands in a database: a JSON array without blanks, quantities and periods as they are written.
package func jsonText(_ members: [Value]) -> String {
  var json = JsonWriter()
  json.write(plain: "[")
  for (index, member) in members.enumerated() {
    if index > 0 { json.write(plain: ",") }
    switch member {
    case .quantity, .period, .list: json.write(text: written(member))
    default: json.write(member)
    }
  }
  json.write(plain: "]")
  return String(decoding: json.bytes, as: UTF8.self)
}

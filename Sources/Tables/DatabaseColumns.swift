// What columns of tables are called in SQL. A quantity is a number and a unit, so `area` is the columns `area` and
// `area_unit`; a period is two days, so `as_of` is `as_of_from` and `as_of_to`. Where a table says the unit or the days in
// columns of their own, as figures do, these are the columns: `value`, `high` and `unit`; `period`, `from` and `to`.

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

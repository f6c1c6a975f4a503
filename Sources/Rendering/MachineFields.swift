import Quantities
import Tables

/// A field of a machine format and how to read it.
struct MachineField {
  let name: String
  let value: (Int) -> Value
}

/// The fields that programs read: hidden ones are left out, and a quantity is a number and a unit.
///
/// `value` is followed by `value_unit`, unless the table has a column `unit` that says the same in every row: then a
/// second one would only repeat it. `said` are the columns of which that is known, where `table` is a part of what is
/// written.
func machineFields(of table: Table, said: Set<Int>? = nil) -> [MachineField] {
  let shown = table.fields.indices.filter { !table.fields[$0].isHidden }
  var taken = Set(shown.map { table.fields[$0].name })
  let unitColumn = table.fields.firstIndex { $0.name == "unit" && $0.type == .text }.map { table.columns[$0] }
  var result: [MachineField] = []
  for index in shown {
    let (field, column) = (table.fields[index], table.columns[index])
    guard field.type == .quantity else {
      result.append(MachineField(name: field.name) { column[$0] })
      continue
    }
    result.append(
      MachineField(name: field.name) { row in
        if case .quantity(let quantity) = column[row] { .number(quantity.value) } else { .null }
      })
    if said?.contains(index) ?? unitColumn?.says(unitsOf: column) ?? false { continue }
    var name = "\(field.name)_unit"
    while !taken.insert(name).inserted { name += "_" }
    result.append(
      MachineField(name: name) { row in
        if case .quantity(let quantity) = column[row] { .text(quantity.unit.symbol) } else { .null }
      })
  }
  return result
}

/// A value for a field of text: numbers in full without exponent, dates and periods as ISO 8601 writes them (an open
/// end is `..`), lists between `；`, nothing for a missing one.
func machineText(of value: Value) -> String {
  switch value {
  case .period(let period): "\(period.from?.description ?? "..")/\(period.to?.description ?? "..")"
  case .list(let values): values.map { machineText(of: $0) }.joined(separator: "；")
  case .number(let number): number.description
  case .quantity(let quantity): "\(quantity.value)\(quantity.unit)"
  default: plainText(of: value)
  }
}

/// One row as a JSON object.
func jsonObject(_ fields: [MachineField], row: Int) -> String {
  var json = JsonWriter()
  for (index, field) in fields.enumerated() {
    json.write(plain: index == 0 ? "{" : ", ")
    json.write(text: field.name)
    json.write(plain: ": ")
    json.write(field.value(row))
  }
  json.write(plain: fields.isEmpty ? "{}" : "}")
  return String(decoding: json.bytes, as: UTF8.self)
}

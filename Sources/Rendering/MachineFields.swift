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
/// second one would only repeat it.
func machineFields(of table: Table) -> [MachineField] {
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
    if let unitColumn, (0..<table.count).allSatisfy({ says(unitColumn, theUnitOf: column, row: $0) }) { continue }
    var name = "\(field.name)_unit"
    while !taken.insert(name).inserted { name += "_" }
    result.append(
      MachineField(name: name) { row in
        if case .quantity(let quantity) = column[row] { .text(quantity.unit.symbol) } else { .null }
      })
  }
  return result
}

private func says(_ units: Column, theUnitOf column: Column, row: Int) -> Bool {
  guard case .quantity(let quantity) = column[row] else { return true }
  if case .text(let unit) = units[row] { return unit == quantity.unit.symbol }
  return quantity.unit == .none && units.isMissing(row)
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

func jsonObject(_ fields: [MachineField], row: Int) -> String {
  var result = "{"
  for (index, field) in fields.enumerated() {
    if index > 0 { result += ", " }
    result += "\(jsonText(of: field.name)): \(jsonText(of: field.value(row)))"
  }
  return result + "}"
}

private func jsonText(of value: Value) -> String {
  switch value {
  case .null: "null"
  case .text(let text): jsonText(of: text)
  case .number(let number): number.description
  case .integer, .truth: plainText(of: value)
  case .date(let date): "\"\(date)\""
  case .period(let period):
    "{\"from\": \(period.from.map { "\"\($0)\"" } ?? "null"), \"to\": \(period.to.map { "\"\($0)\"" } ?? "null")}"
  case .quantity(let quantity):
    "{\"value\": \(quantity.value), \"unit\": \(jsonText(of: quantity.unit.symbol))}"
  case .list(let values): "[\(values.map { jsonText(of: $0) }.joined(separator: ", "))]"
  }
}

/// RFC 8259: quotes, backslashes and controls are escaped, all else is itself.
private func jsonText(of text: String) -> String {
  // Nearly every text is written as it stands; looking at its bytes costs a tenth of looking at its scalars.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) { return "\"\(text)\"" }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if scalar.value < 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}

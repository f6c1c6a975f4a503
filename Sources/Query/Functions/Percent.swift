import Quantities
import Tables

extension Function {
  static let percent = Function(
    "percent", aliases: ["百分比"], "a part of one as a percentage, null for what has a unit", [Parameter("x", .amount)],
    gives: .quantity,
    examples: [Example("percent(3 / 8)", "37.5%")],
    sql: .form { call in
      let value = call.arguments[0]
      let hundredfold = SqlTerm.product(
        call.dialect.converted(value, to: .number).term, SqlTerm("100", mayBeNull: false))
      let percent = SqlTerm("'%'", mayBeNull: false)
      if value.type != .quantity || value.knownUnit == Unit.none {
        return SqlValue(hundredfold, unit: percent, known: .percent)
      }
      if value.knownUnit != nil { return SqlValue(.null, unit: percent, known: .percent) }
      let isPlain = SqlTerm.compared(value.unit, "=", SqlTerm("''", mayBeNull: false))
      return SqlValue(.cases([(isPlain, hundredfold)]), unit: percent, known: .percent)
    }
  ) { values in
    let part: Decimal
    switch values[0] {
    case .number(let number): part = number
    case .integer(let number): part = Decimal(number)
    case .quantity(let quantity) where quantity.unit == .none: part = quantity.value
    default: return .null
    }
    return .quantity(Quantity(part * Decimal(100), .percent))
  }
}

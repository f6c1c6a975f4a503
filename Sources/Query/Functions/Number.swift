import Quantities
import SourceText
import Syntax
import Tables

extension Function {
  static let number = Function(
    "number", aliases: ["数"], "the number of a quantity in its unit, or the number that a text writes",
    [Parameter("x", .anything)], gives: .number,
    examples: [Example("number(560.2亿元)", "56020000000"), Example("number(\"1.5万\")", "15000")],
    sql: .form { call throws(SqlGap) in
      let value = call.arguments[0]
      switch value.type {
      case .quantity, .number: return SqlValue(.number, value.term)
      case .integer: return call.dialect.converted(value, to: .number)
      case .text: throw SqlGap("SQL reads no numbers as reports write them")
      default: return call.dialect.constant(.null, .number)
      }
    }
  ) { values in
    switch values[0] {
    case .integer(let number): .number(Decimal(number))
    case .number: values[0]
    case .quantity(let quantity): .number(quantity.value)
    case .text(let text): read(text)
    default: .null
    }
  }
}

private func read(_ text: String) -> Value {
  switch numeral(trimmed(text)) {
  case .integer(let number): .number(Decimal(number))
  case .number(let number): .number(number)
  case .quantity(let quantity): .number(quantity.value)
  default: .null
  }
}

import Quantities
import Tables

extension Function {
  static let abs = Function(
    "abs", aliases: ["绝对值"], "the number without its sign", [Parameter("x", .amount)],
    examples: [Example("abs(-4.3%)", "4.3%")],
    sql: .form { call in call.amount { SqlTerm("abs(\($0))", mayBeNull: $0.mayBeNull) } },
    meaning: .scalar({ $0.first.flatMap { $0 } ?? .number }) { values in
      amount(values[0]) { $0.magnitude }
    })
}

/// A number or quantity with its number changed; whole numbers stay whole.
func amount(_ value: Value, _ change: (Decimal) -> Decimal) -> Value {
  switch value {
  case .integer(let number): change(Decimal(number)).whole.map { .integer($0) } ?? .null
  case .number(let number): .number(change(number))
  case .quantity(let quantity): .quantity(Quantity(change(quantity.value), quantity.unit))
  default: .null
  }
}

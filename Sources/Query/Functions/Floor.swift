import Quantities
import Tables

extension Function {
  static let floor = Function(
    "floor", aliases: ["向下取整"], "the greatest whole number that is not greater", [Parameter("x", .amount)],
    examples: [Example("floor(2.7)", "2"), Example("floor(-2.1)", "-3")],
    sql: .form { call in call.wholeAmount("floor") },
    meaning: .scalar({ $0.first.flatMap { $0 } ?? .number }) { values in amount(values[0], wholeBelow) })
}

/// The greatest whole number that is not greater than `number`.
func wholeBelow(_ number: Decimal) -> Decimal {
  if number.isWhole { return number }
  let nearest = number.rounded(places: 0)
  return nearest > number ? nearest - .one : nearest
}

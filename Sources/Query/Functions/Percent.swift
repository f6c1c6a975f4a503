import Quantities
import Tables

extension Function {
  static let percent = Function(
    "percent", aliases: ["百分比"], "a part of one as a percentage, null for what has a unit", [Parameter("x", .amount)],
    gives: .quantity,
    examples: [Example("percent(3 / 8)", "37.5%")]
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

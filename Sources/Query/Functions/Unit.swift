import Quantities
import Tables

extension Function {
  static let unit = Function(
    "unit", aliases: ["计量单位"], "the unit of a quantity", [Parameter("x", .amount)], gives: .text,
    examples: [Example("unit(560.2亿元)", "元")]
  ) { values in
    if case .quantity(let quantity) = values[0] { .text(quantity.unit.symbol) } else { .text("") }
  }
}

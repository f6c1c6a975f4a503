import Quantities
import Tables

extension Function {
  static let unit = Function(
    "unit", aliases: ["计量单位"], "the unit of a quantity", [Parameter("x", .amount)], gives: .text,
    examples: [Example("unit(560.2亿元)", "元")],
    sql: .form { call in
      let value = call.arguments[0]
      return SqlValue(.text, SqlTerm.cases([(value.isPresent, value.unit)]))
    }
  ) { values in
    if case .quantity(let quantity) = values[0] { .text(quantity.unit.symbol) } else { .text("") }
  }
}

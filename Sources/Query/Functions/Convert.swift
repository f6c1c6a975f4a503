import Quantities
import Tables

extension Function {
  static let convert = Function(
    "convert", aliases: ["换算"], "the quantity in another unit, null where units are of different dimensions",
    [Parameter("x", .amount), Parameter("unit", .text)], gives: .quantity,
    examples: [Example("convert(3公顷, \"亩\")", "45亩")],
    sql: .form { call throws(SqlGap) in
      guard case .text(let symbol) = try call.constant(1) else { return SqlValue(.null, unit: .null) }
      let unit = Quantities.Unit(symbol)
      let named = SqlTerm(call.dialect.text(unit.symbol), mayBeNull: false)
      let value = call.arguments[0]
      return SqlValue(
        value.type == .quantity ? call.dialect.converted(value, to: unit) : value.term, unit: named, known: unit)
    }
  ) { values in
    guard case .text(let symbol) = values[1] else { return .null }
    let unit = Quantities.Unit(symbol)
    switch values[0] {
    case .quantity(let quantity):
      return quantity.unit.convert(quantity.value, to: unit).map { .quantity(Quantity($0, unit)) } ?? .null
    case .integer(let number): return .quantity(Quantity(Decimal(number), unit))
    case .number(let number): return .quantity(Quantity(number, unit))
    default: return .null
    }
  }
}

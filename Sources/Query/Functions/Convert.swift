import Quantities
import Tables

extension Function {
  static let convert = Function(
    "convert", aliases: ["换算"], "the quantity in another unit, null where units are of different dimensions",
    [Parameter("x", .amount), Parameter("unit", .text)], gives: .quantity,
    examples: [Example("convert(3公顷, \"亩\")", "45亩")]
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

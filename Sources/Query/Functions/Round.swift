import Quantities
import Tables

extension Function {
  static let round = Function(
    "round", aliases: ["四舍五入"], "the nearest number with so many digits after the point, halves away from zero",
    [Parameter("x", .amount), Parameter("digits", .integer, isOptional: true)],
    examples: [Example("round(12.345, 1)", "12.3"), Example("round(2.5)", "3")],
    sql: .form { call throws(SqlGap) in
      guard call.count > 1 else { return call.rounded(places: 0) }
      guard case .integer(let places) = try call.constant(1) else { return call.dialect.constant(.null, call.type) }
      return call.rounded(places: Swift.min(Swift.max(places, -30), 30))
    },
    meaning: .scalar({ $0.first.flatMap { $0 } ?? .number }) { values in
      var places = 0
      if values.count > 1, case .integer(let digits) = values[1] { places = Swift.min(Swift.max(digits, -30), 30) }
      return amount(values[0]) { $0.rounded(places: places) }
    })
}

import Quantities
import SourceText
import Tables

extension Function {
  static let quantile = Function(
    "quantile", aliases: ["分位数"], "the value below which a share of the amounts lies, a share from 0 to 1",
    [Parameter("x", .amount), Parameter("share", .amount)],
    examples: [Example("quantile(population, 0.25)", "28.15万人")],
    sql: .amounts { call throws(SqlGap) in
      let share = Vector(constant: try call.constant(1), call.arguments[1].type)
      guard let part = fraction(share) else { throw SqlGap("a share lies between 0 and 1") }
      return try call.quantile(part)
    },
    meaning: .aggregate { call throws(Diagnostic) in
      guard call.arguments[1].isConstant else { throw .shareVaries(call.arguments[1].span, in: call.source) }
      return BoundAggregate(type: call.arguments[0].type == .quantity ? .quantity : .number) {
        (vectors, groups, run) throws(Diagnostic) in
        guard let part = fraction(vectors[1]) else { throw .shareOutOfRange(call.arguments[1].span, in: call.source) }
        let amounts = try Amounts(vectors[0], groups, call, run)
        return try amounts.column(try quantiles(part, of: amounts, groups, run), run)
      }
    })
}

/// A share from 0 to 1, also written as a percentage.
private func fraction(_ vector: Vector) -> Decimal? {
  let value: Decimal? =
    switch vector[0] {
    case .integer(let number): Decimal(number)
    case .number(let number): number
    case .quantity(let quantity) where quantity.unit == .percent: quantity.value.divided(by: Decimal(100))
    default: nil
    }
  return value.flatMap { $0 < .zero || $0 > .one ? nil : $0 }
}

extension Diagnostic {
  fileprivate static func shareVaries(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "quantile wants one share for all rows", at: span, in: source, help: "as in quantile(value, 0.9)")
  }

  fileprivate static func shareOutOfRange(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "a share lies between 0 and 1", at: span, in: source, help: "as in quantile(value, 0.9)")
  }
}

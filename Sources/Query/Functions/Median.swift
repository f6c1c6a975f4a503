import Quantities
import SourceText
import Tables

extension Function {
  static let median = Function(
    "median", aliases: ["中位数"], "the value in the middle, of amounts of one dimension", [Parameter("x", .amount)],
    examples: [Example("median(population)", "35.3万人")],
    sql: .amounts { call throws(SqlGap) in try call.quantile(Decimal(significand: 5, exponent: -1)) },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type == .quantity ? .quantity : .number) {
        (vectors, groups) throws(Diagnostic) in
        let amounts = try Amounts(vectors[0], groups, call)
        let half = Decimal(significand: 5, exponent: -1)
        return amounts.column(amounts.collected(groups).map { Query.quantile(half, of: $0) })
      }
    })
}

/// The value below which the share `part` of `values` lies, interpolated between neighbours (Hyndman and Fan, “Sample
/// Quantiles in Statistical Packages”, 1996, definition 7).
func quantile(_ part: Decimal, of values: [Decimal]) -> Decimal? {
  // Numbers of one scale are ordered as integers.
  let ordered: Decimals =
    if case .scaled(let significands, let exponent) = Decimals(values).form {
      Decimals(scaled: significands.sorted(), exponent: exponent)
    } else {
      Decimals(values.sorted())
    }
  guard let greatest = ordered.last else { return nil }
  let position = part * Decimal(ordered.count - 1)
  let below = wholeBelow(position)
  guard let index = below.whole, index >= 0, index < ordered.count - 1 else { return greatest }
  return ordered[index] + (ordered[index + 1] - ordered[index]) * (position - below)
}

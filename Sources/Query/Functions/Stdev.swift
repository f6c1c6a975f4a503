import Quantities
import SourceText
import Tables

extension Function {
  static let stdev = Function(
    "stdev", aliases: ["标准差"], "the standard deviation of a sample, of amounts of one dimension",
    [Parameter("x", .amount)],
    examples: [Example("round(stdev(population))", "13.606万人")],
    sql: .amounts { call throws(SqlGap) in
      if call.dialect == .sqlite { throw SqlGap("SQLite has no such function", elsewhere: [.duckdb, .spark]) }
      return call.aggregated { SqlTerm("stddev_samp(\($0))") }
    },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type == .quantity ? .quantity : .number) {
        (vectors, groups) throws(Diagnostic) in
        let amounts = try Amounts(vectors[0], groups, call)
        return amounts.column(amounts.collected(groups).map(deviation))
      }
    })
}

/// In binary floating point, since a root is not exact anyway; two passes, so that large numbers lose nothing.
private func deviation(_ values: [Decimal]) -> Decimal? {
  if values.count < 2 { return nil }
  let numbers = values.map(\.double)
  let mean = numbers.reduce(0, +) / Double(numbers.count)
  let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return decimal((squares / Double(numbers.count - 1)).squareRoot())
}

/// The number that prints as `number` does, to 15 digits.
private func decimal(_ number: Double) -> Decimal? {
  let parts = "\(number)".split(separator: "e")
  guard let digits = parts.first.flatMap({ Decimal($0) }) else { return nil }
  guard parts.count == 2 else { return digits }
  return Int32(parts[1]).map { digits * Decimal(significand: 1, exponent: $0) }
}

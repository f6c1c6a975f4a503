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
        (vectors, groups, run) throws(Diagnostic) in
        let amounts = try Amounts(vectors[0], groups, call, run)
        return try amounts.column(try deviations(amounts, groups, run), run)
      }
    })
}

/// In binary floating point, since a root is not exact anyway; two passes, so that large numbers lose nothing.
private func deviations(_ amounts: Amounts, _ groups: Groups, _ run: Run) throws(Diagnostic) -> [Decimal?] {
  var counts = try run.filled(0, groups.count)
  var sums = try run.filled(0.0, groups.count)
  try amounts.each(groups, run) { group, value in
    counts[group] += 1
    sums[group] += value.double
  }
  let means = try run.map(groups.count) { sums[$0] / Double(counts[$0]) }
  var squares = try run.filled(0.0, groups.count)
  try amounts.each(groups, run) { group, value in
    let distance = value.double - means[group]
    squares[group] += distance * distance
  }
  return try run.map(groups.count) { group in
    counts[group] < 2 ? nil : decimal((squares[group] / Double(counts[group] - 1)).squareRoot())
  }
}

/// The number that prints as `number` does, to 15 digits.
private func decimal(_ number: Double) -> Decimal? {
  let parts = "\(number)".split(separator: "e")
  guard let digits = parts.first.flatMap({ Decimal($0) }) else { return nil }
  guard parts.count == 2 else { return digits }
  return Int32(parts[1]).map { digits * Decimal(significand: 1, exponent: $0) }
}

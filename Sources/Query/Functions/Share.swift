import Quantities
import SourceText
import Tables

extension Function {
  static let share = Function(
    "share", aliases: ["占比"], "the sum as a percentage of the sum over all groups, or of each row of all rows",
    [Parameter("x", .amount)],
    examples: [Example("round(share(population), 1)", "46.1%")],
    sql: .amounts { call in call.shareOfGroup() },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(
        type: .quantity, isPerRow: true,
        evaluatePerRow: { (vectors, groups, run) throws(Diagnostic) in try shares(vectors, groups, call, run) }
      ) { (vectors, groups, run) throws(Diagnostic) in
        let vector = Vector(try vectors[0].expanded(groups.ids.count, run))
        // Taken over all rows first, so that the parts are of one unit.
        let whole = try Groups.whole(groups.ids.count, run)
        let amounts = try Amounts(vector, whole, call, run)
        guard let total = try sums(amounts, whole, run).first.flatMap({ $0 }) else {
          return try Column(percentages: try run.filled(nil, groups.count), run)
        }
        let parts = try sums(amounts, groups, run)
        return try Column(
          percentages: try run.map(parts.count) { group in
            parts[group].flatMap { ($0 * Decimal(100)).divided(by: total) }
          }, run)
      }
    })
}

/// Each row as a percentage of the sum of its group.
private func shares(
  _ vectors: [Vector], _ groups: Groups, _ call: FunctionCall, _ run: Run
) throws(Diagnostic) -> Column {
  let amounts = try Amounts(Vector(try vectors[0].expanded(groups.ids.count, run)), groups, call, run)
  let totals = try sums(amounts, groups, run)
  return try Column(
    percentages: try run.map(groups.ids.count) { row in
      guard !amounts.values.isMissing(row), let total = totals[Int(groups.ids[row])] else { return nil }
      return (amounts.values[row] * Decimal(100)).divided(by: total)
    }, run)
}

extension Column {
  /// Numbers as percentages; nil is missing.
  init(percentages: [Decimal?], _ run: Run) throws(Diagnostic) {
    let (numbers, missing) = try run.numbers(percentages)
    self.init(
      .quantity(
        numbers, units: try run.filled(0, percentages.count), dictionary: [.percent], missing: missing))
  }
}

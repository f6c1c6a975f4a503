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
      let perRow: @Sendable ([Vector], Groups) throws(Diagnostic) -> Column = {
        (vectors, groups) throws(Diagnostic) in try shares(vectors, groups, call)
      }
      return BoundAggregate(type: .quantity, isPerRow: true, evaluatePerRow: perRow) {
        (vectors, groups) throws(Diagnostic) in
        let vector = Vector(vectors[0].expanded(groups.ids.count))
        // Taken over all rows first, so that the parts are of one unit.
        let whole = Groups.whole(groups.ids.count)
        let amounts = try Amounts(vector, whole, call)
        let total = sums(amounts, whole).first.flatMap { $0 }
        let parts = sums(amounts, groups).map { part -> Value in
          guard let part, let total, let ratio = (part * Decimal(100)).divided(by: total) else { return .null }
          return .quantity(Quantity(ratio, .percent))
        }
        return Column(.quantity, parts)
      }
    })
}

/// Each row as a percentage of the sum of its group.
private func shares(_ vectors: [Vector], _ groups: Groups, _ call: FunctionCall) throws(Diagnostic) -> Column {
  let amounts = try Amounts(Vector(vectors[0].expanded(groups.ids.count)), groups, call)
  let totals = sums(amounts, groups)
  return Column(
    .quantity,
    groups.ids.enumerated().lazy.map { row, group -> Value in
      guard !amounts.values.isMissing(row), let total = totals[Int(group)],
        let ratio = (amounts.values[row] * Decimal(100)).divided(by: total)
      else { return .null }
      return .quantity(Quantity(ratio, .percent))
    })
}

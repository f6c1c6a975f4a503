import Quantities
import SourceText
import Tables

extension Function {
  static let sum = Function(
    "sum", aliases: ["总和", "合计", "求和"], "the sum, of amounts of one dimension", [Parameter("x", .amount)],
    examples: [Example("sum(population)", "104.5万人")],
    sql: .amounts { call in call.aggregated { SqlTerm("sum(\($0))") } },
    meaning: .aggregate { call throws(Diagnostic) in
      let type = call.arguments[0].type ?? .number
      return BoundAggregate(type: type, tally: .sum) { (vectors, groups, run) throws(Diagnostic) in
        if type == .integer, let integers = vectors[0].integers { return try wholeSums(integers, groups, run) }
        let amounts = try Amounts(vectors[0], groups, call, run)
        return try amounts.column(try sums(amounts, groups, run), run)
      }
    })
}

/// The sum of each group; nil where a group has no value.
func sums(_ amounts: Amounts, _ groups: Groups, _ run: Run) throws(Diagnostic) -> [Decimal?] {
  var totals: [Decimal?] = try run.filled(nil, groups.count)
  try amounts.each(groups, run) { group, value in totals[group] = totals[group].map { $0 + value } ?? value }
  return totals
}

/// Sums of whole numbers; null where one has no value or is too large.
private func wholeSums(_ values: Lane<Int>, _ groups: Groups, _ run: Run) throws(Diagnostic) -> Column {
  var totals = try run.filled(0, groups.count)
  var missing = try run.filled(true, groups.count)
  var isTooLarge = try run.filled(false, groups.count)
  try run.eachStretch(groups.ids.count) { rows in
    for row in rows where !values.isMissing(row) {
      let group = Int(groups.ids[row])
      let (total, overflow) = totals[group].addingReportingOverflow(values[row])
      totals[group] = total
      missing[group] = false
      if overflow { isTooLarge[group] = true }
    }
  }
  let mask = try run.map(groups.count) { missing[$0] || isTooLarge[$0] }
  return Column(.integer(totals, missing: mask.contains(true) ? mask : []))
}

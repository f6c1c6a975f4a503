import Quantities
import SourceText
import Tables

extension Function {
  static let sum = Function(
    "sum", aliases: ["总和", "合计"], "the sum, of amounts of one dimension", [Parameter("x", .amount)],
    examples: [Example("sum(population)", "104.5万人")],
    sql: .amounts { call in call.aggregated { SqlTerm("sum(\($0))") } },
    meaning: .aggregate { call throws(Diagnostic) in
      let type = call.arguments[0].type ?? .number
      return BoundAggregate(type: type, tally: .sum) { (vectors, groups, run) throws(Diagnostic) in
        if type == .integer, let integers = vectors[0].integers { return try wholeSums(integers, groups, run) }
        let amounts = try Amounts(vectors[0], groups, call, run)
        return amounts.column(try sums(amounts, groups, run))
      }
    })
}

/// The sum of each group; nil where a group has no value.
func sums(_ amounts: Amounts, _ groups: Groups, _ run: Run) throws(Diagnostic) -> [Decimal?] {
  var totals = [Decimal?](repeating: nil, count: groups.count)
  try amounts.each(groups, run) { group, value in totals[group] = totals[group].map { $0 + value } ?? value }
  return totals
}

/// Sums of whole numbers; null where one has no value or is too large.
private func wholeSums(_ values: Lane<Int>, _ groups: Groups, _ run: Run) throws(Diagnostic) -> Column {
  var totals = [Int](repeating: 0, count: groups.count)
  var missing = [Bool](repeating: true, count: groups.count)
  var isTooLarge = [Bool](repeating: false, count: groups.count)
  try run.eachStretch(groups.ids.count) { rows in
    for row in rows where !values.isMissing(row) {
      let group = Int(groups.ids[row])
      let (total, overflow) = totals[group].addingReportingOverflow(values[row])
      totals[group] = total
      missing[group] = false
      if overflow { isTooLarge[group] = true }
    }
  }
  let mask = zip(missing, isTooLarge).map { $0 || $1 }
  return Column(.integer(totals, missing: mask.contains(true) ? mask : []))
}

import Quantities
import SourceText
import Tables

extension Function {
  static let min = Function(
    "min", aliases: ["最小", "最小值"], "the least value", [Parameter("x", .anything)],
    examples: [Example("min(population)", "21万人")],
    sql: .amounts { call throws(SqlGap) in try call.extreme(isGreatest: false) },
    meaning: .aggregate { call throws(Diagnostic) in try extreme(call, isGreatest: false) })
}

/// The least or greatest value of each group: of amounts of one dimension, texts, times or truths.
func extreme(_ call: FunctionCall, isGreatest: Bool) throws(Diagnostic) -> BoundAggregate {
  let type = call.arguments[0].type ?? .text
  if type.element != nil { throw .noExtremeOfLists(call, in: call.source) }
  return BoundAggregate(type: type, tally: isGreatest ? .greatest : .least) {
    (vectors, groups, run) throws(Diagnostic) in
    let vector = vectors[0]
    if type == .quantity {
      let amounts = try Amounts(vector, groups, call, run)
      var extremes: [Decimal?] = try run.filled(nil, groups.count)
      try amounts.each(groups, run) { group, value in
        guard let known = extremes[group] else { return extremes[group] = value }
        if isGreatest ? known < value : value < known { extremes[group] = value }
      }
      return try amounts.column(extremes, run)
    }
    let column = try vector.expanded(groups.ids.count, run)
    let flow = Flow(
      Table(fields: [Field("x", type)], columns: [column], count: column.count, origins: .none(column.count)), run: run)
    let key = SortKey(
      value: Bound(type, call.span, .column(0)), isDescending: isGreatest, source: call.source)
    guard let ranking = try Ranking.of(flow, [key]).first else { preconditionFailure("a column orders rows") }
    // Of equal values the first, and a missing one only where there is no other.
    var least = try run.filled(UInt64.max, groups.count)
    var chosen: [Int32] = try run.filled(-1, groups.count)
    try run.eachStretch(column.count) { rows in
      for (row, number) in zip(rows, ranking.numbers(.stretch(rows))) {
        let group = Int(groups.ids[row])
        if number < least[group] || chosen[group] < 0 && !column.isMissing(row) {
          (least[group], chosen[group]) = (number, Int32(row))
        }
      }
    }
    return try run.gathered(column, chosen)
  }
}

extension Diagnostic {
  fileprivate static func noExtremeOfLists(_ call: FunctionCall, in source: Source) -> Diagnostic {
    Diagnostic(.error, "lists have no order, so none is least or greatest", at: call.span, in: source)
  }
}

import Quantities
import SourceText
import Tables

extension Function {
  static let min = Function(
    "min", aliases: ["最小"], "the least value", [Parameter("x", .anything)],
    examples: [Example("min(population)", "21万人")],
    sql: .amounts { call throws(SqlGap) in try call.extreme(isGreatest: false) },
    meaning: .aggregate { call throws(Diagnostic) in try extreme(call, isGreatest: false) })
}

/// The least or greatest value of each group: of amounts of one dimension, texts, times or truths.
func extreme(_ call: FunctionCall, isGreatest: Bool) throws(Diagnostic) -> BoundAggregate {
  let type = call.arguments[0].type ?? .text
  if type.element != nil { throw .noExtremeOfLists(call, in: call.source) }
  return BoundAggregate(type: type, tally: isGreatest ? .greatest : .least) { (vectors, groups) throws(Diagnostic) in
    let vector = vectors[0]
    if type == .quantity {
      let amounts = try Amounts(vector, groups, call)
      return amounts.column(amounts.collected(groups).map { isGreatest ? $0.max() : $0.min() })
    }
    let column = vector.expanded(groups.ids.count)
    let run = Run(isCancelled: { false }, span: call.span, source: call.source)
    let flow = Flow(
      Table(fields: [Field("x", type)], columns: [column], count: column.count, origins: .none(column.count)), run: run)
    let key = SortKey(
      value: Bound(type, call.span, .column(0)), isDescending: isGreatest, source: call.source)
    var chosen = [Int32](repeating: -1, count: groups.count)
    for row in try sorted(flow, [key]) where chosen[Int(groups.ids[Int(row)])] < 0 {
      chosen[Int(groups.ids[Int(row)])] = row
    }
    return column.gathered(chosen)
  }
}

extension Diagnostic {
  fileprivate static func noExtremeOfLists(_ call: FunctionCall, in source: Source) -> Diagnostic {
    Diagnostic(.error, "lists have no order, so none is least or greatest", at: call.span, in: source)
  }
}

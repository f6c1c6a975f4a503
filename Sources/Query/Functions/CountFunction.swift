import SourceText
import Tables

extension Function {
  static let count = Function(
    "count", aliases: ["个数"], "how many rows there are, or values, or rows for which a condition holds",
    [Parameter("x", .anything, isOptional: true)],
    examples: [Example("count()", "21"), Example("count(year = 2020)", "7")],
    sql: .form { call in
      if call.arguments.isEmpty {
        return call.result(call.group?.condition.map { "count(case when \($0) then 1 end)" } ?? "count(*)")
      }
      let value = call.arguments[0]
      switch value.type {
      case .truth: return call.result("count(case when \(call.condition(0)) then 1 end)")
      case .period: return call.result("count(coalesce(\(value.parts[0]), \(value.parts[1])))")
      default: return call.result("count(\(value.term))")
      }
    },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: .integer, tally: .count) { (vectors, groups, run) throws(Diagnostic) in
        var counts = try run.filled(0, groups.count)
        let missing = vectors.first?.missing
        let truths = vectors.first.flatMap { $0.column.type == .truth ? $0.truths : nil }
        try run.eachStretch(groups.ids.count) { rows in
          for row in rows where !(missing?[row] ?? false) && (truths?[row] ?? true) {
            counts[Int(groups.ids[row])] += 1
          }
        }
        return Column(.integer(counts, missing: []))
      }
    })
}

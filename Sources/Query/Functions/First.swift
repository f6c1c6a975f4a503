import SourceText
import Tables

extension Function {
  static let first = Function(
    "first", aliases: ["首"], "the first value that is not null", [Parameter("x", .anything)],
    examples: [Example("first(name)", "东湖区")],
    sql: .form { call throws(SqlGap) in try call.endmost(isFirst: true) },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type ?? .text) { (vectors, groups, run) throws(Diagnostic) in
        let missing = vectors[0].missing
        var chosen: [Int32] = try run.filled(-1, groups.count)
        try run.eachStretch(groups.ids.count) { rows in
          for row in rows where chosen[Int(groups.ids[row])] < 0 && !missing[row] {
            chosen[Int(groups.ids[row])] = Int32(row)
          }
        }
        return try run.gathered(try vectors[0].expanded(groups.ids.count, run), chosen)
      }
    })
}

import SourceText
import Tables

extension Function {
  static let last = Function(
    "last", aliases: ["末"], "the last value that is not null", [Parameter("x", .anything)],
    examples: [Example("last(name)", "南岭县")],
    sql: .form { call throws(SqlGap) in try call.endmost(isFirst: false) },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type ?? .text) { (vectors, groups, run) throws(Diagnostic) in
        let missing = vectors[0].missing
        var chosen: [Int32] = try run.filled(-1, groups.count)
        try run.eachStretch(groups.ids.count) { rows in
          for row in rows where !missing[row] { chosen[Int(groups.ids[row])] = Int32(row) }
        }
        return try run.gathered(try vectors[0].expanded(groups.ids.count, run), chosen)
      }
    })
}

import SourceText
import Tables

extension Function {
  static let list = Function(
    "list", aliases: ["列表"], "the values as a list, each once", [Parameter("x", .anything)],
    examples: [Example("list(level)", "区县、市")],
    sql: .form { call throws(SqlGap) in try call.listOfDistinct() },
    meaning: .aggregate { call throws(Diagnostic) in
      let element = call.arguments[0].type ?? .text
      return BoundAggregate(type: .list(of: element)) { (vectors, groups, run) throws(Diagnostic) in
        let column = vectors[0].expanded(groups.ids.count)
        let firsts = try firstMeetings(column, groups, run)
        // Values group by group, each group's in the order of the rows.
        let kept = Groups(ids: try run.map(firsts.count) { groups.ids[Int(firsts[$0])] }, count: groups.count)
        let starts = try kept.starts(run)
        var next = starts
        var rows = [Int32](repeating: 0, count: firsts.count)
        try run.eachStretch(firsts.count) { stretch in
          for index in stretch {
            let group = Int(kept.ids[index])
            rows[next[group]] = firsts[index]
            next[group] += 1
          }
        }
        return Column(.list(offsets: starts.map { Int32($0) }, values: column.gathered(rows), missing: []))
      }
    })
}

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
        let column = try vectors[0].expanded(groups.ids.count, run)
        let firsts = try firstMeetings(column, groups, run)
        // Values group by group, each group's in the order of the rows.
        let (rows, starts) = try run.dealt(firsts.count, into: groups.count, filler: 0) {
          Int(groups.ids[Int(firsts[$0])])
        } item: {
          firsts[$0]
        }
        let offsets = try run.map(starts.count) { Int32(starts[$0]) }
        return Column(.list(offsets: offsets, values: try run.gathered(column, rows), missing: []))
      }
    })
}

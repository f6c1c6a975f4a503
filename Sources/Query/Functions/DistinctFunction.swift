import SourceText
import Tables

extension Function {
  static let distinct = Function(
    "distinct", aliases: ["不同"], "how many different values there are", [Parameter("x", .anything)],
    examples: [Example("distinct(level)", "2")],
    sql: .form { call in call.result("count(distinct \(call.identity))") },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: .integer) { vectors, groups in
        let column = vectors[0].expanded(groups.ids.count)
        let (codes, width) = numbered(column)
        var met = Meetings(values: width, groups: groups.count)
        var counts = [Int](repeating: 0, count: groups.count)
        for (row, group) in groups.ids.enumerated() where !column.isMissing(row) {
          if met.isFirst(codes[row], in: group) { counts[Int(group)] += 1 }
        }
        return Column(.integer(counts, missing: []))
      }
    })
}

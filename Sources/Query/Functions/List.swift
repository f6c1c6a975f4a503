import SourceText
import Tables

extension Function {
  static let list = Function(
    "list", aliases: ["列表"], "the values as a list, each once", [Parameter("x", .anything)],
    examples: [Example("list(level)", "区县、市")],
    sql: .form { call throws(SqlGap) in try call.listOfDistinct() },
    meaning: .aggregate { call throws(Diagnostic) in
      let element = call.arguments[0].type ?? .text
      return BoundAggregate(type: .list(of: element)) { vectors, groups in
        let column = vectors[0].expanded(groups.ids.count)
        let (codes, width) = numbered(column)
        var met = Meetings(values: width, groups: groups.count)
        var rows = [[Value]](repeating: [], count: groups.count)
        for (row, group) in groups.ids.enumerated() where !column.isMissing(row) {
          if met.isFirst(codes[row], in: group) { rows[Int(group)].append(column[row]) }
        }
        return Column(.list(of: element), rows.map { .list($0) })
      }
    })
}

import SourceText
import Syntax
import Tables

extension Stage {
  static let count = Stage(
    "count", aliases: ["计数"], elsewhere: ["tally", "数", "统计"],
    "counts the rows, or those of each group, the largest first",
    [Parameter("columns", .assignment, after: "by", aliases: ["按"], isOptional: true, isRepeated: true)],
    examples: [
      Example("places | count", "n\n3"),
      Example("figures | where status = target | count by place", "place, n\n东湖区, 2\n南岭县, 1"),
    ]
  ) { call throws(Diagnostic) in
    let keys = try GroupKeys(call.arguments(after: "by"), call)
    let number = try unique(
      Field("n", .integer, summary: "the number of rows"), isNamed: false, keys.fields, at: call.syntax.span, call)
    let fields = keys.fields + [number]
    return BoundStage(fields: fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      if keys.fields.isEmpty {
        let origins = Origins.made(count: 1, outOf: flow.count) { flow.origins.settled.merged(.whole(flow.count)) }
        let column = Column(.integer([flow.count], missing: []))
        return Flow(Table(fields: fields, columns: [column], count: 1, origins: origins), run: flow.run)
      }
      let sources = try keys.sources(flow)
      let groups = try Accumulation(flow, by: sources, [], countsRows: true)
      let counts = groups.counts
      let order = try flow.run.sorted(try flow.run.map(counts.count) { $0 }) {
        counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1]
      }
      let table = Table(
        fields: fields, columns: try groups.firsts(of: sources) + [Column(.integer(counts, missing: []))],
        count: counts.count, origins: groups.origins)
      return Flow(table, selection: order.map { Int32($0) }, run: flow.run)
    }
    .inSql { rows throws(Diagnostic) in try rows.countGroups(by: keys.values, fields) }
  }
}

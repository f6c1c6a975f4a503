import SourceText
import Tables

extension Stage {
  static let take = Stage(
    "take", aliases: ["取", "limit"], elsewhere: ["head", "first", "前几", "开头"],
    "keeps the first rows, of all or of each group",
    [
      Parameter("rows", .integer),
      Parameter("columns", .assignment, after: "per", aliases: ["每", "each"], isOptional: true, isRepeated: true),
    ],
    examples: [
      Example("places | select name | take 2", "name\n东湖区\n西山区"),
      Example("figures | take 1 per place | select report", "report\n东湖区2018\n西山区2018\n南岭县2018"),
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let count = try call.integer(argument, least: 0)
    let keys = try GroupKeys(call.arguments(after: "per"), call)
    if keys.fields.isEmpty {
      return BoundStage(fields: call.fields, keepsSubject: true, role: .limit(count)) { flow in
        count >= flow.count ? flow : flow.sliced(0..<count)
      }
      .inSql { rows in rows.take(count) }
    }
    return BoundStage(fields: call.fields, keepsSubject: true, role: .best(count, by: [], per: keys)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      let groups = try keys.groups(flow)
      let rows = try flow.run.map(flow.count) { Int32($0) }
      return try flow.choosing(try first(count, of: rows, per: groups, flow.run))
    }
    .inSql { rows throws(Diagnostic) in try rows.best(count, by: [], per: keys.values) }
  }
}

import SourceText
import Tables

extension Stage {
  static let skip = Stage(
    "skip", aliases: ["跳过"], elsewhere: ["offset"], "leaves out the first rows", [Parameter("rows", .integer)],
    examples: [Example("places | select name | skip 2", "name\n南岭县")]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let count = try call.integer(argument, least: 0)
    return BoundStage(fields: call.fields, keepsSubject: true) { flow in
      flow.sliced(min(count, flow.count)..<flow.count)
    }
    .inSql { rows in rows.skip(count) }
  }
}

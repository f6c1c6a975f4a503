import SourceText
import Tables

extension Stage {
  static let take = Stage(
    "take", aliases: ["取", "limit"], elsewhere: ["head", "first"], "keeps the first rows",
    [Parameter("rows", .integer)],
    examples: [Example("places | select name | take 2", "name\n东湖区\n西山区")]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let count = try call.integer(argument, least: 0)
    return BoundStage(fields: call.fields, keepsSubject: true, role: .limit(count)) { flow in
      count >= flow.count ? flow : flow.sliced(0..<count)
    }
  }
}

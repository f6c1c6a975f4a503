import SourceText
import Tables

extension Stage {
  static let top = Stage(
    "top", aliases: ["前"], "keeps the rows with the greatest values, or with asc the least",
    [Parameter("rows", .integer), Parameter("keys", .ordering, after: "by", aliases: ["按"], isRepeated: true)],
    examples: [
      Example("places | top 1 by population | select name, population", "name, population\n东湖区, 48.2万人")
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let count = try call.integer(argument, least: 0)
    let keys = try sortKeys(call.arguments(after: "by"), call, isDescending: true)
    return BoundStage(fields: call.fields, keepsSubject: true) { (flow: Flow) throws(Diagnostic) -> Flow in
      flow.choosing(try sorted(flow, keys, limit: count))
    }
  }
}

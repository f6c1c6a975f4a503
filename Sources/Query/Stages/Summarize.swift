import SourceText
import Syntax
import Tables

extension Stage {
  static let summarize = Stage(
    "summarize", aliases: ["汇总", "summarise"], elsewhere: ["group", "aggregate", "分组", "聚合"],
    "computes aggregates over all rows, or over each group",
    [
      Parameter("aggregates", .assignment, isOptional: true, isRepeated: true),
      Parameter("columns", .assignment, after: "by", aliases: ["按"], isOptional: true, isRepeated: true),
    ],
    examples: [
      Example(
        "figures | where unit = \"元\" and status = actual | summarize total = sum(value), n = count() by place",
        "place, total, n\n东湖区, 121.1亿元, 3\n西山区, 45.25亿元, 4\n南岭县, 26.2亿元, 3")
    ]
  ) { call throws(Diagnostic) in
    if call.arguments.isEmpty, call.arguments(after: "by").isEmpty {
      throw .nothingToSummarize(call.syntax.span, in: call.source)
    }
    let keys = try GroupKeys(call.arguments(after: "by"), call)
    let scope = Scope(
      source: call.source, fields: keys.fields, subject: nil, surroundings: call.scope.surroundings)
    var binder = Binder(keys: scope, rows: call.scope)
    var fields = keys.fields
    var results: [Bound] = []
    for argument in call.arguments {
      let bound = try binder.bind(argument.value)
      fields.append(try unique(call.field(argument, bound), isNamed: argument.isNamed, fields, at: argument.span, call))
      results.append(bound.converted(to: bound.type ?? .text))
    }
    let (outgoing, values, aggregates) = (fields, results, binder.aggregates)
    return BoundStage(fields: outgoing) { (flow: Flow) throws(Diagnostic) -> Flow in
      try summarized(flow, keys, aggregates, values, outgoing)
    }
    .inSql { rows throws(Diagnostic) in try rows.group(by: keys.values, outgoing, values) }
  }
}

/// The aggregates are computed first, as columns beside the keys; the results are expressions over these.
private func summarized(
  _ flow: Flow, _ keys: GroupKeys, _ aggregates: [AggregateCall], _ values: [Bound], _ fields: [Field]
) throws(Diagnostic) -> Flow {
  let sources = try keys.sources(flow)
  let groups = try Accumulation(flow, by: sources, aggregates)
  let keyColumns = try groups.firsts(of: sources)
  let inner = keys.fields + aggregates.map { Field("aggregate", $0.aggregate.type) }
  let table = Table(
    fields: inner, columns: keyColumns + groups.columns, count: groups.firstRows.count, origins: groups.origins)
  let grouped = Flow(table, run: flow.run)
  var results = keyColumns
  for value in values { results.append(try value.evaluate(grouped).expanded(grouped.count, flow.run)) }
  return grouped.replacing(fields, results)
}

extension Diagnostic {
  fileprivate static func nothingToSummarize(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "summarize wants aggregates or columns after by", at: span, in: source,
      help: "as in summarize n = count() by place")
  }
}

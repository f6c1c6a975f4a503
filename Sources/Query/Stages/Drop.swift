import SourceText
import Syntax
import Tables

extension Stage {
  static let drop = Stage(
    "drop", aliases: ["去列"], elsewhere: ["remove", "exclude", "删列", "删除"], "leaves columns out",
    [Parameter("columns", .column, isRepeated: true)],
    examples: [Example("places | drop area, population | take 1", "name, level\n东湖区, 区县")]
  ) { call throws(Diagnostic) in
    var left = Set(call.fields.indices)
    for argument in call.arguments { left.remove(try call.column(argument)) }
    let kept = left.sorted()
    let fields = kept.map { call.fields[$0] }
    if fields.isEmpty { throw .nothingLeft(call.syntax.span, in: call.source) }
    return BoundStage(fields: fields, isRowwise: true) { flow in flow.projecting(fields, kept.map { .kept($0) }) }
      .inSql { rows in rows.choose(fields, kept) }
  }
}

extension Diagnostic {
  fileprivate static func nothingLeft(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "drop leaves no column", at: span, in: source, help: "name fewer columns, or use select")
  }
}

import SourceText
import Syntax
import Tables

extension Stage {
  static let rename = Stage(
    "rename", aliases: ["改名"], "gives columns other names", [Parameter("names", .assignment, isRepeated: true)],
    examples: [
      Example("places | rename 地区 = name | select 地区, level | take 1", "地区, level\n东湖区, 区县")
    ]
  ) { call throws(Diagnostic) in
    var fields = call.fields
    for argument in call.arguments {
      guard let label = argument.label else { throw .noNewName(argument.span, in: call.source) }
      let index = try call.column(argument)
      var others = fields
      others.remove(at: index)
      fields[index].name = label.text
      // Other names were those of the old name.
      fields[index].aliases = []
      _ = try unique(fields[index], isNamed: true, others, at: label.span, call)
    }
    let renamed = fields
    return BoundStage(fields: renamed, keepsSubject: true, isRowwise: true) { flow in
      flow.projecting(renamed, renamed.indices.map { .kept($0) })
    }
    .inSql { rows in rows.choose(renamed, Array(renamed.indices)) }
  }
}

extension Diagnostic {
  fileprivate static func noNewName(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "rename wants a new name and a column", at: span, in: source, help: "write rename new = old")
  }
}

import SourceText
import Syntax
import Tables

extension Stage {
  static let select = Stage(
    "select", aliases: ["选择"], elsewhere: ["project", "columns", "选取", "选出", "投影"],
    "keeps columns, or computes them from others",
    [Parameter("columns", .assignment, isRepeated: true)],
    examples: [
      Example("places | select name, 人口 = population | take 1", "name, 人口\n东湖区, 48.2万人")
    ]
  ) { call throws(Diagnostic) in
    var fields: [Field] = []
    var bounds: [Bound] = []
    for argument in call.arguments {
      let bound = try call.bind(argument.value)
      fields.append(try unique(call.field(argument, bound), isNamed: argument.isNamed, fields, at: argument.span, call))
      bounds.append(bound.converted(to: bound.type ?? .text))
    }
    let (outgoing, values) = (fields, bounds)
    return BoundStage(
      fields: outgoing, role: .projection(of: call.fields, values), isRowwise: values.allSatisfy(\.isSafeRowwise)
    ) { (flow: Flow) throws(Diagnostic) -> Flow in
      var contents: [Flow.Content] = []
      for value in values { contents.append(try value.content(flow)) }
      return flow.projecting(outgoing, contents)
    }
    .inSql { rows throws(Diagnostic) in try rows.project(outgoing, values) }
  }
}

import SourceText
import Syntax
import Tables

extension Stage {
  static let extend = Stage(
    "extend", aliases: ["增列"], elsewhere: ["mutate", "assign", "with"],
    "adds computed columns, or computes existing ones anew",
    [Parameter("columns", .assignment, isRepeated: true)],
    examples: [
      Example(
        "places | extend 密度 = population / area | select name, 密度 | take 1", "name, 密度\n东湖区, 1205人/平方公里")
    ]
  ) { call throws(Diagnostic) in
    var fields = call.fields
    var steps: [Step] = []
    for argument in call.arguments {
      // Each expression may use the columns added before it.
      let scope = Scope(
        source: call.source, fields: fields, subject: call.scope.subject, surroundings: call.scope.surroundings)
      var binder = Binder(scope)
      let bound = try binder.bind(argument.value)
      let field = call.field(argument, bound)
      let index = fields.firstIndex { $0.name == field.name }
      if let index { fields[index] = field } else { fields.append(field) }
      steps.append(Step(value: bound.converted(to: bound.type ?? .text), index: index, fields: fields))
    }
    let all = steps
    return BoundStage(fields: fields, keepsSubject: true) { (flow: Flow) throws(Diagnostic) -> Flow in
      var flow = flow
      for step in all {
        let content = try step.value.content(flow)
        var contents = flow.fields.indices.map { Flow.Content.kept($0) }
        if let index = step.index { contents[index] = content } else { contents.append(content) }
        flow = flow.projecting(step.fields, contents)
      }
      return flow
    }
  }
}

private struct Step: Sendable {
  let value: Bound
  /// The column that it replaces.
  let index: Int?
  /// The columns that there are after it.
  let fields: [Field]
}

import SourceText
import Syntax
import Tables

extension Stage {
  static let extend = Stage(
    "extend", aliases: ["增列"], elsewhere: ["mutate", "assign", "with", "添加", "计算"],
    "adds computed columns or computes old ones anew; by and sort say what lag, rank and sums go over",
    [Parameter("columns", .assignment, isRepeated: true)] + Window.parameters,
    notes: Window.notes,
    examples: [
      Example(
        "places | extend 密度 = population / area | select name, 密度 | take 1", "name, 密度\n东湖区, 1205人/平方公里"),
      Example(
        "figures | where indicator = \"财政收入\" and unit = \"元\" and year < 2020"
          + " | extend 增幅 = round(growth(value), 1), 比重 = round(share(value), 1) by place sort year"
          + " | select place, year, 增幅, 比重",
        "place, year, 增幅, 比重\n东湖区, 2018, null, 48.1%\n东湖区, 2019, 8.1%, 51.9%\n西山区, 2018, null, 100%\n"
          + "南岭县, 2018, null, 48%\n南岭县, 2019, 8.4%, 52%"),
    ]
  ) { call throws(Diagnostic) in
    let window = try Window(call)
    var fields = call.fields
    var steps: [Extension.Step] = []
    for argument in call.arguments {
      // Each expression may use the columns added before it.
      let scope = Scope(
        source: call.source, fields: fields, subject: call.scope.subject, surroundings: call.scope.surroundings)
      var binder = Binder(scope, window)
      let bound = try binder.bind(argument.value)
      let field = call.field(argument, bound)
      let index = fields.firstIndex { $0.name == field.name }
      if let index { fields[index] = field } else { fields.append(field) }
      let expression = WindowedExpression(bound.converted(to: bound.type ?? .text), binder.windowed)
      steps.append(Extension.Step(expression: expression, index: index, fields: fields))
    }
    if window != nil, steps.allSatisfy(\.expression.calls.isEmpty) { throw .idleWindow(call) }
    let all = Extension(steps: steps, window: window)
    return BoundStage(
      fields: fields, keepsSubject: true, role: .extension(all),
      isRowwise: steps.allSatisfy { $0.expression.calls.isEmpty && $0.expression.value.isSafeRowwise }
    ) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      try all.apply(flow)
    }
    .inSql { rows throws(Diagnostic) in try rows.extend(all) }
  }
}

/// Columns that are added or computed anew, one after another.
struct Extension: Sendable {
  struct Step: Sendable {
    let expression: WindowedExpression
    /// The column that it replaces.
    let index: Int?
    /// The columns that there are after it.
    let fields: [Field]
  }

  let steps: [Step]
  let window: Window?

  fileprivate func apply(_ flow: Flow) throws(Diagnostic) -> Flow {
    // Groups and order are those of the rows as they come in.
    let arrangement = try window.map { (window) throws(Diagnostic) in try window.arrangement(flow) }
    var flow = flow
    for step in steps {
      let prepared = try step.expression.prepared(flow, arrangement)
      var content = try step.expression.value.content(prepared)
      if let origins = try step.expression.origins(flow, arrangement) {
        content = .told(try step.expression.value.evaluate(prepared).expanded(flow.count, flow.run), origins)
      }
      var contents = flow.fields.indices.map { Flow.Content.kept($0) }
      if let index = step.index { contents[index] = content } else { contents.append(content) }
      flow = prepared.projecting(step.fields, contents)
    }
    return flow
  }
}

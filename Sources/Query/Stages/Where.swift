import SourceText
import Syntax
import Tables

extension Stage {
  static let `where` = Stage(
    "where", aliases: ["筛选", "filter"], elsewhere: ["having", "过滤", "条件"], "keeps the rows for which a condition holds",
    [Parameter("condition", .condition)] + Window.parameters, notes: Window.notes,
    examples: [
      Example(
        "figures | where indicator = \"旅游收入\" and year = 2021 | select place, value", "place, value\n西山区, 9100万元"),
      Example(
        "figures | where value = max(value) by indicator, unit | where year = 2019 | select place, value",
        "place, value\n东湖区, 8.1%\n东湖区, 1200亩"),
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let condition = try argument.condition(in: call.source)
    let window = try Window(call)
    var binder = Binder(call.scope, window)
    // Tests joined by `and` run one after another, each over the rows that the one before has left, unless one of them
    // takes rows together. Each is bound once: binding twice would double the work with every level of nesting.
    var tests: [Bound] = []
    for part in conjuncts(condition) { tests.append(try binder.truth(part, "where")) }
    if tests.contains(where: \.isAggregated), let first = tests.first {
      tests = [
        tests.dropFirst().reduce(first) { whole, part in
          binder.joined(.and, whole, part, .truth, condition.span) { logical($0, isAnd: true, $1) }
        }
      ]
    }
    if let window {
      if binder.windowed.isEmpty { throw .idleWindow(call) }
      return filtered(WindowedExpression(tests[0], binder.windowed), window, call)
    }
    let parts = tests
    return BoundStage(fields: call.fields, keepsSubject: true, role: .filter(parts)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      try filtered(flow, parts)
    }
    .inSql { rows throws(Diagnostic) in try rows.filter(parts) }
  }
}

/// The rows for which a test holds that takes rows together.
private func filtered(_ test: WindowedExpression, _ window: Window, _ call: Call) -> BoundStage {
  BoundStage(fields: call.fields, keepsSubject: true, role: .windowFilter(test, window)) {
    (flow: Flow) throws(Diagnostic) -> Flow in
    let arrangement = try window.arrangement(flow)
    let truths = try test.value.evaluate(test.prepared(flow, arrangement)).truths
    return try flow.choosing(try flow.run.rows(of: flow.count) { truths[$0] })
  }
  .inSql { rows throws(Diagnostic) in try rows.filter(test, window) }
}

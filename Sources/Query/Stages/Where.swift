import SourceText
import Syntax
import Tables

extension Stage {
  static let `where` = Stage(
    "where", aliases: ["筛选", "filter"], elsewhere: ["having"], "keeps the rows for which a condition holds",
    [Parameter("condition", .condition)],
    examples: [
      Example(
        "figures | where indicator = \"旅游收入\" and year = 2021 | select place, value", "place, value\n西山区, 9100万元")
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let condition = try argument.condition(in: call.source)
    var binder = Binder(call.scope)
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
    let parts = tests
    return BoundStage(fields: call.fields, keepsSubject: true, role: .filter(parts)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      try filtered(flow, parts)
    }
  }
}

private func conjuncts(_ expression: Expression) -> [Expression] {
  if case .binary(.and, let left, let right, _) = expression.bare.form { return conjuncts(left) + conjuncts(right) }
  return [expression]
}

import SourceText
import Syntax
import Tables

extension Stage {
  static let sort = Stage(
    "sort", aliases: ["排序"], elsewhere: ["order", "arrange", "排列", "顺序"], "orders the rows, those without a value last",
    [Parameter("keys", .ordering, isRepeated: true)],
    examples: [
      Example(
        "figures | where unit = \"元\" and year = 2020 | sort value desc | select place, value",
        "place, value\n东湖区, 41.6亿元\n南岭县, 8.9亿元\n西山区, 8400万元\n西山区, null")
    ]
  ) { call throws(Diagnostic) in
    let keys = try sortKeys(call.arguments, call, isDescending: false)
    return BoundStage(fields: call.fields, keepsSubject: true, role: .order(keys)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      try flow.choosing(try sorted(flow, keys))
    }
    .inSql { rows throws(Diagnostic) in try rows.sort(keys) }
  }
}

/// What arguments order by; `isDescending` holds for those that do not say.
///
/// Behind a key that says units, and in groups of one unit, amounts of several dimensions are in order.
func sortKeys(
  _ arguments: [Argument], _ call: Call, isDescending: Bool, per groups: [Argument] = []
) throws(Diagnostic) -> [SortKey] {
  var keys: [SortKey] = []
  var mayMeetUnits = groups.contains { saysUnit($0.value, call) }
  for argument in arguments {
    let bound = try call.bind(try argument.condition(in: call.source))
    if bound.type?.element != nil { throw .noOrderOfLists(bound.span, in: call.source) }
    let isDescending = argument.order.map { $0 == .descending } ?? isDescending
    keys.append(
      SortKey(value: bound, isDescending: isDescending, source: call.source, mayMeetUnits: mayMeetUnits))
    if saysUnit(argument.value, call) { mayMeetUnits = true }
  }
  return keys
}

/// Whether an expression is the column of units, or the unit of something.
private func saysUnit(_ expression: Expression, _ call: Call) -> Bool {
  switch expression.bare.form {
  case .name(let name): call.fields.first { $0.name == name.text || $0.aliases.contains(name.text) }?.name == "unit"
  case .call(let name, _): Function.named(name.text)?.name == Function.unit.name
  default: false
  }
}

extension Diagnostic {
  fileprivate static func noOrderOfLists(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "lists have no order", at: span, in: source, help: "order by length(…), or by a text or number")
  }
}

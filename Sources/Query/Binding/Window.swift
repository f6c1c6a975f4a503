import SourceText
import Syntax
import Tables

/// Which rows functions are taken over for each row, and in which order: `by place sort year`.
struct Window: Sendable {
  let keys: GroupKeys
  let order: [SortKey]

  /// The parameters of a stage that takes it.
  static let parameters = [
    Parameter("groups", .assignment, after: "by", aliases: ["按"], isOptional: true, isRepeated: true),
    Parameter("order", .ordering, after: "sort", aliases: ["排序", "order"], isOptional: true, isRepeated: true),
  ]

  /// What they mean.
  static let notes = [
    Note("by place", "aggregates, lag, rank and such take the rows of one place only"),
    Note("sort year", "the order that lag, lead, growth, rank and running_sum go by"),
    Note("", "the rows themselves stay where they are"),
  ]

  /// The window of a call; nil where it says none.
  init?(_ call: Call) throws(Diagnostic) {
    if !call.has("by"), !call.has("sort") { return nil }
    keys = try GroupKeys(call.arguments(after: "by"), call)
    order = try sortKeys(call.arguments(after: "sort"), call, isDescending: false)
  }

  func arrangement(_ flow: Flow) throws(Diagnostic) -> Arrangement {
    let groups = keys.fields.isEmpty ? try Groups.whole(flow.count, flow.run) : try keys.groups(flow)
    return try Arrangement(flow, groups, order)
  }
}

/// A call of a function that is taken over the rows of a window, for each row.
struct WindowedCall: Sendable {
  enum Meaning: Sendable {
    /// One value for all rows of a group.
    case aggregate(BoundAggregate)
    case window(BoundWindow)
  }

  let function: Function
  let arguments: [Bound]
  let window: Window
  let meaning: Meaning

  var type: ColumnType {
    switch meaning {
    case .aggregate(let aggregate): aggregate.type
    case .window(let window): window.type
    }
  }

  /// One value a row of the flow.
  func evaluate(_ flow: Flow, _ arrangement: Arrangement) throws(Diagnostic) -> Column {
    try flow.run.check()
    switch meaning {
    case .window(let window): return try window.evaluate(try vectors(flow), arrangement, flow.run)
    case .aggregate(let aggregate):
      if let perRow = aggregate.evaluatePerRow { return try perRow(try vectors(flow), arrangement.groups, flow.run) }
      // What is first and last of a group depends on its order.
      let isOrdered = !window.order.isEmpty
      let ordered = isOrdered ? try flow.choosing(arrangement.rows) : flow
      let ids = arrangement.groups.ids
      let groups = Groups(
        ids: isOrdered ? try flow.run.map(ids.count) { ids[Int(arrangement.rows[$0])] } : ids,
        count: arrangement.groups.count)
      return try flow.run.gathered(try aggregate.evaluate(try vectors(ordered), groups, flow.run), ids)
    }
  }

  /// The row beside each row that its value came from too, -1 where there is none; nil where no single one counts.
  func neighbours(_ arrangement: Arrangement, _ run: Run) throws(Diagnostic) -> [Int32]? {
    if case .window(let window) = meaning { try window.neighbours?(arrangement, run) } else { nil }
  }

  private func vectors(_ flow: Flow) throws(Diagnostic) -> [Vector] {
    var vectors: [Vector] = []
    for argument in arguments { vectors.append(Vector(try argument.evaluate(flow).expanded(flow.count, flow.run))) }
    return vectors
  }
}

/// An expression over the rows of a stage with a window: what it takes over rows is computed beforehand, as columns behind
/// those that flow.
struct WindowedExpression: Sendable {
  let value: Bound
  let calls: [WindowedCall]

  init(_ value: Bound, _ calls: [WindowedCall]) {
    self.value = value
    self.calls = calls
  }

  /// The flow with the columns of the calls behind its own.
  func prepared(_ flow: Flow, _ arrangement: Arrangement?) throws(Diagnostic) -> Flow {
    guard let arrangement, !calls.isEmpty else { return flow }
    var contents = flow.fields.indices.map { Flow.Content.kept($0) }
    var fields = flow.fields
    for call in calls {
      contents.append(.made(try call.evaluate(flow, arrangement)))
      fields.append(Field(call.function.name, call.type))
    }
    return flow.projecting(fields, contents)
  }

  /// Where each value came from, if that is more than its row.
  func origins(_ flow: Flow, _ arrangement: Arrangement?) throws(Diagnostic) -> Origins? {
    guard let arrangement else { return nil }
    let own = flow.origins
    var result: Origins?
    for call in calls {
      guard let neighbours = try call.neighbours(arrangement, flow.run) else { continue }
      let rows = try flow.run.map(neighbours.count) { Int32($0) }
      result = .paired(result ?? own, rows, own, neighbours)
    }
    if result != nil { return result }
    guard calls.contains(where: { if case .aggregate = $0.meaning { true } else { false } }) else { return nil }
    let groups = arrangement.groups
    return .picked(own.merged(groups), rows: groups.ids)
  }
}

extension Diagnostic {
  static func noWindow(_ function: Function, _ window: Window?, _ span: Span, in source: Source) -> Diagnostic {
    if window != nil {
      return Diagnostic(
        .error, "\(function.name) goes by the order of rows, and none is given", at: span, in: source,
        help: "say it at the end after sort, as in … sort year")
    }
    let example = "extend x = \(function.name)(…) by place sort year"
    return Diagnostic(
      .error, "\(function.name) goes by the order of rows", at: span, in: source,
      help: "it stands in extend or where, which give the order after sort: \(example)")
  }

  static func idleWindow(_ call: Query.Call) -> Diagnostic {
    let clauses = call.syntax.clauses
    let span = clauses.first.map { $0.span.to(clauses[clauses.count - 1].span) } ?? call.syntax.span
    return Diagnostic(
      .error, "nothing here is taken over groups or an order of rows", at: span, in: call.source,
      help: "by and sort are for aggregates, and for functions like lag, rank and growth")
  }
}

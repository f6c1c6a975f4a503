import Quantities
import SourceText
import Syntax
import Tables

extension Stage {
  static let pivot = Stage(
    "pivot", aliases: ["透视"], elsewhere: ["crosstab", "spread", "pivot_wider", "pivot_table"],
    "puts the groups of a key side by side: a column of aggregates for each year, say",
    [
      Parameter("aggregates", .assignment, isRepeated: true),
      Parameter("key", .key, after: "on", aliases: ["列"]),
      Parameter("columns", .assignment, after: "by", aliases: ["按"], isOptional: true, isRepeated: true),
    ],
    notes: [
      Note("on year", "a column for each value that the rows have, at most 200, in order"),
      Note("on year in (2019, 2020)", "columns for these values, in this order, whatever the rows have"),
      Note("by place", "a row for each place; without by there is one row"),
      Note("`2019`", "how later stages call a column whose name is a number"),
    ],
    examples: [
      Example(
        "figures | where indicator = \"财政收入\" and unit = \"元\" | pivot sum(value) on year in (2018, 2019) by place",
        "place, 2018, 2019\n东湖区, 38.2亿元, 41.3亿元\n西山区, 21亿元, null\n南岭县, 8.3亿元, 9亿元"),
      Example(
        "figures | pivot count() on status by place",
        "place, actual, target, estimate\n东湖区, 8, 2, 0\n西山区, 5, 0, 1\n南岭县, 4, 1, 0"),
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments(after: "on").first else { preconditionFailure("the call has been checked") }
    let groups = try GroupKeys(call.arguments(after: "by"), call)
    let (key, listed) = try pivotKey(argument, call)
    let known = listed == nil ? try found(key, call) : listed
    guard let values = known else { return .unknownColumns(after: groups) }
    let pivoting = try Pivoting(key, values, groups, call)
    return BoundStage(fields: pivoting.fields, role: .pivot(pivoting)) { (flow: Flow) throws(Diagnostic) -> Flow in
      try pivoting.apply(flow)
    }
    .inSql { rows throws(Diagnostic) in try rows.pivot(pivoting) }
  }
}

/// Groups of rows that become cells: a row for each group by `groups`, and in it columns for each value of `key`.
struct Pivoting: Sendable {
  let key: Bound
  /// The key's values, each of which has its columns; they have been found beforehand, or the call lists them.
  let values: Column
  let groups: GroupKeys
  let aggregates: [AggregateCall]
  /// What stands in a value's columns, computed over the groups' columns and the aggregates.
  let results: [Bound]
  /// The groups' columns, then for each value those of the results.
  let fields: [Field]

  fileprivate init(_ key: Bound, _ values: Column, _ groups: GroupKeys, _ call: Call) throws(Diagnostic) {
    let scope = Scope(
      source: call.source, fields: groups.fields, subject: nil, surroundings: call.scope.surroundings)
    var binder = Binder(keys: scope, rows: call.scope)
    var names: [Field] = []
    var results: [Bound] = []
    for argument in call.arguments {
      let bound = try binder.bind(argument.value)
      names.append(try unique(call.field(argument, bound), isNamed: argument.isNamed, names, at: argument.span, call))
      results.append(bound.converted(to: bound.type ?? .text))
    }
    var fields = groups.fields
    for row in 0..<values.count {
      let title = values.isMissing(row) ? "null" : written(values[row])
      for name in names {
        var field = name
        field.name = names.count == 1 ? title : "\(title)_\(name.name)"
        field.aliases = []
        fields.append(try unique(field, isNamed: false, fields, at: call.syntax.span, call))
      }
    }
    (self.key, self.values, self.groups, self.fields) = (key, values, groups, fields)
    (aggregates, self.results) = (binder.aggregates, results)
  }

  fileprivate func apply(_ flow: Flow) throws(Diagnostic) -> Flow {
    let width = values.count
    let keys = try key.evaluate(flow).expanded(flow.count, flow.run)
    let matching = try Matching(
      [(keys, values)], leftCount: flow.count, rightCount: width, missingMatches: true, flow.run)
    var columnOf: [Int32] = try flow.run.filled(-1, matching.width)
    for (column, code) in matching.right.enumerated() { columnOf[Int(code)] = Int32(column) }
    try flow.run.check()
    let (groupColumns, grouping) = try groups.grouped(flow)
    let rows = groups.fields.isEmpty ? try Groups.whole(flow.count, flow.run) : grouping.groups
    // Rows whose key is none of the values are in no cell.
    let kept = try flow.run.rows(of: flow.count) { columnOf[Int(matching.left[$0])] >= 0 }
    try flow.claim(16 * flow.count + rows.count * width * (8 + 24 * aggregates.count))
    let rest = kept.count == flow.count ? flow : try flow.choosing(kept)
    let cellOfRow = try flow.run.map(kept.count) { index in
      let row = Int(kept[index])
      return rows.ids[row] * Int32(width) + columnOf[Int(matching.left[row])]
    }
    let cells = Groups(ids: cellOfRow, count: rows.count * width)
    let rowOfCell = try flow.run.map(cells.count) { Int32($0 / width) }
    var columns = try groupColumns.map { (column) throws(Diagnostic) in try flow.run.gathered(column, rowOfCell) }
    var inner = groups.fields
    for call in aggregates {
      columns.append(try call.evaluate(rest, cells))
      inner.append(Field("aggregate", call.aggregate.type))
    }
    let cellRows = Flow(
      Table(fields: inner, columns: columns, count: cells.count, origins: .none(cells.count)), run: flow.run)
    var answers: [Column] = []
    for result in results { answers.append(try result.evaluate(cellRows).expanded(cells.count, flow.run)) }
    let origins = rest.origins
    let ofCells = origins.merged(cells)
    let ofRows = origins.merged(
      Groups(ids: try flow.run.map(kept.count) { rows.ids[Int(kept[$0])] }, count: rows.count))
    let table = Table(fields: groups.fields, columns: groupColumns, count: rows.count, origins: ofRows)
    var contents = groupColumns.indices.map { Flow.Content.kept($0) }
    for column in 0..<width {
      try flow.run.check()
      let places = try flow.run.map(rows.count) { Int32($0 * width + column) }
      for answer in answers {
        contents.append(.told(try flow.run.gathered(answer, places), .picked(ofCells, rows: places)))
      }
    }
    return Flow(table, run: flow.run).projecting(fields, contents)
  }
}

extension BoundStage {
  /// A pivot of rows that nobody may look at yet: of its columns only the groups' are known.
  fileprivate static func unknownColumns(after groups: GroupKeys) -> BoundStage {
    BoundStage(fields: groups.fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      let (columns, grouping) = try groups.grouped(flow)
      return Flow(
        Table(
          fields: groups.fields, columns: columns, count: grouping.groups.count,
          origins: flow.origins.merged(grouping.groups)), run: flow.run)
    }
    .withoutSql("nobody has looked at the rows; list the values that get columns, as in on year in (2019, 2020)")
  }
}

// MARK: the key's values

/// The key, and the values that the call lists: `year in (2019, 2020)`.
private func pivotKey(_ argument: Argument, _ call: Call) throws(Diagnostic) -> (Bound, Column?) {
  let expression = try argument.condition(in: call.source)
  var binder = Binder(call.scope)
  guard case .membership(let left, let members, isNegated: false) = expression.bare.form else {
    let key = try binder.bind(expression)
    if key.isAggregated { throw .pivotsOnAggregate(key.span, in: call.source) }
    return (key.converted(to: key.type ?? .text), nil)
  }
  let key = try binder.bind(left)
  var type = key.type ?? .text
  var bounds: [Bound] = []
  for member in members {
    let bound = try binder.operand(member, against: left)
    guard bound.isConstant else { throw .wantsConstant(bound.span, in: call.source) }
    guard let joined = type.joined(bound.type) else { throw .incomparable(key, bound, in: call.source) }
    type = joined
    bounds.append(bound)
  }
  let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
  let run = call.scope.surroundings.glance.run(at: argument.span, in: call.source)
  var values: [Value] = []
  for bound in bounds {
    let value = try bound.converted(to: type).evaluate(Flow(nothing, run: run))[0]
    if !values.contains(value) { values.append(value) }
  }
  return (key.converted(to: type), Column(type, values))
}

/// The values that the key has among the rows that come in, in order: those of a closed set as it lists them, other texts
/// as they are met. Nil where the rows may not be looked at.
private func found(_ key: Bound, _ call: Call) throws(Diagnostic) -> Column? {
  // Without rows it is only tried whether the stage might stand elsewhere.
  guard let input = call.scope.input else { return nil }
  let glance = call.scope.surroundings.glance
  if let most = glance.mostRows, input.countIfMade.map({ $0 > most }) ?? true { return nil }
  let run = glance.run(at: call.syntax.span, in: call.source)
  let flow: Flow
  let column: Column
  do throws(Diagnostic) {
    flow = try input.evaluate(run)
    column = try key.evaluate(flow).expanded(flow.count, run)
  } catch {
    if glance.mostRows != nil { return nil }
    throw error
  }
  let distinct = column.gathered(try Grouping(try comparable(column, run), count: column.count, run).firstRows)
  if distinct.count > Pivoting.mostValues { throw .tooManyValues(distinct.count, key.span, in: call.source) }
  let field = key.field ?? Field("key", column.type)
  if column.type == .text, field.members.isEmpty {
    // The row without a value goes last.
    let rows = (0..<Int32(distinct.count)).filter { !distinct.isMissing(Int($0)) }
    return distinct.gathered(rows + (0..<Int32(distinct.count)).filter { distinct.isMissing(Int($0)) })
  }
  let places = Dictionary(uniqueKeysWithValues: field.members.enumerated().map { (Value.text($1), $0) })
  let order: [Int32]
  if field.members.isEmpty {
    let table = Table(fields: [field], columns: [distinct], count: distinct.count, origins: .none(distinct.count))
    order = try sorted(
      Flow(table, run: run),
      [SortKey(value: Bound(column.type, key.span, .column(0)), isDescending: false, source: call.source)])
  } else {
    order = (0..<Int32(distinct.count)).sorted { left, right in
      (places[distinct[Int(left)]] ?? .max, left) < (places[distinct[Int(right)]] ?? .max, right)
    }
  }
  return distinct.gathered(order)
}

extension Pivoting {
  /// How many values may have columns: a table of more is not read by anybody.
  fileprivate static let mostValues = 200
}

extension Diagnostic {
  fileprivate static func pivotsOnAggregate(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "what stands after on is computed row by row, and an aggregate takes rows together", at: span, in: source,
      help: "aggregates stand before on, as in pivot sum(value) on year")
  }

  fileprivate static func wantsConstant(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a value that gets a column is the same for all rows", at: span, in: source,
      help: "list values, as in on year in (2019, 2020)")
  }

  fileprivate static func tooManyValues(_ count: Int, _ span: Span, in source: Source) -> Diagnostic {
    let text = source.text(in: span)
    return Diagnostic(
      .error, "\(text) has \(count) values here, and pivot makes columns of at most \(Pivoting.mostValues)", at: span,
      in: source, help: "list those that you want, as in on year in (2019, 2020), or keep fewer rows with where")
  }
}

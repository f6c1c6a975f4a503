import Quantities
import SourceText
import Syntax
import Tables

extension Stage {
  static let unpivot = Stage(
    "unpivot", aliases: ["逆透视"], elsewhere: ["melt", "gather", "pivot_longer"],
    "makes a row of each cell: the inverse of pivot; cells without a value are left out",
    [
      Parameter("value", .name),
      Parameter("key", .key, after: "on", aliases: ["列"]),
      Parameter("columns", .column, after: "by", aliases: ["按"], isOptional: true, isRepeated: true),
    ],
    notes: [
      Note("on year by place", "all columns but place become rows, their names in the column year"),
      Note("on year in (2019, 2020)", "these columns become rows, and the others stay"),
      Note("value", "the column of what stood in the cells; names that are numbers become numbers"),
    ],
    examples: [
      Example(
        "places | unpivot amount on what in (population, area) by name | take 3",
        "name, what, amount\n东湖区, population, 48.2万人\n东湖区, area, 400平方公里\n西山区, population, 35.3万人"),
      Example(
        "figures | where indicator = \"绿地\" | pivot sum(value) on year by place | unpivot value on year by place",
        "place, year, value\n东湖区, 2019, 1200亩\n东湖区, 2020, 2平方公里"),
    ]
  ) { call throws(Diagnostic) in
    guard let first = call.arguments.first, let key = call.arguments(after: "on").first else {
      preconditionFailure("the call has been checked")
    }
    let value = try call.name(first)
    let (name, melted) = try keyColumns(key, call)
    let melting = try Melting(value, name, melted, call, at: first.span)
    return BoundStage(fields: melting.fields, role: .melting(melting)) { (flow: Flow) throws(Diagnostic) -> Flow in
      try melting.apply(flow)
    }
    .inSql { rows throws(Diagnostic) in try rows.melt(melting) }
  }
}

/// Columns that become rows: the names go into one column, the values into another.
struct Melting: Sendable {
  /// The columns that stay, repeated on each row.
  let kept: [Int]
  /// The columns whose cells become rows, each with what stands for it in the column of names.
  let melted: [(column: Int, key: Value)]
  /// What comes out: the kept columns, the names, the values.
  let fields: [Field]

  fileprivate init(
    _ value: Name, _ key: Name, _ listed: [Int]?, _ call: Call, at span: Span
  ) throws(Diagnostic) {
    var kept: [Int] = []
    for argument in call.arguments(after: "by") { kept.append(try call.column(argument)) }
    let isListed = !kept.isEmpty
    let visible = call.fields.indices.filter { !call.fields[$0].isHidden }
    let columns = listed ?? visible.filter { !kept.contains($0) }
    if !isListed, listed == nil { throw .meltsEverything(call.syntax.span, in: call.source) }
    if !isListed { kept = visible.filter { !columns.contains($0) } }
    guard let first = columns.first else { throw .meltsNothing(call.syntax.span, in: call.source) }
    var type = call.fields[first].type
    for column in columns.dropFirst() {
      guard let joined = type.joined(call.fields[column].type) else {
        throw .meltedTypesDiffer(call.fields[first], call.fields[column], span, in: call.source)
      }
      type = joined
    }
    // Years that pivot made into columns are numbers again.
    let years = columns.map { Int(call.fields[$0].name) }
    let areNumbers = years.allSatisfy { $0 != nil }
    melted = zip(columns, years).map { column, year in
      (column, areNumbers ? year.map { .integer($0) } ?? .null : .text(call.fields[column].name))
    }
    var fields = kept.map { call.fields[$0] }
    fields.append(try unique(Field(key.text, areNumbers ? .integer : .text), isNamed: true, fields, at: key.span, call))
    fields.append(try unique(Field(value.text, type), isNamed: true, fields, at: value.span, call))
    self.kept = kept
    self.fields = fields
  }

  fileprivate func apply(_ flow: Flow) throws(Diagnostic) -> Flow {
    let type = fields[fields.count - 1].type
    try flow.claim(melted.count * flow.count * (12 + 2 * type.bytesPerRow))
    var pieces: [Column] = []
    for (column, _) in melted {
      let cells = Bound(flow.fields[column].type, flow.run.span, .column(column)).converted(to: type)
      pieces.append(try cells.evaluate(flow).expanded(flow.count, flow.run))
    }
    guard let values = try Column(joining: pieces, check: flow.run.check) else {
      preconditionFailure("the stage is bound to a column")
    }
    try flow.run.check()
    var rows: [Int32] = []
    var cells: [Int32] = []
    var keys: [Int32] = []
    // A list that grows is copied at a stroke.
    rows.reserveCapacity(melted.count * flow.count)
    cells.reserveCapacity(melted.count * flow.count)
    keys.reserveCapacity(melted.count * flow.count)
    for row in 0..<flow.count {
      if row % flow.run.effort.rowsInMorsel == 0 { try flow.run.check() }
      for index in melted.indices where !pieces[index].isMissing(row) {
        rows.append(Int32(row))
        cells.append(Int32(index * flow.count + row))
        keys.append(Int32(index))
      }
    }
    let names = Column(fields[fields.count - 2].type, melted.map(\.key))
    let origins = Origins.stacked(melted.map { (flow.cellOrigins($0.column) ?? flow.origins, flow.count) })
    let made = [try flow.run.gathered(names, keys), try flow.run.gathered(values, cells)]
    return try flow.choosing(rows).telling(origins.gathered(cells)).projecting(
      fields, kept.map { .kept($0) } + made.map { .made($0) })
  }
}

/// The name after `on`, and the columns in the list after it: `year in (2018, 2019)`. A number there is the column of that
/// name.
private func keyColumns(_ argument: Argument, _ call: Call) throws(Diagnostic) -> (Name, [Int]?) {
  let expression = try argument.condition(in: call.source)
  if case .name(let name) = expression.form { return (name, nil) }
  guard case .membership(let left, let members, isNegated: false) = expression.form, case .name(let name) = left.form
  else { throw .wantsKey(expression.span, in: call.source) }
  var columns: [Int] = []
  for member in members {
    let text: String
    switch member.bare.form {
    case .name(let name): text = name.text
    case .literal(.text(let written)): text = written
    case .literal(.integer), .literal(.quantity), .literal(.number): text = call.source.text(in: member.span)
    default: throw .wantsKey(member.span, in: call.source)
    }
    guard let index = call.scope.column(text) else { throw call.scope.unknown(Name(text, member.span)) }
    if !columns.contains(index) { columns.append(index) }
  }
  return (name, columns)
}

extension Diagnostic {
  fileprivate static func wantsKey(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "after on, unpivot wants the new column's name, and may list the columns that go into it", at: span,
      in: source, help: "as in unpivot value on year in (2019, 2020)")
  }

  fileprivate static func meltsEverything(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "unpivot wants to know which columns become rows", at: span, in: source,
      help: "name those that stay after by, or those that go after on, as in on year in (2019, 2020)")
  }

  fileprivate static func meltsNothing(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "no column is left to become rows", at: span, in: source, help: "name fewer columns after by")
  }

  fileprivate static func meltedTypesDiffer(
    _ field: Field, _ other: Field, _ span: Span, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "\(field.name) is \(field.type.withArticle) and \(other.name) \(other.type.withArticle): one column holds one type",
      at: span, in: source, help: "add \(other.name) to the columns after by, or list those that go together after on")
  }
}

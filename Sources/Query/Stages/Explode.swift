import SourceText
import Syntax
import Tables

extension Stage {
  static let explode = Stage(
    "explode", aliases: ["展开"], elsewhere: ["unnest", "flatten", "expand"],
    "makes a row of each value of a list; those whose list is empty go, unless kept",
    [
      Parameter("list", .assignment),
      Parameter("position", .name, after: "with", aliases: ["带"], isOptional: true),
      Parameter("empty", .word, after: "keep", aliases: ["保留"], isOptional: true),
    ],
    notes: [
      Note("with n", "adds the place of the value in its list, from 1"),
      Note("keep empty", "keeps rows without values, once each"),
      Note("part = split(text, \"、\")", "a list that is no column yet"),
    ],
    examples: [
      Example(
        "reports | where year = 2018 | select place, authors | explode authors with n",
        "place, authors, n\n东湖区, 李明, 1\n东湖区, 东湖区政府办, 2\n西山区, 李明, 1\n西山区, 西山区政府办, 2"),
      Example(
        "reports | where year = 2018 | select place, authors | explode authors keep empty | skip 4",
        "place, authors\n南岭县, null"),
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let bound = try call.bind(argument.value)
    guard let element = bound.type?.element else { throw .noList(bound, argument.value.span, in: call.source) }
    var field = call.field(argument, bound)
    field.type = element
    var fields = call.fields
    let index = fields.firstIndex { $0.name == field.name } ?? fields.count
    if index < fields.count { fields[index] = field } else { fields.append(field) }
    let position = try call.arguments(after: "with").first.map { (argument) throws(Diagnostic) in
      try call.name(argument)
    }
    if let position {
      fields.append(
        try unique(
          Field(position.text, .integer, summary: "the place in the list"), isNamed: true, fields, at: position.span,
          call))
    }
    let explosion = Explosion(list: bound, column: index, isNumbered: position != nil, keepsEmpty: call.has("keep"))
    let outgoing = fields
    return BoundStage(fields: outgoing, keepsSubject: position == nil, role: .explosion(explosion)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      try exploded(flow, explosion, outgoing)
    }
    .inSql { rows throws(Diagnostic) in try rows.explode(explosion, outgoing) }
  }
}

/// A list that becomes rows.
struct Explosion: Sendable {
  let list: Bound
  /// Where its values go: into a column that was there, or a new one.
  let column: Int
  /// Whether a column at the end says where in the list the value stood, from 1.
  let isNumbered: Bool
  /// Whether a row without values stays as one row.
  let keepsEmpty: Bool
}

private func exploded(_ flow: Flow, _ explosion: Explosion, _ fields: [Field]) throws(Diagnostic) -> Flow {
  guard
    case .list(let offsets, let values, let missing) = try explosion.list.evaluate(flow).expanded(flow.count, flow.run)
      .storage
  else {
    preconditionFailure("the stage is bound to a list")
  }
  try flow.claim(16 * flow.count + values.count * (16 + values.bytesPerRow))
  var rows: [Int32] = []
  var elements: [Int32] = []
  var positions: [Int] = []
  for row in 0..<flow.count {
    if row % flow.run.effort.rowsInMorsel == 0 { try flow.run.check() }
    let isMissing = !missing.isEmpty && missing[row]
    let range = isMissing ? 0..<0 : offsets[row]..<offsets[row + 1]
    if range.isEmpty {
      if !explosion.keepsEmpty { continue }
      rows.append(Int32(row))
      elements.append(-1)
      positions.append(0)
      continue
    }
    for element in range {
      rows.append(Int32(row))
      elements.append(element)
      positions.append(Int(element - range.lowerBound) + 1)
    }
  }
  var contents = flow.fields.indices.map { Flow.Content.kept($0) }
  let cells = Flow.Content.made(try flow.run.gathered(values, elements))
  if explosion.column < contents.count { contents[explosion.column] = cells } else { contents.append(cells) }
  if explosion.isNumbered {
    let isEmpty = try flow.run.map(elements.count) { elements[$0] < 0 }
    contents.append(.made(Column(.integer(positions, missing: isEmpty.contains(true) ? isEmpty : []))))
  }
  return try flow.choosing(rows).projecting(fields, contents)
}

extension Diagnostic {
  fileprivate static func noList(_ bound: Bound, _ span: Span, in source: Source) -> Diagnostic {
    let text = source.text(in: span)
    return Diagnostic(
      .error, "explode takes a list, and \(text) is \(bound.typeName)", at: span, in: source,
      help: bound.type == .text ? "split makes a list of a text, as in explode part = split(\(text), \"、\")" : nil)
  }
}

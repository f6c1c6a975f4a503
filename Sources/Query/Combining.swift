import SourceText
import Syntax
import Tables

// What stages have in common that take a second table.

/// Two columns of one name, of the flow and of another table, and the type that holds both.
struct CommonColumn: Sendable {
  let left: Bound
  let right: Bound

  func columns(_ flow: Flow, _ other: Flow) throws(Diagnostic) -> (left: Column, right: Column) {
    (
      try left.evaluate(flow).expanded(flow.count, flow.run),
      try right.evaluate(other).expanded(other.count, flow.run)
    )
  }
}

/// The columns that both sides have, by name; hidden ones do not count.
func commonColumns(_ call: Call, _ argument: Argument, _ other: BoundPipeline) throws(Diagnostic) -> [CommonColumn] {
  var result: [CommonColumn] = []
  for (index, field) in call.fields.enumerated() where !field.isHidden {
    guard let place = other.fields.firstIndex(where: { $0.name == field.name && !$0.isHidden }) else { continue }
    let theirs = other.fields[place]
    guard let type = field.type.joined(theirs.type) else {
      throw .columnsDiffer(field, theirs, argument.value.span, in: call.source)
    }
    let span = argument.value.span
    result.append(
      CommonColumn(
        left: Bound(field.type, span, .column(index), field: field).converted(to: type),
        right: Bound(theirs.type, span, .column(place), field: theirs).converted(to: type)))
  }
  if result.isEmpty { throw .nothingCommon(call.stage.name, argument.value.span, in: call.source) }
  return result
}

/// Keeps the rows that another table has too, or those that it has not: the rows are compared over the columns that both
/// have, where a missing value is equal to another.
func keepingRows(_ call: Call, thatAreThere isThere: Bool) throws(Diagnostic) -> BoundStage {
  guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
  let other = try call.rows(argument)
  let common = try commonColumns(call, argument, other)
  let role = BoundStage.Role.membership(of: other, common, isNegated: !isThere)
  return BoundStage(fields: call.fields, keepsSubject: true, role: role) { (flow: Flow) throws(Diagnostic) -> Flow in
    let others = try other.evaluate(flow.run)
    var pairs: [(left: Column, right: Column)] = []
    for column in common { pairs.append(try column.columns(flow, others)) }
    try flow.run.check()
    let matching = try Matching(pairs, leftCount: flow.count, rightCount: others.count, missingMatches: true, flow.run)
    var isKnown = try flow.run.filled(false, matching.width)
    try flow.run.eachStretch(others.count) { rows in
      for code in matching.right[rows] { isKnown[Int(code)] = true }
    }
    return try flow.choosing(try flow.run.rows(of: flow.count) { isKnown[Int(matching.left[$0])] == isThere })
  }
  .inSql { rows throws(Diagnostic) in try rows.keep(thatAreIn: other, common, isThere: isThere) }
}

extension Diagnostic {
  static func columnsDiffer(_ field: Field, _ other: Field, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(field.name) is \(field.type.withArticle) before, and \(other.type.withArticle) here", at: span,
      in: source, help: "give one of them another name with rename, or change it with text(…) or number(…)")
  }

  fileprivate static func nothingCommon(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(stage) compares columns of one name, and this has none of the names before", at: span, in: source,
      help: "give its columns those names with select or rename")
  }
}

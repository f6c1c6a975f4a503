import SourceText
import Syntax
import Tables

/// Rows of two tables that belong together.
struct Joining: Sendable {
  enum Kind: Sendable {
    /// A row for each pair.
    case inner
    /// The same, and one for each row of the flow that has no partner.
    case left
    /// The rows of the flow that have a partner.
    case semi
    /// The rows of the flow that have none.
    case anti
  }

  let kind: Kind
  let other: BoundPipeline
  let condition: JoinCondition
  /// The other table's columns that come out, behind those of the flow.
  let kept: [Int]
  /// The columns that come out.
  let fields: [Field]

  init(_ kind: Kind, _ call: Call) throws(Diagnostic) {
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    self.kind = kind
    other = try call.rows(argument)
    condition = try JoinCondition(call, other)
    guard kind == .inner || kind == .left else {
      (kept, fields) = ([], call.fields)
      return
    }
    let merged = condition.merged
    kept = other.fields.indices.filter { [other] in !merged.contains($0) && !other.fields[$0].isHidden }
    let table = condition.name
    var fields = call.fields
    if let subject = call.scope.subject, subject != table {
      for index in fields.indices where !fields[index].tables.contains(subject) {
        fields[index].tables.append(subject)
      }
    }
    for index in kept {
      var field = other.fields[index]
      let isTaken = fields.contains { $0.name == field.name }
      field.tables = [table]
      field.aliases = field.aliases.filter { alias in !fields.contains { $0.name == alias } }
      if isTaken {
        field.name = "\(table).\(field.name)"
        field.aliases = other.fields[index].aliases.map { "\(table).\($0)" }
        if fields.contains(where: { $0.name == field.name }) {
          throw .twoSidesOfOneName(field.name, argument.value.span, in: call.source)
        }
      }
      fields.append(field)
    }
    self.fields = fields
  }

  /// The parameters of the stages that join.
  static let parameters = [
    Parameter("table", .table), Parameter("name", .name, after: "as", aliases: ["称"], isOptional: true),
    Parameter("conditions", .condition, after: "on", aliases: ["以"], isRepeated: true),
  ]

  /// How conditions are written.
  static let notes = [
    Note("on place", "columns of one name, which stand once in the result"),
    Note("on report = id", "a column of these rows and one of the table, in either order"),
    Note("on year = t.year + 1", "any condition; t is the name after as, else the table's own"),
    Note("left.value, right.value", "a column of these rows, and one of the table, whatever its name"),
    Note("t.value", "in later stages, a column of the table, where both sides have the name"),
  ]

  static func bound(_ kind: Kind, _ call: Call) throws(Diagnostic) -> BoundStage {
    let joining = try Joining(kind, call)
    return BoundStage(
      fields: joining.fields, keepsSubject: kind == .semi || kind == .anti, role: .join(joining)
    ) { (flow: Flow) throws(Diagnostic) -> Flow in try joining.apply(flow) }
    .inSql { rows throws(Diagnostic) in try rows.join(joining) }
  }
}

// MARK: finding partners

extension Joining {
  private func apply(_ flow: Flow) throws(Diagnostic) -> Flow {
    let others = try other.evaluate(flow.run)
    let partners = try Partners(condition, flow, others)
    switch kind {
    case .semi, .anti: return try flow.choosing(try partners.rows(paired: kind == .semi))
    case .inner, .left:
      let pairs = try partners.pairs(keepingAlone: kind == .left)
      let own = try pairs.left.map { (rows) throws(Diagnostic) in try flow.choosing(rows) } ?? flow
      return try own.beside(try others.choosing(pairs.right), fields, right: kept, hasGaps: pairs.hasGaps)
    }
  }

  /// How many rows may come out: more do not fit into memory with the columns of both.
  static let mostRows = 50_000_000
  /// How many pairs are tried at a time.
  static let pairsAtATime = 1 << 16
}

extension Diagnostic {
  fileprivate static func twoSidesOfOneName(_ name: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "two columns would be named \(name)", at: span, in: source,
      help: "give this table another name with as, as in join … as other on …")
  }

  static func joinTooLarge(_ count: Int?, _ run: Run) -> Diagnostic {
    let rows: Phrase = count.map { "\($0) rows" } ?? "more than \(Joining.mostRows) rows"
    return Diagnostic(
      .error, "this join would have \(rows), at most \(Joining.mostRows) fit", at: run.span, in: run.source,
      help: "say more after on, or keep fewer rows before")
  }
}

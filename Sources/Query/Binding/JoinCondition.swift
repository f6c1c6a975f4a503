import SourceText
import Syntax
import Tables

// What stands after `on`: how names of two tables are told apart, and which parts are pairs of equal values, by which rows
// are looked up, and which are conditions that are tried on the pairs.
//
//     on place                        columns of one name
//     on report = id                  a column of the flow, a column of the table beside it, in either order
//     on year = t.year + 1            t is the name after as, else the table's; left and right always work
//     on value > right.value
//
// A name alone is the flow's if the flow has it, else the other table's.

/// The condition of a join.
struct JoinCondition: Sendable {
  /// Expressions that are equal, over the flow's columns and over the other table's.
  private(set) var keys: [(left: Bound, right: Bound)] = []
  /// Over the flow's columns, then the other table's.
  private(set) var tests: [Bound] = []
  /// The other table's columns that are equal to one of the same name.
  private(set) var merged: Set<Int> = []
  /// What the other table is called.
  let name: String
  /// The columns of both, under all their names.
  let fields: [Field]

  private let call: Call
  private let other: BoundPipeline

  init(_ call: Call, _ other: BoundPipeline) throws(Diagnostic) {
    self.call = call
    self.other = other
    let given = try call.arguments(after: "as").first.map { (argument) throws(Diagnostic) in
      try call.name(argument).text
    }
    let subject = call.scope.subject
    var written = other.subject
    if case .name(let name)? = call.arguments.first?.value.bare.form {
      written = name.text == "_" || resultNumber(name.text) != nil ? nil : name.text
    }
    let table = given ?? (written == subject ? nil : written) ?? "right"
    let leftNames = ["left"] + (subject.map { $0 == table ? [] : [$0] } ?? [])
    let rightNames = table == "right" ? ["right"] : [table, "right"]
    name = table
    fields =
      call.fields.map { $0.of(leftNames, alone: false) } + other.fields.map { $0.of(rightNames, alone: true) }
    for argument in call.arguments(after: "on") {
      for part in conjuncts(try argument.condition(in: call.source)) { try add(part) }
    }
  }
}

extension Field {
  /// The field as one of tables that are called so; `alone` where no others count.
  fileprivate func of(_ names: [String], alone: Bool) -> Field {
    var field = self
    field.tables = names + (alone ? [] : tables)
    return field
  }
}

// MARK: parts

extension JoinCondition {
  private mutating func add(_ part: Expression) throws(Diagnostic) {
    if case .name(let name) = part.bare.form, let pair = try sameName(name) {
      merged.insert(pair.right)
      try addKey(left(pair.left, name.span), right(pair.right, name.span), name.span)
    } else if case .binary(.equal, let a, let b, _) = part.bare.form, case .name(let first) = a.bare.form,
      case .name(let second) = b.bare.form, let pair = columns(first.text, second.text)
    {
      if call.fields[pair.left].name == other.fields[pair.right].name { merged.insert(pair.right) }
      try addKey(left(pair.left, a.span), right(pair.right, b.span), part.span)
    } else {
      try addTest(part)
    }
  }

  private func sameName(_ name: Name) throws(Diagnostic) -> (left: Int, right: Int)? {
    let (first, second) = (call.scope.column(name.text), theirs.column(name.text))
    if let first, let second { return (first, second) }
    if first == nil, second == nil { throw call.scope.unknown(name) }
    throw .notOnBothSides(name, isLeft: first != nil, self.name, first == nil ? call.scope : theirs, in: call.source)
  }

  /// `report = id`: the first of the flow and the second of the other table, or the other way round.
  private func columns(_ first: String, _ second: String) -> (left: Int, right: Int)? {
    if let left = call.scope.column(first), let right = theirs.column(second) { return (left, right) }
    if let left = call.scope.column(second), let right = theirs.column(first) { return (left, right) }
    return nil
  }

  private var theirs: Scope {
    Scope(source: call.source, fields: other.fields, subject: name, surroundings: call.scope.surroundings)
  }

  private func left(_ index: Int, _ span: Span) -> Bound {
    Bound(call.fields[index].type, span, .column(index), field: call.fields[index])
  }

  private func right(_ index: Int, _ span: Span) -> Bound {
    Bound(other.fields[index].type, span, .column(index), field: other.fields[index])
  }

  private mutating func addKey(_ left: Bound, _ right: Bound, _ span: Span) throws(Diagnostic) {
    guard let pair = matchable(left, right) else { throw .keysDiffer(left, right, name, span, in: call.source) }
    keys.append(pair)
  }

  /// A condition of another form: where it says that something of one side equals something of the other, rows are looked
  /// up by that.
  private mutating func addTest(_ part: Expression) throws(Diagnostic) {
    let scope = Scope(
      source: call.source, fields: fields, subject: nil, surroundings: call.scope.surroundings)
    var binder = Binder(scope)
    let test = try binder.truth(part, "on")
    if test.isAggregated { throw .joinsOnAggregate(test.span, in: call.source) }
    let width = call.fields.count
    if case .operation(let operation, let operands) = test.form, case .infix(.equal) = operation.kind {
      let isLeft = operands.map { !$0.columns.isEmpty && $0.columns.allSatisfy { $0 < width } }
      let isRight = operands.map { !$0.columns.isEmpty && $0.columns.allSatisfy { $0 >= width } }
      let moved = operands.map { $0.moved(by: -width) }
      if isLeft[0], isRight[1], let pair = matchable(operands[0], moved[1]) { return keys.append(pair) }
      if isLeft[1], isRight[0], let pair = matchable(operands[1], moved[0]) { return keys.append(pair) }
    }
    // `on true` puts every row beside every other.
    if case .constant(let vector) = test.form, vector[0] == .truth(true) { return }
    tests.append(test)
  }

  /// Two expressions in forms whose equal values are the same values; nil where the types do not compare.
  private func matchable(_ left: Bound, _ right: Bound) -> (left: Bound, right: Bound)? {
    guard let first = left.type, let second = right.type, first.element == nil else { return nil }
    if first == second { return (left, right) }
    // A plain number is compared with the number of a quantity; different kinds of times as stretches.
    if first.isAmount, second.isAmount { return (left.asNumbers, right.asNumbers) }
    let areTimes = [first, second].allSatisfy { $0.isTime || $0 == .integer }
    return areTimes ? (left.asPeriods, right.asPeriods) : nil
  }
}

// MARK: expressions

func conjuncts(_ expression: Expression) -> [Expression] {
  if case .binary(.and, let left, let right, _) = expression.bare.form { return conjuncts(left) + conjuncts(right) }
  return [expression]
}

extension Bound {
  /// The places of the columns that it reads.
  fileprivate var columns: Set<Int> {
    switch form {
    case .column(let index): [index]
    case .operation(_, let operands): operands.reduce(into: []) { $0.formUnion($1.columns) }
    default: []
    }
  }

  /// The same expression over columns that stand at other places.
  fileprivate func moved(by distance: Int) -> Bound {
    switch form {
    case .column(let index): Bound(type, span, .column(index + distance), field: field)
    case .operation(let operation, let operands):
      Bound(type, span, .operation(operation, operands.map { $0.moved(by: distance) }), field: field)
    default: self
    }
  }

  /// The numbers of amounts, without their units.
  fileprivate var asNumbers: Bound {
    let operation = Operation(.conversion) { vectors, _ in
      guard let numbers = vectors[0].decimals else { preconditionFailure("the operand is an amount") }
      return Vector(
        Column(.number(Decimals(numbers.values), missing: numbers.missing)), isConstant: vectors[0].isConstant)
    }
    return Bound(.number, span, .operation(operation, [self]))
  }

  fileprivate var asPeriods: Bound {
    let operation = Operation(.conversion) { vectors, _ in
      guard let periods = vectors[0].periods else { preconditionFailure("the operand is a time or a year") }
      return Vector(Column(.period(periods.values, missing: periods.missing)), isConstant: vectors[0].isConstant)
    }
    return Bound(.period, span, .operation(operation, [self]))
  }
}

extension Diagnostic {
  fileprivate static func notOnBothSides(
    _ name: Name, isLeft: Bool, _ table: String, _ scope: Scope, in source: Source
  ) -> Diagnostic {
    let shown = scope.fields.filter { !$0.isHidden }.map(\.name)
    let near = suggestion(for: name.text, among: shown + scope.fields.flatMap(\.aliases))
    let pair = isLeft ? "\(name.text) = \(near ?? "…")" : "\(near ?? "…") = \(name.text)"
    let help: Phrase =
      if shown.count > 20 {
        "columns of two names are joined as in \(pair)"
      } else if isLeft {
        "columns of two names are joined as in \(pair); its columns are \(all: shown)"
      } else {
        "columns of two names are joined as in \(pair); the columns before are \(all: shown)"
      }
    return Diagnostic(
      .error, isLeft ? "\(table) has no column \(name.text)" : "only \(table) has a column \(name.text)", at: name.span,
      in: source, help: help)
  }

  fileprivate static func keysDiffer(
    _ left: Bound, _ right: Bound, _ table: String, _ span: Span, in source: Source
  ) -> Diagnostic {
    let (first, second) = (source.text(in: left.span), source.text(in: right.span))
    let reads: Phrase? =
      left.type == .text || right.type == .text
      ? "number(…) reads a number from a text, text(…) writes a value as text" : nil
    return Diagnostic(
      .error, "\(first) is \(left.typeName), and \(second) in \(table) is \(right.typeName)", at: span, in: source,
      help: left.type?.element != nil ? "explode makes rows of a list" : reads)
  }

  fileprivate static func joinsOnAggregate(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "on compares rows, and an aggregate takes many together", at: span, in: source,
      help: "compute it in a stage before, as in join (figures | summarize most = max(value) by place) on place")
  }
}

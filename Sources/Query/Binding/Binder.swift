import Quantities
import SourceText
import Syntax
import Tables

/// Checks expressions against the names and types in scope, and makes typed trees of them.
///
/// There are two ways of binding. Over rows, names are columns, and an aggregate is taken over all rows of the flow. Over
/// groups (`summarize`), names are the group's keys, and each aggregate becomes a column that is computed beforehand from
/// the rows: `sum(value) / count()` is bound as the quotient of two such columns.
struct Binder {
  private(set) var scope: Scope
  /// The scope of the rows that are grouped; nil when binding over rows.
  private var rows: Scope?
  /// What the expressions bound so far want computed for each group.
  private(set) var aggregates: [AggregateCall] = []
  /// What functions over rows are taken over; nil where the stage says nothing of it.
  private var window: Window?
  /// What the expressions bound so far want computed for each row.
  private(set) var windowed: [WindowedCall] = []
  private var isInsideAggregate = false

  init(_ scope: Scope) {
    self.scope = scope
    rows = nil
  }

  /// Binds over rows for which functions are taken over a window.
  init(_ scope: Scope, _ window: Window?) {
    self.init(scope)
    self.window = window
  }

  /// Binds over groups that have the fields of `keys`, made of rows that have those of `rows`.
  init(keys: Scope, rows: Scope) {
    scope = keys
    self.rows = rows
  }

  private init(insideAggregate scope: Scope) {
    self.scope = scope
    rows = nil
    isInsideAggregate = true
  }

  var source: Source { scope.source }

  mutating func bind(_ expression: Expression) throws(Diagnostic) -> Bound {
    let span = expression.span
    switch expression.form {
    case .literal(let literal): return try bind(literal, span)
    case .name(let name): return try bind(name)
    case .value(let name):
      guard let bound = try value(name, span) else { throw .unknownValue(name, scope) }
      return bound
    case .member(let row, let column): return try member(row, column, span)
    case .group(let inner): return try bind(inner)
    case .call(let name, let arguments): return try call(name, arguments, span)
    case .negation(let inner): return try negation(inner, span)
    case .not(let inner):
      let operand = try truth(inner, "not")
      return mapped(.not, operand, .truth, span) { vector in
        let truths = vector.truths
        return Vector(Column(.truth(truths.values.map { !$0 }, missing: [])), isConstant: vector.isConstant)
      }
    case .binary(let word, let left, let right, let place):
      return try binary(word, left, right, span, place)
    case .membership(let left, let members, let isNegated):
      return try membership(left, members, isNegated, span)
    case .between(let value, let low, let high, let isNegated):
      return try between(value, low, high, isNegated, span)
    case .isNull(let inner, let isNegated):
      return mapped(.isNull(isNegated: isNegated), try bind(inner), .truth, span) { vector in
        let missing = vector.missing
        let truths = (0..<vector.column.count).map { missing[$0] != isNegated }
        return Vector(Column(.truth(truths, missing: [])), isConstant: vector.isConstant)
      }
    case .list(let members): return try list(members, span)
    case .pipeline: return try scalar(expression, span)
    }
  }
}

// MARK: other names

extension Binder {
  /// An expression of another text over the rows here, where names mean what `surroundings` say.
  mutating func bind(
    _ expression: Expression, in surroundings: Surroundings, of source: Source
  ) throws(Diagnostic) -> Bound {
    try within(surroundings, of: source) { (binder) throws(Diagnostic) in try binder.bind(expression) }
  }

  mutating func within(
    _ surroundings: Surroundings, of source: Source, _ body: (inout Binder) throws(Diagnostic) -> Bound
  ) throws(Diagnostic) -> Bound {
    func moved(_ scope: Scope) -> Scope {
      Scope(source: source, fields: scope.fields, subject: scope.subject, surroundings: surroundings)
    }
    let (outer, outerRows) = (scope, rows)
    (scope, rows) = (moved(outer), outerRows.map(moved))
    defer { (scope, rows) = (outer, outerRows) }
    return try body(&self)
  }
}

// MARK: leaves

extension Binder {
  private func bind(_ literal: Literal, _ span: Span) throws(Diagnostic) -> Bound {
    switch literal {
    case .null: return .null(span)
    case .pattern: throw .strayPattern(span, in: source)
    default:
      let (value, type) = literal.value
      return .constant(value, type, span)
    }
  }

  private mutating func bind(_ name: Name) throws(Diagnostic) -> Bound {
    if let index = scope.column(name.text) {
      let field = scope.fields[index]
      return Bound(field.type, name.span, .column(index), field: field)
    }
    if let bound = try value(name, name.span) { return bound }
    if let rows, rows.column(name.text) != nil { throw .notGrouped(name, in: source) }
    if scope.fields.isEmpty, isTable(name.text, scope.surroundings) {
      return try scalar(Expression(naming: name), name.span)
    }
    // 一千亿元; a name in backquotes is only a name.
    if source.text(in: name.span) == name.text, let literal = hanNumeral(name.text) {
      return try bind(literal, name.span)
    }
    throw scope.unknown(name)
  }

  /// The value of that name, if a script has given one.
  private mutating func value(_ name: Name, _ span: Span) throws(Diagnostic) -> Bound? {
    switch scope.surroundings.definitions[name.text] {
    case .value(let value, let type): return .constant(value, type, span)
    case .view: return try scalar(Expression(naming: name), span)
    case .row(let fields, _): throw .rowIsNoValue(name, fields, in: source)
    case .argument(let actual):
      return try inside(actual, at: span) { (binder, expression) throws(Diagnostic) in try binder.bind(expression) }
    case .formula, nil: return nil
    }
  }

  /// `row.value`
  private func member(_ row: Name, _ column: Name, _ span: Span) throws(Diagnostic) -> Bound {
    // A column of a table that was joined: `targets.value`
    if let index = scope.column("\(row.text).\(column.text)") {
      return Bound(scope.fields[index].type, span, .column(index), field: scope.fields[index])
    }
    switch scope.surroundings.definitions[row.text] {
    case .row(let fields, let values):
      let place = Scope(
        source: source, fields: fields, subject: nil,
        surroundings: Surroundings(catalogue: scope.surroundings.catalogue))
      guard let index = place.column(column.text) else { throw .unknownColumn(column, of: row, fields, in: source) }
      return .constant(values[index], fields[index].type, span)
    case .argument(let actual):
      guard case .name(let other) = actual.expression.bare.form,
        case .row? = actual.surroundings.definitions[other.text]
      else { throw .notARow(row, column, scope) }
      return try Binder(scope.at(actual)).member(other, column, other.span).standing(span, in: source)
    case .value, .view, .formula, nil: throw .notARow(row, column, scope)
    }
  }

  /// A pipeline used as a value: it must have one column, and at most one row when it is evaluated.
  func scalar(_ expression: Expression, _ span: Span) throws(Diagnostic) -> Bound {
    try scalar(try bindPipeline(expression, scope.surroundings, in: source), span)
  }

  func scalar(_ pipeline: BoundPipeline, _ span: Span) throws(Diagnostic) -> Bound {
    if let end = pipeline.destination { throw .endsInside(end, span, in: source) }
    guard pipeline.fields.count == 1, let field = pipeline.fields.first else {
      throw .notOneColumn(pipeline.fields.map(\.name), span, in: source)
    }
    return Bound(field.type, span, .value(of: pipeline, in: source))
  }

  private mutating func list(_ members: [Expression], _ span: Span) throws(Diagnostic) -> Bound {
    var bounds: [Bound] = []
    var element: ColumnType?
    for member in members {
      let bound = try bind(member)
      guard let first = element else {
        element = bound.type
        bounds.append(bound)
        continue
      }
      guard let joined = first.joined(bound.type) else { throw .mixedList(first, bound, in: source) }
      element = joined
      bounds.append(bound)
    }
    guard let element else { throw .untypedList(span, in: source) }
    let converted = bounds.map { $0.converted(to: element) }
    return rowwise(.list, converted, .list(of: element), span, takesNulls: true) { .list($0) }
  }
}

// MARK: making operations

extension Binder {
  /// A bound expression that does `body` to the values of another.
  func mapped(
    _ kind: Operation.Kind, _ operand: Bound, _ type: ColumnType, _ span: Span,
    _ body: @escaping @Sendable (Vector) -> Vector
  ) -> Bound {
    Bound(type, span, .operation(Operation(kind) { vectors, _ in body(vectors[0]) }, [operand]))
  }

  /// A bound expression that does `body` to the values of two others.
  func joined(
    _ word: Operator, _ left: Bound, _ right: Bound, _ type: ColumnType, _ span: Span,
    _ body: @escaping @Sendable (Vector, Vector) throws(Diagnostic) -> Vector
  ) -> Bound {
    let operation = Operation(.infix(word)) { (vectors, _) throws(Diagnostic) in try body(vectors[0], vectors[1]) }
    return Bound(type, span, .operation(operation, [left, right]))
  }
}

/// A bound expression that computes row by row. A function of one text and constants is computed once for each distinct
/// text.
func rowwise(
  _ kind: Operation.Kind, _ arguments: [Bound], _ type: ColumnType, _ span: Span, takesNulls: Bool = false,
  _ body: @escaping @Sendable ([Value]) -> Value
) -> Bound {
  let operation = Operation(kind) { (vectors: [Vector], flow: Flow) throws(Diagnostic) -> Vector in
    func value(_ values: [Value]) -> Value {
      !takesNulls && values.contains(where: \.isNull) ? .null : body(values)
    }
    let varying = vectors.indices.filter { !vectors[$0].isConstant }
    if varying.count == 1, let index = varying.first,
      case .text(let codes, let dictionary) = vectors[index].column.storage,
      dictionary.count < codes.count
    {
      var values = vectors.map { $0.isConstant ? $0[0] : .null }
      let null = value(values)
      let answers = dictionary.map { text in
        values[index] = .text(text)
        return value(values)
      }
      return Vector(Column(type, codes.lazy.map { $0 < 0 ? null : answers[Int($0)] }))
    }
    if varying.isEmpty { return Vector(Column(type, [value(vectors.map { $0[0] })]), isConstant: true) }
    var builder = ColumnBuilder(type)
    for row in 0..<flow.count {
      if row % 2048 == 0 { try flow.run.check() }
      builder.append(value(vectors.map { $0[row] }))
    }
    return Vector(builder.column)
  }
  return Bound(type, span, .operation(operation, arguments))
}

// MARK: calls

extension Binder {
  private mutating func call(_ name: Name, _ arguments: [Argument], _ span: Span) throws(Diagnostic) -> Bound {
    guard let function = Function.named(name.text) ?? Function.named(name.text.lowercased()) else {
      return try formula(name, arguments, span)
    }
    if function.isAggregate || function.isWindow {
      if isInsideAggregate { throw .nestedAggregate(name, in: source) }
      var inner = Binder(insideAggregate: rows ?? scope)
      let call = try inner.bound(function, name, arguments, span)
      if let over = try windowed(call) { return over }
      guard case .aggregate(let bind) = function.meaning else { preconditionFailure("it is an aggregate") }
      return aggregated(call, try bind(call))
    }
    let call = try bound(function, name, arguments, span)
    switch function.meaning {
    case .scalar(let type, let body):
      let result = type(call.arguments.map(\.type))
      return rowwise(.function(function), call.arguments, result, span, body)
    case .special(let bind): return try bind(call)
    case .aggregate, .window: preconditionFailure("these are bound above")
    }
  }

  /// The call over the rows of the window, if there is one.
  private mutating func windowed(_ call: FunctionCall) throws(Diagnostic) -> Bound? {
    let meaning: WindowedCall.Meaning
    switch call.function.meaning {
    case .window(let bind):
      guard let window, !window.order.isEmpty else {
        throw .noWindow(call.function, window, call.span, in: call.source)
      }
      meaning = .window(try bind(call))
    case .aggregate(let bind):
      if window == nil { return nil }
      meaning = .aggregate(try bind(call))
    default: return nil
    }
    guard let window else { return nil }
    let bound = WindowedCall(function: call.function, arguments: call.arguments, window: window, meaning: meaning)
    windowed.append(bound)
    return Bound(bound.type, call.span, .windowed(bound, column: scope.fields.count + windowed.count - 1))
  }

  private mutating func aggregated(_ call: FunctionCall, _ aggregate: BoundAggregate) -> Bound {
    let bound = AggregateCall(function: call.function, arguments: call.arguments, aggregate: aggregate)
    if rows == nil { return Bound(aggregate.type, call.span, .aggregate(bound)) }
    aggregates.append(bound)
    return Bound(aggregate.type, call.span, .grouped(bound, column: scope.fields.count + aggregates.count - 1))
  }

  /// A call with its arguments bound and checked against the function's parameters.
  private mutating func bound(
    _ function: Function, _ name: Name, _ arguments: [Argument], _ span: Span
  ) throws(Diagnostic) -> FunctionCall {
    var bounds: [Bound] = []
    for (index, argument) in arguments.enumerated() {
      if argument.order != nil { throw .noOrder(function, argument.span, in: source) }
      let parameter =
        index < function.parameters.count ? function.parameters[index] : function.parameters.last(where: \.isRepeated)
      guard let parameter else { throw .wrongCount(function, arguments.count, span, in: source) }
      let expression = try argument.condition(in: source)
      if parameter.kind == .pattern {
        bounds.append(try pattern(expression))
        continue
      }
      let bound = try bindText(expression, wantsText: parameter.kind == .text)
      guard parameter.kind.accepts(bound.type) else {
        throw .wrongArgument(function, parameter, bound, in: source)
      }
      // A null gets a type, so that definitions meet no value without one.
      bounds.append(bound.type == nil ? parameter.kind.type.map { bound.converted(to: $0) } ?? bound : bound)
    }
    if arguments.count < function.parameters.filter({ !$0.isOptional }).count {
      throw .wrongCount(function, arguments.count, span, in: source)
    }
    return FunctionCall(function: function, arguments: bounds, span: span, source: source)
  }

  /// A pattern as a constant text, so that it travels like other arguments; it has been checked.
  private func pattern(_ expression: Expression) throws(Diagnostic) -> Bound {
    guard case .literal(.pattern(let text, let ignoresCase)) = scope.meant(expression).bare.form else {
      throw .wantsPattern(expression.span, in: source)
    }
    _ = try compiled(text, ignoresCase, expression.span)
    return .constant(.text((ignoresCase ? "i" : "-") + text), .text, expression.span)
  }

  /// Where a text is wanted, an unknown bare word was probably meant to be one.
  mutating func bindText(_ expression: Expression, wantsText: Bool) throws(Diagnostic) -> Bound {
    if let actual = scope.actual(expression) {
      return try inside(actual, at: expression.span) { (binder, expression) throws(Diagnostic) in
        try binder.bindText(expression, wantsText: wantsText)
      }
    }
    if wantsText, case .name(let name) = expression.bare.form, !isKnown(name) {
      throw scope.unknown(name, mayBeText: true)
    }
    return try bind(expression)
  }

  func isKnown(_ name: Name) -> Bool {
    scope.column(name.text) != nil || rows?.column(name.text) != nil || scope.surroundings.definitions[name.text] != nil
      || (scope.fields.isEmpty && isTable(name.text, scope.surroundings))
  }

  func compiled(_ text: String, _ ignoresCase: Bool, _ span: Span) throws(Diagnostic) -> Pattern {
    do throws(Pattern.Flaw) {
      return try Pattern(text, ignoresCase: ignoresCase)
    } catch {
      let start = min(span.start + 1 + error.offset, span.end)
      throw .flawedPattern(error.sentence, Span(start, min(start + 1, span.end)), in: source)
    }
  }
}

extension Literal {
  /// The value and its type. A pattern is no value and stands as its text.
  var value: (Value, ColumnType) {
    switch self {
    case .integer(let number): (.integer(number), .integer)
    case .number(let number): (.number(number), .number)
    case .quantity(let quantity): (.quantity(quantity), .quantity)
    case .text(let text), .pattern(let text, _): (.text(text), .text)
    case .period(let period): (.period(period), .period)
    case .truth(let truth): (.truth(truth), .truth)
    case .null: (.null, .text)
    }
  }
}

import Quantities
import SourceText
import Syntax
import Tables

// Expressions as SQL: a bound tree becomes a value of one or two terms over the columns of the select at hand.

/// What aggregates need to know of the groups that they are taken over.
struct SqlGroup {
  /// The terms that are the same throughout a group.
  let keys: Set<String>
  /// The number of a row, by which the first and the last are told.
  let number: String
  /// The rows of a group that count, where not all do.
  var condition: SqlTerm?
}

extension SqlRows {
  /// An expression over the rows.
  mutating func value(_ bound: Bound) throws(Diagnostic) -> SqlValue { try value(bound, over: nil, keys: []) }

  /// An expression over groups: what is not grouped in it is one of `keys`.
  mutating func value(_ bound: Bound, over group: SqlGroup?, keys: [SqlValue]) throws(Diagnostic) -> SqlValue {
    if let constant = try constant(bound) { return constant }
    switch bound.form {
    case .constant: preconditionFailure("constants are known")
    case .column(let index): return group == nil ? value(ofColumn: index) : keys[index]
    case .grouped(let call, _):
      return try aggregate(call, over: group ?? SqlGroup(keys: [], number: SqlRows.number), at: bound.span)
    case .aggregate(let call): return try overAll(call, at: bound.span)
    case .windowed(_, let column): return value(ofCall: column)
    case .operation(let operation, let operands):
      var values: [SqlValue] = []
      for operand in operands { values.append(try value(operand, over: group, keys: keys)) }
      do throws(SqlGap) {
        return try self.value(operation, values, operands, bound.type ?? .text)
      } catch { throw .noForm(operation.kind.name, error, dialect, bound.span, in: place.source) }
    case .value(let pipeline, let source):
      return try only(of: pipeline, in: source)
    case .values(let pipeline):
      // Only `in` takes them, which reads the rest from the operand.
      let select = try inner(pipeline, in: place.source)
      return SqlValue(bound.type ?? .text, [SqlTerm(select.inline(dialect))])
    }
  }

  /// The value of an expression that asks no rows.
  private func constant(_ bound: Bound) throws(Diagnostic) -> SqlValue? {
    guard bound.isConstant, !bound.asksRows else { return nil }
    let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
    let run = Run(isCancelled: { false }, span: bound.span, source: place.source)
    let value = try bound.evaluate(Flow(nothing, run: run))[0]
    return dialect.constant(value, bound.type ?? .text)
  }

  /// An aggregate's value over one group.
  private mutating func aggregate(
    _ call: AggregateCall, over group: SqlGroup, at span: Span
  ) throws(Diagnostic) -> SqlValue {
    var arguments: [SqlValue] = []
    for argument in call.arguments { arguments.append(try value(argument)) }
    do throws(SqlGap) {
      return try SqlCall(dialect, arguments, call.aggregate.type, group).value(of: call.function)
    } catch { throw .noForm(Phrase(verbatim: call.function.name), error, dialect, span, in: place.source) }
  }

  /// An aggregate's value over all rows, or each row's share in it: a select of its own, since SQL takes rows together in
  /// no condition.
  private mutating func overAll(_ call: AggregateCall, at span: Span) throws(Diagnostic) -> SqlValue {
    let whole = SqlGroup(keys: [], number: SqlRows.number)
    func inner(_ term: SqlTerm) -> SqlTerm {
      if term.isLiteral { return term }
      return SqlTerm(SqlSelect(items: [SqlSelect.Item(term.text, as: term.text)], source: source).inline(dialect))
    }
    if call.aggregate.isPerRow {
      var arguments: [SqlValue] = []
      for argument in call.arguments { arguments.append(try value(argument)) }
      return SqlCall(dialect, arguments, call.aggregate.type, whole).shareOfRow(total: inner)
    }
    var value = try aggregate(call, over: whole, at: span)
    value.parts = value.parts.map(inner)
    return value
  }

  /// The only value of a pipeline.
  private mutating func only(of pipeline: BoundPipeline, in source: Source) throws(Diagnostic) -> SqlValue {
    let select = try inner(pipeline, in: source)
    guard let field = pipeline.fields.first else { preconditionFailure("it has one column") }
    let parts = select.items.map { item in
      var one = select
      one.items = [item]
      return SqlTerm(one.inline(dialect))
    }
    return SqlValue(field.type, parts)
  }

  /// A pipeline within another, whose steps stand before those to come.
  mutating func inner(_ pipeline: BoundPipeline, in source: Source) throws(Diagnostic) -> SqlSelect {
    var rows = try SqlRows(pipeline, dialect, steps: steps, place: place)
    rows.forgetOrder()
    let select = rows.finished().select
    steps = rows.steps
    return select
  }
}

extension SqlRows {
  private func value(
    _ operation: Operation, _ values: [SqlValue], _ operands: [Bound], _ type: ColumnType
  ) throws(SqlGap) -> SqlValue {
    switch operation.kind {
    case .not: return SqlValue(.truth, values[0].tested.isNotTrue)
    case .negation:
      let term = values[0].term
      return values[0].withNumber(SqlTerm("-\(term.within(.atom))", .sign, mayBeNull: term.mayBeNull))
    case .conversion: return dialect.converted(values[0], to: type)
    case .list: return try dialect.list(values, type)
    case .infix(let word): return try infix(word, values[0], values[1], type)
    case .match(let pattern, let ignoresCase, let isNegated):
      let test = try dialect.matches(values[0].term, pattern, ignoresCase: ignoresCase)
      return .test(isNegated ? SqlTerm("not \(test.within(.atom))", .not, mayBeNull: test.mayBeNull) : test)
    case .isNull(let isNegated):
      return SqlValue(.truth, isNegated ? values[0].isPresent : values[0].isMissing)
    case .between(let isNegated): return try between(values, isNegated: isNegated)
    case .oneOf(let texts, let isNegated):
      let list = texts.sorted().map { dialect.text($0) }.joined(separator: ", ")
      let word = isNegated ? "not in" : "in"
      return .test(
        SqlTerm("\(values[0].term.within(.chain)) \(word) (\(list))", .comparison, mayBeNull: values[0].term.mayBeNull))
    case .membership(let tests, let isNegated):
      return try membership(values, tests, operands, isNegated: isNegated)
    case .function(let function):
      return try SqlCall(dialect, values, type, nil).value(of: function)
    }
  }

  private func infix(
    _ word: Operator, _ left: SqlValue, _ right: SqlValue, _ type: ColumnType
  ) throws(SqlGap) -> SqlValue {
    switch word {
    case .and: return .test(.all([left.tested, right.tested]))
    case .or: return .test(.any([left.tested, right.tested]))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .test(try dialect.compared(left.strict, word, right.strict))
    case .contains:
      if left.type.element != nil { return .test(try dialect.isElement(right, of: left)) }
      if left.type.isTime { return .test(dialect.isWithin(right, left)) }
      return .test(dialect.contains(left.term, right.term))
    case .starts: return .test(dialect.starts(left, with: right))
    case .ends: return .test(dialect.ends(left, with: right))
    case .matches, .matchesNot: preconditionFailure("patterns are operations of their own")
    case .coalesce: return dialect.coalesce([left, right], type)
    case .add, .subtract, .multiply, .divide: return try dialect.calculated(left, word, right, type)
    }
  }

  private func between(_ values: [SqlValue], isNegated: Bool) throws(SqlGap) -> SqlValue {
    let plain = values.allSatisfy { $0.type.isNumeric || $0.type == .text || $0.type == .date }
    if plain, Set(values.map(\.type.isNumeric)).count == 1 {
      let terms = values.map(\.term)
      let word = isNegated ? "not between" : "between"
      return .test(
        SqlTerm(
          "\(terms[0].within(.chain)) \(word) \(dialect.bare(values[1]).within(.chain)) and "
            + dialect.bare(values[2]).within(.chain),
          .comparison, mayBeNull: terms.contains(where: \.mayBeNull)))
    }
    let above = try dialect.compared(values[0], isNegated ? .less : .greaterOrEqual, values[1])
    let below = try dialect.compared(values[0], isNegated ? .greater : .lessOrEqual, values[2])
    return .test(isNegated ? .any([above, below]) : .all([above, below]))
  }

  private func membership(
    _ values: [SqlValue], _ tests: [Operation.MemberTest], _ operands: [Bound], isNegated: Bool
  ) throws(SqlGap) -> SqlValue {
    let value = values[0].strict
    var found: [SqlTerm] = []
    var plain: [String] = []
    for (index, test) in tests.enumerated() {
      let member = values[index + 1].strict
      switch test {
      case .equal where value.type == .text || value.type.isNumeric && member.type.isNumeric:
        if member.constant?.isNull == true { continue }
        if member.term.mayBeNull {
          found.append(try dialect.compared(value, .equal, member))
        } else {
          plain.append(dialect.bare(member).text)
        }
      case .equal: found.append(try dialect.compared(value, .equal, member))
      case .within: found.append(dialect.isWithin(value, member))
      case .inList:
        if case .values(let pipeline) = operands[index + 1].form {
          found.append(try isOne(value, of: member, pipeline))
        } else {
          found.append(try dialect.isElement(value, of: member))
        }
      }
    }
    if !plain.isEmpty, found.isEmpty, isNegated {
      let word = plain.count == 1 ? "<> \(plain[0])" : "not in (\(plain.joined(separator: ", ")))"
      return .test(SqlTerm("\(value.term.within(.chain)) \(word)", .comparison, mayBeNull: value.term.mayBeNull))
    }
    if !plain.isEmpty {
      let word = plain.count == 1 ? "= \(plain[0])" : "in (\(plain.joined(separator: ", ")))"
      found.insert(SqlTerm("\(value.term.within(.chain)) \(word)", .comparison, mayBeNull: value.term.mayBeNull), at: 0)
    }
    let any = SqlTerm.any(found)
    return .test(isNegated ? .all([value.isPresent, any.isNotTrue]) : any)
  }

  /// Whether a value is one of a pipeline's, which are equal as they stand, without converting units.
  private func isOne(_ value: SqlValue, of select: SqlValue, _ pipeline: BoundPipeline) throws(SqlGap) -> SqlTerm {
    guard let field = pipeline.fields.first, field.type.element == nil else {
      throw SqlGap("SQL looks for no list among lists")
    }
    let isAmongQuantities = (field.type == .quantity) != (value.type == .quantity)
    if isAmongQuantities { return .no }
    let left =
      value.shown.count == 1 ? value.term.within(.chain) : "(\(value.shown.map(\.text).joined(separator: ", ")))"
    return SqlTerm("\(left) in \(select.term)", .comparison)
  }
}

extension Operation.Kind {
  /// The operation as messages call it.
  var name: Phrase {
    switch self {
    case .not: Phrase(verbatim: "not")
    case .negation: "-"
    case .conversion: "this"
    case .list: "a list"
    case .infix(let word): Phrase(verbatim: word.rawValue)
    case .match(_, _, let isNegated): isNegated ? "!~" : "~"
    case .isNull: Phrase(verbatim: "is null")
    case .between: Phrase(verbatim: "between")
    case .oneOf, .membership: Phrase(verbatim: "in")
    case .function(let function): Phrase(verbatim: function.name)
    }
  }
}

extension Diagnostic {
  /// Something of the language that a database's SQL cannot say.
  static func noForm(_ name: Phrase, _ gap: SqlGap, _ dialect: Dialect, _ span: Span, in source: Source) -> Diagnostic {
    let others = gap.elsewhere.filter { $0 != dialect }.map(\.rawValue)
    return Diagnostic(
      .error,
      others.isEmpty
        ? "\(name) has no form in SQL: \(gap.reason)"
        : "\(name) has no form in SQL for \(dialect.title): \(gap.reason)", at: span, in: source,
      help: others.isEmpty ? nil : "there is one for --dialect \(anyOf: others)")
  }
}

// MARK: what a tree asks for

extension Bound {
  /// A column of the rows that come in.
  init(column index: Int, _ field: Field, _ span: Span) {
    self.init(field.type, span, .column(index), field: field)
  }

  var isColumn: Bool { if case .column = form { true } else { false } }

  /// The columns of the rows that it needs.
  var columnPlaces: Set<Int> {
    switch form {
    case .column(let index): [index]
    case .operation(_, let operands): operands.reduce(into: []) { $0.formUnion($1.columnPlaces) }
    case .aggregate(let call), .grouped(let call, _):
      call.arguments.reduce(into: []) { $0.formUnion($1.columnPlaces) }
    case .windowed(let call, _): call.arguments.reduce(into: []) { $0.formUnion($1.columnPlaces) }
    case .constant, .value, .values: []
    }
  }

  /// Whether it holds an aggregate over all rows.
  var takesAllRows: Bool {
    switch form {
    case .aggregate: true
    case .operation(_, let operands): operands.contains(where: \.takesAllRows)
    case .constant, .column, .grouped, .windowed, .value, .values: false
    }
  }

  /// Whether it holds a pipeline, whose rows are asked when it is evaluated.
  var asksRows: Bool {
    switch form {
    case .value, .values: true
    case .operation(_, let operands): operands.contains(where: \.asksRows)
    case .constant, .column, .aggregate, .grouped, .windowed: false
    }
  }

  /// The same with other aggregates in the place of its own.
  func replacingCalls(_ replace: (AggregateCall) -> AggregateCall) -> Bound {
    switch form {
    case .aggregate(let call): Bound(type, span, .aggregate(replace(call)), field: field)
    case .grouped(let call, let column): Bound(type, span, .grouped(replace(call), column: column), field: field)
    case .operation(let operation, let operands):
      Bound(type, span, .operation(operation, operands.map { $0.replacingCalls(replace) }), field: field)
    case .constant, .column, .windowed, .value, .values: self
    }
  }

  /// The aggregates over groups that it is made of.
  var aggregateCalls: [AggregateCall] {
    switch form {
    case .grouped(let call, _), .aggregate(let call): [call]
    case .operation(_, let operands): operands.flatMap(\.aggregateCalls)
    case .constant, .column, .windowed, .value, .values: []
    }
  }
}

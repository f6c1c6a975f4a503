import Quantities
import SourceText
import Syntax
import Tables

// Operators: which types they take, and what they make of them.

extension Binder {
  mutating func binary(
    _ word: Operator, _ left: Expression, _ right: Expression, _ span: Span, _ place: Span
  ) throws(Diagnostic) -> Bound {
    switch word {
    case .and, .or:
      let (a, b) = (try truth(left, word.rawValue), try truth(right, word.rawValue))
      return joined(a, b, .truth, span) { logical($0, isAnd: word == .and, $1) }
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try comparison(left, word, right, span, place)
    case .contains, .starts, .ends: return try textTest(left, word, right, span)
    case .matches, .matchesNot: return try match(left, isNegated: word == .matchesNot, right, span)
    case .coalesce: return try coalesce([try bind(left), try bind(right)], span, in: source)
    case .add, .subtract, .multiply, .divide: return try arithmetic(left, word, right, span, place)
    }
  }

  /// An operand that must be true or false.
  mutating func truth(_ expression: Expression, _ user: String) throws(Diagnostic) -> Bound {
    let bound = try bind(expression)
    guard bound.type == .truth || bound.type == nil else { throw .wantsTruth(user, bound, in: source) }
    return bound
  }

  mutating func negation(_ inner: Expression, _ span: Span) throws(Diagnostic) -> Bound {
    let operand = try bind(inner)
    guard let type = operand.type, type.isAmount else { throw .wantsAmount("-", operand, in: source) }
    return mapped(operand, type, span) { vector in
      switch vector.column.storage {
      case .integer(let values, let missing):
        let negated = values.map { $0 == .min ? .max : -$0 }
        return Vector(Column(.integer(negated, missing: missing)), isConstant: vector.isConstant)
      case .number(let values, let missing):
        return Vector(Column(.number(values.map { -$0 }, missing: missing)), isConstant: vector.isConstant)
      case .quantity(let values, let units, let dictionary, let missing):
        return Vector(
          Column(.quantity(values.map { -$0 }, units: units, dictionary: dictionary, missing: missing)),
          isConstant: vector.isConstant)
      default: return vector
      }
    }
  }

  private mutating func arithmetic(
    _ left: Expression, _ word: Operator, _ right: Expression, _ span: Span, _ place: Span
  ) throws(Diagnostic) -> Bound {
    let (a, b) = (try bind(left), try bind(right))
    let source = source
    if let first = a.type, let second = b.type, first.isTime, second.isTime, word == .subtract {
      return joined(a, b, .quantity, span) { daysBetween($0, $1) }
    }
    for operand in [a, b] {
      guard let type = operand.type, type.isAmount else {
        if operand.type == .text, word == .add { throw .textsDoNotAdd(operand, in: source) }
        throw .wantsAmount(word.rawValue, operand, in: source)
      }
    }
    guard let first = a.type, let second = b.type else { preconditionFailure("both have been checked") }
    let type: ColumnType =
      if first == .quantity || second == .quantity {
        .quantity
      } else if first == .integer && second == .integer && word != .divide {
        .integer
      } else {
        .number
      }
    return joined(a, b, type, span) { (first: Vector, second: Vector) throws(Diagnostic) -> Vector in
      try calculated(first, word, second, as: type, at: span, in: source)
    }
  }
}

// MARK: comparison

extension Binder {
  private mutating func comparison(
    _ left: Expression, _ word: Operator, _ right: Expression, _ span: Span, _ place: Span
  ) throws(Diagnostic) -> Bound {
    let a = try operand(left, against: right)
    let b = try operand(right, against: left)
    if let first = a.field, first.name == b.field?.name, scope.surroundings.definitions[first.name] != nil {
      throw .comparedWithItself(first.name, span, in: source)
    }
    try checkComparable(a, word, b)
    return joined(a, b, .truth, span) { compared($0, word, $1) }
  }

  /// One side of a comparison. A bare word that is no column is a member of the other side's closed set, if it has one.
  mutating func operand(_ expression: Expression, against other: Expression) throws(Diagnostic) -> Bound {
    guard case .name(let name) = expression.bare.form else { return try bind(expression) }
    guard case .name(let column) = other.bare.form, let index = scope.column(column.text) else {
      return try bind(expression)
    }
    return try word(name, of: scope.fields[index])
  }

  /// A bare word compared with the values of `field`.
  private mutating func word(_ name: Name, of field: Field) throws(Diagnostic) -> Bound {
    if field.members.contains(name.text) { return .constant(.text(name.text), .text, name.span) }
    if field.type == .text || field.type == .list(of: .text), !isKnown(name) {
      if field.members.isEmpty { throw scope.unknown(name, mayBeText: true) }
      throw .noMember(name, field, in: source)
    }
    return try bind(Expression(naming: name))
  }

  func checkComparable(_ left: Bound, _ word: Operator, _ right: Bound) throws(Diagnostic) {
    guard let first = left.type, let second = right.type else {
      throw .comparedWithNull(left.type == nil ? left.span : right.span, in: source)
    }
    let isOrder = word != .equal && word != .notEqual
    let fits =
      switch (first, second) {
      case (.text, .text): true
      case (.truth, .truth): !isOrder
      case (.integer, .period), (.period, .integer), (.integer, .date), (.date, .integer): true
      default: (first.isAmount && second.isAmount) || (first.isTime && second.isTime)
      }
    if !fits { throw .incomparable(left, right, in: source) }
  }

  mutating func between(
    _ value: Expression, _ low: Expression, _ high: Expression, _ isNegated: Bool, _ span: Span
  ) throws(Diagnostic) -> Bound {
    let (middle, first, last) = (try bind(value), try bind(low), try bind(high))
    try checkComparable(middle, .greaterOrEqual, first)
    try checkComparable(middle, .lessOrEqual, last)
    let above = joined(middle, first, .truth, span) { compared($0, .greaterOrEqual, $1) }
    let below = joined(middle, last, .truth, span) { compared($0, .lessOrEqual, $1) }
    let inside = joined(above, below, .truth, span) { logical($0, isAnd: true, $1) }
    guard isNegated else { return inside }
    // A value that is missing is neither between nor not between.
    let under = joined(middle, first, .truth, span) { compared($0, .less, $1) }
    let over = joined(middle, last, .truth, span) { compared($0, .greater, $1) }
    return joined(under, over, .truth, span) { logical($0, isAnd: false, $1) }
  }

  mutating func membership(
    _ left: Expression, _ members: [Expression], _ isNegated: Bool, _ span: Span
  ) throws(Diagnostic) -> Bound {
    let value = try bind(left)
    var tests: [Bound] = []
    for member in members {
      tests.append(try membership(value, try memberOperand(member, of: left), span))
    }
    guard var result = tests.first else { throw .untypedList(span, in: source) }
    if let fast = textMembership(value, members, tests, span) {
      result = fast
    } else {
      for test in tests.dropFirst() { result = joined(result, test, .truth, span) { logical($0, isAnd: false, $1) } }
    }
    guard isNegated else { return result }
    return joined(result, value, .truth, span) { test, value in
      let missing = value.missing
      let truths = test.truths
      let (count, isConstant) = extent(test, value)
      let answers = (0..<count).map { !truths[$0] && !missing[$0] }
      return Vector(Column(.truth(answers, missing: [])), isConstant: isConstant)
    }
  }

  private mutating func memberOperand(_ member: Expression, of left: Expression) throws(Diagnostic) -> Bound {
    if isTableExpression(member, scope.surroundings), !isColumn(member) {
      return try set(member)
    }
    return try operand(member, against: left)
  }

  private func isColumn(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.bare.form { scope.column(name.text) != nil } else { false }
  }

  /// `in (pipeline)`: the values of its only column, as one list.
  private func set(_ expression: Expression) throws(Diagnostic) -> Bound {
    let pipeline = try bindPipeline(expression.bare, scope.surroundings, in: source)
    guard pipeline.fields.count == 1, let field = pipeline.fields.first else {
      throw .notOneColumn(pipeline.fields.map(\.name), expression.span, in: source)
    }
    let type = ColumnType.list(of: field.type)
    return Bound(type: type, span: expression.span, isConstant: true) { (flow: Flow) throws(Diagnostic) -> Vector in
      let result = try pipeline.evaluate(flow.run)
      let column = result.column(0)
      return Vector(constant: .list((0..<column.count).map { column[$0] }.filter { !$0.isNull }), type)
    }
  }

  /// Whether a value is in one thing: in a list, within a period, or equal.
  private func membership(_ value: Bound, _ member: Bound, _ span: Span) throws(Diagnostic) -> Bound {
    if let element = member.type?.element {
      guard value.type?.joined(element) != nil || value.type == nil else {
        throw .incomparable(value, member, in: source)
      }
      return joined(value, member, .truth, span) { isElement($0, of: $1) }
    }
    if member.type == .period, value.type == .period || value.type == .date || value.type == .integer {
      return joined(value, member, .truth, span) { isWithin($0, $1) }
    }
    try checkComparable(value, .equal, member)
    return joined(value, member, .truth, span) { compared($0, .equal, $1) }
  }

  /// Many constant texts are looked up in a set.
  private func textMembership(_ value: Bound, _ members: [Expression], _ tests: [Bound], _ span: Span) -> Bound? {
    guard value.type == .text, members.count > 3 else { return nil }
    var texts: Set<String> = []
    for member in members {
      guard case .literal(.text(let text)) = member.bare.form else { return nil }
      texts.insert(text)
    }
    let wanted = texts
    return mapped(value, .truth, span) { vector in
      Vector(Column(.truth(tested(vector) { wanted.contains($0) }, missing: [])), isConstant: vector.isConstant)
    }
  }
}

// MARK: texts

extension Binder {
  private mutating func textTest(
    _ left: Expression, _ word: Operator, _ right: Expression, _ span: Span
  ) throws(Diagnostic) -> Bound {
    let value = try bind(left)
    if let element = value.type?.element, word == .contains {
      let member = try operand(right, against: left)
      guard member.type?.joined(element) != nil else { throw .incomparable(value, member, in: source) }
      return joined(member, value, .truth, span) { isElement($0, of: $1) }
    }
    if let type = value.type, type.isTime, word == .contains {
      let inner = try bind(right)
      guard let other = inner.type, other.isTime else { throw .incomparable(value, inner, in: source) }
      return joined(inner, value, .truth, span) { isWithin($0, $1) }
    }
    let part = try bindText(right, wantsText: true)
    for operand in [value, part] where operand.type != .text {
      throw .wantsText(word.rawValue, operand, in: source)
    }
    let test: @Sendable (String, String) -> Bool =
      switch word {
      case .contains: { isPart($1, of: $0) }
      case .starts: { $0.hasPrefix($1) }
      default: { $0.hasSuffix($1) }
      }
    return joined(value, part, .truth, span) { whole, part in
      let (count, isConstant) = extent(whole, part)
      let answers: [Bool]
      if part.isConstant, !whole.isConstant, case .text(let text) = part[0] {
        answers = tested(whole) { test($0, text) }
      } else {
        answers = comparedTexts(whole, part, count, test)
      }
      return Vector(Column(.truth(answers, missing: [])), isConstant: isConstant)
    }
  }

  private mutating func match(
    _ left: Expression, isNegated: Bool, _ right: Expression, _ span: Span
  ) throws(Diagnostic) -> Bound {
    let value = try bind(left)
    guard value.type == .text else { throw .wantsText("~", value, in: source) }
    guard case .literal(.pattern(let text, let ignoresCase)) = right.bare.form else {
      throw .wantsPattern(right.span, in: source)
    }
    let pattern = try compiled(text, ignoresCase, right.span)
    return mapped(value, .truth, span) { vector in
      let answers = tested(vector) { pattern.matches($0) != isNegated }
      return Vector(Column(.truth(answers, missing: [])), isConstant: vector.isConstant)
    }
  }
}

/// The first of several that is not null.
func coalesce(_ operands: [Bound], _ span: Span, in source: Source) throws(Diagnostic) -> Bound {
  var type: ColumnType?
  for operand in operands {
    guard let known = type else {
      type = operand.type
      continue
    }
    guard let joined = known.joined(operand.type) else { throw .differentTypes(known, operand, in: source) }
    type = joined
  }
  guard let type else { return .null(span) }
  let converted = operands.map { $0.converted(to: type) }
  return rowwise(converted, type, span, takesNulls: true) { $0.first { !$0.isNull } ?? .null }
}

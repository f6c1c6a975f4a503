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
      return joined(word, a, b, .truth, span) { logical($0, isAnd: word == .and, $1) }
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try comparison(left, word, right, span, place)
    case .contains, .starts, .ends: return try textTest(left, word, right, span)
    case .matches, .matchesNot: return try match(left, isNegated: word == .matchesNot, right, span)
    case .coalesce: return try coalesce(.infix(word), [try bind(left), try bind(right)], span, in: source)
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
    return mapped(.negation, operand, type, span) { vector in
      switch vector.column.storage {
      case .integer(let values, let missing):
        let negated = values.map { $0 == .min ? .max : -$0 }
        return Vector(Column(.integer(negated, missing: missing)), isConstant: vector.isConstant)
      case .number(let values, let missing):
        return Vector(Column(.number(values.negated, missing: missing)), isConstant: vector.isConstant)
      case .quantity(let values, let units, let dictionary, let missing):
        return Vector(
          Column(.quantity(values.negated, units: units, dictionary: dictionary, missing: missing)),
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
      return joined(word, a, b, .quantity, span) { daysBetween($0, $1) }
    }
    if word == .add || word == .subtract, let moved = try movedTime(a, word, b, span) { return moved }
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
    return joined(word, a, b, type, span) { (first: Vector, second: Vector) throws(Diagnostic) -> Vector in
      try calculated(first, word, second, as: type, at: span, in: source)
    }
  }
}

// MARK: times

extension Binder {
  /// `period - 1年`: the same stretch of the year before. Nil where neither operand is a time.
  private func movedTime(
    _ a: Bound, _ word: Operator, _ b: Bound, _ span: Span
  ) throws(Diagnostic) -> Bound? {
    let isSwapped = b.type?.isTime == true && word == .add
    let (time, step) = isSwapped ? (b, a) : (a, b)
    guard let type = time.type, type.isTime, let other = step.type, other.isAmount else { return nil }
    if other != .quantity { throw .plainNumberMovesNoTime(step, word, in: source) }
    let source = source
    return joined(word, a, b, type, span) { (first: Vector, second: Vector) throws(Diagnostic) -> Vector in
      let (times, steps) = isSwapped ? (second, first) : (first, second)
      return try moved(times, by: steps, isBackwards: word == .subtract, type, at: span, in: source)
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
    for (side, other) in [(a, b), (b, a)] where other.type?.isTime == true && side.type == .integer {
      if source.text(in: side.span).wholeMatch(of: /\d{4}-\d{1,2}(-\d{1,2})?/) != nil {
        throw .dateWithoutAt(side.span, in: source)
      }
    }
    try checkComparable(a, word, b)
    // Beside a constant, rows of other dimensions do not match; two columns were meant to be of one.
    let refuses = a.type == .quantity && b.type == .quantity && !a.isConstant && !b.isConstant
    let source = source
    return joined(word, a, b, .truth, span) { (first: Vector, second: Vector) throws(Diagnostic) -> Vector in
      if refuses { try refuseMixedUnits(first, second, at: span, in: source) }
      return compared(first, word, second)
    }
  }

  /// One side of a comparison. A bare word that is no column is a member of the other side's closed set, if it has one.
  mutating func operand(_ expression: Expression, against other: Expression) throws(Diagnostic) -> Bound {
    guard let column = other.columnName, let index = scope.column(column.text) else { return try bind(expression) }
    return try operand(expression, of: scope.fields[index])
  }

  private mutating func operand(_ expression: Expression, of field: Field) throws(Diagnostic) -> Bound {
    if let actual = scope.actual(expression) {
      return try inside(actual, at: expression.span) { (binder, expression) throws(Diagnostic) in
        try binder.operand(expression, of: field)
      }
    }
    if case .name(let name) = expression.bare.form { return try word(name, of: field) }
    if let member = try member(expression, of: field) { return .constant(.text(member), .text, expression.span) }
    return try bind(expression)
  }

  /// The member of a column's closed set that a text in quotes names; nil for what is no such text or where the column has
  /// no closed set. A text that names none is in no row: surely it is misspelt.
  func member(_ expression: Expression, of field: Field) throws(Diagnostic) -> String? {
    guard case .literal(.text(let text)) = expression.bare.form, !field.members.isEmpty else { return nil }
    if let member = field.member(text) { return member }
    throw .noMember(Name(text, expression.span), field, in: source)
  }

  /// A bare word compared with the values of `field`.
  private mutating func word(_ name: Name, of field: Field) throws(Diagnostic) -> Bound {
    if let member = field.member(name.text) { return .constant(.text(member), .text, name.span) }
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
      return joined(word, value, member, .truth, span) { isElement($1, of: $0) }
    }
    if let type = value.type, type.isTime, word == .contains {
      let inner = try bind(right)
      guard let other = inner.type, other.isTime else { throw .incomparable(value, inner, in: source) }
      return joined(word, value, inner, .truth, span) { isWithin($1, $0) }
    }
    let part = try bindText(right, wantsText: true)
    for operand in [value, part] where operand.type != .text {
      throw .wantsText(word.rawValue, operand, in: source)
    }
    let test: @Sendable (String, String) -> Bool =
      switch word {
      case .contains: { TextSearch($1).isIn($0) }
      case .starts: { $0.hasPrefix($1) }
      default: { $0.hasSuffix($1) }
      }
    return joined(word, value, part, .truth, span) { whole, part in
      let (count, isConstant) = extent(whole, part)
      let answers: [Bool]
      if part.isConstant, !whole.isConstant, case .text(let text) = part[0] {
        let search = word == .contains ? TextSearch(text) : nil
        answers = tested(whole) { search?.isIn($0) ?? test($0, text) }
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
    guard case .literal(.pattern(let text, let ignoresCase)) = scope.meant(right).bare.form else {
      throw .wantsPattern(right.span, in: source)
    }
    let pattern = try compiled(text, ignoresCase, right.span)
    return mapped(
      .match(text, ignoresCase: ignoresCase, isNegated: isNegated), value, .truth, span
    ) { vector in
      let answers = tested(vector) { pattern.matches($0) != isNegated }
      return Vector(Column(.truth(answers, missing: [])), isConstant: vector.isConstant)
    }
  }
}

/// The first of several that is not null.
func coalesce(
  _ kind: Operation.Kind, _ operands: [Bound], _ span: Span, in source: Source
) throws(Diagnostic) -> Bound {
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
  return rowwise(kind, converted, type, span, takesNulls: true) { $0.first { !$0.isNull } ?? .null }
}

import SourceText
import Syntax
import Tables

// `between` and `in`: tests of one value against several others. The value is evaluated once, however many they are.

extension Binder {
  mutating func between(
    _ value: Expression, _ low: Expression, _ high: Expression, _ isNegated: Bool, _ span: Span
  ) throws(Diagnostic) -> Bound {
    let (middle, first, last) = (try bind(value), try bind(low), try bind(high))
    try checkComparable(middle, .greaterOrEqual, first)
    try checkComparable(middle, .lessOrEqual, last)
    let mixing = [first, last].map {
      !middle.isConstant && !$0.isConstant && middle.type == .quantity && $0.type == .quantity
    }
    let source = source
    return combined(.between(isNegated: isNegated), [middle, first, last], span) { (vectors) throws(Diagnostic) in
      for (index, isMixing) in mixing.enumerated() where isMixing {
        try refuseMixedUnits(vectors[0], vectors[index + 1], at: span, in: source)
      }
      // A value that is missing is neither between nor not between.
      let above = compared(vectors[0], isNegated ? .less : .greaterOrEqual, vectors[1])
      let below = compared(vectors[0], isNegated ? .greater : .lessOrEqual, vectors[2])
      return logical(above, isAnd: !isNegated, below)
    }
  }

  mutating func membership(
    _ left: Expression, _ members: [Expression], _ isNegated: Bool, _ span: Span
  ) throws(Diagnostic) -> Bound {
    let value = try bind(left)
    if let texts = try texts(members, of: value.field), value.type == .text {
      return combined(.oneOf(texts, isNegated: isNegated), [value], span) { vectors in
        let found = Vector(
          Column(.truth(tested(vectors[0]) { texts.contains($0) }, missing: [])), isConstant: vectors[0].isConstant)
        return isNegated ? negated(found, where: vectors[0]) : found
      }
    }
    var bounds = [value]
    var tests: [Operation.MemberTest] = []
    for member in members {
      let bound = try memberOperand(member, of: left)
      tests.append(try test(value, bound))
      bounds.append(bound)
    }
    let all = tests
    return combined(.membership(all, isNegated: isNegated), bounds, span) { vectors in
      var found = Vector(constant: .truth(false), .truth)
      for (index, test) in all.enumerated() {
        found = logical(found, isAnd: false, tested(vectors[0], test, vectors[index + 1]))
      }
      return isNegated ? negated(found, where: vectors[0]) : found
    }
  }

  private mutating func memberOperand(_ member: Expression, of left: Expression) throws(Diagnostic) -> Bound {
    if isTableExpression(member, scope.surroundings), !isColumn(member) { return try set(member) }
    return try operand(member, against: left)
  }

  private func isColumn(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.bare.form { scope.column(name.text) != nil } else { false }
  }

  /// `in (pipeline)`: the values of its only column, as one list.
  private func set(_ expression: Expression) throws(Diagnostic) -> Bound {
    let pipeline = try bindPipeline(expression.bare, scope.surroundings, in: source)
    if let end = pipeline.destination { throw .endsInside(end, expression.span, in: source) }
    guard pipeline.fields.count == 1, let field = pipeline.fields.first else {
      throw .notOneColumn(pipeline.fields.map(\.name), expression.span, in: source)
    }
    return Bound(.list(of: field.type), expression.span, .values(of: pipeline))
  }

  /// Whether a value is in one thing: in a list, within a period, or equal.
  private func test(_ value: Bound, _ member: Bound) throws(Diagnostic) -> Operation.MemberTest {
    if let element = member.type?.element {
      guard value.type == nil || value.type?.joined(element) != nil else {
        throw .incomparable(value, member, in: source)
      }
      return .inList
    }
    if member.type == .period, value.type == .period || value.type == .date || value.type == .integer {
      return .within
    }
    try checkComparable(value, .equal, member)
    return .equal
  }

  /// Several texts as they are written, or the members of the column's closed set that they name, to be looked up in a set.
  private func texts(_ members: [Expression], of field: Field?) throws(Diagnostic) -> Set<String>? {
    var texts: [(text: String, expression: Expression)] = []
    for member in members {
      guard case .literal(.text(let text)) = member.bare.form else { return nil }
      texts.append((text, member))
    }
    var found: Set<String> = []
    for (text, expression) in texts {
      let member = if let field { try member(expression, of: field) } else { String?.none }
      found.insert(member ?? text)
    }
    return found
  }

  /// A test of the values of several expressions.
  private func combined(
    _ kind: Operation.Kind, _ operands: [Bound], _ span: Span,
    _ body: @escaping @Sendable ([Vector]) throws(Diagnostic) -> Vector
  ) -> Bound {
    let operation = Operation(kind) { (vectors, _) throws(Diagnostic) in try body(vectors) }
    return Bound(.truth, span, .operation(operation, operands))
  }
}

/// Whether each value is in the thing beside it.
private func tested(_ value: Vector, _ test: Operation.MemberTest, _ member: Vector) -> Vector {
  switch test {
  case .equal: compared(value, .equal, member)
  case .inList: isElement(value, of: member)
  case .within: isWithin(value, member)
  }
}

/// Where a test does not hold of a value that is there.
private func negated(_ found: Vector, where value: Vector) -> Vector {
  let (truths, missing) = (found.truths, value.missing)
  let (count, isConstant) = extent(found, value)
  return Vector(
    Column(.truth((0..<count).map { !truths[$0] && !missing[$0] }, missing: [])), isConstant: isConstant)
}

import Quantities
import SourceText

// Expressions are read by precedence climbing: an operator takes an operand as long as it binds tighter than the one
// that asked. See the grammar in Parser.swift.

extension Parser {
  mutating func expression() throws(Diagnostic) -> Expression { try expression(above: 0) }

  /// An expression whose operators all bind tighter than `floor`.
  private mutating func expression(above floor: Int) throws(Diagnostic) -> Expression {
    try enter()
    defer { nesting -= 1 }
    var left = try operand(above: floor)
    while true {
      guard let token = current else { return left }
      if floor < Operator.comparison, let relation = try relation(left, token) {
        left = relation
        if let next = current, isRelation(next) { throw .comparisonsDoNotChain(next.span, in: source) }
        continue
      }
      if floor < Operator.comparison, let call = try infixCall(left, token) {
        left = call
        if let next = current, isRelation(next) { throw .comparisonsDoNotChain(next.span, in: source) }
        continue
      }
      guard let word = infix(token), word.precedence > floor else { return left }
      position += 1
      let right = try expression(above: word.precedence)
      left = try binary(word, left, right, token.span)
      if word.precedence == Operator.comparison, let next = current, isRelation(next) {
        throw .comparisonsDoNotChain(next.span, in: source)
      }
    }
  }

  private mutating func operand(above floor: Int) throws(Diagnostic) -> Expression {
    guard let token = current, token.keyword == .not else { return try factor() }
    position += 1
    // `not` reaches over a comparison, not over `and`.
    let inner = try expression(above: Operator.and.precedence)
    return try node(.not(inner), token.span.to(inner.span), depth: inner.depth + 1)
  }

  /// `in`, `between`, `is` and their negations, which are no plain infix operators.
  private mutating func relation(_ left: Expression, _ token: Token) throws(Diagnostic) -> Expression? {
    var isNegated = false
    var keyword = token.keyword
    if keyword == .not {
      keyword = peek(1)?.keyword
      isNegated = true
    }
    switch keyword {
    case .in:
      position += isNegated ? 2 : 1
      return try membership(left, isNegated)
    case .between:
      position += isNegated ? 2 : 1
      let low = try expression(above: Operator.comparison)
      guard current?.keyword == .and else {
        throw .expected("and", found: current, at: here, in: source, help: "as in between 1 and 5")
      }
      position += 1
      let high = try expression(above: Operator.comparison)
      let depth = max(left.depth, low.depth, high.depth) + 1
      return try node(.between(left, low, high, isNegated: isNegated), left.span.to(high.span), depth: depth)
    case .is where !isNegated:
      position += 1
      isNegated = current?.keyword == .not
      if isNegated { position += 1 }
      guard current?.keyword == .null else {
        throw .expected(
          "null", found: current, at: here, in: source, help: "is asks for what is missing; values compare with =")
      }
      position += 1
      return try node(.isNull(left, isNegated: isNegated), left.span.to(last), depth: left.depth + 1)
    case .contains where isNegated, .starts where isNegated, .ends where isNegated:
      guard let word = peek(1).flatMap({ infix($0) }) else { return nil }
      let place = token.span.to(peek(1)?.span ?? token.span)
      position += 2
      let right = try expression(above: Operator.comparison)
      let inner = try binary(word, left, right, place)
      return try node(.not(inner), inner.span, depth: inner.depth + 1)
    default: return nil
    }
  }

  /// `period during @2017`, `not during`: a function of two times, written between them.
  private mutating func infixCall(_ left: Expression, _ token: Token) throws(Diagnostic) -> Expression? {
    let isNegated = token.keyword == .not
    guard let word = isNegated ? peek(1) : token, word.isInfixWord, startsOperand(peek(isNegated ? 2 : 1)) else {
      return nil
    }
    position += isNegated ? 2 : 1
    let right = try expression(above: Operator.comparison)
    let arguments = [left, right].map { Argument(label: nil, value: $0, order: nil, span: $0.span) }
    let span = left.span.to(right.span)
    let depth = max(left.depth, right.depth) + 1
    let call = try node(.call(Name(word.text, word.span), arguments), span, depth: depth)
    return isNegated ? try node(.not(call), span, depth: depth + 1) : call
  }

  private mutating func membership(_ left: Expression, _ isNegated: Bool) throws(Diagnostic) -> Expression {
    var members: [Expression] = []
    if take("(") {
      members.append(try pipeline())
      while take(",") { members.append(try pipeline()) }
      try expect(")", after: "the list")
    } else {
      members.append(try expression(above: Operator.comparison))
    }
    let depth = members.reduce(left.depth) { max($0, $1.depth) }
    return try node(
      .membership(left, members, isNegated: isNegated), left.span.to(last), depth: depth + 1)
  }

  /// A value, with any number of minus signs before it.
  mutating func factor() throws(Diagnostic) -> Expression {
    guard let token = current, token.isPunctuation("-") else { return try primary() }
    try enter()
    defer { nesting -= 1 }
    position += 1
    let inner = try factor()
    return try node(.negation(inner), token.span.to(inner.span), depth: inner.depth + 1)
  }

  private mutating func primary() throws(Diagnostic) -> Expression {
    guard let token = current else { throw missingValue() }
    try refuseFlaw(token)
    position += 1
    switch token.kind {
    case .number, .quantity:
      guard let literal = numeral(token.text) else { throw .unreadable(token, in: source) }
      return Expression(.literal(literal), token.span, depth: 1)
    case .text: return Expression(.literal(.text(token.text)), token.span, depth: 1)
    case .pattern: return Expression(.literal(pattern(token.text)), token.span, depth: 1)
    case .time:
      guard let period = period(token.text) else { throw .noTime(token, in: source) }
      return Expression(.literal(.period(period)), token.span, depth: 1)
    case .name: return try named(token)
    case .punctuation:
      switch token.text {
      case "(": return try grouped(token)
      case "[": return try list(token)
      case "$":
        let name = try name("the name of a value")
        return Expression(.value(name), token.span.to(name.span), depth: 1)
      default: break
      }
    case .comment, .unknown: break
    }
    position -= 1
    throw missingValue()
  }

  /// `contains "a" or contains "b"`: what is compared is said on each side.
  private func missingValue() -> Diagnostic {
    let joint = position > 0 ? tokens[position - 1] : nil
    let isJoint = joint?.keyword == .and || joint?.keyword == .or
    let help: Phrase? = isJoint ? "say what is compared on both sides of \(joint?.text ?? "")" : nil
    return .expected("a value", found: current, at: here, in: source, help: help)
  }

  private mutating func named(_ token: Token) throws(Diagnostic) -> Expression {
    switch token.keyword {
    case .true: return Expression(.literal(.truth(true)), token.span, depth: 1)
    case .false: return Expression(.literal(.truth(false)), token.span, depth: 1)
    case .null: return Expression(.literal(.null), token.span, depth: 1)
    case nil: break
    default:
      position -= 1
      throw missingValue()
    }
    let name = Name(token.text, token.span)
    if isAt("."), here.start == token.span.end, let member = peek(1), member.kind == .name {
      position += 2
      return Expression(.member(name, Name(member.text, member.span)), token.span.to(member.span), depth: 1)
    }
    guard isAt("(") else { return Expression(.name(name), token.span, depth: 1) }
    let arguments = try bracketed(name)
    let depth = arguments.reduce(0) { max($0, $1.value.depth) }
    return try node(.call(name, arguments), token.span.to(last), depth: depth + 1)
  }

  /// The arguments of a call, with the brackets around them.
  mutating func bracketed(_ name: Name) throws(Diagnostic) -> [Argument] {
    try expect("(", after: Phrase(verbatim: name.text))
    var arguments: [Argument] = []
    if !isAt(")") {
      arguments.append(try argument())
      while take(",") { arguments.append(try argument()) }
    }
    try expect(")", after: "the arguments of \(name.text)")
    return arguments
  }

  private mutating func grouped(_ token: Token) throws(Diagnostic) -> Expression {
    let inner = try pipeline()
    guard take(")") else { throw .unclosed(token, found: current, at: here, in: source) }
    return try node(.group(inner), token.span.to(last), depth: inner.depth + 1)
  }

  private mutating func list(_ token: Token) throws(Diagnostic) -> Expression {
    var members: [Expression] = []
    if !isAt("]") {
      members.append(try pipeline())
      while take(",") { members.append(try pipeline()) }
    }
    guard take("]") else { throw .unclosed(token, found: current, at: here, in: source) }
    let depth = members.reduce(0) { max($0, $1.depth) }
    return try node(.list(members), token.span.to(last), depth: depth + 1)
  }
}

// MARK: operators and limits

extension Parser {
  private func infix(_ token: Token) -> Operator? {
    switch token.keyword {
    case .or: return .or
    case .and: return .and
    case .contains: return .contains
    case .starts: return .starts
    case .ends: return .ends
    default: break
    }
    guard token.kind == .punctuation, let word = Operator(rawValue: token.text) else { return nil }
    return word
  }

  private func isRelation(_ token: Token) -> Bool {
    if token.keyword == .in || token.keyword == .between || token.keyword == .is { return true }
    if token.isInfixWord { return true }
    return infix(token)?.precedence == Operator.comparison
  }

  /// Whether a value may begin with `token`.
  func startsOperand(_ token: Token?) -> Bool {
    guard let token else { return false }
    switch token.kind {
    case .name: return token.keyword.map { [.not, .null, .true, .false].contains($0) } ?? true
    case .number, .quantity, .time, .text, .pattern, .unknown: return true
    case .punctuation: return ["(", "[", "-", "$"].contains(token.text)
    case .comment: return false
    }
  }

  private func binary(
    _ word: Operator, _ left: Expression, _ right: Expression, _ place: Span
  ) throws(Diagnostic) -> Expression {
    try node(
      .binary(word, left, right, at: place), left.span.to(right.span), depth: max(left.depth, right.depth) + 1)
  }

  func node(_ form: Expression.Form, _ span: Span, depth: Int) throws(Diagnostic) -> Expression {
    if depth > Parser.maximumDepth { throw .tooDeep(span, in: source) }
    return Expression(form, span, depth: depth)
  }

  mutating func enter() throws(Diagnostic) {
    nesting += 1
    if nesting > Parser.maximumDepth { throw .tooDeep(here, in: source) }
  }

  /// The literal of a pattern token: `/…/i`.
  private func pattern(_ text: String) -> Literal {
    let ignoresCase = text.hasSuffix("i")
    return .pattern(String(text.dropFirst().dropLast(ignoresCase ? 2 : 1)), ignoresCase: ignoresCase)
  }
}

extension Literal {
  /// The literal with a minus sign; nil where that means nothing.
  var negated: Literal? {
    switch self {
    case .integer(let number): .integer(-number)
    case .number(let number): .number(-number)
    case .quantity(let quantity): .quantity(Quantity(-quantity.value, quantity.unit))
    case .text, .period, .pattern, .truth, .null: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ token: Token, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(token.text) is not a number", at: token.span, in: source)
  }

  fileprivate static func noTime(_ token: Token, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "@\(token.text) is not a time", at: token.span, in: source,
      help: "times look like @2017, @2017-09, @2017-09-30, @2017Q3, @2017年前三季度, @2016..2020, @十三五")
  }

  static func unclosed(
    _ token: Token, found next: Token?, at span: Span, in source: Source
  ) -> Diagnostic {
    if let next, let flaw = next.flaw { return .flawed(next, flaw, in: source) }
    let closing = token.text == "(" ? ")" : token.text == "[" ? "]" : "}"
    let found: Phrase = next.map { Phrase(verbatim: source.text(in: $0.span)) } ?? "the end"
    return Diagnostic(
      .error, "expected \(closing), found \(found)", at: span, in: source, labels: [.init(token.span, "opened here")])
  }

  fileprivate static func tooDeep(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "this is nested more than \(Parser.maximumDepth) deep", at: span, in: source,
      help: "give a part a name with let, or write a list of alternatives as in (…)")
  }
}

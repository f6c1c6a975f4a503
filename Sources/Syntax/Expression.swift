package import SourceText

/// A part of a query that has a value, and where it stands.
package struct Expression: Sendable {
  package let form: Form
  package let span: Span
  /// How many forms lie inside one another; bounded, so that whoever walks the tree may recurse.
  let depth: Int

  package indirect enum Form: Sendable {
    /// `560.2亿元`
    case literal(Literal)
    /// `value`
    case name(Name)
    /// `$year`: the value of that name, also where a column is called so
    case value(Name)
    /// `row.value`: a column of the row that a loop is at
    case member(Name, Name)
    /// `round(value, 2)`
    case call(Name, [Argument])
    /// `-value`
    case negation(Expression)
    /// `not kind = level`
    case not(Expression)
    /// `a + b`
    case binary(Operator, Expression, Expression, at: Span)
    /// `year in (2016, 2017)`
    case membership(Expression, [Expression], isNegated: Bool)
    /// `value between 1 and 5`
    case between(Expression, Expression, Expression, isNegated: Bool)
    /// `value is not null`
    case isNull(Expression, isNegated: Bool)
    /// `(a or b)`
    case group(Expression)
    /// `[1, 2]`
    case list([Expression])
    /// `figures | count`
    case pipeline(Pipeline)
  }

  init(_ form: Form, _ span: Span, depth: Int) {
    self.form = form
    self.span = span
    self.depth = depth
  }

  /// The expression without the brackets around it.
  package var bare: Expression {
    if case .group(let inner) = form { return inner.bare }
    return self
  }
}

/// What stands between two operands, loosest first.
package enum Operator: String, Hashable, Sendable {
  case or, and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains, starts, ends
  case matches = "~"
  case matchesNot = "!~"
  case coalesce = "??"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"

  /// How tightly it binds; 3 is a comparison.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .starts, .ends, .matches,
      .matchesNot:
      3
    case .coalesce: 4
    case .add, .subtract: 5
    case .multiply, .divide: 6
    }
  }

  static let comparison = 3
}

/// A name where it is used.
package struct Name: Sendable {
  package let text: String
  package let span: Span

  package init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}

extension Expression {
  /// The use of a name.
  package init(naming name: Name) { self.init(.name(name), name.span, depth: 1) }
}

import Quantities
package import SourceText
import Syntax
package import Tables

/// An expression that is checked: a typed tree, which can be evaluated over the rows of a flow and looked at.
struct Bound: Sendable {
  indirect enum Form: Sendable {
    /// One value for all rows, in a vector of one row.
    case constant(Vector)
    /// The column at that place among those that flow.
    case column(Int)
    case operation(Operation, [Bound])
    /// An aggregate over all rows that flow.
    case aggregate(AggregateCall)
    /// An aggregate over each group, which is the column at that place by the time the expression is evaluated.
    case grouped(AggregateCall, column: Int)
    /// A function over the rows of a window, which is the column at that place by the time the expression is evaluated.
    case windowed(WindowedCall, column: Int)
    /// The only value of a pipeline, which the text in `Source` writes.
    case value(of: BoundPipeline, in: Source)
    /// The values of a pipeline's only column, as one list.
    case values(of: BoundPipeline)
  }

  /// Nil for `null`, which is of every type.
  let type: ColumnType?
  let span: Span
  /// The column that it is, if it is nothing but one.
  let field: Field?
  let form: Form
  /// Whether it has one value for all rows.
  let isConstant: Bool
  /// Whether it takes rows together, so that leaving out rows beforehand would change it.
  let isAggregated: Bool

  init(_ type: ColumnType?, _ span: Span, _ form: Form, field: Field? = nil) {
    self.type = type
    self.span = span
    self.form = form
    self.field = field
    switch form {
    case .constant, .value, .values: (isConstant, isAggregated) = (true, false)
    case .column: (isConstant, isAggregated) = (false, false)
    case .operation(_, let operands):
      (isConstant, isAggregated) = (operands.allSatisfy(\.isConstant), operands.contains(where: \.isAggregated))
    case .aggregate, .grouped, .windowed: (isConstant, isAggregated) = (false, true)
    }
  }

  /// The same at another place: where a call or a parameter stands that means it.
  func standing(_ span: Span, in source: Source) -> Bound {
    if case .value(let pipeline, _) = form { return Bound(type, span, .value(of: pipeline, in: source), field: field) }
    return Bound(type, span, form, field: field)
  }

  /// The type with an article, as messages call it.
  var typeName: Phrase {
    guard let type else { return "null" }
    return type.withArticle
  }

  static func constant(_ value: Value, _ type: ColumnType, _ span: Span) -> Bound {
    Bound(type, span, .constant(Vector(constant: value, type)))
  }

  static func null(_ span: Span) -> Bound { Bound(nil, span, .constant(Vector(constant: .null, .text))) }

  /// The same values as those of another type: integers as numbers, numbers as quantities without a unit, null as
  /// anything.
  func converted(to wanted: ColumnType) -> Bound {
    if type == wanted { return self }
    let operation = Operation(.conversion) { vectors, _ in Query.converted(vectors[0], to: wanted) }
    return Bound(wanted, span, .operation(operation, [self]))
  }
}

/// What is made of operands, and how.
struct Operation: Sendable {
  enum Kind: Sendable {
    case not, negation, conversion, list
    case infix(Operator)
    /// A text and a pattern, as it is written between the slashes.
    case match(String, ignoresCase: Bool, isNegated: Bool)
    case isNull(isNegated: Bool)
    /// A value, the least and the greatest that are meant.
    case between(isNegated: Bool)
    /// One value and texts.
    case oneOf(Set<String>, isNegated: Bool)
    /// A value, then what each test compares it with.
    case membership([MemberTest], isNegated: Bool)
    /// A call of a scalar function.
    case function(Function)
  }

  /// How a value can be in one thing.
  enum MemberTest: Sendable { case equal, inList, within }

  let kind: Kind
  /// The values over the rows of a flow, of which the operands' values are given.
  let apply: @Sendable ([Vector], Flow) throws(Diagnostic) -> Vector

  init(_ kind: Kind, _ apply: @escaping @Sendable ([Vector], Flow) throws(Diagnostic) -> Vector) {
    self.kind = kind
    self.apply = apply
  }
}

/// A call of an aggregate function.
struct AggregateCall: Sendable {
  let function: Function
  let arguments: [Bound]
  let aggregate: BoundAggregate

  /// One value a group of the rows that flow.
  func evaluate(_ flow: Flow, _ groups: Groups) throws(Diagnostic) -> Column {
    var vectors: [Vector] = []
    for argument in arguments { vectors.append(try argument.evaluate(flow)) }
    try flow.run.check()
    return try aggregate.evaluate(vectors, groups, flow.run)
  }
}

private func converted(_ vector: Vector, to wanted: ColumnType) -> Vector {
  guard let numbers = vector.decimals else { return Vector(constant: .null, wanted) }
  switch wanted {
  case .number:
    return Vector(Column(.number(Decimals(numbers.values), missing: numbers.missing)), isConstant: vector.isConstant)
  case .quantity:
    let units = [Int32](repeating: 0, count: numbers.values.count)
    return Vector(
      Column(.quantity(Decimals(numbers.values), units: units, dictionary: [.none], missing: numbers.missing)),
      isConstant: vector.isConstant)
  default: return Vector(constant: .null, wanted)
  }
}

extension ColumnType {
  /// What messages say was found: an integer, a text, true or false.
  var withArticle: Phrase {
    switch self {
    case .text: "a text"
    case .integer: "an integer"
    case .number: "a number"
    case .quantity: "a quantity"
    case .date: "a date"
    case .period: "a period"
    case .truth: "true or false"
    case .list(let element): "a list of \(element.phrase)"
    }
  }

  /// The type as users call it.
  package var phrase: Phrase {
    if case .list(let element) = self { "list of \(element.phrase)" } else { Phrase(of: name) }
  }

  var isNumeric: Bool { self == .integer || self == .number }
  var isAmount: Bool { isNumeric || self == .quantity }
  var isTime: Bool { self == .date || self == .period }

  var element: ColumnType? {
    if case .list(let element) = self { element } else { nil }
  }

  /// The type that holds values of both; nil when none does.
  func joined(_ other: ColumnType?) -> ColumnType? {
    guard let other, other != self else { return self }
    if isNumeric && other.isNumeric { return .number }
    if isAmount && other.isAmount { return .quantity }
    return nil
  }
}

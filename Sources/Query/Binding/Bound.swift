import Quantities
import SourceText
import Tables

/// An expression that is checked and can be evaluated over the rows of a flow.
struct Bound: Sendable {
  /// Nil for `null`, which is of every type.
  let type: ColumnType?
  let span: Span
  /// The column that it is, if it is nothing but one.
  var field: Field?
  /// Whether it has one value for all rows.
  var isConstant = false
  /// Whether it takes rows together, so that leaving out rows beforehand would change it.
  var isAggregated = false
  let evaluate: @Sendable (Flow) throws(Diagnostic) -> Vector

  /// The type with an article, as messages call it.
  var typeName: String {
    guard let type else { return "null" }
    return type.withArticle
  }

  static func constant(_ value: Value, _ type: ColumnType, _ span: Span) -> Bound {
    let vector = Vector(constant: value, type)
    return Bound(type: type, span: span, isConstant: true) { _ in vector }
  }

  static func null(_ span: Span) -> Bound {
    let vector = Vector(constant: .null, .text)
    return Bound(type: nil, span: span, isConstant: true) { _ in vector }
  }

  /// The same values as those of another type: integers as numbers, numbers as quantities without a unit, null as
  /// anything.
  func converted(to wanted: ColumnType) -> Bound {
    if type == wanted { return self }
    let evaluate = evaluate
    let span = span
    return Bound(type: wanted, span: span, isConstant: isConstant, isAggregated: isAggregated) {
      (flow: Flow) throws(Diagnostic) -> Vector in
      let vector = try evaluate(flow)
      if let numbers = vector.decimals {
        if wanted == .number {
          return Vector(Column(.number(numbers.values, missing: numbers.missing)), isConstant: vector.isConstant)
        }
        if wanted == .quantity {
          let units = [Int32](repeating: 0, count: numbers.values.count)
          return Vector(
            Column(.quantity(numbers.values, units: units, dictionary: [.none], missing: numbers.missing)),
            isConstant: vector.isConstant)
        }
      }
      return Vector(constant: .null, wanted)
    }
  }
}

extension ColumnType {
  var withArticle: String { self == .integer ? "an integer" : "a \(name)" }

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

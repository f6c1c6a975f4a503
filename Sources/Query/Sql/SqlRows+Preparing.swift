import Quantities
import SourceText
import Syntax
import Tables

// What has to be done before an expression can be written: a new select where it needs columns by their names, and units
// looked up where amounts of several units meet.

extension SqlRows {
  /// Begins a new select where one of `values` needs the columns of this one by their names: a computed column, or all
  /// rows together.
  mutating func prepare(_ values: [Bound]) {
    let places = values.filter { !$0.isColumn }.reduce(into: Set<Int>()) { $0.formUnion($1.columnPlaces) }
    let usesComputed = places.contains { !column($0).value.isPlain }
    if usesComputed || (!isUntouched && values.contains(where: \.takesAllRows)) { close() }
  }

  /// The same expressions, for which a new select has been begun and units looked up where they need it.
  mutating func prepared(_ values: [Bound]) throws(Diagnostic) -> [Bound] {
    prepare(values)
    var result: [Bound] = []
    for value in values { result.append(try measuring(value, keys: [])) }
    for value in result { try measureCompared(value) }
    return result
  }

  /// Measures the columns that are compared with amounts of other units.
  private mutating func measureCompared(_ bound: Bound) throws(Diagnostic) {
    guard case .operation(let operation, let operands) = bound.form else { return }
    for operand in operands { try measureCompared(operand) }
    guard case .infix(let word) = operation.kind, word.isComparison, operands.allSatisfy({ $0.type == .quantity })
    else {
      return
    }
    let values = [try value(operands[0]), try value(operands[1])]
    if values[0].unit == values[1].unit || values.contains(where: { $0.knownUnit != nil }) { return }
    for case .column(let index) in operands.map(\.form) { measure(index) }
  }
}

extension Operator {
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

// MARK: measuring

extension SqlRows {
  func column(_ index: Int) -> SqlColumn {
    index < SqlRows.firstAmount ? columns[index] : amounts[index - SqlRows.firstAmount]
  }

  /// Closes the select from `source`, in which a column has another value.
  mutating func join(_ source: String, putting value: SqlValue, at index: Int) {
    self.source = source
    if index < SqlRows.firstAmount {
      columns[index].value = value
    } else {
      amounts[index - SqlRows.firstAmount].value = value
    }
    close()
  }

  /// The same expression, whose aggregates of amounts are taken of measured columns. An amount whose unit is one of `keys`
  /// needs no measuring, since it is the same throughout a group.
  mutating func measuring(_ bound: Bound, keys: Set<String>) throws(Diagnostic) -> Bound {
    var places: [Int] = []
    var failure: Diagnostic?
    let result = bound.replacingCalls { call in
      guard case .amounts = call.function.sql, let argument = call.arguments.first, argument.type == .quantity,
        failure == nil, !argument.isConstant
      else { return call }
      do throws(Diagnostic) {
        let value = try self.value(argument)
        if value.knownUnit != nil || keys.contains(value.unit.text) || value.measure != nil { return call }
        if case .column(let index) = argument.form {
          places.append(index)
          return call
        }
        let column = addAmount(value, argument.span)
        places.append(column.index)
        return AggregateCall(
          function: call.function, arguments: [column.bound] + call.arguments.dropFirst(), aggregate: call.aggregate)
      } catch {
        failure = error
        return call
      }
    }
    if let failure { throw failure }
    for place in places { measure(place) }
    return result
  }

  /// Adds a column for a computed value that is needed by name, as an amount is that is to be measured.
  mutating func addAmount(_ value: SqlValue, _ span: Span) -> (index: Int, bound: Bound) {
    let field = Field("amount_\(amounts.count + 1)", value.type, isHidden: true)
    amounts.append(SqlColumn(field: field, value: value))
    let index = SqlRows.firstAmount + amounts.count - 1
    return (index, Bound(column: index, field, span))
  }

  /// Begins a new select in which the column at `index` is measured, where units are looked up for each row.
  mutating func measure(_ index: Int) {
    var value = value(ofColumn: index)
    guard value.type == .quantity, value.knownUnit == nil, value.measure == nil else { return }
    if grouping != nil || isLimited { close() }
    value = self.value(ofColumn: index)
    let here = value.isPresent
    let source = "\(source) left join \(Dialect.unitsName) on _unit = \(value.unit.within(.chain))"
    let factor = "coalesce(_numerator, 1) / coalesce(_denominator, 1)"
    let parts = [
      value.term, SqlTerm.cases([(here, value.unit)]),
      .cases([(here, SqlTerm("coalesce(_dimension, \(value.unit))"))]),
      SqlTerm("\(value.term.within(.product)) * \(factor)", .product),
      .cases([(here, SqlTerm("coalesce(_first, \(value.unit))"))]),
    ]
    var measured = SqlValue(.quantity, parts)
    measured.isUnitTight = true
    join(source, putting: measured, at: index)
  }
}

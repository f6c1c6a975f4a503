import Quantities
import Syntax
import Tables

// Comparison in SQL. Where a side is missing SQL says null, which the reader takes for false.

extension Dialect {
  /// A value as an operand of a comparison, where a whole number needs no point.
  func bare(_ value: SqlValue) -> SqlTerm {
    switch value.constant {
    case .number(let number): plain(number)
    case .quantity(let quantity): plain(quantity.value)
    default: value.term
    }
  }

  func plain(_ number: Decimal) -> SqlTerm {
    SqlTerm(number.sqlText, number.isNegative ? .sign : .atom, mayBeNull: false)
  }

  func sign(_ relation: Operator) -> String { relation == .notEqual ? "<>" : relation.rawValue }

  /// Where the relation holds between two values of types that the binder found comparable.
  func compared(_ left: SqlValue, _ relation: Operator, _ right: SqlValue) throws(SqlGap) -> SqlTerm {
    switch (left.type, right.type) {
    case (.quantity, .quantity): comparedQuantities(left, relation, right)
    case (.date, .date): .compared(left.term, sign(relation), right.term)
    case (let first, let second) where first.isTime || second.isTime: comparedTimes(left, relation, right)
    default: .compared(bare(left), sign(relation), bare(right))
    }
  }

  private func comparedQuantities(_ left: SqlValue, _ relation: Operator, _ right: SqlValue) -> SqlTerm {
    let plain = SqlTerm.compared(bare(left), sign(relation), bare(right))
    let bothPresent = SqlTerm.all([left.isPresent, right.isPresent])
    switch (left.knownUnit, right.knownUnit) {
    case (let first?, let second?):
      if first == second { return plain }
      if first.dimension != second.dimension { return relation == .notEqual ? bothPresent : .no }
      // As whole multiples, which are exact where quotients are not.
      let (a, b) = (first.factor, second.factor)
      return .compared(
        scaled(bare(left), by: a.numerator * b.denominator, 1), sign(relation),
        scaled(bare(right), by: b.numerator * a.denominator, 1))
    case (nil, nil):
      if left.unit == right.unit { return plain }
      if let first = left.measure, let second = right.measure {
        let same = SqlTerm.compared(first.dimension, "=", second.dimension)
        let test = SqlTerm.compared(first.inFirst, sign(relation), second.inFirst)
        if relation != .notEqual { return .all([same, test]) }
        return .all([.any([.compared(first.dimension, "<>", second.dimension), test]), bothPresent])
      }
      let multiples = SqlTerm.compared(
        SqlTerm(
          "\(left.term.within(.product)) * \(numerator(of: left.unit)) * \(denominator(of: right.unit))", .product),
        sign(relation),
        SqlTerm(
          "\(right.term.within(.product)) * \(numerator(of: right.unit)) * \(denominator(of: left.unit))", .product))
      let sameUnit = SqlTerm.compared(left.unit, "=", right.unit)
      let sameDimension = SqlTerm("\(dimension(of: left.unit)) = \(dimension(of: right.unit))", .comparison)
      return .cases(
        [(sameUnit, plain), (sameDimension, multiples)], otherwise: relation == .notEqual ? bothPresent : .no)
    case (let unit?, nil): return compared(right, mirrored(relation), left, unit)
    case (nil, let unit?): return compared(left, relation, right, unit)
    }
  }

  /// A quantity beside one whose unit is known.
  private func compared(_ left: SqlValue, _ relation: Operator, _ right: SqlValue, _ unit: Unit) -> SqlTerm {
    let plain = SqlTerm.compared(left.term, sign(relation), bare(right))
    let isUnit = SqlTerm.compared(left.unit, "=", SqlTerm(text(unit.symbol), mayBeNull: false))
    let units = Unit.measured.filter { $0.dimension == unit.dimension }
    if units.count < 2 {
      if relation != .notEqual { return .all([isUnit, plain]) }
      let isOther = SqlTerm.compared(left.unit, "<>", SqlTerm(text(unit.symbol), mayBeNull: false))
      return .all([.any([isOther, plain]), left.isPresent, right.isPresent])
    }
    let first = units.first { $0.factor == (1, 1) } ?? unit
    let inFirst = converted(left, to: first)
    let other: SqlTerm
    if case .quantity(let quantity)? = right.constant,
      let number = quantity.unit.convert(quantity.value, to: first),
      first.convert(number, to: quantity.unit) == quantity.value
    {
      other = self.plain(number)
    } else {
      other = converted(right, to: first)
    }
    let test = SqlTerm.compared(inFirst, sign(relation), other)
    if relation != .notEqual { return test }
    return .all([SqlTerm("coalesce(\(test), true)", mayBeNull: false), left.isPresent, right.isPresent])
  }

  func mirrored(_ relation: Operator) -> Operator {
    switch relation {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: relation
    }
  }

  /// The first of several values that is there.
  func coalesce(_ values: [SqlValue], _ type: ColumnType) -> SqlValue {
    let values = values.map { converted($0, to: type).strict }
    if values.count == 1 { return values[0] }
    if type != .quantity && type != .period {
      let texts = values.map(\.term.text).joined(separator: ", ")
      return SqlValue(type, SqlTerm("coalesce(\(texts))", mayBeNull: values.allSatisfy(\.term.mayBeNull)))
    }
    return chosen(values.dropLast().map { ($0.isPresent, $0) }, otherwise: values[values.count - 1], type)
  }

  /// The first value whose condition holds.
  func chosen(_ cases: [(when: SqlTerm, then: SqlValue)], otherwise: SqlValue, _ type: ColumnType) -> SqlValue {
    let all = cases.map(\.then) + [otherwise]
    let parts = otherwise.shown.indices.map { index in
      // A unit that all have need not be chosen.
      Set(all.map(\.parts[index])).count == 1
        ? all[0].parts[index]
        : SqlTerm.cases(cases.map { ($0.when, $0.then.parts[index]) }, otherwise: otherwise.parts[index])
    }
    let units = Set(all.map(\.knownUnit))
    return SqlValue(type, parts, knownUnit: units.count == 1 ? all[0].knownUnit : nil)
  }
}

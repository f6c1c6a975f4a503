import Quantities
import SourceText
import Syntax
import Tables

// Arithmetic in SQL. Units go together as they do here; where they do not, which here stops the query, the result is null.

extension Dialect {
  /// A number as one of binary floating point, a number as a quantity without a unit.
  func converted(_ value: SqlValue, to type: ColumnType) -> SqlValue {
    if value.type == type { return value }
    if value.constant?.isNull == true { return constant(.null, type) }
    if let number = value.constant.flatMap(decimal) {
      return constant(type == .quantity ? .quantity(Quantity(number, .none)) : .number(number), type)
    }
    var term = value.term
    // Where SQLite divides whole numbers it throws the rest away.
    if self == .sqlite, value.type == .integer {
      term = SqlTerm("cast(\(term) as real)", mayBeNull: term.mayBeNull)
    }
    switch type {
    case .quantity: return SqlValue(term, unit: SqlTerm("''", mayBeNull: false), known: Unit.none)
    case .period: return SqlValue(.period, [value.term, value.term])
    default: return SqlValue(type, term)
    }
  }

  private func decimal(_ value: Value) -> Decimal? {
    switch value {
    case .integer(let number): Decimal(number)
    case .number(let number): number
    default: nil
    }
  }

  func calculated(
    _ left: SqlValue, _ word: Operator, _ right: SqlValue, _ type: ColumnType
  ) throws(SqlGap) -> SqlValue {
    if type.isTime { throw SqlGap("SQL moves no periods by months and years") }
    if left.type.isTime { return daysBetween(left, right) }
    if type != .quantity {
      switch word {
      case .add: return SqlValue(type, .sum(left.term, "+", right.term))
      case .subtract: return SqlValue(type, .sum(left.term, "-", right.term))
      case .multiply: return SqlValue(type, .product(left.term, right.term))
      default: return SqlValue(type, quotient(left, right))
      }
    }
    let (a, b) = (unit(of: left), unit(of: right))
    switch word {
    case .add, .subtract: return sum(a, word, b)
    case .multiply: return product(a, b)
    default: return quotient(ofQuantities: a, b)
    }
  }

  /// A number as a quantity without a unit.
  private func unit(of value: SqlValue) -> SqlValue {
    if value.type == .quantity { return value }
    var quantity = SqlValue(value.term, unit: SqlTerm("''", mayBeNull: false), known: Unit.none)
    quantity.constant = value.constant
    return quantity
  }

  /// A quotient, missing where the divisor is zero.
  func quotient(_ left: SqlValue, _ right: SqlValue) -> SqlTerm {
    var (a, b) = (left.term, right.term)
    let divisor = right.constant.flatMap { number(of: $0) }
    if self == .sqlite, left.type == .integer || left.constant != nil, right.type == .integer || right.constant != nil {
      if let divisor {
        b = SqlTerm(real(divisor), divisor.isNegative ? .sign : .atom, mayBeNull: false)
      } else {
        a = SqlTerm("cast(\(a) as real)", mayBeNull: a.mayBeNull)
      }
    }
    // SQLite gives null by itself.
    if self != .sqlite, divisor == nil || divisor?.isZero == true { b = SqlTerm("nullif(\(b), 0)") }
    let mayBeZero = divisor == nil || divisor?.isZero == true
    return SqlTerm(
      "\(a.within(.product)) / \(b.after(.product))", .product, mayBeNull: a.mayBeNull || b.mayBeNull || mayBeZero)
  }

  private func number(of value: Value) -> Decimal? {
    if case .quantity(let quantity) = value { return quantity.value }
    return decimal(value)
  }

  private func sum(_ left: SqlValue, _ word: Operator, _ right: SqlValue) -> SqlValue {
    func sum(_ term: SqlTerm) -> SqlTerm { .sum(left.term, word.rawValue, term) }
    func result(_ term: SqlTerm) -> SqlValue { SqlValue(term, unit: left.unit, known: left.knownUnit) }
    if left.unit == right.unit { return result(sum(right.term)) }
    switch (left.knownUnit, right.knownUnit) {
    case (let unit?, _): return result(sum(converted(right, to: unit)))
    case (nil, let unit?):
      let units = Unit.measured.filter { $0.dimension == unit.dimension }
      let cases = (units.isEmpty ? [unit] : units).map { own in
        "when \(text(own.symbol)) then \(sum(converted(right, to: own)))"
      }
      return result(SqlTerm("case \(left.unit) \(cases.joined(separator: " ")) end"))
    case (nil, nil):
      let scaled = SqlTerm(
        "\(right.term.within(.product)) * \(numerator(of: right.unit)) * \(denominator(of: left.unit)) / "
          + "\(denominator(of: right.unit)) / \(numerator(of: left.unit))", .product)
      let sameDimension = SqlTerm("\(dimension(of: left.unit)) = \(dimension(of: right.unit))", .comparison)
      return result(
        .cases([(.compared(left.unit, "=", right.unit), sum(right.term)), (sameDimension, sum(scaled))]))
    }
  }

  /// One way in which two units go together, where `when` holds.
  private struct Rule {
    let when: SqlTerm
    let number: SqlTerm
    let unit: SqlTerm
    var known: Unit?
  }

  /// The value that the first rule gives that applies.
  private func applying(_ rules: [Rule]) -> SqlValue {
    var possible: [Rule] = []
    for rule in rules where rule.when != .no {
      possible.append(rule)
      if rule.when == .yes { break }
    }
    guard let first = possible.first else { return SqlValue(.null, unit: .null) }
    if first.when == .yes { return SqlValue(first.number, unit: first.unit, known: first.known) }
    let (last, others) = possible.last?.when == .yes ? (possible.last, Array(possible.dropLast())) : (nil, possible)
    let numbers = Set(possible.map(\.number))
    let units = Set(possible.map(\.unit))
    return SqlValue(
      numbers.count == 1 && last != nil
        ? first.number : .cases(others.map { ($0.when, $0.number) }, otherwise: last?.number),
      unit: units.count == 1 ? first.unit : .cases(others.map { ($0.when, $0.unit) }, otherwise: last?.unit),
      known: units.count == 1 ? first.known : nil)
  }

  private func isUnit(_ value: SqlValue, _ unit: Unit) -> SqlTerm {
    if let known = value.knownUnit { return known == unit ? .yes : .no }
    return .compared(value.unit, "=", SqlTerm(text(unit.symbol), mayBeNull: false))
  }

  private func product(_ left: SqlValue, _ right: SqlValue) -> SqlValue {
    let product = SqlTerm.product(left.term, right.term)
    let hundredth = SqlTerm("\(product) / 100", .product)
    var rules = [
      Rule(when: isUnit(left, .percent), number: hundredth, unit: right.unit, known: right.knownUnit),
      Rule(when: isUnit(right, .percent), number: hundredth, unit: left.unit, known: left.knownUnit),
      Rule(when: isUnit(left, .none), number: product, unit: right.unit, known: right.knownUnit),
      Rule(when: isUnit(right, .none), number: product, unit: left.unit, known: left.knownUnit),
    ]
    for (ratio, other) in [(left, right), (right, left)] { rules.append(cancelling(ratio, other, product)) }
    return applying(rules)
  }

  /// 元/户 times 户 is 元.
  private func cancelling(_ ratio: SqlValue, _ other: SqlValue, _ product: SqlTerm) -> Rule {
    if let first = ratio.knownUnit?.symbol, let second = other.knownUnit?.symbol {
      guard let slash = first.firstIndex(of: "/"), first[first.index(after: slash)...] == second else {
        return Rule(when: .no, number: product, unit: ratio.unit)
      }
      let rest = Unit(String(first[..<slash]))
      return Rule(when: .yes, number: product, unit: SqlTerm(text(rest.symbol), mayBeNull: false), known: rest)
    }
    if let first = ratio.knownUnit?.symbol, !first.contains("/") {
      return Rule(when: .no, number: product, unit: .null)
    }
    let slash = position(of: SqlTerm("'/'", mayBeNull: false), in: ratio.unit)
    let rest = SqlTerm("substr(\(ratio.unit), \(slash.within(.sum)) + 1)")
    let cancels = SqlTerm.all([.compared(slash, ">", SqlTerm("0", mayBeNull: false)), .compared(rest, "=", other.unit)])
    return Rule(
      when: cancels, number: product, unit: SqlTerm("substr(\(ratio.unit), 1, \(slash.within(.sum)) - 1)"))
  }

  private func quotient(ofQuantities left: SqlValue, _ right: SqlValue) -> SqlValue {
    let plain = quotient(left, right)
    let none = SqlTerm("''", mayBeNull: false)
    var rules = [Rule(when: isUnit(right, .none), number: plain, unit: left.unit, known: left.knownUnit)]
    if left.unit == right.unit {
      rules.append(Rule(when: .yes, number: plain, unit: none, known: Unit.none))
    } else {
      rules.append(Rule(when: hasSameUnit(left, right), number: plain, unit: none, known: Unit.none))
      rules.append(sameDimension(left, right, plain))
    }
    rules.append(
      Rule(
        when: isUnit(right, .percent), number: SqlTerm("\(plain.within(.product)) * 100", .product), unit: left.unit,
        known: left.knownUnit))
    let isRatio = [left, right].map { value in
      value.knownUnit.map { $0.symbol.contains("/") ? SqlTerm.yes : .no }
        ?? .compared(
          position(of: SqlTerm("'/'", mayBeNull: false), in: value.unit), ">", SqlTerm("0", mayBeNull: false))
    }
    let refuses = SqlTerm.any([isUnit(left, .none), isUnit(left, .percent)] + isRatio)
    rules.append(Rule(when: refuses, number: .null, unit: .null))
    let known: Unit? =
      if let first = left.knownUnit, let second = right.knownUnit { Unit("\(first)/\(second)") } else { nil }
    rules.append(
      Rule(
        when: .yes, number: plain,
        unit: known.map { SqlTerm(text($0.symbol), mayBeNull: false) }
          ?? .chain([left.unit, SqlTerm("'/'", mayBeNull: false), right.unit]), known: known))
    return applying(rules)
  }

  private func hasSameUnit(_ left: SqlValue, _ right: SqlValue) -> SqlTerm {
    if let first = left.knownUnit, let second = right.knownUnit { return first == second ? .yes : .no }
    return .compared(left.unit, "=", right.unit)
  }

  private func sameDimension(_ left: SqlValue, _ right: SqlValue, _ plain: SqlTerm) -> Rule {
    let none = SqlTerm("''", mayBeNull: false)
    if let first = left.knownUnit, let second = right.knownUnit {
      guard first.dimension == second.dimension else { return Rule(when: .no, number: plain, unit: none) }
      let (a, b) = (first.factor, second.factor)
      return Rule(
        when: .yes, number: scaled(plain, by: a.numerator * b.denominator, a.denominator * b.numerator), unit: none,
        known: Unit.none)
    }
    let same = SqlTerm("\(dimension(of: left.unit)) = \(dimension(of: right.unit))", .comparison)
    let number = SqlTerm(
      "\(plain.within(.product)) * \(numerator(of: left.unit)) * \(denominator(of: right.unit)) / "
        + "\(denominator(of: left.unit)) / \(numerator(of: right.unit))", .product)
    return Rule(when: same, number: number, unit: none, known: Unit.none)
  }
}

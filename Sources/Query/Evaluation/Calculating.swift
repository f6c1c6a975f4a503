import Quantities
import SourceText
import Syntax
import Tables

// Arithmetic over columns. What cannot be told before evaluation are the units, which differ row by row: the first row
// whose units do not go together stops the query. A result too large to write is null, as is a quotient by zero.

/// The result of an operator between vectors of `integer`, `number` or `quantity`, in the type that the binder promised.
func calculated(
  _ left: Vector, _ word: Operator, _ right: Vector, as type: ColumnType, at span: Span, in source: Source
) throws(Diagnostic) -> Vector {
  let (count, isConstant) = extent(left, right)
  if type == .quantity { return try calculatedQuantities(left, word, right, count, isConstant, span, source) }
  if type == .integer, let a = left.integers, let b = right.integers {
    let (values, missing) = combined(a, b, count: count, filler: 0) { exact($0, word, $1) }
    return Vector(Column(.integer(values, missing: missing)), isConstant: isConstant)
  }
  if let a = left.scaled, let b = right.scaled, let results = a.calculated(word, b, count: count) {
    let missing = a.missing(with: b, count: count)
    return Vector(Column(.number(results, missing: missing)), isConstant: isConstant)
  }
  guard let a = left.decimals, let b = right.decimals else {
    preconditionFailure("the binder lets only numbers through")
  }
  let (values, missing) = combined(a, b, count: count, filler: Decimal.zero) { exact($0, word, $1) }
  return Vector(Column(.number(Decimals(values), missing: missing)), isConstant: isConstant)
}

private func exact(_ left: Int, _ word: Operator, _ right: Int) -> Int? {
  let (result, overflow) =
    switch word {
    case .add: left.addingReportingOverflow(right)
    case .subtract: left.subtractingReportingOverflow(right)
    default: left.multipliedReportingOverflow(by: right)
    }
  return overflow ? nil : result
}

/// Numbers beyond 10^±300 are given up, so that no chain of products can leave the exponent's range.
func exact(_ left: Decimal, _ word: Operator, _ right: Decimal) -> Decimal? {
  let result: Decimal? =
    switch word {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    default: left.divided(by: right)
    }
  guard let result, result.exponent.magnitude < 300 else { return nil }
  return result
}

private func calculatedQuantities(
  _ left: Vector, _ word: Operator, _ right: Vector, _ count: Int, _ isConstant: Bool, _ span: Span, _ source: Source
) throws(Diagnostic) -> Vector {
  let pairs = UnitPairs(left, right)
  if let vector = calculatedTogether(left, word, right, pairs, count, isConstant) { return vector }
  guard let a = left.decimals, let b = right.decimals else {
    preconditionFailure("the binder lets only numbers through")
  }
  var rules = [QuantityRule?](repeating: nil, count: pairs.count)
  var units: [Unit] = []
  var values = [Decimal](repeating: .zero, count: count)
  var codes = [Int32](repeating: 0, count: count)
  var missing = [Bool](repeating: false, count: count)
  for row in 0..<count {
    if a.isMissing(row) || b.isMissing(row) {
      missing[row] = true
      continue
    }
    let rule: QuantityRule
    if let known = rules[pairs.index(row)] {
      rule = known
    } else {
      let (first, second) = pairs.units(row)
      guard var found = QuantityRule(first, word, second, pairs[row]) else {
        throw .unitsDoNotGoTogether(first, word, second, span, in: source)
      }
      if let code = units.firstIndex(of: found.unit) {
        found.code = Int32(code)
      } else {
        found.code = Int32(units.count)
        units.append(found.unit)
      }
      rules[pairs.index(row)] = found
      rule = found
    }
    guard let value = rule.value(a[row], word, b[row]) else {
      missing[row] = true
      continue
    }
    values[row] = value
    codes[row] = rule.code
  }
  if units.isEmpty { units = [.none] }
  let mask = missing.contains(true) ? missing : []
  return Vector(
    Column(.quantity(Decimals(values), units: codes, dictionary: units, missing: mask)), isConstant: isConstant)
}

/// Quantities of which all rows have the same two units, which need no conversion; nil where it is not so simple.
private func calculatedTogether(
  _ left: Vector, _ word: Operator, _ right: Vector, _ pairs: UnitPairs, _ count: Int, _ isConstant: Bool
) -> Vector? {
  guard count > 0, left.hasOneUnit, right.hasOneUnit, let a = left.scaled, let b = right.scaled else { return nil }
  let missing = a.missing(with: b, count: count)
  // Where no row has both values, units do not meet.
  guard let row = missing.isEmpty ? 0 : missing.firstIndex(of: false) else { return nil }
  let (first, second) = pairs.units(row)
  guard let rule = QuantityRule(first, word, second, pairs[row]), rule.isPlain,
    let results = a.calculated(word, b, count: count)
  else { return nil }
  let codes = [Int32](repeating: 0, count: count)
  return Vector(
    Column(.quantity(results, units: codes, dictionary: [rule.unit], missing: missing)), isConstant: isConstant)
}

extension Vector {
  /// Whether the codes of all rows are one.
  fileprivate var hasOneUnit: Bool {
    guard case .quantity(_, let units, _, _) = column.storage, let first = units.first else { return true }
    return units.allSatisfy { $0 == first }
  }
}

/// How two units go together under an operator, and what unit comes of it.
private struct QuantityRule {
  let unit: Unit
  /// The unit's place among the units of the result.
  var code: Int32 = 0
  /// By which the result is multiplied and divided.
  private var factor: (numerator: Decimal, denominator: Decimal) = (.one, .one)
  /// By which the right operand of a sum is multiplied and divided to be of the left one's unit.
  private var rightFactor: (numerator: Decimal, denominator: Decimal) = (.one, .one)

  /// Whether the numbers are calculated with as they are.
  var isPlain: Bool { factor == (.one, .one) && rightFactor == (.one, .one) }

  init?(_ left: Unit, _ word: Operator, _ right: Unit, _ relation: UnitPairs.Relation) {
    switch word {
    case .add, .subtract:
      unit = left
      switch relation {
      case .same: break
      case .scaled(let leftFactor, let inverse): rightFactor = (inverse, leftFactor)
      case .different: return nil
      }
    case .multiply:
      // A percentage scales what it is multiplied with: 560亿元 * 10% is 56亿元.
      if left == .percent || right == .percent {
        unit = left == .percent ? right : left
        factor = (.one, Decimal(100))
      } else if left == .none || right == .none {
        unit = left == .none ? right : left
      } else if let (rest, scale) = QuantityRule.cancelled(left, right) ?? QuantityRule.cancelled(right, left) {
        unit = rest
        factor = scale
      } else {
        return nil
      }
    default:
      if right == .none {
        unit = left
      } else if case .scaled(let leftFactor, let inverse) = relation {
        unit = .none
        factor = (leftFactor, inverse)
      } else if left == right {
        unit = .none
      } else if right == .percent {
        unit = left
        factor = (Decimal(100), .one)
      } else if left == .none || left == .percent || left.symbol.contains("/") || right.symbol.contains("/") {
        return nil
      } else {
        unit = Unit("\(left)/\(right)")
      }
    }
  }

  /// 元/户 times 户 is 元; so is 元/亩 times 公顷, once the 公顷 are 亩.
  private static func cancelled(
    _ unit: Unit, _ other: Unit
  ) -> (Unit, factor: (numerator: Decimal, denominator: Decimal))? {
    guard let (above, below) = unit.ratio, below.dimension == other.dimension else { return nil }
    let (from, to) = (other.factor, below.factor)
    return (
      above,
      (
        Decimal(from.numerator) * Decimal(to.denominator), Decimal(from.denominator) * Decimal(to.numerator)
      )
    )
  }

  func value(_ left: Decimal, _ word: Operator, _ right: Decimal) -> Decimal? {
    var right = right
    if rightFactor != (.one, .one) {
      guard let converted = (right * rightFactor.numerator).divided(by: rightFactor.denominator) else { return nil }
      right = converted
    }
    guard let result = exact(left, word, right) else { return nil }
    if factor == (.one, .one) { return result }
    return (result * factor.numerator).divided(by: factor.denominator)
  }
}

extension Diagnostic {
  fileprivate static func unitsDoNotGoTogether(
    _ left: Unit, _ word: Operator, _ right: Unit, _ span: Span, in source: Source
  ) -> Diagnostic {
    let (first, second) = (shown(left), shown(right))
    let sentence: Phrase =
      switch word {
      case .add: "cannot add \(second) to \(first)"
      case .subtract: "cannot subtract \(second) from \(first)"
      case .multiply: "cannot multiply \(first) by \(second)"
      default: "cannot divide \(first) by \(second)"
      }
    let help: Phrase =
      left == .none || right == .none
      ? "write the number with its unit, as in 5\(left == .none ? right : left)"
      : "they measure different things; number(…) takes the plain numbers"
    return Diagnostic(.error, sentence, at: span, in: source, help: help)
  }

  private static func shown(_ unit: Unit) -> Phrase { unit == .none ? "a plain number" : Phrase(verbatim: "\(unit)") }
}

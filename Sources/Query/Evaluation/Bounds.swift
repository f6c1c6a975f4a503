import Quantities
import Syntax
import Tables

/// A comparison of a column's numbers with one constant, made into bounds that plain integers are held against.
///
/// The constant is brought to the scale of the column once, and to each of its units: `value >= 1亿元` asks whether a
/// significand is at least 10000000000 where the unit is 元 and the scale hundredths, and is false for other units. Whatever
/// lies between two numbers of the column's scale is rounded to the side on which the relation stays the same.
struct Bounds: Sendable {
  private enum Numbers: Sendable {
    case whole([Int])
    case scaled([Int64])
  }

  private struct Bound: Sendable {
    let low: Int64
    let high: Int64

    static let nothing = Bound(low: 1, high: 0)

    /// 1 for a number that lies within, 0 for others. Worked out without a branch, which the processor would guess wrong
    /// for every other row.
    @inline(__always)
    func holds(_ value: Int64) -> Int { (value >= low ? 1 : 0) & (value <= high ? 1 : 0) }
  }

  private let numbers: Numbers
  private let missing: [Bool]
  /// Which of `bounds` a row is held against; empty where there is one for all.
  private var codes: [Int32]
  private var bounds: [Bound]
  /// Whether what lies outside of the bounds is meant.
  private let isOutside: Bool

  /// Nil where the comparison is of other kinds, or the numbers have no common scale.
  init?(_ column: Column, _ relation: Operator, _ constant: Value) {
    guard Bounds.relations.contains(relation) else { return nil }
    isOutside = relation == .notEqual
    switch column.storage {
    case .integer(let values, let missing):
      guard let number = constant.decimal else { return nil }
      if case .integer(let whole) = constant {
        bounds = [Bounds.bound(relation, Int128(whole), isExact: true)]
      } else {
        bounds = [Bounds.bound(relation, number, exponent: 0)]
      }
      (numbers, self.missing, codes) = (.whole(values), missing, [])
    case .number(let values, let missing):
      guard let number = constant.decimal, case .scaled(let significands, let exponent) = values.form else {
        return nil
      }
      bounds = [Bounds.bound(relation, number, exponent: exponent)]
      (numbers, self.missing, codes) = (.scaled(significands), missing, [])
    case .quantity(let values, let units, let dictionary, let missing):
      guard let number = constant.decimal, case .scaled(let significands, let exponent) = values.form else {
        return nil
      }
      var all: [Bound] = []
      for unit in dictionary {
        guard let threshold = Bounds.threshold(constant, in: unit) else { return nil }
        all.append(threshold.isComparable ? Bounds.bound(relation, threshold.number, exponent: exponent) : .nothing)
      }
      if case .quantity = constant {} else { all = [Bounds.bound(relation, number, exponent: exponent)] }
      bounds = all
      (numbers, self.missing, codes) = (.scaled(significands), missing, all.count > 1 ? units : [])
      if all.isEmpty { return nil }
    default: return nil
    }
  }

  /// The same for rows of which it is known that their amounts have one unit.
  func only(_ unit: Int32) -> Bounds {
    if codes.isEmpty { return self }
    var result = self
    (result.bounds, result.codes) = ([bounds[Int(unit)]], [])
    return result
  }

  private static let relations: [Operator] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]

  /// The constant in a column's unit; nil where it cannot be told exactly.
  private static func threshold(_ constant: Value, in unit: Unit) -> (number: Decimal, isComparable: Bool)? {
    guard case .quantity(let quantity) = constant else { return (.zero, true) }
    if quantity.unit == unit { return (quantity.value, true) }
    guard quantity.unit.dimension == unit.dimension else { return (.zero, false) }
    guard let there = quantity.unit.convert(quantity.value, to: unit),
      unit.convert(there, to: quantity.unit) == quantity.value
    else { return nil }
    return (there, true)
  }

  private static func bound(_ relation: Operator, _ number: Decimal, exponent: Int32) -> Bound {
    let shift = Int(number.exponent) - Int(exponent)
    if number.isZero { return bound(relation, 0, isExact: true) }
    // Beyond 18 digits all numbers of the column lie on one side.
    let beyond: Int128 = number.isNegative ? -2_000_000_000_000_000_000 : 2_000_000_000_000_000_000
    if shift > 18 { return bound(relation, beyond, isExact: true) }
    if shift < -18 { return bound(relation, number.isNegative ? -1 : 0, isExact: false) }
    let significand = Int128(number.significand)
    if shift >= 0 { return bound(relation, significand * Int128(Decimals.powers[shift]), isExact: true) }
    let power = Int128(Decimals.powers[-shift])
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: power)
    return bound(relation, remainder < 0 ? quotient - 1 : quotient, isExact: remainder == 0)
  }

  /// The bounds of integers that have the relation to a number, of which `floor` is the integer not above it.
  private static func bound(_ relation: Operator, _ floor: Int128, isExact: Bool) -> Bound {
    func clamped(_ number: Int128) -> Int64 { Int64(clamping: number) }
    switch relation {
    case .equal, .notEqual:
      return isExact && Int128(clamped(floor)) == floor ? Bound(low: clamped(floor), high: clamped(floor)) : .nothing
    case .less: return Bound(low: .min, high: clamped(isExact ? floor - 1 : floor))
    case .lessOrEqual: return Bound(low: .min, high: clamped(floor))
    case .greater: return Bound(low: clamped(floor + 1), high: .max)
    default: return Bound(low: clamped(isExact ? floor : floor + 1), high: .max)
    }
  }
}

extension Value {
  /// The number of an integer, a number or a quantity.
  fileprivate var decimal: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .number(let number): number
    case .quantity(let quantity): quantity.value
    default: nil
    }
  }
}

// MARK: holding numbers against them

extension Bounds {
  /// Where the comparison holds, for every row of the column.
  var answers: [Bool] {
    switch numbers {
    case .whole(let values): answers(values) { Int64($0) }
    case .scaled(let values): answers(values) { $0 }
    }
  }

  @inline(__always)
  private func answers<Element>(_ values: [Element], _ number: (Element) -> Int64) -> [Bool] {
    let (first, wanted) = (bounds[0], isOutside ? 0 : 1)
    var result: [Bool]
    if codes.isEmpty {
      result = values.map { first.holds(number($0)) == wanted }
    } else {
      result = values.indices.map { bounds[Int(codes[$0])].holds(number(values[$0])) == wanted }
    }
    if !missing.isEmpty { for row in result.indices where missing[row] { result[row] = false } }
    return result
  }

  /// Keeps the rows of a selection for which the comparison holds.
  func narrow(_ selection: inout Selection, _ rows: Rows) {
    switch numbers {
    case .whole(let values): narrow(&selection, rows, values) { Int64($0) }
    case .scaled(let values): narrow(&selection, rows, values) { $0 }
    }
  }

  @inline(__always)
  private func narrow<Element>(
    _ selection: inout Selection, _ rows: Rows, _ values: [Element], _ number: (Element) -> Int64
  ) {
    let (first, bounds, codes, missing, turned) = (bounds[0], bounds, codes, missing, isOutside ? 1 : 0)
    if codes.isEmpty, missing.isEmpty {
      selection.keep(rows) { first.holds(number(values[$0])) ^ turned }
    } else if codes.isEmpty {
      // What a missing row holds may fulfil the condition or not; of those that are left few are missing.
      selection.keep(rows) { first.holds(number(values[$0])) ^ turned }
      selection.keep(rows) { missing[$0] ? 0 : 1 }
    } else {
      selection.keep(rows) { bounds[Int(codes[$0])].holds(number(values[$0])) ^ turned }
      if !missing.isEmpty { selection.keep(rows) { missing[$0] ? 0 : 1 } }
    }
  }
}

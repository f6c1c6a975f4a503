import Quantities
import Syntax
import Tables

// Arithmetic of numbers that are integers over one power of ten. Where all results fit into 18 digits the integers are
// calculated with as they are; where one does not, or a quotient is endless, the caller does it number by number, with the
// same results for those that fit.

/// The numbers of a vector as integers over one power of ten.
struct ScaledLane {
  let values: [Int64]
  let exponent: Int32
  let missing: [Bool]
  /// 1, or 0 for a constant.
  let step: Int
}

extension Vector {
  /// Nil where the numbers have no common scale.
  var scaled: ScaledLane? {
    let step = isConstant ? 0 : 1
    switch column.storage {
    case .integer(let values, let missing):
      return ScaledLane(values: values.map { Int64($0) }, exponent: 0, missing: missing, step: step)
    case .number(let values, let missing), .quantity(let values, _, _, let missing):
      guard case .scaled(let significands, let exponent) = values.form else { return nil }
      return ScaledLane(values: significands, exponent: exponent, missing: missing, step: step)
    default: return nil
    }
  }
}

extension ScaledLane {
  /// Which of `count` rows have no value on one side; empty when all have one on both.
  func missing(with other: ScaledLane, count: Int) -> [Bool] {
    if other.missing.isEmpty, missing.isEmpty || step == 1 { return missing }
    if missing.isEmpty, other.step == 1 { return other.missing }
    let result = (0..<count).map {
      (!missing.isEmpty && missing[$0 &* step]) || (!other.missing.isEmpty && other.missing[$0 &* other.step])
    }
    return result.contains(true) ? result : []
  }

  /// The results of an operator; nil where one of them needs more than 18 digits.
  func calculated(_ word: Operator, _ other: ScaledLane, count: Int) -> Decimals? {
    switch word {
    case .add: sum(other, sign: 1, count)
    case .subtract: sum(other, sign: -1, count)
    case .multiply: product(other, count)
    case .divide: other.reciprocal.flatMap { product($0, count) }
    default: nil
    }
  }

  private func sum(_ other: ScaledLane, sign: Int64, _ count: Int) -> Decimals? {
    let low = min(exponent, other.exponent)
    let (shift, otherShift) = (Int(exponent - low), Int(other.exponent - low))
    guard shift <= 18, otherShift <= 18 else { return nil }
    let (power, otherPower) = (Decimals.powers[shift], Decimals.powers[otherShift])
    return results(other, low, count) { left, right in
      let (a, isFirst) = left.multipliedReportingOverflow(by: power)
      let (b, isSecond) = right.multipliedReportingOverflow(by: otherPower)
      let (total, isThird) = a.addingReportingOverflow(b &* sign)
      return (total, isFirst || isSecond || isThird)
    }
  }

  private func product(_ other: ScaledLane, _ count: Int) -> Decimals? {
    results(other, exponent + other.exponent, count) { $0.multipliedReportingOverflow(by: $1) }
  }

  @inline(__always)
  private func results(
    _ other: ScaledLane, _ exponent: Int32, _ count: Int, _ body: (Int64, Int64) -> (Int64, Bool)
  ) -> Decimals? {
    // Very small and very large numbers are given up one by one.
    if exponent.magnitude > 250 { return nil }
    var result = [Int64](repeating: 0, count: count)
    var isTooLarge = false
    for row in 0..<count {
      let (number, overflow) = body(values[row &* step], other.values[row &* other.step])
      // What a missing row holds means nothing, but it may be large all the same.
      isTooLarge = isTooLarge || overflow || number.magnitude >= 1_000_000_000_000_000_000
      result[row] = number
    }
    return isTooLarge ? nil : Decimals(scaled: result, exponent: exponent)
  }

  /// By what a product is the quotient by a constant: 0.5 for 2. Nil where that number has no end.
  private var reciprocal: ScaledLane? {
    guard step == 0, missing.isEmpty, let value = values.first else { return nil }
    let number = Decimal(significand: value, exponent: exponent)
    guard let inverse = Decimal.one.divided(by: number), inverse * number == .one else { return nil }
    return ScaledLane(values: [inverse.significand], exponent: inverse.exponent, missing: [], step: 0)
  }
}

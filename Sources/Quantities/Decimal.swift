/// An exact decimal number: `significand × 10^exponent`, with up to 18 significant digits.
///
/// Sums, differences and products of numbers as reports write them are exact. A result that needs more than 18 digits
/// (a quotient, the product of two long numbers) is rounded half to even, as IEEE 754 decimal arithmetic does. Values
/// are kept without trailing zeros, so equal numbers are equal field by field; how many digits were written is a
/// property of the text and is kept with the figure, not here.
package struct Decimal: Hashable, Sendable, BitwiseCopyable {
  package let significand: Int64
  package let exponent: Int32

  package static let zero = Decimal(0)
  package static let one = Decimal(1)

  package init(_ whole: Int) {
    self.init(rounding: Int128(whole), exponent: 0)
  }

  package init(significand: Int64, exponent: Int32) {
    self.init(rounding: Int128(significand), exponent: exponent)
  }

  /// The nearest number of at most 18 digits.
  package init(rounding wide: Int128, exponent: Int32) {
    var digits = wide
    var exponent = exponent
    if digits == 0 {
      significand = 0
      self.exponent = 0
      return
    }
    // Nearly every number fits into 64 bits, where division is many times faster.
    if digits.magnitude < Decimal.limit {
      var short = Int64(truncatingIfNeeded: digits)
      while short % 10 == 0 {
        short /= 10
        exponent += 1
      }
      significand = short
      self.exponent = exponent
      return
    }
    while digits.magnitude >= Decimal.limit {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      // Rounding one digit at a time would round twice; only the last step may round, the earlier ones keep a sticky bit
      // where the last step sees a 0 or a 5.
      let isLast = quotient.magnitude < Decimal.limit
      if isLast {
        let half = remainder.magnitude > 5 || (remainder.magnitude == 5 && quotient & 1 == 1)
        digits = half ? quotient + (wide < 0 ? -1 : 1) : quotient
      } else {
        let sticky: Int128 = remainder != 0 && quotient % 5 == 0 ? (wide < 0 ? -1 : 1) : 0
        digits = quotient + sticky
      }
      exponent += 1
    }
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    significand = Int64(digits)
    self.exponent = exponent
  }

  private static let limit: UInt128 = 1_000_000_000_000_000_000

  /// The number that ASCII `text` writes: digits with an optional sign, decimal point and `_` or `,` between digits.
  package init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var exponent: Int32 = 0
    var isNegative = false
    var seenPoint = false
    var seenDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seenDigit = true
        if digits < Int128(Decimal.limit) * 1_000_000 {
          digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
          if seenPoint { exponent -= 1 }
        } else if !seenPoint {
          exponent += 1
        }
      case UInt8(ascii: "."):
        if seenPoint { return nil }
        seenPoint = true
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: "_"), UInt8(ascii: ","):
        if !seenDigit { return nil }
      default: return nil
      }
    }
    if !seenDigit { return nil }
    self.init(rounding: isNegative ? -digits : digits, exponent: exponent)
  }

  package var isZero: Bool { significand == 0 }
  package var isNegative: Bool { significand < 0 }
  package var isWhole: Bool { exponent >= 0 }
  package var magnitude: Decimal { significand < 0 ? Decimal(significand: -significand, exponent: exponent) : self }

  /// The nearest binary floating-point number, for statistics that are not exact anyway (standard deviation).
  package var double: Double {
    // Beyond what both factors hold exactly, one rounding after the other would miss the nearest number.
    if significand.magnitude > 1 << 53 || exponent.magnitude > 22, let nearest = Double("\(significand)e\(exponent)") {
      return nearest
    }
    if exponent >= 0 { return Double(significand) * Decimal.powerOfTen(Double(exponent)) }
    return Double(significand) / Decimal.powerOfTen(Double(-exponent))
  }

  /// The whole number it is, when it is one and fits.
  package var whole: Int? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    let (value, overflow) = Int(significand).multipliedReportingOverflow(by: Int(Decimal.power(Int(exponent))))
    return overflow ? nil : value
  }

  private static func powerOfTen(_ exponent: Double) -> Double {
    var result = 1.0
    var left = exponent
    while left > 0 {
      result *= 10
      left -= 1
      if result.isInfinite { return result }
    }
    return result
  }

  /// 10 to the power `exponent`, for exponents 0 to 38.
  static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<min(exponent, 38) { result *= 10 }
    return result
  }
}

// MARK: arithmetic

extension Decimal {
  package static prefix func - (number: Decimal) -> Decimal {
    Decimal(significand: -number.significand, exponent: number.exponent)
  }

  package static func + (left: Decimal, right: Decimal) -> Decimal {
    if left.isZero { return right }
    if right.isZero { return left }
    let low = min(left.exponent, right.exponent)
    let (leftShift, rightShift) = (Int(left.exponent - low), Int(right.exponent - low))
    guard let first = left.significand(raisedBy: leftShift) else { return left }
    guard let second = right.significand(raisedBy: rightShift) else { return right }
    return Decimal(rounding: first + second, exponent: low)
  }

  /// The significand of the same number at an exponent that is lower by `places`; nil where the number is so far above
  /// any other at that exponent that it swallows it.
  private func significand(raisedBy places: Int) -> Int128? {
    if places <= 19 { return Int128(significand) * Decimal.power(places) }
    if places > 37 { return nil }
    let (raised, overflow) = Int128(significand).multipliedReportingOverflow(by: Decimal.power(places))
    return overflow || raised.magnitude > Int128.max.magnitude / 2 ? nil : raised
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal { left + (-right) }

  package static func * (left: Decimal, right: Decimal) -> Decimal {
    Decimal(
      rounding: Int128(left.significand) * Int128(right.significand), exponent: left.exponent + right.exponent)
  }

  /// The quotient to 18 digits; nil when `right` is zero.
  package func divided(by right: Decimal) -> Decimal? {
    if right.isZero { return nil }
    if isZero { return .zero }
    // Brought to eighteen digits first, so that the quotient has as many however long the divisor is.
    var (long, shift) = (significand, Int32(0))
    while long.magnitude < 100_000_000_000_000_000 {
      long *= 10
      shift += 1
    }
    let scaled = Int128(long) * Decimal.power(19)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: Int128(right.significand))
    // One more digit keeps what the remainder says about rounding.
    let sign: Int128 = (scaled < 0) != (right.significand < 0) ? -1 : 1
    let sticky = quotient * 10 + (remainder == 0 ? 0 : sign)
    return Decimal(rounding: sticky, exponent: exponent - right.exponent - shift - 20)
  }

  /// Rounded half away from zero to `places` digits after the point.
  package func rounded(places: Int) -> Decimal {
    let drop = -Int(exponent) - places
    if drop <= 0 { return self }
    if drop > 19 { return .zero }
    let unit = Decimal.power(drop)
    let half = unit / 2
    let wide = Int128(significand)
    let digits = wide < 0 ? -((-wide + half) / unit) : (wide + half) / unit
    return Decimal(rounding: digits, exponent: exponent + Int32(drop))
  }
}

extension Decimal: Comparable {
  package static func < (left: Decimal, right: Decimal) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    if (left.significand < 0) != (right.significand < 0) { return left.significand < right.significand }
    // Zero has no size that its exponent could tell.
    if left.isZero || right.isZero { return left.significand < right.significand }
    let low = min(left.exponent, right.exponent)
    let (leftShift, rightShift) = (Int(left.exponent - low), Int(right.exponent - low))
    if leftShift > 19 { return left.significand < 0 }
    if rightShift > 19 { return right.significand > 0 }
    return Int128(left.significand) * power(leftShift) < Int128(right.significand) * power(rightShift)
  }
}

extension Decimal: CustomStringConvertible {
  /// The digits in full, without exponent: `56020000000`, `-4.3`.
  package var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
    let places = Int(-exponent)
    if digits.utf8.count > places {
      return sign + digits.dropLast(places) + "." + digits.suffix(places)
    }
    return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}

/// A number with its unit: `560.2亿元`, `40.6%`, `12天`.
package struct Quantity: Hashable, Sendable {
  package let value: Decimal
  package let unit: Unit

  package init(_ value: Decimal, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// The words that multiply a number, largest first, with their powers of ten.
  package static let scaleWords: [(word: String, exponent: Int32)] = [
    ("万亿", 12), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4), ("千", 3), ("百", 2),
  ]
}

extension Quantity: CustomStringConvertible {
  /// The quantity in the scale that people write, exactly: 56020000000 元 is `560.2亿元`, 1742372 平方米 is
  /// `174.2372万平方米`, 4727 户 stays `4727户`. 亿 or 万 is used from ten thousand on, unless it would need more than four
  /// decimal places; from a million millions on, where nobody reads the digits before the point else, 亿 may have eight.
  package var description: String { Quantity.written(value, unit) }

  package static func written(_ value: Decimal, _ unit: Unit) -> String {
    if unit.takesScaleWords, value.magnitude >= Decimal(10_000) {
      for (word, exponent) in scaleWords where exponent == 8 || exponent == 4 {
        let scaled = Decimal(significand: value.significand, exponent: value.exponent - exponent)
        let places: Int32 = exponent == 8 && scaled.magnitude >= Decimal(10_000) ? 8 : 4
        if scaled.magnitude >= .one, scaled.exponent >= -places { return "\(scaled)\(word)\(unit)" }
      }
    }
    return "\(value)\(unit)"
  }
}

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
  /// `174.2372万平方米`, 126000000000000 元 is `126万亿元`, 4727 户 stays `4727户`. 万亿, 亿 or 万 is used from ten thousand on,
  /// unless it would need more than four decimal places; a number of which nobody reads the digits before the point else
  /// may have more: of 亿 eight from ten thousand 亿 on, of 万亿 twelve from a hundred 万亿 on.
  package var description: String { Quantity.written(value, unit) }

  package static func written(_ value: Decimal, _ unit: Unit) -> String {
    if unit.takesScaleWords, value.magnitude >= Decimal(10_000) {
      for scale in scales {
        let scaled = Decimal(significand: value.significand, exponent: value.exponent - scale.exponent)
        let places = scaled.magnitude >= scale.exactFrom ? scale.exponent : 4
        if scaled.magnitude >= .one, scaled.exponent >= -places { return "\(scaled)\(scale.word)\(unit)" }
      }
    }
    return "\(value)\(unit)"
  }

  /// The scales that amounts are written in, largest first, and from which number on every decimal place is.
  private static let scales: [(word: String, exponent: Int32, exactFrom: Decimal)] = [
    ("万亿", 12, Decimal(100)), ("亿", 8, Decimal(10_000)), ("万", 4, Decimal(10_000)),
  ]
}

/// All that a stated number can stand for: what lies between two ends, which belong to it. Either end may be open.
///
/// That the ends belong keeps what is concluded from it safe: 40.65 could be written 40.6 or 40.7, and nothing is said to
/// contradict another for a hair.
package struct Interval: Hashable, Sendable {
  /// nil where there is no telling how low.
  package var low: Decimal?
  package var high: Decimal?

  package init(_ low: Decimal?, _ high: Decimal?) {
    self.low = low
    self.high = high
  }

  package init(_ value: Decimal) { self.init(value, value) }

  /// What lies within half of `precision` of `value`: 40.6% is 40.55% to 40.65%.
  package init(_ value: Decimal, rounded precision: Decimal) {
    let half = precision.magnitude * Decimal(significand: 5, exponent: -1)
    self.init(value - half, value + half)
  }

  package var isPoint: Bool { low != nil && low == high }

  package func contains(_ value: Decimal) -> Bool {
    (low.map { $0 <= value } ?? true) && (high.map { value <= $0 } ?? true)
  }

  /// Whether one number can be both.
  package func meets(_ other: Interval) -> Bool { !lies(below: other) && !other.lies(below: self) }

  /// Whether all of it is less than all of the other.
  package func lies(below other: Interval) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low
  }
}

// MARK: arithmetic, which gives all that numbers of two intervals can make

extension Interval {
  package static prefix func - (interval: Interval) -> Interval {
    Interval(interval.high.map { -$0 }, interval.low.map { -$0 })
  }

  package static func + (left: Interval, right: Interval) -> Interval {
    Interval(both(left.low, right.low, +), both(left.high, right.high, +))
  }

  package static func - (left: Interval, right: Interval) -> Interval { left + -right }

  /// nil where a factor reaches below zero and so could turn the ends about.
  package func multiplied(by other: Interval) -> Interval? {
    guard let low, let otherLow = other.low, !low.isNegative, !otherLow.isNegative else { return nil }
    return Interval(low * otherLow, Interval.both(high, other.high, *))
  }

  /// nil where the dividend reaches below zero, or the divisor down to it.
  package func divided(by other: Interval) -> Interval? {
    guard let low, let divisor = other.low, !low.isNegative, Decimal.zero < divisor else { return nil }
    return Interval(
      other.high.flatMap { low.divided(by: $0) } ?? .zero, high.flatMap { $0.divided(by: divisor) })
  }

  private static func both(
    _ left: Decimal?, _ right: Decimal?, _ combine: (Decimal, Decimal) -> Decimal
  ) -> Decimal? {
    guard let left, let right else { return nil }
    return combine(left, right)
  }
}

extension Interval: CustomStringConvertible {
  /// `40.55..40.65`, `1000..`, `705`.
  package var description: String {
    if let low, isPoint { return "\(low)" }
    return "\(low.map(\.description) ?? "")..\(high.map(\.description) ?? "")"
  }
}

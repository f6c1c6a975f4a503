import Facts
import Quantities
import Series
import SourceText

// How numbers are written out in the arithmetic of a check.

/// A number that was reckoned, with its unit, to six digits, which is more than reports state of anything that is not
/// counted one by one.
func written(_ value: Decimal, _ unit: Unit) -> String {
  exactly(value.isWhole && value.magnitude < Decimal(1_000_000) ? value : value.shortened(digits: 6), unit)
}

/// A number with its unit in the greatest scale that leaves a digit before the point: `1.15万亿元`, `206.3亿元`, `4727户`.
func exactly(_ value: Decimal, _ unit: Unit) -> String {
  guard unit.takesScaleWords, Decimal(10_000) <= value.magnitude else { return "\(value)\(unit)" }
  let scales: [(String, Int32)] = [("万亿", 12), ("亿", 8), ("万", 4)]
  for (word, exponent) in scales {
    let scaled = Decimal(significand: value.significand, exponent: value.exponent - exponent)
    if .one <= scaled.magnitude { return "\(scaled)\(word)\(unit)" }
  }
  return "\(value)\(unit)"
}

/// The numbers that something may stand for: `between 8.55% and 8.65%`, `at least 1000个`; nothing for one number alone.
private func bounds(_ interval: Interval, _ unit: Unit) -> Phrase? {
  switch (interval.low, interval.high) {
  case (let low?, let high?) where low == high: nil
  case (let low?, let high?): "between \(apart(low, high, unit)) and \(apart(high, low, unit))"
  case (let low?, nil): "at least \(written(low, unit))"
  case (nil, let high?): "at most \(written(high, unit))"
  case (nil, nil): "any number"
  }
}

/// A number in as many digits as tell it from another, six at the least: 174.23715万 beside 174.23725万.
private func apart(_ value: Decimal, _ other: Decimal, _ unit: Unit) -> String {
  for digits in 6..<18 where value.shortened(digits: digits) != other.shortened(digits: digits) {
    return exactly(
      value.isWhole && value.magnitude < Decimal(1_000_000) ? value : value.shortened(digits: digits), unit)
  }
  return exactly(value, unit)
}

/// What they are the bounds of, with them in parentheses behind it.
func bounded(_ amount: String, _ interval: Interval, _ unit: Unit) -> Phrase {
  bounds(interval, unit).map { "\(amount) (\($0))" } ?? Phrase(verbatim: amount)
}

extension Term {
  /// `for 2017`, `by 2020-11-30`
  var phrase: Phrase {
    switch self {
    case .until(let day): "by \(day)"
    case .year, .years, .part: "for \(period)"
    }
  }
}

extension Figure {
  /// Its number in digits: `206.3亿元`.
  var amount: String { value.map { exactly($0, unit) } ?? raw }
}

/// Whether what is reckoned and what is stated only agree since whatever is near would: 4万亿 grown by 20% is anything from
/// 4.2万亿 to 5.4万亿. What comes out at the stated number as it is written agrees, however coarse.
func isTooCoarse(_ expected: Decimal, _ reached: Interval, _ level: Figure, _ after: Interval) -> Bool {
  guard reached.isCoarse || after.isClosed && after.isCoarse, let value = level.value else { return false }
  return value.magnitude * Decimal(3) < (expected - value).magnitude * .hundred
}

extension Interval {
  /// Whether its ends lie further apart than a fifth, or one of them is open.
  fileprivate var isCoarse: Bool {
    guard let low, let high else { return true }
    if low.isNegative { return false }
    return low < (high - low) * Decimal(5)
  }
}

extension Decimal {
  static let hundred = Decimal(100)

  /// Rounded to so many digits.
  func shortened(digits: Int) -> Decimal {
    var count = 0
    var rest = significand.magnitude
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count <= digits ? self : rounded(places: digits - count - Int(exponent))
  }
}

extension Interval {
  static let all = Interval(nil, nil)

  var isClosed: Bool { low != nil && high != nil }

  static let one = Interval(.one)

  /// A lower end at zero bounds no amount.
  var aboveZero: Interval { Interval(low == .zero ? nil : low, high) }

  /// A share of so many per cent as a part of one.
  var ofHundred: Interval {
    func part(_ value: Decimal?) -> Decimal? {
      value.map { Decimal(significand: $0.significand, exponent: $0.exponent - 2) }
    }
    return Interval(part(low), part(high))
  }

  /// The whole numbers in it, when both ends are known.
  var wholeNumbers: ClosedRange<Int>? {
    guard let low = low?.ceiling, let high = high?.floor, low <= high else { return nil }
    return low...high
  }

  /// Both ends further out by a part of their numbers: [90, 110] by 0.1 is [81, 121].
  func widened(by part: Decimal) -> Interval {
    Interval(low.map { $0 - $0.magnitude * part }, high.map { $0 + $0.magnitude * part })
  }

  static func sum(_ intervals: [Interval]) -> Interval { intervals.reduce(Interval(.zero), +) }
}

extension Decimal {
  /// The greatest whole number that is not greater; nil where it does not fit.
  var floor: Int? {
    let nearest = rounded(places: 0)
    guard let whole = nearest.whole else { return nil }
    return self < nearest ? whole - 1 : whole
  }

  /// The least whole number that is not less; nil where it does not fit.
  var ceiling: Int? { (-self).floor.map { -$0 } }
}

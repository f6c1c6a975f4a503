import Quantities

/// The values that stand beside a plot: round ones, at equal distances, the least of them not above any number.
struct Ticks {
  /// In order, as multiples of 1, 2 or 5 times a power of ten.
  let values: [Decimal]
  let least: Double
  let most: Double
  /// How many lines of the terminal lie from one to the next; the plot has about eleven in all.
  var linesApart: Int { values.count <= 3 ? 5 : values.count == 4 ? 3 : 2 }

  /// Zero belongs to the picture unless all numbers are far from it, or they are to fill the picture (`keepsNear`).
  /// Between whole numbers there are no others (`isWhole`).
  init(from low: Double, to high: Double, keepsNear: Bool = false, isWhole: Bool = false) {
    var (low, high) = (low, high)
    if low > 0, low <= high / (keepsNear ? 10 : 2) { low = 0 }
    if high < 0, high >= low / (keepsNear ? 10 : 2) { high = 0 }
    if high - low <= max(abs(low), abs(high)) * 1e-9 {
      // A year that is alone has its neighbours beside it.
      let isOne = low == 0 && high == 0 || isWhole && keepsNear
      let margin = isOne ? 1 : max(abs(low), abs(high)) / 10
      (low, high) = (low - margin, high + margin)
    }
    var (factor, exponent, power) = (1, 0, 1.0)
    while power > (high - low) / 5 { (power, exponent) = (power / 10, exponent - 1) }
    while power * 10 <= (high - low) / 5 { (power, exponent) = (power * 10, exponent + 1) }
    while Ticks.span(low, high, Double(factor) * power).count > (keepsNear ? 7 : 5) {
      factor = factor == 1 ? 2 : factor == 2 ? 5 : 10
      if factor == 10 { (factor, power, exponent) = (1, power * 10, exponent + 1) }
    }
    if isWhole, exponent < 0 { (factor, power, exponent) = (1, 1, 0) }
    let step = Double(factor) * power
    var span = Ticks.span(low, high, step)
    // Two, three and five steps fill the height of a plot evenly; its breadth takes any number.
    if !keepsNear, span.count == 1 || span.count == 4 { span = span.lowerBound..<span.upperBound + 1 }
    values = (span.lowerBound...span.upperBound).map {
      Decimal(significand: Int64($0 * factor), exponent: Int32(exponent))
    }
    least = Double(span.lowerBound) * step
    most = Double(span.upperBound) * step
  }

  /// The steps from below `low` to above `high`.
  private static func span(_ low: Double, _ high: Double, _ step: Double) -> Range<Int> {
    let first = Int((low / step + 1e-9).rounded(.down))
    return first..<max(first + 1, Int((high / step - 1e-9).rounded(.up)))
  }
}

package import Quantities

extension Figure {
  /// What the stated number can stand for, in its unit: 8.6% is 8.55 to 8.65, 206.3亿 is 206.25亿 to 206.35亿; 近11万 is at
  /// most 11万, 超1800亿 at least 1800亿, 2万余 is 2万 to 3万, and 约 and 左右 leave a twentieth either way, of what is given in per
  /// cent no more than half a per cent, or half of the last place where that is more. What is counted by the piece is counted exactly: 1065个 is 1065. Nil where no number is
  /// stated.
  package var interval: Interval? {
    guard let value, let precision else { return nil }
    let upper = high ?? value
    let (least, most) = upper < value ? (upper, value) : (value, upper)
    switch bound {
    case .exact:
      if precision == .one, isCounted { return Interval(least, most) }
      return Interval(Interval(least, rounded: precision).low, Interval(most, rounded: precision).high)
    case .about:
      let half = Decimal(significand: 5, exponent: -1)
      let twentieth = max(least.magnitude, most.magnitude) * Decimal(significand: 5, exponent: -2)
      // 78%左右 of a rate leaves less room than its twentieth.
      let share = unit == .percent || unit == .percentagePoint ? min(twentieth, half) : twentieth
      let leeway = max(share, isCounted && precision == .one ? .zero : precision * half)
      return Interval(least - leeway, most + leeway)
    case .over:
      if hasRest { return Interval(least, most + Decimal(significand: 1, exponent: most.exponent)) }
      // A decline of more than 5% is -5% or below.
      return value.isNegative ? Interval(nil, most) : Interval(least, nil)
    case .under: return value.isNegative ? Interval(least, nil) : Interval(nil, most)
    }
  }

  /// 2万余, 30多条: more, but less than one more in the last place that is written.
  private var hasRest: Bool {
    guard let value, !value.isNegative else { return false }
    return raw.dropFirst().contains { $0 == "余" || $0 == "多" }
  }

  /// Whether things are counted one by one: no share, no money, nothing that is measured or rated.
  package var isCounted: Bool {
    if kind == .share || kind == .multiple || unit.ratio != nil { return false }
    return Dimension.of(unit).map { pieces.contains($0) } ?? true
  }
}

private let pieces: Set<Dimension> = [.persons, .households, .count]

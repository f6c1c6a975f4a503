import Facts
import Quantities
import Sentences
import Series
import SourceText

/// A level and by how much it is more or less than another, in its own unit: 120亿元，比上年增加20亿元，增长20%.
///
/// Base and increase make up the level, where the sentence or another report states the base; and the increase is so many
/// per cent of what the level was without it, where the sentence states the rate.
struct Increase {
  private let report: CheckedReport
  private let change: Int
  private let grown: Grown
  /// The rate that is said of the same increase.
  private let rate: Int?

  init?(_ change: Int, _ report: CheckedReport) {
    let figure = report.figures[change]
    guard figure.kind == .change, !figure.isRate, figure.value != nil, !figure.indicator.isEmpty,
      !isYearly(report.before(change))
    else { return nil }
    self.report = report
    self.change = change
    if Increase.isRate(change - 1, of: change, report), let level = Increase.level(behind: change, report) {
      grown = Grown(level: level, base: nil)
      rate = change - 1
      return
    }
    guard let grown = Grown(change, report) else { return nil }
    self.grown = grown
    let next = change + 1
    rate = Increase.isRate(next, of: change, report) ? next : nil
  }

  /// 增长20%，即增产20亿斤，到2025年达到120亿斤: the level that an increase leads to may stand behind it.
  private static func level(behind change: Int, _ report: CheckedReport) -> Int? {
    guard report.figures.indices.contains(change + 1) else { return nil }
    let (increase, level) = (report.figures[change], report.figures[change + 1])
    let words = report.between(change, change + 1)
    return report.isLevel(change + 1, for: increase) && level.indicator == increase.indicator
      && level.period == increase.period && words.count < 16
      && ["达到", "增至", "增加到"].contains { words.suffix(4).holds($0) } ? change + 1 : nil
  }

  /// Whether a rate stands right before or behind an increase, of the same thing against the same base.
  private static func isRate(_ index: Int, of change: Int, _ report: CheckedReport) -> Bool {
    guard report.figures.indices.contains(index) else { return false }
    let (increase, rate) = (report.figures[change], report.figures[index])
    return rate.kind == .change && rate.unit == .percent && rate.sentence == increase.sentence
      && rate.indicator == increase.indicator && rate.period == increase.period
      && (rate.base == nil || rate.base == increase.base) && increase.unit != .percentagePoint
      && report.between(min(change, index), max(change, index)).count <= 5
  }

  func check(_ reports: CheckedReports) -> Check? {
    let (now, increase) = (report.figures[grown.level], report.figures[change])
    guard let after = now.interval, let step = increase.interval, let value = now.value, let difference = increase.value
    else { return nil }
    if let base = grown.base { return summed(base, report, step, after, isOwn: true) }
    if let rate { return rated(rate, after, step, value, difference) }
    // What lies far from it is another thing of that name.
    let near = (after - step).widened(by: Decimal(significand: 15, exponent: -2))
    let bases = reports.bases(of: grown.level, grownBy: change, in: report).filter {
      $0.report != report.number && reports.figure($0).interval?.meets(near) ?? false
    }
    let checks = bases.compactMap { summed($0.index, reports.all[$0.report], step, after, isOwn: false) }
    // What was only planned for the year before is no base where it does not fit.
    let done = bases.first { reports.figure($0).status == .actual }
    return checks.first { $0.verdict == .holds }
      ?? done.flatMap { summed($0.index, reports.all[$0.report], step, after, isOwn: false) }
  }

  /// Base and increase against the level.
  private func summed(
    _ base: Int, _ other: CheckedReport, _ step: Interval, _ after: Interval, isOwn: Bool
  ) -> Check? {
    let (now, increase, start) = (report.figures[grown.level], report.figures[change], other.figures[base])
    guard let before = start.interval, let value = start.value, let difference = increase.value else { return nil }
    let reached = before + step
    let holds = reached.meets(after)
    let isCoarse = holds && isTooCoarse(value + difference, reached, now, after)
    let arithmetic = Wording.sum(start, increase, value + difference, reached, now, after, holds: holds)
    return Check(
      kind: CheckKind.growth.name, verdict: holds ? isCoarse ? .unknown : .holds : isOwn ? .differs : .unknown,
      claim: Wording.grown(start, now, increase),
      arithmetic: isCoarse ? "\(arithmetic), too coarse to tell" : arithmetic,
      stated: now.quantity, expected: Quantity(value + difference, now.unit),
      grounds: [report.ground(grown.level), report.ground(change), other.ground(base)])
  }

  /// The increase against the rate of what there was before it.
  private func rated(
    _ rate: Int, _ after: Interval, _ step: Interval, _ value: Decimal, _ difference: Decimal
  ) -> Check? {
    let (now, increase, growth) = (report.figures[grown.level], report.figures[change], report.figures[rate])
    guard let share = growth.value, let range = growth.interval, share.isNegative == difference.isNegative else {
      return nil
    }
    let portion = (share.isNegative ? -range : range).ofHundred
    guard let expected = (after - step).multiplied(by: portion) else { return nil }
    let holds = expected.meets(difference.isNegative ? -step : step)
    let amount = (value - difference) * share * Decimal(significand: 1, exponent: -2)
    return Check(
      kind: CheckKind.growth.name, verdict: holds ? .holds : now.mayBeReal ? .unknown : .differs,
      claim: Wording.rated(now, increase, growth),
      arithmetic: Wording.portion(now, increase, growth, amount, expected, holds: holds),
      stated: increase.quantity, expected: Quantity(amount.shortened(digits: 6), now.unit),
      grounds: [grown.level, change, rate].map(report.ground))
  }
}

private enum Wording {
  static func grown(_ base: Figure, _ level: Figure, _ increase: Figure) -> Phrase {
    "\(level.named), \(moved(increase)) from \(base.raw)"
  }

  static func rated(_ level: Figure, _ increase: Figure, _ rate: Figure) -> Phrase {
    "\(level.named), \(moved(increase)) and so \(moved(rate))"
  }

  static func sum(
    _ base: Figure, _ increase: Figure, _ total: Decimal, _ reached: Interval, _ level: Figure, _ after: Interval,
    holds: Bool
  ) -> Phrase {
    let (unit, step) = (level.unit, increase.value ?? .zero)
    let sum = "\(base.amount) \(step.isNegative ? "−" : "+") \(exactly(step.magnitude, increase.unit))"
    let result: Phrase = "\(sum) = \(bounded(written(total, unit), reached, unit))"
    return "\(result) \(holds ? "=" : "≠") \(bounded(level.amount, after, unit))"
  }

  static func portion(
    _ level: Figure, _ increase: Figure, _ rate: Figure, _ amount: Decimal, _ expected: Interval, holds: Bool
  ) -> Phrase {
    let (unit, step) = (level.unit, increase.value ?? .zero)
    let base = "(\(level.amount) \(step.isNegative ? "+" : "−") \(exactly(step.magnitude, increase.unit)))"
    let part = "\(base) × \(rate.value?.magnitude ?? .zero)%"
    let result: Phrase = "\(part) = \(bounded(written(amount.magnitude, unit), expected, unit))"
    return "\(result) \(holds ? "=" : "≠") \(exactly(step.magnitude, increase.unit))"
  }
}

import Facts
import Quantities
import Sentences
import Series
import SourceText

extension CheckKind {
  static let growth = CheckKind(
    name: "growth", chineseName: "增长", summary: "a level and its growth against the level that it grew from",
    relation: "base × (1 + growth) = level; of what is counted, some whole number is the base",
    across: { reports in
      reports.all.flatMap { report in
        report.figures.indices.compactMap { index in Growth(index, report)?.check(reports) }
      }
    })
}

/// A growth, the level that it led to, and the level that it began with, where the same sentence states it.
private struct Growth {
  let report: CheckedReport
  let change: Int
  let level: Int
  let base: Int?
  /// 年均: over so many years the growth came again.
  let times: Int

  /// 206.3亿元，同比增长8.6%; 由2000万吨增加到2680万吨、年均增长6%; 达到133亿元，比一九五二年的73亿元增长83%.
  init?(_ change: Int, _ report: CheckedReport) {
    let figure = report.figures[change]
    guard figure.kind == .change, figure.unit == .percent || figure.unit == Unit("倍"), !figure.indicator.isEmpty,
      figure.value != nil
    else { return nil }
    self.report = report
    self.change = change
    var last = change - 1
    // 列全市第一位 may stand between.
    while last > 0, report.figures[last].kind == .rank { last -= 1 }
    guard last >= 0, report.isLevel(last, for: figure) else { return nil }
    let isCompared = last == change - 1 && report.before(last).suffix(14).holds("比")
    if isCompared, report.between(last, change).count <= 4 {
      guard last > 0, report.isLevel(last - 1, for: figure), report.figures[last - 1].unit == report.figures[last].unit
      else { return nil }
      level = last - 1
      base = last
    } else {
      guard report.figures[last].indicator == figure.indicator else { return nil }
      level = last
      let isRise =
        last > 0 && report.isStart(last - 1) && report.isLevel(last - 1, for: figure)
        && report.figures[last - 1].unit == report.figures[last].unit
      base = isRise ? last - 1 : nil
    }
    let words = report.between(last, change)
    guard yearly.contains(where: { words.holds($0) }) else {
      times = 1
      return
    }
    guard let base, let end = report.figures[level].period.year, let start = report.figures[base].period.year,
      (2...30).contains(end - start)
    else { return nil }
    times = end - start
  }

  func check(_ reports: CheckedReports) -> Check? {
    let (growth, now) = (report.figures[change], report.figures[level])
    guard let factor = growth.factor, let after = now.interval, let value = now.value,
      let rate = growth.value.map({ $0 * growth.share + .one }), .zero < rate
    else { return nil }
    if let base { return held(against: base, report, factor, after) }
    let expectedBase = after.divided(by: factor)
    // What lies far from it is another thing of that name.
    let near = expectedBase?.widened(by: Decimal(significand: 15, exponent: -2))
    let bases = reports.bases(of: level, grownBy: change, in: report).filter { base in
      near.map { range in reports.figure(base).interval?.meets(range) ?? false } ?? false
    }.compactMap { held(against: $0.index, reports.all[$0.report], factor, after) }
    if let holding = bases.first(where: { $0.verdict == .holds }) { return holding }
    if let first = bases.first { return first }
    guard let expected = value.divided(by: rate), let range = expectedBase else { return nil }
    var result = Check(
      kind: CheckKind.growth.name, verdict: .unknown, claim: Wording.unstated(now, growth),
      arithmetic: Wording.implied(now, growth, expected, range), stated: nil,
      expected: Quantity(expected.shortened(digits: 5), now.unit), grounds: [level, change].map(report.ground))
    // 1065个 at +51.1% came of a whole number, and 705 is the only one that there can be.
    if now.isCounted, now.bound == .exact, growth.bound == .exact, let low = range.low, let high = range.high {
      if let whole = range.wholeNumbers, whole.count == 1 {
        result.verdict = .holds
        result.expected = Quantity(Decimal(whole.lowerBound), now.unit)
        result.claim = Wording.whole(now, growth)
      } else if high - low < .one, range.wholeNumbers == nil {
        result.verdict = .differs
        result.claim = Wording.noWhole(now, growth)
      }
    }
    return result
  }

  private func held(
    against base: Int, _ other: CheckedReport, _ factor: Interval, _ after: Interval
  ) -> Check? {
    let (growth, now, start) = (report.figures[change], report.figures[level], other.figures[base])
    guard let before = start.interval, let value = start.value,
      let rate = growth.value.map({ $0 * growth.share + .one })
    else { return nil }
    var (reached, expected) = (before, value)
    for _ in 0..<times {
      guard let product = reached.multiplied(by: factor) else { return nil }
      reached = product
      expected = expected * rate
    }
    let isOneSentence = other.number == report.number && base == self.base
    let verdict: Check.Verdict =
      reached.meets(after) ? .holds : isOneSentence && !now.mayBeReal ? .differs : .unknown
    return Check(
      kind: CheckKind.growth.name, verdict: verdict, claim: Wording.grown(start, now, growth),
      arithmetic: Wording.product(start, growth, times, expected, reached, now, after),
      stated: now.quantity, expected: Quantity(expected.shortened(digits: 6), now.unit),
      grounds: [report.ground(level), report.ground(change), other.ground(base)])
  }
}

extension CheckedReport {
  fileprivate func isLevel(_ index: Int, for change: Figure) -> Bool {
    let level = figures[index]
    return level.kind == .level && level.sentence == change.sentence && level.unit != .percent
      && level.scope == change.scope && level.value != nil
  }
}

extension Figure {
  /// What one unit of it is as a part: a hundredth for %.
  fileprivate var share: Decimal { unit == .percent ? Decimal(significand: 1, exponent: -2) : .one }

  /// What a level is multiplied by where it grows so.
  fileprivate var factor: Interval? {
    guard let interval else { return nil }
    return Interval.one + (unit == .percent ? interval.ofHundred : interval)
  }

  /// Whether its growth may be reckoned at the prices of another year, as growth of output and incomes often is.
  fileprivate var mayBeReal: Bool {
    guard unit == Unit("元") else { return false }
    let words = indicator.letters[...]
    return realMeasures.contains { words.holds($0) }
  }
}

private let yearly = ["年均", "平均每年", "每年", "年递增", "年平均", "平均增长"].map(\.letters)
private let realMeasures = ["生产总值", "GDP", "增加值", "产值", "国民收入", "收入", "消费", "工资"].map(\.letters)

private enum Wording {
  static func grown(_ base: Figure, _ level: Figure, _ growth: Figure) -> Phrase {
    "\(level.named), \(moved(growth)) from \(base.raw)"
  }

  static func unstated(_ level: Figure, _ growth: Figure) -> Phrase {
    "\(level.named), \(moved(growth)) from what is not stated"
  }

  static func whole(_ level: Figure, _ growth: Figure) -> Phrase {
    "\(level.named), \(moved(growth)) from a whole number"
  }

  static func noWhole(_ level: Figure, _ growth: Figure) -> Phrase {
    "\(level.named), \(moved(growth)), which no whole number comes to"
  }

  /// `up 8.6%`: of a decline the report's word stands outside the number.
  private static func moved(_ growth: Figure) -> Phrase {
    growth.value?.isNegative == true ? "down \(growth.raw)" : "up \(growth.raw)"
  }

  static func implied(_ level: Figure, _ growth: Figure, _ base: Decimal, _ range: Interval) -> Phrase {
    "\(level.amount) ÷ \(factor(growth, 1)) = \(bounded(written(base, level.unit), range, level.unit))"
  }

  static func product(
    _ base: Figure, _ growth: Figure, _ times: Int, _ expected: Decimal, _ reached: Interval, _ level: Figure,
    _ after: Interval
  ) -> Phrase {
    let unit = level.unit
    let result: Phrase =
      "\(base.amount) × \(factor(growth, times)) = \(bounded(written(expected, unit), reached, unit))"
    return "\(result) \(reached.meets(after) ? "=" : "≠") \(bounded(level.amount, after, unit))"
  }

  /// `(1 + 8.6%)`, `(1 − 4.3%)^5`
  private static func factor(_ growth: Figure, _ times: Int) -> String {
    let value = growth.value ?? .zero
    let sum = "(1 \(value.isNegative ? "−" : "+") \(value.magnitude)\(growth.unit == .percent ? "%" : ""))"
    return times == 1 ? sum : "\(sum)^\(times)"
  }
}

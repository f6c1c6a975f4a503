import Facts
import Quantities
import Sentences
import Series
import SourceText

extension CheckKind {
  static let growth = CheckKind(
    name: "growth", chineseName: "增长", summary: "a level and its growth against the level that it grew from",
    relation: "base × (1 + growth) = level, base + increase = level; of what is counted, some whole number is the base",
    within: { report in
      // What is told twice over is held once.
      var told: Set<Check.Ground> = []
      let compounds = report.figures.indices.compactMap { Compound($0, report)?.check }
      return compounds.filter { told.insert($0.grounds[0]).inserted } + partGrowth(report)
    },
    across: { reports in
      reports.all.flatMap { report in
        report.figures.indices.compactMap { index in
          Growth(index, report)?.check(reports) ?? Increase(index, report)?.check(reports)
        }
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

  /// 206.3亿元，同比增长8.6%; 由2000万吨增加到2680万吨、年均增长6%.
  init?(_ change: Int, _ report: CheckedReport) {
    let figure = report.figures[change]
    guard figure.kind == .change, figure.isRate, !figure.indicator.isEmpty, figure.value != nil,
      let grown = Grown(change, report)
    else { return nil }
    self.report = report
    self.change = change
    level = grown.level
    base = grown.base
    guard isYearly(report.before(change)) else {
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
    let all = reports.bases(of: level, grownBy: change, in: report)
    let bases = all.filter { base in
      near.map { range in reports.figure(base).interval?.meets(range) ?? false } ?? false
    }
    let checks = bases.compactMap { held(against: $0.index, reports.all[$0.report], factor, after) }
    if let holding = checks.first(where: { $0.verdict == .holds }) { return holding }
    // What was only planned for the year before is no base where it does not fit.
    let done = bases.first { reports.figure($0).status == .actual }
    if let first = done.flatMap({ held(against: $0.index, reports.all[$0.report], factor, after) }) { return first }
    if let far = all.last(where: { isPublished(report.figures[level], as: reports.figure($0), expectedBase) }) {
      return held(against: far.index, reports.all[far.report], factor, after, isSure: true)
    }
    // 超630万千瓦 at 超12倍 may have come of anything.
    guard let expected = value.divided(by: rate), let range = expectedBase?.aboveZero, range != .all else { return nil }
    var result = Check(
      kind: CheckKind.growth.name, verdict: .unknown, claim: Wording.unstated(now, growth),
      arithmetic: Wording.implied(now, growth, expected, range), stated: nil,
      expected: Quantity(expected.shortened(digits: 5), now.unit), grounds: [level, change].map(report.ground))
    // 1065个 at +51.1% came of a whole number, and 705 is the only one that there can be.
    if now.isCounted, now.bound == .exact, growth.bound == .exact, let low = range.low, let high = range.high {
      // 15个重点事项审批时限压缩70%: by so much their time fell.
      guard isPlain(report.before(change)) else { return nil }
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
    against base: Int, _ other: CheckedReport, _ factor: Interval, _ after: Interval, isSure: Bool = false
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
    let isOneSentence = isSure || other.number == report.number && base == self.base
    let holds = reached.meets(after)
    let isCoarse = holds && isTooCoarse(expected, reached, now, after)
    let verdict: Check.Verdict =
      holds ? isCoarse ? .unknown : .holds : isOneSentence && !now.mayBeReal ? .differs : .unknown
    let arithmetic = Wording.product(start, growth, times, expected, reached, now, after)
    return Check(
      kind: CheckKind.growth.name, verdict: verdict, claim: Wording.grown(start, now, growth),
      arithmetic: isCoarse ? "\(arithmetic), too coarse to tell" : arithmetic,
      stated: now.quantity, expected: Quantity(expected.shortened(digits: 6), now.unit),
      grounds: [report.ground(level), report.ground(change), other.ground(base)])
  }
}

/// Whether two numbers are of one published total or output, done and exact: where nothing near the base that follows was
/// stated for the year before, one of the numbers is wrong. Of most measures such a gap is between two things of one name.
private func isPublished(_ level: Figure, as base: Figure, _ expected: Interval?) -> Bool {
  guard let expected, !level.mayBeReal, [level, base].allSatisfy({ $0.status == .actual && $0.bound == .exact }),
    [level, base].allSatisfy({ figure in published.contains { figure.indicator.hasSuffix($0) } }),
    let low = expected.low, let high = expected.high, let stated = base.value
  else { return false }
  return stated < high * Decimal(3) && low < stated * Decimal(3)
}

private let published = ["总额", "产量", "发电量", "使用外资", "利用外资"]

/// Whether no word but of growth and of what it is against stands between a number and its growth.
private func isPlain(_ words: ArraySlice<Letter>) -> Bool {
  var position = words.startIndex
  while position < words.endIndex {
    if let end = growthWords.end(in: Array(words), at: position - words.startIndex, limit: words.count) {
      position = words.startIndex + end
    } else if words[position].isHan {
      return false
    } else {
      position += 1
    }
  }
  return true
}

private let growthWords = WordSet(
  """
  同比 环比 比上年 较上年 比去年 较去年 比上年同期 较上年同期 同期 上年 去年 增长 增加 上升 提高 提升 增幅 增速 下降 减少 降低 净增 净增长 分别 均 各 约 近 超 超过 达 达到 为 实现 \
  又 再 累计 大幅 名义 实际 可比 比 较 年 年均 一 二 三 四 五 六 七 八 九 〇 零 十
  """)

extension Figure {
  /// What one unit of it is as a part: a hundredth for %.
  fileprivate var share: Decimal { unit == .percent ? Decimal(significand: 1, exponent: -2) : .one }

  /// What a level is multiplied by where it grows so.
  fileprivate var factor: Interval? {
    guard let interval else { return nil }
    return Interval.one + (unit == .percent ? interval.ofHundred : interval)
  }
}

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

import Documents
import Quantities
import Sentences

/// Follows the times of a report from sentence to sentence and gives each figure its period.
///
/// A time named in the figure's own sentence comes first, the nearest before the figure; then what an earlier sentence of
/// the paragraph stated; then the headings above; last the report's own year. 截至… holds for its sentence only.
struct PeriodReader {
  let letters: [Letter]
  /// Those of the whole report.
  let times: [TimeExpression]
  let resolver: TimeResolver
  private var paragraph: StatedPeriod?
  private var block = -1
  /// The year last spoken of in the paragraph.
  private var year: Int?

  init(_ prose: Prose, clock: ReportClock) {
    letters = prose.letters
    times = prose.times
    resolver = TimeResolver(clock: clock)
  }

  struct Dating {
    var period: Period
    var isSpan: Bool
    /// Whether the sentence itself says so.
    var isStated: Bool
  }

  /// Called once a sentence, in order, before its figures are dated.
  mutating func enter(_ sentence: Sentence) {
    if sentence.block != block {
      block = sentence.block
      paragraph = nil
      year = nil
    }
  }

  /// Called after the sentence's figures are dated: what it stated holds for the rest of its paragraph.
  ///
  /// In a review of several years a single year holds for its own sentence only.
  mutating func leave(_ sentence: Sentence, section: StatedPeriod?, isReviewOfYears: Bool) {
    let sectionYear = PeriodReader.year(of: section)
    for time in times[sentence.times] where time.role == .plain || time.role == .since {
      guard let stated = resolver.period(of: time, year: year ?? sectionYear) else { continue }
      if case .now = time.shape { continue }
      if case .unbounded = time.shape { continue }
      if case .day = time.shape { continue }
      guard opensClause(time, sentence) else { continue }
      if isReviewOfYears, !stated.isSpan { continue }
      paragraph = stated
      if time.hasYear { year = stated.period.to?.year }
    }
  }

  func dating(
    of figure: Range<Int>, in sentence: Sentence, isAccumulated: Bool, section: StatedPeriod?, isPlan: Bool
  ) -> Dating? {
    var spokenYear = year ?? PeriodReader.year(of: section)
    var plain: StatedPeriod?
    var cutoff: StatedPeriod?
    var following: StatedPeriod?
    for time in times[sentence.times] where time.role != .comparison {
      let isBefore = time.range.upperBound <= figure.lowerBound
      if time.role == .repeated {
        if isBefore, isPlan { return Dating(period: Period(from: nil, to: nil), isSpan: false, isStated: true) }
        continue
      }
      if isBefore, isStart(time, of: figure) { continue }
      // 全年 in a plan is the year planned for.
      let isPlannedYear = isPlan && letters[time.range.lowerBound] == "全"
      let known = spokenYear ?? (isPlannedYear ? resolver.clock.planned : nil)
      guard let stated = resolver.period(of: time, year: known) else { continue }
      if time.hasYear { spokenYear = stated.period.to?.year }
      if isBefore {
        if time.role == .until {
          cutoff = stated
          plain = nil
        } else if cutoff == nil || !isInside(cutoff, stated) {
          plain = narrower(stated, than: plain, time)
          cutoff = nil
        }
      } else if following == nil, time.role == .until || isSameClause(figure.upperBound, time.range.lowerBound) {
        if case .now = time.shape { continue }
        following = stated
      }
    }
    if let cutoff { return Dating(period: cutoff.period, isSpan: false, isStated: true) }
    if let plain { return Dating(period: plain.period, isSpan: plain.isSpan, isStated: true) }
    if let following, paragraph == nil || following.period.from == nil {
      return Dating(period: following.period, isSpan: following.isSpan, isStated: true)
    }
    return inherited(section: section, isPlan: isPlan, isAccumulated: isAccumulated)
  }

  /// The one year that the headings speak of.
  private static func year(of section: StatedPeriod?) -> Int? {
    section.flatMap { $0.isSpan ? nil : $0.period.to?.year }
  }

  /// 由1980年的7200万吨增加到1.2亿吨: the year after 由 is the first number's only.
  private func isStart(_ time: TimeExpression, of figure: Range<Int>) -> Bool {
    guard time.hasYear, time.range.lowerBound > 0, time.range.upperBound < figure.lowerBound,
      letters[time.range.upperBound] == "的",
      letters[time.range.lowerBound - 1] == "由" || letters[time.range.lowerBound - 1] == "从"
    else { return false }
    var position = time.range.upperBound
    while position < figure.lowerBound {
      if letters[position] == "到" || letters[position] == "至" || letters[position] == "为" { return true }
      position += 1
    }
    return false
  }

  private func inherited(section: StatedPeriod?, isPlan: Bool, isAccumulated: Bool) -> Dating? {
    var stated = paragraph ?? section
    if stated == nil, let year = isPlan ? resolver.clock.planned : resolver.clock.reported {
      stated = StatedPeriod(period: Period(year: year), isSpan: false)
    }
    if isPlan, paragraph == nil, let planned = resolver.clock.planned, let to = stated?.period.to?.year, to < planned {
      stated = StatedPeriod(period: Period(year: planned), isSpan: false)
    }
    guard var found = stated else { return nil }
    if isAccumulated, !found.isSpan { found.period.from = nil }
    return Dating(period: found.period, isSpan: found.isSpan, isStated: false)
  }

  /// Whether the time opens a clause: 近3年 in the middle of one speaks only for it.
  private func opensClause(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    guard time.range.lowerBound > sentence.range.lowerBound else { return true }
    let before = letters[time.range.lowerBound - 1]
    return !before.isHan || before == "区" || before == "市" || before == "省" || before == "在" || time.role == .since
  }

  /// 2017年 behind 截至10月份 says no more than the cut-off does.
  private func isInside(_ cutoff: StatedPeriod?, _ stated: StatedPeriod) -> Bool {
    guard let end = cutoff?.period.to, let to = stated.period.to, let from = stated.period.from else { return false }
    return end.year == to.year && from.month == 1 && to.month == 12
  }

  /// 目前 says nothing against a time that was named before it; any other time takes its place.
  private func narrower(_ stated: StatedPeriod, than known: StatedPeriod?, _ time: TimeExpression) -> StatedPeriod {
    if case .now = time.shape, let known { return known }
    return stated
  }

  private func isSameClause(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    return !letters[from..<to].contains { $0 == "，" || $0 == "；" || $0 == "。" || $0 == "：" }
  }
}

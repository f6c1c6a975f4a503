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
  private(set) var paragraph: StatedPeriod?
  /// The last stretch of several years that the paragraph spoke of, and those the report has named.
  private(set) var span: StatedPeriod?
  private(set) var named: [StatedPeriod] = []
  private var block = -1
  /// The year last spoken of in the paragraph.
  private(set) var year: Int?
  /// Of each time, whether it stands in a title or in another name.
  private let inNames: [Bool]
  /// The year last compared with.
  private(set) var compared: Int?
  /// Whether the last sentence stood in a review.
  private var wasReview = false
  /// The period of the whole, in a sentence that opens with 其中 and goes on about its parts.
  private var whole: StatedPeriod?

  init(_ prose: Prose, clock: ReportClock) {
    letters = prose.letters
    times = prose.times
    resolver = TimeResolver(clock: clock)
    if let plan = clock.plan { named = [StatedPeriod(period: plan, isSpan: true)] }
    inNames = times.map { [letters] in PeriodReader.isInName($0, letters) }
  }

  struct Dating {
    var period: Period
    var isSpan: Bool
    /// Whether the sentence itself says so.
    var isStated: Bool
    /// 1980年的7159亿元: whether it stands against the number.
    var isBeside = false
    /// 今年1月至9月, 十年来: what a report can only look back on.
    var isElapsed = false
  }

  /// What the sentences before and above say to a figure that is to be dated.
  struct Surroundings {
    var section: StatedPeriod?
    var isPlan: Bool
    /// Whether the headings say so.
    var isBelowPlan = false
    /// 累计 without a start.
    var isAccumulated = false
    /// Growth or decline, and whether 年均 or 平均每年 makes it a rate over several years.
    var isChange = false
    var isYearly = false
    /// 是2010年的1.5倍.
    var isMultiple = false
  }

  /// Called once a sentence, in order, before its figures are dated. `whole` is the period of what its figures are said
  /// to be parts of: 产值在1957年达到…。其中，工业产值…
  mutating func enter(_ sentence: Sentence, partsOf whole: Period? = nil) {
    self.whole = whole.map { StatedPeriod(period: $0, isSpan: $0.from?.year != $0.to?.year && $0.from != nil) }
    if sentence.block != block {
      block = sentence.block
      paragraph = nil
      span = nil
      year = nil
    }
  }

  /// Called after the sentence's figures are dated: what it stated holds for the rest of its paragraph.
  ///
  /// In a review of several years a single year holds for its own sentence only.
  mutating func leave(_ sentence: Sentence, in section: SectionContext) {
    let isReviewOfYears = section.period?.isSpan == true && section.isPlan == false
    let around = Surroundings(section: section.period, isPlan: section.isPlan == true)
    let sectionYear = PeriodReader.year(of: section.period)
    // What a review compared with is no base of the plan behind it.
    if section.isPlan == true, wasReview { compared = nil }
    wasReview = section.isPlan == false
    for index in sentence.times {
      let time = times[index]
      guard time.isPlain || time.isSince else {
        // 比2010年翻一番: a goal of its own, from which no other starts.
        if time.isComparison, time.hasYear, !letters.has("翻", at: time.range.upperBound, limit: letters.count) {
          compared = resolver.period(of: time, year: year)?.period.to?.year ?? compared
        }
        continue
      }
      // 全年 in a plan is the year planned for, also for what follows.
      let planned = around.isPlan && letters[time.range.lowerBound] == "全" ? resolver.clock.planned : nil
      guard let stated = period(index, in: sentence, year: year ?? sectionYear ?? planned, around),
        !inNames[index], !isOfOneThing(index, in: sentence)
      else { continue }
      if stated.isSpan {
        if opensClause(time, sentence) { span = stated }
        // 1954年9月到1955年3月 is no stretch of two years.
        if case .absolute = time.shape, stated.period.from?.month == 1, stated.period.to?.month == 12 {
          named.append(stated)
        }
      }
      if time.isNow {
        // 2018年流转土地…。目前，…: back in the present, where the next sentences stay.
        if opensClause(time, sentence), let year, year < resolver.clock.reported ?? year {
          (paragraph, self.year) = (nil, nil)
        }
        continue
      }
      if case .unbounded = time.shape { continue }
      if isDay(time) {
        if time.hasYear { year = stated.period.to?.year }
        continue
      }
      if isOfCircumstance(time, before: sentence.range.upperBound) { continue }
      guard opensClause(goesOn(index, in: sentence) ? times[index - 1] : time, sentence) else { continue }
      if isReviewOfYears, !stated.isSpan { continue }
      if isGoal(time, stated, section.period) { continue }
      paragraph = stated
      if time.hasYear, !time.isDistance { year = stated.period.to?.year }
    }
  }

  func dating(of figure: Range<Int>, in sentence: Sentence, _ around: Surroundings) -> Dating? {
    guard var found = nearest(to: figure, in: sentence, around) else { return nil }
    // 比1964年增长11%: of a later year than the one compared with.
    if around.isChange, !found.isStated, let year = found.period.year,
      let compared = yearBehind(figure.lowerBound, in: sentence), compared >= year
    {
      found.period = Period(year: compared + 1)
    }
    // 浓度较2020年下降25%, in a review of the years since: where it stands at their end.
    // So is where something that is a multiple of what it was then.
    if around.isChange && !around.isYearly || around.isMultiple, found.isSpan, let end = found.period.to?.year,
      let compared = yearBehind(figure.lowerBound, in: sentence), compared < end
    {
      return Dating(period: Period(year: end), isSpan: false, isStated: found.isStated)
    }
    guard !found.isBeside, !found.isSpan, let year = found.period.year else { return found }
    // 2011年实现产值9亿元；投资年均增长27%，累计完成1293亿元: in a review of years, the sum of them all.
    if around.isAccumulated, !around.isPlan, let section = around.section, section.isSpan,
      section.period.to?.year == year, !namesTime(inClauseOf: figure.lowerBound, sentence)
    {
      return Dating(period: section.period, isSpan: true, isStated: false)
    }
    guard around.isYearly else {
      // 收入比“九五”增长2倍: of as many years as it is compared with.
      if around.isChange, let stretch = stretchAfterCompared(before: figure.lowerBound, in: sentence),
        stretch.from?.year ?? year < year + 1, stretch.to?.year ?? 0 >= year
      {
        found.period = stretch
      }
      return found
    }
    // 2025年达到…，年均增长5%: a rate over years is of the stretch that the year closes.
    let spans = sentence.times.filter { times[$0].range.upperBound <= figure.lowerBound && !inNames[$0] }
      .compactMap { period($0, in: sentence, year: nil, around) }.filter(\.isSpan)
    let stretch = [spans.last, span, around.section].lazy.compactMap { $0 }.first {
      $0.isSpan && $0.period.from?.year ?? year < year + (found.isStated ? 0 : 1) && $0.period.to?.year ?? 0 >= year
    }
    if let stretch = stretch ?? named.last(where: { $0.isSpan && $0.period.to?.year == year }) {
      return Dating(period: stretch.period, isSpan: false, isStated: found.isStated)
    }
    // 2005年达到…，比2000年翻一番，年均增长11.7%: of the years since the one compared with.
    if let compared = comparedYear(before: figure.lowerBound, in: sentence), compared + 1 < year {
      found.period = Period(years: compared + 1, year)
    }
    return found
  }

  /// What the times of a sentence say to one of its figures, up to the last that was read.
  private struct Found {
    var spokenYear: Int?
    var plain: Dating?
    var cutoff: StatedPeriod?
    var following: StatedPeriod?
    var isRepeated = false
  }

  private func nearest(to figure: Range<Int>, in sentence: Sentence, _ around: Surroundings) -> Dating? {
    var found = Found(spokenYear: year ?? PeriodReader.year(of: around.section))
    for index in sentence.times {
      if let beside = read(index, for: figure, in: sentence, around, &found) { return beside }
    }
    if found.isRepeated { return Dating(period: Period(from: nil, to: nil), isSpan: false, isStated: true) }
    if let cutoff = found.cutoff { return Dating(period: cutoff.period, isSpan: false, isStated: true) }
    if let plain = found.plain { return plain }
    if let following = found.following, paragraph == nil || following.period.from == nil {
      return Dating(period: following.period, isSpan: following.isSpan, isStated: true)
    }
    return inherited(around)
  }

  /// What stands against the figure and settles its time; nil where reading goes on.
  private func read(
    _ index: Int, for figure: Range<Int>, in sentence: Sentence, _ around: Surroundings, _ found: inout Found
  ) -> Dating? {
    let time = times[index]
    if inNames[index] || datesNothing(time) { return nil }
    let isBefore = time.range.upperBound <= figure.lowerBound
    // （含2011年签约项目）: a remark dates nothing behind it. 实现五年翻一番: nor does the time of one growth.
    if isBefore, isInRemark(time, before: figure.lowerBound) || isOfOneGrowth(time, figure) || isAttribute(time, figure)
    {
      return nil
    }
    let isBeside = isBefore && !around.isMultiple && isBeside(time, figure)
    let isComparison = time.isComparison || goesOnComparing(index, in: sentence)
    if isComparison, !isBeside { return nil }
    if time.isRepeated {
      // 从1978年到1985年，产值每年要增长5%: a rate over the stretch that the sentence names.
      if isBefore, around.isPlan, !(around.isChange && found.plain?.isSpan == true) {
        found.isRepeated = true
        (found.plain, found.cutoff) = (nil, nil)
      }
      return nil
    }
    // ；自4月26日起，储备人员1521名；发放场所码3228家: from that day on only what its part of the sentence tells.
    if isBefore, time.isSince, isDay(time), letters[time.range.upperBound..<figure.lowerBound].contains("；") {
      return nil
    }
    if isBefore,
      isStart(time, of: figure) || isOfCircumstance(time, before: figure.lowerBound) || isOfNews(time, before: figure)
    {
      return nil
    }
    // 全年 in a plan is the year planned for.
    let isPlannedYear = around.isPlan && letters[time.range.lowerBound] == "全"
    let known = found.spokenYear ?? (isPlannedYear ? resolver.clock.planned : nil)
    guard let stated = period(index, in: sentence, year: known, around) else { return nil }
    // 比1980年的7159亿元增加: the number beside the year is of that year.
    if isComparison {
      return Dating(period: stated.period, isSpan: stated.isSpan, isStated: true, isBeside: true)
    }
    if time.hasYear, !time.isDistance { found.spokenYear = stated.period.to?.year }
    if isBefore {
      take(stated, of: index, isBeside: isBeside, in: sentence, &found)
    } else if found.following == nil, !time.isNow,
      time.isUntil && !isPlannedLater(figure.upperBound, time)
        || isSameClause(figure.upperBound, time.range.lowerBound)
    {
      found.following = stated
    }
    return nil
  }

  /// Holds a time that stands before the figure against those read so far.
  private func take(
    _ stated: StatedPeriod, of index: Int, isBeside: Bool, in sentence: Sentence, _ found: inout Found
  ) {
    let time = times[index]
    found.isRepeated = false
    if time.isUntil {
      (found.cutoff, found.plain) = (stated, nil)
      return
    }
    if let end = found.cutoff?.period.to, isInside(found.cutoff, stated) {
      guard time.isWholeYear else { return }
      // 截至11月底，商户近11万户、年度新增2万户: the year so far.
      let soFar = Period(from: CalendarDate(startOf: end.year), to: end)
      (found.cutoff, found.plain) = (nil, Dating(period: soFar, isSpan: false, isStated: true))
      return
    }
    found.cutoff = nil
    // 目前 says nothing against a time that was named before it; any other time takes its place.
    let isOver = found.plain.map { isLeft($0, by: time, in: sentence) } ?? true
    if isOver || !time.isNow || isBeside || goesOn(index, in: sentence) {
      found.plain = Dating(
        period: stated.period, isSpan: stated.isSpan, isStated: true, isBeside: isBeside, isElapsed: isElapsed(time))
    }
  }

  /// 1980年的7159亿元: nothing but 的 between the time and the number.
  private func isBeside(_ time: TimeExpression, _ figure: Range<Int>) -> Bool {
    time.range.upperBound + 1 == figure.lowerBound && letters[time.range.upperBound] == "的"
  }

  /// 到2007年 in a report on one year: it holds for its sentence only, unless a plan of several years ends there.
  private func isGoal(_ time: TimeExpression, _ stated: StatedPeriod, _ section: StatedPeriod?) -> Bool {
    guard let start = time.range.lowerBound > 0 ? letters[time.range.lowerBound - 1] : nil, start == "到" else {
      return false
    }
    let end = stated.period.to?.year
    return section?.isSpan != true && !named.contains { $0.period.to?.year == end }
  }

  private func isElapsed(_ time: TimeExpression) -> Bool {
    // 解放以来, 今年以来: what has been since then; 从今年起 may be to come.
    if time.isSince { return letters[time.range.upperBound - 1] == "来" }
    return switch time.shape {
    case .relativeMonths(0, let months): months.lowerBound == 1 && months.upperBound < 12
    case .span(let years): years < 0
    default: false
    }
  }

  /// The one year that the headings speak of.
  private static func year(of section: StatedPeriod?) -> Int? {
    section.flatMap { $0.isSpan ? nil : $0.period.to?.year }
  }

  /// 由1980年的7200万吨增加到1.2亿吨: the year after 由 is the first number's only.
  private func isStart(_ time: TimeExpression, of figure: Range<Int>) -> Bool {
    // 从2018年7:50:43调整为6:48:46
    guard time.range.lowerBound > 0, time.range.upperBound < figure.lowerBound,
      time.isDistance || time.isSpan || letters[time.range.upperBound] == "的"
        || letters[time.range.upperBound].isDigit || time.hasYear && isPlanned(behind: time.range.upperBound),
      letters[time.range.lowerBound - 1] == "由" || letters[time.range.lowerBound - 1] == "从"
    else { return false }
    var position = time.range.upperBound
    while position < figure.lowerBound {
      if letters[position] == "到" || letters[position] == "至" || letters[position] == "为" { return true }
      position += 1
    }
    return false
  }

  private func inherited(_ around: Surroundings) -> Dating? {
    var stated = whole ?? paragraph ?? around.section
    if stated == nil, let year = around.isPlan ? resolver.clock.planned : resolver.clock.reported {
      let elapsed = around.isPlan ? nil : resolver.clock.elapsed
      stated = StatedPeriod(period: elapsed ?? Period(year: year), isSpan: false)
    }
    if around.isPlan, paragraph == nil, let planned = resolver.clock.planned, let to = stated?.period.to?.year,
      to < planned
    {
      stated = StatedPeriod(period: Period(year: planned), isSpan: false)
    }
    // 去年价格上涨2%。…把涨幅控制在3%: below a heading that plans, what is meant is not for the year gone by.
    if around.isPlan, around.isBelowPlan, let planned = resolver.clock.planned, let to = stated?.period.to?.year,
      to < planned, stated?.isSpan == false
    {
      stated = StatedPeriod(period: Period(year: planned), isSpan: false)
    }
    guard var found = stated else { return nil }
    if around.isAccumulated, !found.isSpan { found.period.from = nil }
    return Dating(period: found.period, isSpan: found.isSpan, isStated: false)
  }

  /// Whether the time opens a clause: 近3年 in the middle of one speaks only for it.
  private func opensClause(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    guard time.range.lowerBound > sentence.range.lowerBound else { return true }
    let before = letters[time.range.lowerBound - 1]
    // 到1957年，…, but not 增加到1957年的….
    if before == "到" || before == "从" {
      let start = time.range.lowerBound - 1
      return start == sentence.range.lowerBound || !letters[start - 1].isHan
    }
    return !before.isHan || before == "区" || before == "市" || before == "省" || before == "在" || time.isSince
  }

  /// 2017年 behind 截至10月份 says no more than the cut-off does.
  private func isInside(_ cutoff: StatedPeriod?, _ stated: StatedPeriod) -> Bool {
    guard let end = cutoff?.period.to, let to = stated.period.to, let from = stated.period.from else { return false }
    return end.year == to.year && from.month == 1 && to.month == 12
  }

  func isSameClause(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    return !letters[from..<to].contains { $0 == "，" || $0 == "；" || $0 == "。" || $0 == "：" || $0 == "（" }
  }
}

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
  /// The last stretch of several years that the paragraph spoke of, and those the report has named, by their length.
  private var span: StatedPeriod?
  private var named: [Int: StatedPeriod] = [:]
  private var block = -1
  /// The year last spoken of in the paragraph.
  private var year: Int?
  /// The year last compared with.
  private var compared: Int?
  /// Whether the last sentence stood in a review.
  private var wasReview = false
  /// The period of the whole, in a sentence that opens with 其中 and goes on about its parts.
  private var whole: StatedPeriod?

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
      guard let stated = period(index, in: sentence, year: year ?? sectionYear ?? planned, around) else { continue }
      // 八十年代建成的水库, 12年前只有9所: the time is of one thing, not of what follows.
      if case .decade = time.shape { continue }
      if time.isDistance || namesVision(time) { continue }
      // 两年平均增长3.6%: of this rate alone.
      if case .stretch = time.shape, isMean(behind: time.range.upperBound) { continue }
      // 解放以来: a history, which the next sentence leaves.
      if time.isSince, !time.hasYear { continue }
      // 2013年以来新增的市场主体去年纳税4.8万亿元: which ones, and the clause's own time behind it.
      if time.isSince, index + 1 < sentence.times.upperBound, times[index + 1].hasYear,
        isSameClause(time.range.upperBound, times[index + 1].range.lowerBound)
      {
        continue
      }
      if stated.isSpan {
        if opensClause(time, sentence) { span = stated }
        if case .absolute = time.shape, named[stated.years] == nil { named[stated.years] = stated }
      }
      if time.isNow { continue }
      if case .unbounded = time.shape { continue }
      if isDay(time, stated) {
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
    guard around.isYearly, !found.isBeside, !found.isSpan, let year = found.period.year else { return found }
    // 2025年达到…，年均增长5%: a rate over years is of the stretch that the year closes.
    let spans = sentence.times.filter { times[$0].range.upperBound <= figure.lowerBound }
      .compactMap { period($0, in: sentence, year: nil, around) }.filter(\.isSpan)
    let stretch = [spans.last, span, around.section].lazy.compactMap { $0 }.first {
      $0.isSpan && $0.period.from?.year ?? year < year + (found.isStated ? 0 : 1) && $0.period.to?.year ?? 0 >= year
    }
    guard let stretch else { return found }
    return Dating(period: stretch.period, isSpan: false, isStated: found.isStated)
  }

  private func nearest(to figure: Range<Int>, in sentence: Sentence, _ around: Surroundings) -> Dating? {
    var spokenYear = year ?? PeriodReader.year(of: around.section)
    var plain: Dating?
    var cutoff: StatedPeriod?
    var following: StatedPeriod?
    var isRepeated = false
    for index in sentence.times {
      let time = times[index]
      // 完成年度投资计划的90%: the plan's own word, which says no more than the time before it.
      if time.isWholeYear, plan(behind: time) { continue }
      if namesVision(time) { continue }
      let isBefore = time.range.upperBound <= figure.lowerBound
      let isBeside = isBefore && !around.isMultiple && isBeside(time, figure)
      if time.isComparison, !isBeside { continue }
      if time.isRepeated {
        // 从1978年到1985年，产值每年要增长5%: a rate over the stretch that the sentence names.
        if isBefore, around.isPlan, !(around.isChange && plain?.isSpan == true) {
          isRepeated = true
          (plain, cutoff) = (nil, nil)
        }
        continue
      }
      if isBefore, isStart(time, of: figure) || isOfCircumstance(time, before: figure.lowerBound) { continue }
      // 全年 in a plan is the year planned for.
      let isPlannedYear = around.isPlan && letters[time.range.lowerBound] == "全"
      let known = spokenYear ?? (isPlannedYear ? resolver.clock.planned : nil)
      guard let stated = period(index, in: sentence, year: known, around) else { continue }
      // 比1980年的7159亿元增加: the number beside the year is of that year.
      if time.isComparison {
        return Dating(period: stated.period, isSpan: stated.isSpan, isStated: true, isBeside: true)
      }
      if time.hasYear, !time.isDistance { spokenYear = stated.period.to?.year }
      if isBefore {
        isRepeated = false
        if time.isUntil {
          cutoff = stated
          plain = nil
        } else if let end = cutoff?.period.to, time.isWholeYear, isInside(cutoff, stated) {
          // 截至11月底，商户近11万户、年度新增2万户: the year so far.
          plain = Dating(
            period: Period(from: CalendarDate(startOf: end.year), to: end), isSpan: false, isStated: true)
          cutoff = nil
        } else if cutoff == nil || !isInside(cutoff, stated) {
          // 目前 says nothing against a time that was named before it; any other time takes its place.
          if plain == nil || !time.isNow || isBeside || goesOn(index, in: sentence) {
            plain = Dating(
              period: stated.period, isSpan: stated.isSpan, isStated: true, isBeside: isBeside,
              isElapsed: isElapsed(time))
          }
          cutoff = nil
        }
      } else if following == nil, time.isUntil || isSameClause(figure.upperBound, time.range.lowerBound) {
        if time.isNow { continue }
        following = stated
      }
    }
    if isRepeated { return Dating(period: Period(from: nil, to: nil), isSpan: false, isStated: true) }
    if let cutoff { return Dating(period: cutoff.period, isSpan: false, isStated: true) }
    if let plain { return plain }
    if let following, paragraph == nil || following.period.from == nil {
      return Dating(period: following.period, isSpan: following.isSpan, isStated: true)
    }
    return inherited(around)
  }

  /// The year before a figure that something grew from: the one compared with, where the sentence names it.
  func comparedYear(before figure: Int, in sentence: Sentence) -> Int? {
    for time in times[sentence.times].reversed()
    where time.range.upperBound <= figure && time.hasYear && (time.isComparison || isOrigin(time)) {
      let named = resolver.period(of: time, year: year)?.period
      return isOrigin(time) ? named?.from?.year : named?.to?.year
    }
    return nil
  }

  /// 1978年到1982年，由18万张增加到20万张: whether the span that dates the figure names the year it starts with.
  func namesStart(of period: Period, before figure: Int, in sentence: Sentence) -> Bool {
    times[sentence.times].contains { time in
      guard time.range.upperBound <= figure, case .absolute(period) = time.shape else { return false }
      return letters[time.range].contains { $0 == "到" || $0 == "至" }
    }
  }

  /// The year that the paragraphs before last compared with.
  var yearLastCompared: Int? { compared }

  /// 由1980年的…, 从2002年….
  private func isOrigin(_ time: TimeExpression) -> Bool {
    let start = time.range.lowerBound
    return start > 0 && (letters[start - 1] == "由" || letters[start - 1] == "从")
  }

  /// 比1964年增长: the year named in the figure's own clause.
  private func yearBehind(_ figure: Int, in sentence: Sentence) -> Int? {
    let time = times[sentence.times].last { $0.range.upperBound <= figure && $0.isComparison }
    guard let time, case .absolute(let period) = time.shape,
      !letters[time.range.upperBound..<figure].contains("，")
    else { return nil }
    // 较“十三五”时期增长71%: stretch against stretch.
    return period.from?.year == period.to?.year ? period.year : nil
  }

  /// What the time says here: 五年共 takes the stretch spoken of, and 从去年7月到现在 is one.
  private func period(_ index: Int, in sentence: Sentence, year: Int?, _ around: Surroundings) -> StatedPeriod? {
    let time = times[index]
    if case .stretch(let years) = time.shape {
      let named = times[sentence.times.lowerBound..<index].last { $0.hasYear && $0.isPlain }
      let last = named.flatMap { resolver.period(of: $0, year: year)?.period.year }
      return stretch(
        years, around, last: last,
        isInside: letters[time.range.upperBound - 1] != "年" || isMean(behind: time.range.upperBound))
    }
    var year = year
    // 上年 in a plan is the year going by.
    if case .yearsAgo = time.shape, around.isPlan { year = year ?? resolver.clock.planned }
    guard var stated = resolver.period(of: time, year: year) else { return nil }
    // 预计到2021年末，完成生产总值…: what the whole year is to bring.
    let start = time.range.lowerBound
    if time.isUntil, start > 0, letters[start - 1] == "到", letters.has("预计", before: start - 1, limit: 0),
      let to = stated.period.to, to.month == 12
    {
      stated.period.from = CalendarDate(startOf: to.year)
    }
    guard goesOn(index, in: sentence), let start = resolver.period(of: times[index - 1], year: year)?.period.from
    else { return stated }
    stated.period.from = start
    if time.isNow { stated.period.to = resolver.clock.today ?? stated.period.to }
    stated.isSpan = stated.period.to?.year ?? 0 > start.year
    return stated
  }

  /// 从去年7月到现在: whether the time closes what the one before it opened.
  private func goesOn(_ index: Int, in sentence: Sentence) -> Bool {
    guard index > sentence.times.lowerBound else { return false }
    let end = times[index - 1].range.upperBound
    return end + 1 == times[index].range.lowerBound && (letters[end] == "到" || letters[end] == "至")
  }

  /// 两年平均增长3.6%: the last two.
  private func isMean(behind position: Int) -> Bool { letters.has("平均", at: position, limit: letters.count) }

  /// `last` is the year that the sentence named before it. Without a word that says inside it, 十年破坏 names something else.
  private func stretch(_ years: Int, _ around: Surroundings, last: Int?, isInside: Bool) -> StatedPeriod? {
    let known = [around.section, named[years], span].lazy.compactMap { $0 }.first {
      let isAhead = $0.period.to?.year ?? 0 > resolver.clock.reported ?? Int.max
      return $0.isSpan && $0.years == years && isAhead == around.isPlan
    }
    if let known { return known }
    if let last { return StatedPeriod(period: Period(years: last - years + 1, last), isSpan: true) }
    return isInside ? resolver.span(of: around.isPlan ? years : -years) : nil
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
    return section?.isSpan != true && !named.values.contains { $0.period.to?.year == end }
  }

  /// A day is of its own sentence: 5月1日建交 says nothing of when the next figure was counted.
  private func isDay(_ time: TimeExpression, _ stated: StatedPeriod) -> Bool {
    switch time.shape {
    case .day, .relativeDay: true
    case .absolute: stated.period.from == stated.period.to
    default: false
    }
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
    guard time.hasYear, time.range.lowerBound > 0, time.range.upperBound < figure.lowerBound,
      time.isDistance || letters[time.range.upperBound] == "的" || isPlanned(behind: time.range.upperBound),
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
      stated = StatedPeriod(period: Period(year: year), isSpan: false)
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

  private func isSameClause(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    return !letters[from..<to].contains { $0 == "，" || $0 == "；" || $0 == "。" || $0 == "：" }
  }
}

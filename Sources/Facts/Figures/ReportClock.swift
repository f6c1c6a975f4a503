import Documents
import Quantities
import Sentences

/// The years that a report's unfinished times are reckoned from.
struct ReportClock {
  /// The year that the report looks back on, or on which it reports.
  let reported: Int?
  /// 今年: the year in which it speaks.
  let spoken: Int?
  /// The year that its undated plans are for.
  let planned: Int?
  /// 现在: the day it was given or printed.
  let today: CalendarDate?
  /// The years that the plan is for which the text is.
  let plan: Period?
  /// The months from January on that a text on part of a year is about: 上半年全区经济运行情况.
  let elapsed: Period?

  init(_ prose: Prose) {
    let metadata = prose.document.metadata
    // A plan of five years looks back on the year before them, whenever a page copied it.
    plan = metadata.kind == .plan ? ReportClock.years(plannedBy: prose) : nil
    let first = plan?.from?.year
    reported = first.map { $0 - 1 } ?? metadata.year ?? metadata.published?.year
    // A page that copies an old report prints a day that is not the report's.
    let own = reported
    let lag = metadata.published.flatMap { published in own.map { published.year - $0 } } ?? 0
    let isOfReport = lag <= 1
    today = isOfReport ? metadata.published : nil
    if let first {
      (spoken, planned) = (first, first)
    } else if let published = today?.year, let reported {
      // A feature printed in the first days of a year still calls the year before “this year”, where it does not look back
      // on “last year”; so does a summing-up whose 今年1—11月 is over.
      let isLater = metadata.kind == .workReport || metadata.kind == .plan || ReportClock.looksBack(prose)
      let isOver = ReportClock.isOver(prose, today?.month ?? 12)
      spoken = isLater && !isOver ? max(published, reported) : reported
      planned = max(published, reported)
    } else if metadata.kind == .workReport, let reported, let given = ReportClock.year(in: metadata.title ?? "") {
      // 1954年政府工作报告, on that year itself or on the one before.
      spoken = max(given, reported)
      planned = max(given, reported)
    } else {
      let isLater = metadata.kind == .workReport || ReportClock.names(reported, prose) && ReportClock.looksBack(prose)
      spoken = isLater ? reported.map { $0 + 1 } : reported
      // A newspaper that prints no day speaks of the year it plans in; a report is given when its year is over.
      let looksOn =
        metadata.kind == .workReport || metadata.kind == .plan || ReportClock.names(reported.map { $0 + 1 }, prose)
      planned = looksOn ? reported.map { $0 + 1 } : reported
    }
    elapsed = ReportClock.elapsed(of: reported, prose, printed: metadata.published)
  }
}

extension ReportClock {
  /// The first time that the text names, days apart, where it is made of the first months of the year reported on and the
  /// text was printed while they were news.
  private static func elapsed(of year: Int?, _ prose: Prose, printed: CalendarDate?) -> Period? {
    guard let year else { return nil }
    for time in prose.times[..<(prose.sentences.prefix(6).last?.times.upperBound ?? 0)]
    where !time.isComparison && !PeriodReader.isInName(time, prose.letters) {
      let months: ClosedRange<Int>
      switch time.shape {
      case .day, .days, .relativeDay, .now: continue
      case .relativeYear(0) where time.isSince: continue
      case .absolute(let period) where period.from == period.to: continue
      case .months(let range), .relativeMonths(0, let range): months = range
      case .absolute(let period):
        guard let from = period.from, let to = period.to, from.year == year, to.year == year else { return nil }
        months = from.month...to.month
      default: return nil
      }
      guard time.isPlain, months.lowerBound == 1, (2..<12).contains(months.upperBound) else { return nil }
      // What quarters brought is told for two months, what a month brought in the next.
      let lastOfNews = months.upperBound + (months.upperBound % 3 == 0 ? 2 : 1)
      if let printed, printed.year != year || !(months.upperBound + 1...lastOfNews).contains(printed.month) {
        return nil
      }
      return Period(year: year, months: months)
    }
    return nil
  }

  /// 去年，全区…, where nothing is told of 今年 but plans: the year reported on is the one before that of the text.
  private static func looksBack(_ prose: Prose) -> Bool {
    var hasLastYear = false
    for time in prose.times where time.isPlain || time.isSince {
      switch time.shape {
      case .relativeYear(-1): hasLastYear = hasLastYear || opensClause(time, prose.letters)
      case .relativeYear(0) where time.isSince: return false
      default: break
      }
    }
    return hasLastYear
  }

  private static func opensClause(_ time: TimeExpression, _ letters: [Letter]) -> Bool {
    let start = time.range.lowerBound
    return start == 0 || !letters[start - 1].isHan
  }

  /// 今年1—11月 in a text of January: of a year that is over.
  private static func isOver(_ prose: Prose, _ month: Int) -> Bool {
    prose.times.contains {
      if case .relativeMonths(0, let months) = $0.shape { return $0.isPlain && months.upperBound > month + 1 }
      return month == 1 && $0.isSince && $0.shape == .relativeYear(0)
    }
  }

  /// Whether the text speaks of the year by its number.
  private static func names(_ year: Int?, _ prose: Prose) -> Bool {
    prose.times.contains { time in
      guard case .absolute(let period) = time.shape else { return false }
      return period.year == year
    }
  }

  /// 第十二个五年规划纲要, “十二五”规划 in its title: the years that a plan is for. “十二五”开局之年 names no plan.
  private static func years(plannedBy prose: Prose) -> Period? {
    guard let title = prose.sentences.first else { return nil }
    for time in prose.times[title.times] {
      guard case .absolute(let period) = time.shape, let from = period.from?.year, let to = period.to?.year,
        to - from == 4, from % 5 == 1,
        (time.range.upperBound - 2...time.range.upperBound + 2).contains(where: {
          outlineNouns.end(in: prose.letters, at: $0, limit: title.range.upperBound) != nil
        })
      else { continue }
      return period
    }
    return nil
  }

  /// The year with which a title begins.
  private static func year(in title: String) -> Int? {
    let digits = title.prefix(4)
    guard title.dropFirst(4).first == "年", let year = Int(digits), (1949...2100).contains(year) else { return nil }
    return year
  }
}

/// A period and how it was stated: what the figures that name none of their own take over.
struct StatedPeriod: Equatable {
  var period: Period
  /// Several years in review: states reached take the last of them.
  var isSpan: Bool

  /// How many years it touches; 0 where it is open.
  var years: Int { period.from.flatMap { from in period.to.map { $0.year - from.year + 1 } } ?? 0 }
}

/// Turns time expressions into dates, given the years around them.
struct TimeResolver {
  let clock: ReportClock

  /// `year` is the year last spoken of. nil where the report gives no ground.
  func period(of time: TimeExpression, year: Int?) -> StatedPeriod? {
    guard var stated = period(of: time.shape, base: year ?? clock.reported) else { return nil }
    switch time.role {
    case .until:
      stated.period.from = nil
      // 截至目前 in a paper of the year: until the day it was printed, or the month that it is about.
      if case .now = time.shape {
        if let today = clock.today, today.year == clock.reported {
          stated.period.to = today
        } else if let end = clock.elapsed?.to {
          stated.period.to = end
        }
      }
    case .since:
      let end = max(clock.reported ?? 0, stated.period.to?.year ?? 0)
      // “十三五”以来, when those years are over: in them.
      let isPlan = stated.years == 5 && stated.period.from?.month == 1
      if !isPlan { stated.period.to = CalendarDate(endOf: end) }
      // 今年以来 in a text on the first months of a year.
      if case .relativeYear(0) = time.shape, let elapsed = clock.elapsed { stated.period = elapsed }
      // 2016年以来: a review of several years.
      if case .absolute = time.shape, let start = stated.period.from?.year, end > start { stated.isSpan = true }
    case .plain, .comparison, .repeated: break
    }
    return stated
  }

  private func period(of shape: TimeExpression.Shape, base: Int?) -> StatedPeriod? {
    func one(_ period: Period?) -> StatedPeriod? { period.map { StatedPeriod(period: $0, isSpan: false) } }
    func day(_ year: Int?, _ month: Int, _ day: Int) -> Period? {
      year.flatMap { CalendarDate(year: $0, month: month, day: day) }.map { Period(from: $0, to: $0) }
    }
    switch shape {
    case .absolute(let period):
      let years = (period.to?.year ?? 0) - (period.from?.year ?? 0)
      return StatedPeriod(period: period, isSpan: years > 0)
    case .months(let months): return one(base.flatMap { Period(year: $0, months: months) })
    case .day(let month, let number): return one(day(base, month, number))
    case .days(let month, let days):
      guard let from = day(base, month, days.lowerBound)?.from, let to = day(base, month, days.upperBound)?.to else {
        return nil
      }
      return one(Period(from: from, to: to))
    case .relativeYear(let distance): return one(clock.spoken.map { Period(year: $0 + distance) })
    case .relativeMonths(let distance, let months):
      return one(clock.spoken.flatMap { Period(year: $0 + distance, months: months) })
    case .relativeDay(let distance, let month, let number):
      return one(day(clock.spoken.map { $0 + distance }, month, number))
    case .wholeYear: return one(base.map { Period(year: $0) })
    case .span(let years): return span(of: years)
    case .stretch: return nil
    case .yearsAgo(let distance): return one(base.map { Period(year: $0 - distance) })
    case .ofCentury(let years): return one(clock.spoken.map { Period(year: ($0 - 1) / 100 * 100 + years) })
    case .decade(let tens): return decade(tens)
    case .now: return one(clock.reported.map { Period(year: $0) })
    case .unbounded: return one(clock.reported.map { Period(from: nil, to: CalendarDate(endOf: $0)) })
    }
  }

  /// The nearest that is not far ahead: 九十年代 in 1985 is to come, in 2005 gone.
  private func decade(_ tens: Int) -> StatedPeriod? {
    guard let spoken = clock.spoken else { return nil }
    let start = spoken / 100 * 100 + tens
    let first = start > spoken + 20 ? start - 100 : start
    return StatedPeriod(period: Period(years: first, first + 9), isSpan: true)
  }

  /// The last years before the report, or the next ones.
  func span(of years: Int) -> StatedPeriod? {
    if years < 0 {
      return clock.reported.map { StatedPeriod(period: Period(years: $0 + years + 1, $0), isSpan: true) }
    }
    return clock.planned.map { StatedPeriod(period: Period(years: $0, $0 + years - 1), isSpan: true) }
  }
}

private let outlineNouns = WordSet("规划 计划")

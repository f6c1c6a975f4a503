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

  init(_ prose: Prose) {
    let metadata = prose.document.metadata
    reported = metadata.year ?? metadata.published?.year
    // A page that copies an old report prints a day that is not the report's.
    let lag = metadata.published.flatMap { published in metadata.year.map { published.year - $0 } } ?? 0
    let isOfReport = lag <= 1
    today = isOfReport ? metadata.published : nil
    if let published = today?.year, let reported {
      // A feature printed in the first days of a year still calls the year before “this year”.
      spoken = metadata.kind == .workReport || metadata.kind == .plan ? max(published, reported) : reported
      planned = max(published, reported)
    } else if metadata.kind == .workReport, let reported, let given = ReportClock.year(in: metadata.title ?? "") {
      // 1954年政府工作报告, on that year itself or on the one before.
      spoken = max(given, reported)
      planned = max(given, reported)
    } else {
      spoken = metadata.kind == .workReport ? reported.map { $0 + 1 } : reported
      // A newspaper that prints no day speaks of the year it plans in; a report is given when its year is over.
      let looksOn =
        metadata.kind == .workReport || metadata.kind == .plan || ReportClock.names(reported.map { $0 + 1 }, prose)
      planned = looksOn ? reported.map { $0 + 1 } : reported
    }
  }
}

extension ReportClock {
  /// Whether the text speaks of the year by its number.
  private static func names(_ year: Int?, _ prose: Prose) -> Bool {
    prose.times.contains { time in
      guard case .absolute(let period) = time.shape else { return false }
      return period.year == year
    }
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
    let base = year ?? clock.reported
    var stated: StatedPeriod
    switch time.shape {
    case .absolute(let period):
      let years = (period.to?.year ?? 0) - (period.from?.year ?? 0)
      stated = StatedPeriod(period: period, isSpan: years > 0)
    case .months(let months):
      guard let base, let period = Period(year: base, months: months) else { return nil }
      stated = StatedPeriod(period: period, isSpan: false)
    case .day(let month, let day):
      guard let base, let date = CalendarDate(year: base, month: month, day: day) else { return nil }
      stated = StatedPeriod(period: Period(from: date, to: date), isSpan: false)
    case .relativeYear(let distance):
      guard let spoken = clock.spoken else { return nil }
      stated = StatedPeriod(period: Period(year: spoken + distance), isSpan: false)
    case .relativeMonths(let distance, let months):
      guard let spoken = clock.spoken, let period = Period(year: spoken + distance, months: months) else { return nil }
      stated = StatedPeriod(period: period, isSpan: false)
    case .relativeDay(let distance, let month, let day):
      guard let spoken = clock.spoken, let date = CalendarDate(year: spoken + distance, month: month, day: day) else {
        return nil
      }
      stated = StatedPeriod(period: Period(from: date, to: date), isSpan: false)
    case .wholeYear:
      guard let base else { return nil }
      stated = StatedPeriod(period: Period(year: base), isSpan: false)
    case .span(let years):
      guard let span = span(of: years) else { return nil }
      stated = span
    case .stretch: return nil
    case .yearsAgo(let distance):
      guard let base else { return nil }
      stated = StatedPeriod(period: Period(year: base - distance), isSpan: false)
    case .ofCentury(let years):
      guard let spoken = clock.spoken else { return nil }
      stated = StatedPeriod(period: Period(year: (spoken - 1) / 100 * 100 + years), isSpan: false)
    case .decade(let tens):
      guard let spoken = clock.spoken else { return nil }
      // The nearest that is not far ahead: 九十年代 in 1985 is to come, in 2005 gone.
      let start = spoken / 100 * 100 + tens
      let first = start > spoken + 20 ? start - 100 : start
      stated = StatedPeriod(period: Period(years: first, first + 9), isSpan: true)
    case .now:
      guard let base = clock.reported else { return nil }
      stated = StatedPeriod(period: Period(year: base), isSpan: false)
    case .unbounded:
      guard let reported = clock.reported else { return nil }
      stated = StatedPeriod(period: Period(from: nil, to: CalendarDate(endOf: reported)), isSpan: false)
    }
    switch time.role {
    case .until:
      stated.period.from = nil
      // 截至目前 in a paper of the year: until the day it was printed.
      if case .now = time.shape, let today = clock.today, today.year == clock.reported { stated.period.to = today }
    case .since:
      let end = max(clock.reported ?? 0, stated.period.to?.year ?? 0)
      stated.period.to = CalendarDate(endOf: end)
      // 2016年以来: a review of several years.
      if case .absolute = time.shape, let start = stated.period.from?.year, end > start { stated.isSpan = true }
    case .plain, .comparison, .repeated: break
    }
    return stated
  }

  /// The last years before the report, or the next ones.
  func span(of years: Int) -> StatedPeriod? {
    if years < 0 {
      return clock.reported.map { StatedPeriod(period: Period(years: $0 + years + 1, $0), isSpan: true) }
    }
    return clock.planned.map { StatedPeriod(period: Period(years: $0, $0 + years - 1), isSpan: true) }
  }
}

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

  init(_ metadata: Metadata) {
    reported = metadata.year ?? metadata.published?.year
    if let published = metadata.published?.year, let reported {
      // A feature printed in the first days of a year still calls the year before “this year”.
      spoken = metadata.kind == .workReport || metadata.kind == .plan ? max(published, reported) : reported
      planned = max(published, reported)
    } else {
      spoken = metadata.kind == .workReport ? reported.map { $0 + 1 } : reported
      planned = reported.map { $0 + 1 }
    }
  }
}

/// A period and how it was stated: what the figures that name none of their own take over.
struct StatedPeriod: Equatable {
  var period: Period
  /// Several years in review: states reached take the last of them.
  var isSpan: Bool
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
    case .wholeYear:
      guard let base else { return nil }
      stated = StatedPeriod(period: Period(year: base), isSpan: false)
    case .span(let years):
      if years < 0 {
        guard let reported = clock.reported else { return nil }
        stated = StatedPeriod(period: Period(years: reported + years + 1, reported), isSpan: true)
      } else {
        guard let planned = clock.planned else { return nil }
        stated = StatedPeriod(period: Period(years: planned, planned + years - 1), isSpan: true)
      }
    case .now:
      guard let base = clock.reported else { return nil }
      stated = StatedPeriod(period: Period(year: base), isSpan: false)
    case .unbounded:
      guard let reported = clock.reported else { return nil }
      stated = StatedPeriod(period: Period(from: nil, to: CalendarDate(endOf: reported)), isSpan: false)
    }
    switch time.role {
    case .until: stated.period.from = nil
    case .since:
      let end = max(clock.reported ?? 0, stated.period.to?.year ?? 0)
      stated.period.to = CalendarDate(endOf: end)
    case .plain, .comparison, .repeated: break
    }
    return stated
  }
}

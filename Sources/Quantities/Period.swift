/// A stretch of days, either end of which may be open: `2017-01-01..2017-09-30`, `..2020-11-30`.
package struct Period: Hashable, Sendable, BitwiseCopyable {
  package var from: CalendarDate?
  package var to: CalendarDate?

  package init(from: CalendarDate?, to: CalendarDate?) {
    self.from = from
    self.to = to
  }

  package init(year: Int) { self.init(years: year, year) }

  package init(years first: Int, _ last: Int) {
    self.init(from: CalendarDate(startOf: first), to: CalendarDate(endOf: last))
  }

  /// Whole months of one year, 1 to 12.
  package init?(year: Int, months: ClosedRange<Int>) {
    guard let from = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let to = CalendarDate(
        year: year, month: months.upperBound, day: CalendarDate.length(ofMonth: months.upperBound, year: year))
    else { return nil }
    self.init(from: from, to: to)
  }

  /// The period of China's n-th five-year plan: the 13th is 2016 to 2020. The first began in 1953; 1963 to 1965 belong
  /// to none.
  package init?(fiveYearPlan number: Int) {
    switch number {
    case 1: self.init(years: 1953, 1957)
    case 2: self.init(years: 1958, 1962)
    case 3...60: self.init(years: 1966 + 5 * (number - 3), 1970 + 5 * (number - 3))
    default: return nil
    }
  }

  /// The last year it touches: the year that a figure of this period is filed under.
  package var year: Int? { (to ?? from)?.year }

  /// Whether every day of `inner` lies in it. An open end reaches for ever.
  package func contains(_ inner: Period) -> Bool {
    let startsBefore = from.map { start in inner.from.map { start <= $0 } ?? false } ?? true
    let endsAfter = to.map { end in inner.to.map { end >= $0 } ?? false } ?? true
    return startsBefore && endsAfter
  }

  /// Whether some day lies in both.
  package func overlaps(_ other: Period) -> Bool {
    if let to, let start = other.from, to < start { return false }
    if let from, let end = other.to, end < from { return false }
    return true
  }
}

extension Period: CustomStringConvertible {
  /// `2017`, `2016..2020`, `2017-01..2017-09`, `2017-07-16`, `..2020-11-30`: as short as its ends allow.
  package var description: String {
    if let from, let to {
      if from == to { return from.description }
      let (start, end) = (from.parts, to.parts)
      let startsYear = start.month == 1 && start.day == 1
      let endsYear = end.month == 12 && end.day == 31
      if startsYear, endsYear { return start.year == end.year ? "\(start.year)" : "\(start.year)..\(end.year)" }
      if start.day == 1, end.day == CalendarDate.length(ofMonth: end.month, year: end.year) {
        let (first, last) = (from.description.prefix(7), to.description.prefix(7))
        return first == last ? String(first) : "\(first)..\(last)"
      }
    }
    return "\(from?.description ?? "")..\(to?.description ?? "")"
  }
}

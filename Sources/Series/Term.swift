package import Facts
package import Quantities

/// The sort of time that a figure speaks of. Figures are compared where their terms are equal: three quarters are not a year,
/// and what had come together by the end of November is no month's flow.
package enum Term: Hashable, Sendable {
  /// 2017年: what flowed in it, or what there was at its end
  case year(Int)
  /// “十三五”时期
  case years(Int, Int)
  /// 2017年前三季度, 1至11月
  case part(from: CalendarDate, to: CalendarDate)
  /// 截至2020年11月底
  case until(CalendarDate)

  /// The term of a period that has an end. What is said to be done cannot lie behind `stand`, the last day that the report
  /// can look back on: 今年 in July is a part of a year.
  package init?(_ period: Period, status: Figure.Status, stand: CalendarDate?) {
    guard var to = period.to else { return nil }
    if status != .target, let stand, stand < to { to = stand }
    guard let from = period.from else {
      self = .until(to)
      return
    }
    guard from <= to else { return nil }
    let (start, end) = (from.parts, to.parts)
    guard start.month == 1, start.day == 1, end.month == 12, end.day == 31 else {
      self = .part(from: from, to: to)
      return
    }
    self = start.year == end.year ? .year(start.year) : .years(start.year, end.year)
  }

  /// The term of a figure: what is rated is rated at a day, so that 截至2020年底 says of a rate what 2020年 does.
  init?(of figure: Figure, stand: CalendarDate?) {
    guard let term = Term(figure.period, status: figure.status, stand: stand) else { return nil }
    // 截至目前，计划打造128处，已建成84处: the day is that of what was built.
    if case .until(let day) = term, figure.status == .target, let stand, day <= stand { return nil }
    if case .until(let day) = term, figure.kind == .level, figure.unit == .percent, day == CalendarDate(endOf: day.year)
    {
      self = .year(day.year)
    } else {
      self = term
    }
  }

  package var end: CalendarDate {
    switch self {
    case .year(let year), .years(_, let year): CalendarDate(endOf: year)
    case .part(_, let to), .until(let to): to
    }
  }

  /// The year that its last day lies in.
  package var year: Int { end.year }

  package var period: Period {
    switch self {
    case .year(let year): Period(year: year)
    case .years(let first, let last): Period(years: first, last)
    case .part(let from, let to): Period(from: from, to: to)
    case .until(let to): Period(from: nil, to: to)
    }
  }
}

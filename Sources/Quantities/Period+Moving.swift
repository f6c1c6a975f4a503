extension Period {
  /// The stretch so many days later, or earlier; nil beyond the years 1 to 9999.
  package func moved(days: Int) -> Period? {
    moved { start in
      start.moved(days: days)
    } end: { end in
      end.moved(days: days)
    }
  }

  /// The stretch so many months later, or earlier; nil beyond the years 1 to 9999. Of whole months, whole months come:
  /// what ends with a month ends with the other one, too.
  package func moved(months: Int) -> Period? {
    let isWhole = from.map { $0.parts.day == 1 } ?? true
    return moved { start in
      start.moved(months: months, toLastDay: false)
    } end: { end in
      end.moved(months: months, toLastDay: isWhole && end.endsMonth)
    }
  }

  private func moved(
    _ start: (CalendarDate) -> CalendarDate?, end: (CalendarDate) -> CalendarDate?
  ) -> Period? {
    var result = self
    if let from {
      guard let moved = start(from) else { return nil }
      result.from = moved
    }
    if let to {
      guard let moved = end(to) else { return nil }
      result.to = moved
    }
    return result
  }
}

extension CalendarDate {
  fileprivate var endsMonth: Bool {
    let (year, month, day) = parts
    return day == CalendarDate.length(ofMonth: month, year: year)
  }

  fileprivate func moved(days: Int) -> CalendarDate? {
    let limits = Int(CalendarDate(startOf: 1).day)...Int(CalendarDate(endOf: 9999).day)
    let (sum, overflow) = Int(day).addingReportingOverflow(days)
    return !overflow && limits.contains(sum) ? CalendarDate(day: Int32(sum)) : nil
  }

  /// The same day of another month, or its last day where it has no such day.
  fileprivate func moved(months: Int, toLastDay: Bool) -> CalendarDate? {
    let (year, month, day) = parts
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow || !(12..<120_000).contains(sum) { return nil }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    let length = CalendarDate.length(ofMonth: newMonth, year: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: toLastDay ? length : min(day, length))
  }
}

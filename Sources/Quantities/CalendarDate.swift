/// A day of the Gregorian calendar.
///
/// Kept as the count of days since 1970-01-01, so that dates compare and subtract as whole numbers. Conversion follows
/// Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (days_from_civil, civil_from_days).
package struct CalendarDate: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let day: Int32

  package init(day: Int32) { self.day = day }

  /// The day that year, month and day name; nil when the calendar has none such.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.day = CalendarDate.days(year, month, day)
  }

  /// The first day of a year; years outside 1…9999 are brought to the nearest of them.
  package init(startOf year: Int) { day = CalendarDate.days(min(max(year, 1), 9999), 1, 1) }
  /// The last day of a year; years outside 1…9999 are brought to the nearest of them.
  package init(endOf year: Int) { day = CalendarDate.days(min(max(year, 1), 9999), 12, 31) }

  /// `2017-09-30`.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int {
    let (year, dayOfYear) = yearFromMarch
    return dayOfYear >= 306 ? year + 1 : year
  }
  package var month: Int { parts.month }

  package var parts: (year: Int, month: Int, day: Int) {
    let (year, dayOfYear) = yearFromMarch
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (year + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year that began on the first of March, and the day in it, counted from 0.
  private var yearFromMarch: (year: Int, dayOfYear: Int) {
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    return (yearOfEra + era * 400, dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100))
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.day < right.day }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2017-09-30`.
  package var description: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

import Quantities
import Syntax
import Tables

// Times in SQL are days as ISO 8601 writes them, `2017-09-30`, which as texts are in the order of time. A period is two of
// them, either of which may be missing where the period is open.

extension Dialect {
  /// The first and the last day of a date, a period or the year that an integer is.
  func days(_ value: SqlValue) -> (from: SqlTerm, to: SqlTerm) {
    switch value.type {
    case .period: return (value.parts[0], value.parts[1])
    case .date: return (value.term, value.term)
    default:
      if case .integer(let year)? = value.constant {
        let period = Period(year: year)
        return (day(period.from), day(period.to))
      }
      return (day("01-01", of: value.term), day("12-31", of: value.term))
    }
  }

  func day(_ date: CalendarDate?) -> SqlTerm { date.map { SqlTerm(text("\($0)"), mayBeNull: false) } ?? .null }

  /// A day of a year that a term is.
  private func day(_ day: String, of year: SqlTerm) -> SqlTerm {
    let bounded =
      "case when \(year.within(.chain)) < 1 then 1 when \(year.within(.chain)) > 9999 then 9999 else \(year) end"
    switch self {
    // SQLite's printf takes null for 0.
    case .sqlite: return SqlTerm("substr('000' || \(bounded), -4) || '-\(day)'", .chain, mayBeNull: year.mayBeNull)
    case .duckdb: return SqlTerm("printf('%04d-\(day)', \(bounded))", mayBeNull: year.mayBeNull)
    // Its format_string would write a missing year as the word null.
    case .spark: return SqlTerm("concat(lpad(\(bounded), 4, '0'), '-\(day)')", mayBeNull: year.mayBeNull)
    }
  }

  private func isSame(_ left: SqlTerm, _ right: SqlTerm) -> SqlTerm {
    if right == .null { return left.isNull }
    if left == .null { return right.isNull }
    if !left.mayBeNull || !right.mayBeNull { return .compared(left, "=", right) }
    let word = self == .sqlite ? "is" : self == .duckdb ? "is not distinct from" : "<=>"
    return SqlTerm("\(left.within(.chain)) \(word) \(right.within(.chain))", .comparison, mayBeNull: false)
  }

  func comparedTimes(_ left: SqlValue, _ relation: Operator, _ right: SqlValue) -> SqlTerm {
    if left.type == .integer, let period = constantPeriod(right) { return compared(left.term, relation, period) }
    if right.type == .integer, let period = constantPeriod(left) { return compared(period, relation, right.term) }
    let (a, b) = (days(left), days(right))
    switch relation {
    case .equal, .notEqual:
      let same = SqlTerm.all([isSame(a.from, b.from), isSame(a.to, b.to)])
      // What is the same as something that is there is there.
      if relation == .equal {
        return .all([same, isSurelyPresent(left) || isSurelyPresent(right) ? .yes : left.isPresent])
      }
      return .all([same.isNotTrue] + [left, right].map { isSurelyPresent($0) ? .yes : $0.isPresent })
    case .less: return .compared(a.to, "<", b.from)
    case .lessOrEqual: return .compared(a.to, "<=", b.to)
    case .greater: return .compared(a.from, ">", b.to)
    default: return .compared(a.from, ">=", b.from)
    }
  }

  private func isSurelyPresent(_ value: SqlValue) -> Bool { value.constant.map { !$0.isNull } ?? false }

  private func constantPeriod(_ value: SqlValue) -> Period? {
    switch value.constant {
    case .period(let period): period
    case .date(let date): Period(from: date, to: date)
    default: nil
    }
  }

  /// A period beside a year, as a comparison of years. Periods are compared by the ends that face each other, so that
  /// `a >= b` is not `b <= a`.
  private func compared(_ period: Period, _ relation: Operator, _ year: SqlTerm) -> SqlTerm {
    func test(_ word: String, _ day: CalendarDate?) -> SqlTerm {
      day.map { .compared(year, word, SqlTerm("\($0.year)", mayBeNull: false)) } ?? .no
    }
    return switch relation {
    case .less: test(">", period.to)
    case .lessOrEqual: test(">=", period.to)
    case .greater: test("<", period.from)
    case .greaterOrEqual: test("<=", period.from)
    default: compared(year, relation, period)
    }
  }

  /// A year beside a period, as a comparison of years.
  private func compared(_ year: SqlTerm, _ relation: Operator, _ period: Period) -> SqlTerm {
    func test(_ word: String, _ number: Int) -> SqlTerm {
      .compared(year, word, SqlTerm("\(number)", mayBeNull: false))
    }
    switch relation {
    case .equal, .notEqual:
      guard let from = period.from, period == Period(year: from.year) else {
        return relation == .equal ? .no : year.isNotNull
      }
      return test(sign(relation), from.year)
    case .less: return period.from.map { test("<", $0.year) } ?? .no
    case .lessOrEqual:
      return period.to.map { test("<=", $0 == CalendarDate(endOf: $0.year) ? $0.year : $0.year - 1) } ?? .no
    case .greater: return period.to.map { test(">", $0.year) } ?? .no
    default:
      return period.from.map { test(">=", $0 == CalendarDate(startOf: $0.year) ? $0.year : $0.year + 1) } ?? .no
    }
  }

  /// Whether every day of one time lies in another.
  func isWithin(_ inner: SqlValue, _ outer: SqlValue) -> SqlTerm {
    if inner.type == .integer, let period = constantPeriod(outer) {
      let from = compared(inner.term, .greaterOrEqual, Period(from: period.from, to: nil))
      let to = compared(inner.term, .lessOrEqual, Period(from: nil, to: period.to))
      return .all([period.from == nil ? .yes : from, period.to == nil ? inner.term.isNotNull : to])
    }
    let (a, b) = (days(inner), days(outer))
    func bounded(_ day: SqlTerm, _ word: String, _ end: SqlTerm) -> SqlTerm {
      if end == .null { return .yes }
      let test = SqlTerm.compared(day, word, end)
      return outer.type == .period && end.mayBeNull ? .any([end.isNull, test]) : test
    }
    let tests = [bounded(a.from, ">=", b.from), bounded(a.to, "<=", b.to)]
    // What is missing lies nowhere, and nothing lies in it.
    let needsInner = tests.contains { $0 == .yes } || outer.type == .period && b.from.mayBeNull
    return .all(
      tests + [needsInner && !isSurelyPresent(inner) ? inner.isPresent : .yes]
        + [isSurelyPresent(outer) || outer.type != .period ? .yes : outer.isPresent])
  }

  /// Whether two times have a day in common.
  func overlap(_ left: SqlValue, _ right: SqlValue) -> SqlTerm {
    let (a, b) = (days(left), days(right))
    func notAfter(_ start: SqlTerm, _ end: SqlTerm) -> SqlTerm {
      if start == .null || end == .null { return .yes }
      let test = SqlTerm.compared(start, "<=", end)
      return test.mayBeNull ? SqlTerm("coalesce(\(test), true)", mayBeNull: false) : test
    }
    return .all([notAfter(a.from, b.to), notAfter(b.from, a.to)])
  }

  /// The days from the end of one time to the beginning of another.
  func daysBetween(_ left: SqlValue, _ right: SqlValue) -> SqlValue {
    let (start, end) = (days(left).from, days(right).to)
    let days =
      switch self {
      case .sqlite: SqlTerm("julianday(\(start)) - julianday(\(end))", .sum)
      case .duckdb: SqlTerm("date_diff('day', cast(\(end) as date), cast(\(start) as date))")
      case .spark: SqlTerm("datediff(cast(\(start) as date), cast(\(end) as date))")
      }
    return SqlValue(days, unit: SqlTerm(text("天"), mayBeNull: false), known: Unit("天"))
  }

  /// A part of a day as a number: its year or its month.
  func number(in day: SqlTerm, from place: Int, _ count: Int) -> SqlTerm {
    SqlTerm("cast(substr(\(day), \(place), \(count)) as \(wholeType))")
  }
}

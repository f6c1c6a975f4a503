import Quantities
import Testing

@Suite struct PeriodTests {
  @Test func datesFollowTheGregorianCalendar() throws {
    let day = try #require(CalendarDate(year: 2020, month: 2, day: 29))
    #expect(day.description == "2020-02-29")
    #expect(CalendarDate(year: 2019, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.day == 0)
    #expect(CalendarDate(iso: "2017-13-01") == nil)
  }

  @Test func everyDayOfFourCenturiesGoesThereAndBack() {
    let first = CalendarDate(startOf: 1800).day
    for day in stride(from: first, to: first + 146_097, by: 17) {
      let parts = CalendarDate(day: day).parts
      #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day)?.day == day)
    }
  }

  @Test func periodsMoveByMonthsAndDays() throws {
    let year = Period(year: 2020)
    #expect(year.moved(months: -12) == Period(year: 2019))
    #expect(year.moved(months: 1)?.description == "2020-02..2021-01")
    let february = try #require(Period(year: 2020, months: 2...2))
    #expect(february.moved(months: 1)?.description == "2020-03")
    #expect(february.moved(months: 12)?.description == "2021-02")
    #expect(february.moved(days: 1)?.description == "2020-02-02..2020-03-01")
    let day = try #require(CalendarDate(iso: "2020-01-31"))
    #expect(Period(from: day, to: day).moved(months: 1)?.description == "2020-02-29")
    #expect(Period(from: day, to: nil).moved(months: 12)?.description == "2021-01-31..")
  }

  @Test func noPeriodLeavesTheCalendar() {
    for distance in [Int.max, Int.min, 120_000, -120_000] {
      #expect(Period(year: 2020).moved(months: distance) == nil)
    }
    for distance in [Int.max, Int.min, 4_000_000, -4_000_000] {
      #expect(Period(year: 2020).moved(days: distance) == nil)
    }
    #expect(Period(year: 9998).moved(months: 12) == Period(year: 9999))
    #expect(Period(year: 9999).moved(months: 1) == nil)
  }

  @Test func movingMonthsThereAndBackKeepsWholeMonths() throws {
    for months in -30...30 {
      for last in 1...12 {
        let period = try #require(Period(year: 2020, months: 1...last))
        #expect(period.moved(months: months)?.moved(months: -months) == period, "\(period) by \(months)")
      }
    }
  }

  @Test func fiveYearPlansKeepTheirYears() {
    #expect(Period(fiveYearPlan: 1)?.description == "1953..1957")
    #expect(Period(fiveYearPlan: 7)?.description == "1986..1990")
    #expect(Period(fiveYearPlan: 13)?.description == "2016..2020")
    #expect(Period(fiveYearPlan: 0) == nil)
  }

  @Test func periodsPrintAsShortAsTheirEndsAllow() {
    #expect(Period(year: 2017).description == "2017")
    #expect(Period(year: 2017, months: 1...9)?.description == "2017-01..2017-09")
    #expect(Period(year: 2017, months: 9...9)?.description == "2017-09")
    #expect(Period(from: nil, to: CalendarDate(iso: "2020-11-30")).description == "..2020-11-30")
  }

  @Test func containingAndOverlappingKnowOpenEnds() throws {
    let year = Period(year: 2017)
    let quarters = try #require(Period(year: 2017, months: 1...9))
    let open = Period(from: nil, to: CalendarDate(iso: "2017-10-31"))
    #expect(year.contains(quarters) && !quarters.contains(year))
    #expect(open.contains(quarters) && !open.contains(year) && open.overlaps(year))
    #expect(!quarters.overlaps(Period(year: 2018)))
    #expect(!year.contains(open))
  }
}

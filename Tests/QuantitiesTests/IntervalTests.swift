import Quantities
import Testing

@Suite struct IntervalTests {
  private func interval(_ low: String?, _ high: String?) -> Interval {
    Interval(low.flatMap { Decimal($0) }, high.flatMap { Decimal($0) })
  }

  @Test func aWrittenNumberStandsForHalfItsLastPlaceEitherWay() {
    #expect(Interval(Decimal("40.6") ?? .zero, rounded: Decimal("0.1") ?? .zero) == interval("40.55", "40.65"))
    #expect(Interval(Decimal("-4.3") ?? .zero, rounded: Decimal("0.1") ?? .zero) == interval("-4.35", "-4.25"))
  }

  @Test func intervalsMeetAtTheirEnds() {
    #expect(interval("1", "2").meets(interval("2", "3")))
    #expect(!interval("1", "2").meets(interval("2.001", "3")))
    #expect(interval("1", nil).meets(interval("900", "901")))
    #expect(!interval(nil, "1").meets(interval("2", nil)))
    #expect(interval(nil, "1").lies(below: interval("2", nil)))
    #expect(!interval(nil, nil).lies(below: interval("2", nil)))
    #expect(interval("1", nil).contains(Decimal(1)) && !interval("1", nil).contains(.zero))
  }

  @Test func sumsAndDifferencesTakeTheOuterEnds() {
    #expect(interval("1", "2") + interval("10", "20") == interval("11", "22"))
    #expect(interval("10", "20") - interval("1", "2") == interval("8", "19"))
    #expect(interval("10", nil) - interval("1", nil) == interval(nil, nil))
    #expect(interval("10", nil) - interval("1", "2") == interval("8", nil))
  }

  @Test func productsAndQuotientsAreOfWhatIsNotBelowZero() {
    #expect(interval("2", "3").multiplied(by: interval("10", nil)) == interval("20", nil))
    #expect(interval("-2", "3").multiplied(by: interval("10", "11")) == nil)
    #expect(interval("6", "8").divided(by: interval("2", "4")) == interval("1.5", "4"))
    #expect(interval("6", "8").divided(by: interval("2", nil)) == interval("0", "4"))
    #expect(interval("6", "8").divided(by: interval("0", "4")) == nil)
  }

  @Test func intervalsAreWrittenLikePeriods() {
    #expect(interval("1", "2").description == "1..2")
    #expect(interval(nil, "2").description == "..2")
    #expect(Interval(Decimal(705)).description == "705")
  }
}

import Quantities
import Testing

@Suite struct DecimalTests {
  private func decimal(_ text: String) -> Decimal { Decimal(text) ?? Decimal(-999) }

  @Test func zeroIsLessThanTheLeastQuotient() throws {
    let third = try #require(Decimal(significand: 1, exponent: -6).divided(by: Decimal(3)))
    #expect(.zero < third && !(third < .zero))
    #expect(-third < .zero && !(.zero < -third))
  }

  @Test func sumsOfWrittenNumbersAreExact() {
    #expect(decimal("0.1") + decimal("0.1") + decimal("0.1") == decimal("0.3"))
    #expect((decimal("560.2") * Decimal(100_000_000)).description == "56020000000")
    #expect(decimal("174.2372") * Decimal(10_000) == Decimal(1_742_372))
    #expect((Decimal(-889) + decimal("0.000562429696287963")).description == "-888.999437570303712")
    #expect(Decimal(3) + decimal("0.0000000000000000000000001") == Decimal(3))
  }

  @Test func equalNumbersAreEqualHoweverWritten() {
    #expect(decimal("8.60") == decimal("8.6"))
    #expect(decimal("1_000") == decimal("1,000"))
    #expect(decimal("-0") == .zero)
  }

  @Test(arguments: ["0", "12", "-4.3", "0.05", "56020000000", "0.000001", "-120"])
  func printingGivesBackWhatWasRead(text: String) {
    #expect(decimal(text).description == text)
  }

  @Test(arguments: ["", ".", "1.2.3", "abc", "1e5", "-", "1-2"])
  func whatIsNoNumberIsRefused(text: String) { #expect(Decimal(text) == nil) }

  @Test func quotientsRoundToEighteenDigitsHalfToEven() {
    #expect(Decimal(1).divided(by: Decimal(3))?.description == "0.333333333333333333")
    #expect(Decimal(2).divided(by: Decimal(3))?.description == "0.666666666666666667")
    #expect(decimal("0.5").divided(by: decimal("0.700000000000000007"))?.description == "0.714285714285714279")
    #expect(Decimal(1).divided(by: .zero) == nil)
    #expect(Decimal(4400).divided(by: decimal("96.4992973827507465"))?.description == "45.5961869084706951")
    #expect(Decimal(1).divided(by: decimal("1.00000000000000003"))?.description == "0.99999999999999997")
    #expect(Decimal(10).divided(by: Decimal(4)) == decimal("2.5"))
  }

  @Test func roundingIsHalfAwayFromZero() {
    #expect(decimal("2.345").rounded(places: 2) == decimal("2.35"))
    #expect(decimal("-2.345").rounded(places: 2) == decimal("-2.35"))
    #expect(decimal("1249").rounded(places: -2) == Decimal(1200))
  }

  @Test func orderFollowsValueAcrossExponents() {
    let rising = ["-1000000000000", "-3.5", "-0.001", "0", "0.0009", "7", "7.01", "123456789012345678"].map(decimal)
    for (earlier, later) in zip(rising, rising.dropFirst()) {
      #expect(earlier < later)
      #expect(!(later < earlier))
    }
  }

  @Test func longProductsAreRoundedNotTrapped() {
    let long = decimal("999999999999999999")
    #expect((long * long).description.hasPrefix("999999999999999998"))
    #expect((long + Decimal(significand: 1, exponent: -30)) == long)
  }
}

import Quantities
import Testing

@Suite struct DecimalTests {
  @Test func sumsOfWrittenNumbersAreExact() {
    #expect(Decimal("0.1").map { $0 + $0 + $0 } == Decimal("0.3"))
    #expect(Decimal("560.2").map { $0 * Decimal(100_000_000) }?.description == "56020000000")
  }
}

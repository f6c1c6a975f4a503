import Series
import Testing

/// One measure over the years, as reports of several years state it.
@Suite struct SeriesPointTests {
  @Test func aMeasureIsFollowedOverTheYears() {
    let told = charted(
      Given(2018, "2018年，引进企业80家。"), Given(2019, "2019年，引进企业100家。"), Given(2022, "2022年，引进企业90家。"))
    #expect(told == ["2018: 80家", "2019: 100家, grew 25", "2022: 90家, after 2 years"])
  }

  @Test func onePointIsNoSeries() {
    #expect(charted(Given(2018, "2018年，引进企业80家。"), Given(2019, "2019年，建设公园3处。")) == [])
  }

  @Test func statedGrowthIsHeldAgainstTheYearBefore() {
    let told = charted(
      Given(2018, "2018年，引进企业80家，建设公园10处。"), Given(2019, "2019年，引进企业100家，同比增长25%；建设公园20处，同比增长50%。"))
    #expect(
      told == [
        "2018: 80家", "2019: 100家, grew 25, states 25% of \(quotient(100, 125.5))..\(quotient(100, 124.5)), fits",
        "2018: 10处", "2019: 20处, grew 100, states 50% of \(quotient(20, 150.5))..\(quotient(20, 149.5)), does not fit",
      ])
  }

  @Test func outputInMoneyGrowsInConstantPrices() {
    let told = charted(
      Given(2018, "2018年，地区生产总值900亿元。"), Given(2019, "2019年，地区生产总值1000亿元，增长7.5%。"))
    #expect(told == ["2018: 900亿元", "2019: 1000亿元, grew 11.11, states 7.5%"])
  }

  @Test func restatedValuesStandSideBySide() {
    let told = charted(
      Given(2018, "2018年，引进企业80家。"), Given(2019, "2018年，引进企业84家。2019年，引进企业90家。"),
      Given(2020, "2019年，引进企业90家。"))
    #expect(told == ["2018: 80家, restated", "2018: 84家, restated", "2019: 90家 ×2, grew 7.14"])
  }

  @Test func aRoundNumberThatAnotherReportMendsIsRestated() {
    let told = charted(
      Given(2018, "2017年，粮食产量50万吨，棉花产量3万吨。2018年，粮食产量60万吨，棉花产量3.1万吨。"),
      Given(2019, "2017年，粮食产量46.7万吨，棉花产量2.96万吨。"))
    #expect(
      told == [
        "2017: 50万吨, restated", "2017: 46.7万吨, restated", "2018: 60万吨, grew 20",
        "2017: 3万吨", "2017: 2.96万吨", "2018: 3.1万吨, grew 3.33",
      ])
  }

  @Test func partsOfAYearAndPromisesAreNoPoints() {
    let told = charted(
      Given(2018, "2018年，引进企业80家。2019年，引进企业100家以上。"), Given(2019, "2019年前三季度，引进企业70家。"))
    #expect(told == [])
  }

  @Test func aYearMayStateNothingButGrowth() {
    let told = charted(
      Given(2018, "2018年，地区生产总值增长7.1%。"), Given(2019, "2019年，地区生产总值1000亿元，增长7.5%。"))
    #expect(told == ["2018: ·, states 7.1%", "2019: 1000亿元, states 7.5%"])
  }

  @Test func aMeanOverSeveralYearsIsNoYearsGrowth() {
    let told = charted(
      Given(2020, "“十三五”期间，地区生产总值年均增长7.1%。2020年，地区生产总值增长3%。"),
      Given(2021, "2021年，地区生产总值增长7.5%。"))
    #expect(told == ["2020: ·, states 3%", "2021: ·, states 7.5%"])
  }
}

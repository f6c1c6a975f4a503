import Series
import Testing

/// How promises change from one report to the next.
@Suite struct DriftTests {
  @Test func aNumberIsRaisedLoweredOrRepeated() {
    let told = drifted(
      Given(2018, "2019年，引进企业100家。"), Given(2019, "2020年，引进企业120家。"), Given(2020, "2021年，引进企业90家。"),
      Given(2021, "2022年，引进企业90家。"))
    #expect(told == ["100家 → 120家: raised, same", "120家 → 90家: lowered, same", "90家 → 90家: repeated, same"])
  }

  @Test func theWordsBeforeTheNumberSayHowFirmItIs() {
    let told = drifted(
      Given(2018, "2019年，力争引进企业100家。"), Given(2019, "2020年，确保引进企业100家。"),
      Given(2020, "2021年，计划引进企业100家。"))
    #expect(
      told == ["100家 → 100家: repeated, firmer, 力争 → 确保", "100家 → 100家: repeated, softer, 确保 → 计划"])
  }

  @Test func aboutIsSofterThanAPlainNumber() {
    let told = drifted(
      Given(2018, "2019年，地区生产总值增长8%。"), Given(2019, "2020年，地区生产总值增长8%左右。"))
    #expect(told == ["8% → 8%左右: repeated, softer"])
  }

  @Test func anOpenPromiseIsComparedByItsLowerEnd() {
    let told = drifted(
      Given(2018, "2019年，地区生产总值增长6%至6.5%。"), Given(2019, "2020年，地区生产总值增长6%以上。"),
      Given(2020, "2021年，地区生产总值增长5.5%以上。"))
    #expect(told == ["6%至6.5% → 6%以上: repeated, firmer", "6%以上 → 5.5%以上: lowered, same"])
  }

  @Test func aSmallerDeclineIsTheSmallerPromise() {
    let told = drifted(
      Given(2018, "2019年，单位GDP能耗下降3.4%。"), Given(2019, "2020年，单位GDP能耗下降3%。"))
    #expect(told == ["3.4% → 3%: lowered, same"])
  }

  @Test func whatWasPromisedTwiceAndThenNoLongerIsDropped() {
    let told = drifted(
      Given(2018, "2019年，引进企业100家，建设公园3处。"), Given(2019, "2020年，引进企业100家。"),
      Given(2020, "2021年，改造道路30条。"))
    #expect(told == ["100家 → 100家: repeated, same", "100家 → ·: dropped"])
  }

  @Test func promisesForOneTimeAreComparedFromReportToReport() {
    let told = drifted(
      Given(2018, "到2025年，森林覆盖率达到30%。"), Given(2021, "到2025年，森林覆盖率达到32%。"))
    #expect(told == ["30% → 32%: raised, same"])
  }
}

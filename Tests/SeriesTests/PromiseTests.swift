import Series
import Testing

/// What became of promises, by what later reports state.
@Suite struct PromiseTests {
  @Test func aPromiseIsKeptWhereALaterReportReachesIt() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上，建设公园30处，城镇新增就业9000人。"),
      Given(2019, "2019年，引进企业112家，建设公园21处，城镇新增就业9000人。"))
    #expect(told == ["100家以上: met by 112家", "30处: missed by 21处", "9000人: met by 9000人"])
  }

  @Test func whatIsNotYetDueIsOpenAndWhatNobodyTellsIsUnknown() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。2025年，建设公园300处。"), Given(2020, "2020年，改造道路12条。"))
    #expect(told == ["100家以上: unknown", "300处: open"])
  }

  @Test func growthOverTheYearBeforeIsOneWhetherTheYearIsNamedOrNot() {
    let told = promised(
      Given(2018, "2019年，进出口总额增长4%。"), Given(2019, "2019年，进出口总额比2018年增长5.7%。"))
    #expect(told == ["4%: met by 5.7%"])
  }

  @Test func growthOverAnotherYearIsAnother() {
    let told = promised(
      Given(2018, "2019年，进出口总额增长4%。"), Given(2019, "2019年，进出口总额比2015年增长5.7%。"))
    #expect(told == ["4%: unknown"])
  }

  @Test func aPartOfWhatWasPromisedMissesNothing() {
    let told = promised(Given(2018, "2019年，高等学校达到72所。"), Given(2019, "2019年，普通高等学校达到71所。"))
    #expect(told == ["72所: unknown by 71所"])
  }

  @Test func manyTimesWhatWasPromisedIsOfSomethingElse() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。"), Given(2019, "2019年，引进企业860家。"))
    #expect(told == ["100家以上: unknown by 860家"])
  }

  @Test func lessIsBetterOfWhatTheNameEndsIn() {
    let told = promised(
      Given(2018, "2019年，城镇登记失业率3.5%以内。2019年，失业保险参保人数达到300人。2019年，查处违法案件300件。"),
      Given(2019, "2019年，城镇登记失业率3.2%。2019年，失业保险参保人数达到320人。2019年，查处违法案件320件。"))
    #expect(told == ["3.5%以内: met by 3.2%", "300人: met by 320人", "300件: met by 320件"])
  }

  @Test func theDayOfWhatWasDoneIsNoDayByWhichAPlanIsDue() {
    let told = promised(
      Given(2018, "截至2018年底，计划打造公园95处，已建成61处。"), Given(2019, "2019年，改造道路12条。"))
    #expect(told == ["95处: unknown"])
  }

  @Test func threeQuartersAreNotAYear() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。"), Given(2019, "2019年前三季度，引进企业80家。"))
    #expect(told == ["100家以上: unknown"])
  }

  @Test func whatHadComeTogetherByADayIsNoYearsFlow() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。"), Given(2019, "截至2019年底，累计引进企业860家。"))
    #expect(told == ["100家以上: unknown"])
  }

  @Test func anotherAreaSaysNothing() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。"),
      Given(2019, "2019年，引进企业112家。", place: "东湖市南岭县"), Given(2019, "2019年，改造道路12条。"))
    #expect(told == ["100家以上: unknown"])
  }

  @Test func reportsThatNameNoPlaceAreOfOneWhereNoneDoes() {
    let one = Given(2018, "2019年，引进企业100家以上。", place: ""), other = Given(2019, "2019年，引进企业112家。", place: "")
    #expect(promised(one, other) == ["100家以上: met by 112家"])
    #expect(promised(one, other, Given(2019, "2019年，改造道路12条。")) == ["100家以上: unknown"])
  }

  @Test func anotherThresholdIsAnotherThing() {
    let told = promised(
      Given(2018, "2019年，引进亿元以上项目50个。"), Given(2019, "2019年，引进千万元以上项目310个。"))
    #expect(told == ["50个: unknown"])
  }

  @Test func oneMeasureHasManyNames() {
    let told = promised(
      Given(2018, "2019年，国内生产总值突破900亿元。"), Given(2019, "2019年，全区地区生产总值达到912.6亿元。"))
    #expect(told == ["突破900亿元: met by 912.6亿元"])
  }

  @Test func aboutLeavesNoRoomForWhatWasReachedBefore() {
    let told = promised(
      Given(2018, "2018年，城镇化率76%。2019年，城镇化率达到77%左右。"), Given(2019, "2019年，城镇化率76.4%。"))
    #expect(told == ["77%左右: missed by 76.4%, before 76%"])
  }

  @Test func aboutLeavesATwentiethOrHalfTheLastPlace() {
    let told = promised(
      Given(2018, "2019年，地区生产总值增长8%左右，一般公共预算收入增长7.5%左右。"),
      Given(2019, "2019年，地区生产总值增长7.6%，一般公共预算收入增长6.9%。"))
    #expect(told == ["8%左右: met by 7.6%", "7.5%左右: missed by 6.9%"])
  }

  @Test func whatIsBetterLessIsNotToBeExceeded() {
    let told = promised(
      Given(2018, "2019年，居民消费价格涨幅3%左右，城镇登记失业率控制在4%以内，单位GDP能耗下降3%。"),
      Given(2019, "2019年，居民消费价格上涨1.2%，城镇登记失业率4.3%，单位GDP能耗下降3.6%。"))
    #expect(told == ["3%左右: met by 1.2%", "4%以内: missed by 4.3%", "3%: met by 3.6%"])
  }

  @Test func whatHadBeenReachedBeforeIsNoted() {
    let told = promised(
      Given(2017, "2017年，引进企业120家，建设公园20处。2018年，引进企业100家以上，建设公园25处。"))
    #expect(told == ["100家以上: open, before 120家, reached already", "25处: open, before 20处"])
  }

  @Test func valuesThatDecideDifferentlyDecideNothing() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。"), Given(2019, "2019年，引进企业112家。"),
      Given(2020, "2019年，引进企业96家。"))
    #expect(told == ["100家以上: unknown by 96家, 112家"])
  }

  @Test func whatIsPlannedInHindsightIsNotMissed() {
    let told = promised(
      Given(2018, "2018年，将新建公园128处。"), Given(2019, "2018年，新建公园84处。"))
    #expect(told == ["128处: unknown by 84处"])
  }

  @Test func aValueFarOffIsOfSomethingElse() {
    let told = promised(
      Given(2018, "2019年，粮食产量90万吨。"), Given(2019, "2019年，粮食产量4万吨。"))
    #expect(told == ["90万吨: unknown by 4万吨"])
  }

  @Test func aPartOfThePlanTellsWhetherItWasKept() {
    let told = promised(
      Given(2018, "2019年，城镇新增就业5万人，造林3000亩，棉花产量30万吨。"),
      Given(2019, "2019年，城镇新增就业占年计划的104%，造林占年计划的91.5%，棉花产量占全省的30%。"))
    #expect(told == ["5万人: met by 104%", "3000亩: missed by 91.5%", "30万吨: unknown"])
  }

  @Test func aPartOfALimitOrOfALongerPlanTellsNothing() {
    let told = promised(
      Given(2018, "2019年，三公经费控制在500万元以内，造林3000亩。"),
      Given(2019, "2019年，三公经费占年度预算计划的92%，造林占“十三五”规划任务的80%。"))
    #expect(told == ["500万元以内: unknown", "3000亩: unknown"])
  }

  @Test func aLevelFollowsFromTheYearBeforeAndItsGrowth() {
    let told = promised(
      Given(2018, "2018年，原煤产量620万吨，发电量300亿千瓦时，国内旅游收入90亿元。2019年，原煤产量620万吨，发电量312亿千瓦时，国内旅游收入95亿元。"),
      Given(2019, "2019年，原煤产量增长0.8%，发电量下降2.9%，国内旅游收入增长9%。"))
    #expect(
      told == [
        "620万吨: met at 624.96万吨 by 0.8%, 620万吨, before 620万吨, reached already",
        "312亿千瓦时: missed at 291.3亿千瓦时 by 2.9%, 300亿千瓦时, before 300亿千瓦时", "95亿元: unknown, before 90亿元",
      ])
  }

  @Test func growthFollowsFromTheLevelsOfBothYears() {
    let told = promised(
      Given(2018, "2018年，粮食产量50万吨。2019年，粮食产量增长4%，增加2万吨。"), Given(2019, "2019年，粮食产量53万吨。"))
    #expect(told == ["4%: met at 6% by 53万吨, 50万吨", "2万吨: met at 3万吨 by 53万吨, 50万吨"])
  }

  @Test func growthInAYearFarAheadIsReckonedAgainstAnUnsaidYear() {
    let told = promised(
      Given(2018, "到2022年，原煤产量达到70万吨，增长13%。"), Given(2022, "2022年，原煤产量71万吨，增长4%。"))
    #expect(told == ["70万吨: met by 71万吨", "13%: unknown"])
  }

  @Test func growthOverASpanIsReckonedAgainstTheYearBeforeIt() {
    let told = promised(
      Given(2015, "“十三五”时期，进出口总额年均增长7%。"), Given(2020, "“十三五”时期，进出口总额比2015年增长54%，年均增长9%。"))
    #expect(told == ["7%: met by 9%"])
  }

  @Test func aDeclineMayBeNamedOrTold() {
    let told = promised(
      Given(2018, "2019年，完成200万以上农村贫困人口脱贫任务，农村贫困人口减少任务200万以上。"), Given(2019, "2019年，农村贫困人口减少240万。"))
    #expect(told.contains { $0.hasPrefix("200万以上: met by 240万") })
  }

  @Test func aYearThatIsComparedWithOnceHoldsForTheSentence() {
    let told = promised(
      Given(2018, "2019年，进出口总额增长4%，粮食产量增长4%。"),
      Given(2019, "2019年与2015年相比，进出口总额增长5.7%，粮食产量同比增长4.1%。"))
    #expect(told == ["4%: unknown", "4%: met by 4.1%"])
  }

  @Test func aGoalToldInHindsightIsNoPromiseAnew() {
    let told = promised(
      Given(2018, "2019年，进出口总额增长6%。"), Given(2019, "2019年，进出口总额增长5.7%，低于6%的预期目标。"))
    #expect(told == ["6%: missed by 5.7%"])
  }

  @Test func aPartOfOutputIsTheRateThatItIsCalledElsewhere() {
    let told = promised(
      Given(2018, "2019年，研发投入强度2.4%。2019年，教育支出占地区生产总值的4%。"),
      Given(2019, "2019年，研发经费支出占地区生产总值比重达到2.5%。"))
    #expect(told == ["2.4%: met by 2.5%", "4%: unknown"])
  }

  @Test func aPlannedDeficitIsNeitherAFloorNorACeiling() {
    let told = promised(
      Given(2018, "2018年，财政赤字率2.6%。2019年，财政赤字率2.8%。"), Given(2019, "2019年，财政赤字率2.6%。2020年，财政赤字率控制在3%以内。"),
      Given(2020, "2020年，财政赤字率3.7%。"))
    #expect(told == ["2.8%: unknown by 2.6%, before 2.6%", "3%以内: missed by 3.7%, before 2.6%, reached already"])
  }

  @Test func howLongSomethingGoesOnIsNoPromise() {
    let told = promised(
      Given(2018, "2019年，第二轮土地承包到期后再延长30年，劳动年龄人口平均受教育年限达到10.8年。"), Given(2019, "2019年，改造道路12条。"))
    #expect(told == ["10.8年: unknown"])
  }

  @Test func onePromiseMadeTwiceIsOne() {
    let told = promised(
      Given(2018, "2019年，引进企业100家以上。\n\n到年底，2019年引进企业至少100家。"))
    #expect(told == ["100家以上: open"])
  }
}

import Series
import Testing

/// Counted programmes from report to report.
@Suite struct ProgrammeTests {
  @Test func aProgrammeThatGetsMoreMembersChangesItsNumber() {
    let told = followed(
      Given(2018, "推行“查、改、建”三位一体工作方式。"), Given(2019, "坚持“查、改、建、管、护”五位一体治理模式。"))
    #expect(told == ["1 三位一体工作方式: new", "1 五位一体治理模式: number +管 +护"])
  }

  @Test func theNumbersOfACompoundAreItsName() {
    let told = followed(
      Given(2018, "实施“1+356”工作体系。"), Given(2019, "落实“1+356”体系。"), Given(2020, "全年新建公园3处。"))
    #expect(told == ["1 1+356工作体系: new, ended", "1 1+356体系: name, ended"])
  }

  @Test func membersMayChangeUnderOneNumber() {
    let told = followed(
      Given(2018, "发展四大新兴产业：数字经济、现代金融、智能制造、高端商贸。"),
      Given(2019, "聚焦四大新兴产业：数字经济、现代金融、智能制造、生物医药。"))
    #expect(told == ["1 四大新兴产业: new", "1 四大新兴产业: members +生物医药 -高端商贸"])
  }

  @Test func whatAnyListIsCalledNeedsMembersThatAgree() {
    let told = followed(
      Given(2018, "做好三个方面工作：查、改、建。"), Given(2019, "做好三个方面工作：管、护、用。"))
    #expect(told == [])
  }

  @Test func theVerbBeforeAMemberMakesItNoOther() {
    let told = followed(
      Given(2018, "落实三项准则：实行民主决策、坚持依法行政、加强内部监督。"), Given(2019, "落实三项准则：民主决策、推进依法行政、强化内部监督。"))
    #expect(told == ["1 三项准则: new", "1 三项准则: same"])
  }

  @Test func twoMembersInCommonMakeNoProgrammeOfAnotherName() {
    let told = followed(
      Given(2018, "农业、工业、商贸、文教这四个主要方面都有起色。"), Given(2019, "实现农业、工业、国防、科学技术四个现代化。"))
    #expect(told == [])
  }

  @Test func whatOneReportNamesIsNotFollowed() {
    #expect(followed(Given(2018, "发展四大新兴产业。"), Given(2019, "全年新建公园3处。")) == [])
  }

  @Test func twoNumbersInOneReportAreTwoProgrammes() {
    let told = followed(
      Given(2018, "发展三大新兴主导产业：数字经济、现代金融、科技文创。壮大五大新兴产业。"),
      Given(2019, "聚焦五大新兴产业：数字经济、现代金融、科技文创、智能制造、高端商贸。"))
    #expect(told == ["1 五大新兴产业: new", "1 五大新兴产业: same"])
  }

  @Test func membersThatAreCutShortAreTheSameMembers() {
    let told = followed(
      Given(2018, "优化北、中、南三大空间布局。"), Given(2019, "建设三大空间：北部核心区、中部崛起区、南部生态区。"))
    #expect(told == ["1 三大空间布局: new", "1 三大空间: name"])
  }

  @Test func aCompoundMayChangeItsNumbersUnderOneName() {
    let told = followed(Given(2018, "实施“1360”民生工程。"), Given(2019, "实施“13200”民生工程。"))
    #expect(told == ["1 1360民生工程: new", "1 13200民生工程: number"])
  }

  @Test func aWorkSystemOfOtherNumbersIsAnother() {
    #expect(followed(Given(2018, "实施“1+356”工作体系。"), Given(2019, "实施“234567”工作体系。")) == [])
  }

  @Test func compoundsOfOneReportAreNotOneAnother() {
    let told = followed(
      Given(2018, "实施“1+356”工作体系和“1+446”工作体系。"), Given(2019, "实施“1+356”工作体系。"))
    #expect(told == ["1 1+356工作体系: new", "1 1+356工作体系: same"])
  }

  @Test func anotherPlaceHasProgrammesOfItsOwn() {
    let told = followed(
      Given(2018, "实施“1+356”工作体系。"), Given(2019, "实施“1+356”工作体系。", place: "东湖市南岭县"))
    #expect(told == [])
  }
}

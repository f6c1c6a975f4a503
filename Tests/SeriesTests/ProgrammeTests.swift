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

  @Test func whatOneReportNamesIsNotFollowed() {
    #expect(followed(Given(2018, "发展四大新兴产业。"), Given(2019, "全年新建公园3处。")) == [])
  }

  @Test func anotherPlaceHasProgrammesOfItsOwn() {
    let told = followed(
      Given(2018, "实施“1+356”工作体系。"), Given(2019, "实施“1+356”工作体系。", place: "东湖市南岭县"))
    #expect(told == [])
  }
}

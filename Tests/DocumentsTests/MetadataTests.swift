import Documents
import Quantities
import SourceText
import Testing

@Suite struct MetadataTests {
  @Test func frontMatterTellsFirst() throws {
    let text = """
      ---
      title: "春到东湖"
      date: 2022-03-05
      place: 东湖县
      publisher: 东湖日报
      kind: feature
      year: 2021
      authors: [李小山, 王大海]
      tags:
        - 农业
      ---
      # 别的标题

      去年收成好。
      """
    let document = try document(text, name: "a.md")
    let metadata = document.metadata
    #expect(metadata.title == "春到东湖")
    #expect(metadata.published == CalendarDate(year: 2022, month: 3, day: 5))
    #expect(metadata.place == "东湖县")
    #expect(metadata.publisher == "东湖日报")
    #expect(metadata.kind == .feature)
    #expect(metadata.year == 2021)
    #expect(metadata.authors == ["李小山", "王大海"])
    #expect(document.remarks.map(\.sentence.english) == ["front matter has a key that is not used: tags"])
    #expect(document.blocks.count == 2)
  }

  @Test func whatIsKnownFromOutsideWins() throws {
    let text = "---\ntitle: 春到东湖\ndate: 2022-03-05\nplace: 东湖县\n---\n\n去年收成好。"
    var known = Metadata()
    known.title = "东湖之春"
    known.published = CalendarDate(year: 2023, month: 4, day: 6)
    let metadata = try read(Array(text.utf8), name: "a.md", known: known).get().metadata
    #expect(metadata.title == "东湖之春")
    #expect(metadata.published == CalendarDate(year: 2023, month: 4, day: 6))
    #expect(metadata.place == "东湖县")
    #expect(metadata.year == 2023)
  }

  @Test func aWorkReportOfJanuaryLooksBackOnTheYearBefore() throws {
    let text = """
      政府工作报告
      ——二〇二四年一月二十六日在东湖县第九届人民代表大会第三次会议上
      县长 王小明
      各位代表：
      现在报告工作，请审议。
      """
    let metadata = try document(text).metadata
    #expect(metadata.kind == .workReport)
    #expect(metadata.published == CalendarDate(year: 2024, month: 1, day: 26))
    #expect(metadata.year == 2023)
    #expect(metadata.place == "东湖县")
    #expect(metadata.authors == ["王小明"])
  }

  @Test func theCongressOfTheNationSpeaksForAllOfIt() throws {
    let text = "政府工作报告\n——2003年3月5日在第十届全国人民代表大会第一次会议上\n各位代表：\n现在报告工作，请审议。"
    #expect(try document(text).metadata.place == "全国")
  }

  @Test func aHeadingThatLooksBackNamesTheYear() throws {
    let text = "各位代表：\n\n一、2011年工作回顾\n\n去年增长一成。\n\n二、2012年工作安排\n\n今年要更好。"
    #expect(try document(text, name: "x.txt").metadata.year == 2011)
  }

  @Test func whatIsPrintedInSummerCallsItsOwnYearThisOne() throws {
    let text = "古镇换新颜\n\n2023-06-14 09:03 来源：东湖日报\n\n2022年接待游客三十万人，2022年修路三公里。今年游客再增两成。\n"
    #expect(try document(text, name: "x.txt").metadata.year == 2023)
    let winter = "古镇换新颜\n\n2023-01-14 09:03 来源：东湖日报\n\n2022年接待游客三十万人，2022年修路三公里。今年游客再增两成。\n"
    #expect(try document(winter, name: "x.txt").metadata.year == 2022)
  }

  @Test func whatOpensWithACongressOfJanuaryTellsOfTheYearBefore() throws {
    let text = "大会开幕\n\n2018年1月24日，东岭区第一届人民代表大会第二次会议开幕，区长作政府工作报告。全区产值超过二千亿元。\n"
    #expect(try document(text, name: "x.txt").metadata.year == 2017)
  }

  @Test func aVerbBeforeACongressIsNoPlace() throws {
    let text = "东湖县2019年政府工作报告\n\n各位代表：\n\n较好地完成了县十七届人大三次会议的任务，圆满完成区九届人大的目标。\n"
    #expect(try document(text, name: "x.txt").metadata.place == "东湖县")
  }

  @Test func theFileNameHelpsWhereTheTextIsSilent() throws {
    let metadata = try document("各位代表：\n\n现在报告工作，请审议。", name: "reports/2019-东湖县.txt").metadata
    #expect(metadata.year == 2019)
    #expect(metadata.place == "东湖县")
  }

  @Test func plansAndComparisonsDoNotNameTheYear() throws {
    let text = """
      古镇换新颜

      2016年，老街整修一新。2016年的游客比2010年翻了一番。

      2017年，镇里将再修三条街。2017年，镇里将引进十家店。到2020年力争游客过万。
      """
    #expect(try document(text).metadata.year == 2016)
  }

  @Test func anExcerptHasItsTitleAndDateWithoutAnAddress() throws {
    let excerpt = try document(
      """
      临河县2020年政府工作报告
      ——2020年1月8日在临河县第十六届人民代表大会第五次会议上
      县长 王大海

      一、2019年工作回顾

      年末各项存款余额72.4亿元，比年初增加6.1亿元，存贷比继续提高。
      """
    ).metadata
    #expect(excerpt.title == "临河县2020年政府工作报告")
    #expect(excerpt.place == "临河县")
    #expect(excerpt.authors == ["王大海"])
    #expect(excerpt.year == 2019)
    #expect(try document("东岭区2020年政府工作报告\n\n去年产值72.4亿元。").metadata.place == "东岭区")
  }

  @Test func theSunOfACitysNameIsNoDay() throws {
    let text = "近日，在日照市海滨县第十七届人民代表大会第二次会议上，县长作了报告。"
    #expect(try document(text).metadata.place == "日照市海滨县")
    #expect(try document("3月5日海滨县第十七届人民代表大会第二次会议开幕。").metadata.place == "海滨县")
  }

  @Test func whatASiteSaysAtTheEndIsNoTitle() throws {
    let paragraph = "全区坚持项目为王，全年引进项目120个，到位资金56亿元，新开工安置房180万平方米，改造老旧小区42个，群众满意度稳步提高。"
    let text = "\(paragraph)\n本稿件所含文字、图片版权均属\n海滨日报所有，未经授权不得转载。"
    let found = try document(text)
    #expect(found.metadata.title == nil)
    #expect(found.blocks.last?.kind == .furniture)
  }

  @Test func aCountyThatIsNamedAloneIsKnownByItsName() throws {
    let text = "万州区的柑橘熟了。去年万州区新建果园3万亩，云阳县也来学习。"
    #expect(try document(text).metadata.place == "重庆市万州区")
    #expect(try document("各县都来学习：万州区、云阳县、奉节县、开州区各建果园3万亩。").metadata.place == nil)
    #expect(try document("鼓楼区新建果园3万亩，鼓楼区的居民高兴。").metadata.place == nil, "several cities have one")
  }

  @Test func aSectionsHeadingIsNoTitle() throws {
    let page = """
      <html><head><title>2021年临山县政府工作报告_临山县人民政府</title></head><body><div><p>一、2020年工作回顾</p>
      <p>全县实现地区生产总值186.4亿元，同比增长3.9%，列全市第3位；新建成5G基站420个，群众满意度稳步提高。</p></div></body></html>
      """
    let metadata = try document(page).metadata
    #expect(metadata.title == "2021年临山县政府工作报告")
    #expect(metadata.place == "临山县")
    #expect(try document("一、2020年工作回顾\n\n去年新建果园3万亩。").metadata.title == nil)
    #expect(try document("# 果园连成片\n\n## 一、回顾\n\n去年新建果园3万亩。").metadata.title == "果园连成片")
  }

  @Test func aHeadlineNamesThePlace() throws {
    #expect(try document("# 数字看泰兴发展\n\n去年全市新建果园3万亩。").metadata.place == "泰州市泰兴市")
    #expect(try document("# 房县果园连成片\n\n全县新建果园3万亩。").metadata.place == "十堰市房县")
    #expect(try document("# 数字看发展\n\n去年新建果园3万亩。").metadata.place == nil)
  }

  @Test func aDistrictIsNamedWithItsCity() throws {
    let text = "新城新貌\n\n走进济南市历下区，处处是新景。历下区去年新建公园三座，历下区的游客多了。"
    #expect(try document(text).metadata.place == "济南市历下区")
  }

  @Test func questionsAndAnswersMakeAnInterview() throws {
    let text = """
      书记谈发展

      东湖晚报：去年发展如何？

      王小明：去年增长很快。

      东湖晚报：今年有何打算？

      王小明：今年要更上一层楼。
      """
    let metadata = try document(text).metadata
    #expect(metadata.kind == .interview)
    #expect(metadata.publisher == "东湖晚报")
  }

  @Test func aMeetingsDateIsReadFromABrokenLine() throws {
    let text = """
      政 府 工 作 报 告

        ——2021年11月8日在东湖县第八届

        人民代表大会第一次会议上

        县长 王小明

        各位代表：

        现在报告工作，请审议。
      """
    let metadata = try document(text).metadata
    #expect(metadata.published == CalendarDate(year: 2021, month: 11, day: 8))
    #expect(metadata.year == 2021)
    #expect(metadata.place == "东湖县")
    // Broken before the congress is named, and without a title.
    let cut = "——2023年1月5日在安庆市宜秀区\n\n第四届人民代表大会第二次会议上\n\n各位代表：\n\n我报告工作，请审议。"
    #expect(try document(cut).metadata.year == 2022)
    // A sentence that begins so is no date line.
    let told = "——2021年11月8日在东湖畔举行了开工仪式。\n\n2020年修路三公里。"
    #expect(try document(told).metadata.published == nil)
  }

  @Test func aSpeechOfAutumnIsOnItsOwnYear() throws {
    let speech = "2022年全区第四季度工作部署会上的讲话\n\n同志们：\n\n今年投资增长一成。"
    #expect(try document(speech).metadata.year == 2022)
    let report = "2022年政府工作报告\n\n各位代表：\n\n投资增长一成。"
    #expect(try document(report).metadata.year == 2021)
  }

  @Test func theLongestNameOfACountyCounts() throws {
    let text = "山乡新事\n\n临夏县修路三公里，临夏县栽树九千棵。"
    #expect(try document(text).metadata.place == "临夏回族自治州临夏县")
  }

  @Test func whereSomethingBeganIsNotTheYearOfWhatIsPrintedAfter() throws {
    let late = "果园十年\n\n2022-10-12 17:55 来源：东湖日报\n\n2012年以来，果园扩大到三千亩。"
    #expect(try document(late).metadata.year == 2022)
    let soon = "果园两年\n\n2013-10-12 17:55 来源：东湖日报\n\n2012年以来，果园扩大到三千亩。"
    #expect(try document(soon).metadata.year == 2013)
  }

  @Test func aPlanThatIsLookedBackOnDatesATextWithoutYears() throws {
    let text = "山村新貌\n\n“十三五”时期，全县修路三百公里。五年来，栽树九万棵。"
    #expect(try document(text, name: "x.txt").metadata.year == 2020)
    let plan = "山村新貌\n\n按照“十三五”规划修路三百公里。"
    #expect(try document(plan, name: "x.txt").metadata.year == nil)
  }

  @Test func theFileNameTellsTheYearBeforeThePlannedOne() throws {
    let text = "古镇换新颜\n\n今年修路三公里，计划2011年6月建成通车。"
    #expect(try document(text, name: "2010-古镇.txt").metadata.year == 2010)
    #expect(try document(text, name: "古镇.txt").metadata.year == 2010, "in 2011 it would be 今年6月")
  }
}

import Documents
import Quantities
import Testing

/// Dates, years and places as pages on the web and files of offices leave them.
@Suite struct PageMetadataTests {
  private func metadata(_ text: String, name: String = "report.txt") throws -> Metadata {
    try document(text, name: name).metadata
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  /// A sentence is searched once, and not once for each year that it names, which would take minutes here.
  @Test func aSentenceMayNameManyYears() throws {
    let found = try metadata("全区2019年" + String(repeating: "和2020年", count: 20_000))
    #expect(found.year == 2020)
  }

  // MARK: pages that tell their day and place in their own way

  @Test func pagesPrintDaysInManyWays() throws {
    let text = "\n全县去年新建公园37处，完成投资3亿元，群众都说好，今年还要再建20处，改造道路5公里，把好事办好。"
    #expect(try metadata("公园建到家门口\n18.07.2014 22:50" + text).published == day(2014, 7, 18))
    #expect(try metadata("公园建到家门口\n2018年7月28日 玉槐 晴 星期六" + text).published == day(2018, 7, 28))
    #expect(try metadata("公园建到家门口\n版本18.07.2014" + text).published == nil)
  }

  @Test func placesOfTraditionalPagesAreNamedInTodaysLetters() throws {
    let found = try metadata("湖里區新聞\n湖里區在廈門市委、市政府的堅強領導下，全區去年新建公園37處，完成投資3億元，湖里區的群眾都說好。")
    #expect(found.place == "厦门市湖里区")
    #expect(found.title == "湖里區新聞", "what users see stays as the page has it")
  }

  @Test func aDepartmentSpeaksForTheProvinceThatItNames() throws {
    let news = "我厅召开会议\n8月1日，贵州省交通运输厅召开全省工作会。全省今年完成投资828.51亿元，高速公路完成457.19亿元，干得很好。"
    #expect(try metadata(news).place == "贵州省")
    let two = "我厅召开会议\n8月1日，贵州省和云南省的交通运输厅召开会议。全省今年完成投资828.51亿元，高速公路完成457.19亿元。"
    #expect(try metadata(two).place == nil)
  }

  @Test func whoHearsTheNationalCongressIsNotTheNation() throws {
    let page = "张店区人大组织收看全国人大会议\n3月5日，第十二届全国人民代表大会第二次会议开幕。机关全体人员收看了开幕式，听取了政府工作报告，都说很好。"
    #expect(try metadata(page).place == "淄博市张店区")
  }

  @Test func crumbsWithoutTheirMarksAreNoTitle() throws {
    let found = try metadata("玉槐日报要闻正文\n\n公园建到群众的家门口来了\n\n全县去年新建公园37处，完成投资3亿元，群众都说好，今年还要再建20处，改造道路5公里，把好事办好。")
    #expect(found.title == "公园建到群众的家门口来了")
  }

  @Test func aHeadingOnTheStateOfAYearsWorkTellsTheYear() throws {
    let found = try metadata("2026-02-09 发布于玉槐\n局长述职报告\n一、2023年度工作总体情况\n全年完成投资1500亿元，增长12%，各项任务都已经完成，群众都说好。")
    #expect(found.year == 2023)
  }

  // MARK: the line of the meeting

  @Test func theLineOfTheMeetingMayBeBroken() throws {
    let pages = [
      "政府工作报告\n——2021年11月18日在临河县第十八届\n人民代表大会第一次会议上\n代县长 王小明\n各位代表：\n现在，我向大会报告工作。",
      "政府工作报告\n\n  ——2021年11月18日在临河县第十八届\n\n  人民代表大会第一次会议上\n\n  代县长 王小明\n\n  各位代表：\n\n  现在，我向大会报告工作。",
      "政府工作报告\n——2021年11月18日在临河县\n第十八届人民代表大会第一次会议上\n代县长 王小明\n各位代表：\n现在，我向大会报告工作。",
      "——2021年11月18日在临河县\n第十八届人民代表大会第一次会议上\n代县长 王小明\n各位代表：\n现在，我向大会报告工作。",
      "政 府 工 作 报 告\n2021年11月18日\n在临河县第十八届人民代表大会第一次会议上\n代县长 王小明\n各位代表：\n现在，我向大会报告工作。",
    ]
    for page in pages {
      let found = try metadata(page)
      #expect(found.published == day(2021, 11, 18), "\(page)")
      #expect(found.place == "临河县", "\(page)")
      #expect(found.year == 2021, "an autumn congress hears of the years up to its own: \(page)")
      #expect(found.authors == ["王小明"], "\(page)")
      #expect(found.kind == .workReport)
    }
  }

  @Test func theDayMayStandBelowTheMeeting() throws {
    let found = try metadata(
      "2019年临河县人民政府工作报告\n——在临河县第十七届人民代表大会第四次会议上\n县长 王小明\n（2020年1月8日）\n各位代表：\n现在，我向大会报告工作。")
    #expect(found.published == day(2020, 1, 8))
    #expect(found.year == 2019)
  }

  @Test func aPageStampIsNotTheDayOfTheMeeting() throws {
    let found = try metadata(
      "2018年临河县政府工作报告\n2021-07-27 17:07:19\n——2018年3月20日在临河县第十六届人民代表大会第三次会议上\n各位代表：\n现在，我向大会报告工作。")
    #expect(found.published == day(2018, 3, 20))
    #expect(found.year == 2017)
    let copied = try metadata("2018年临河县政府工作报告\n发布时间：2021-07-27 17:07:19\n各位代表：\n现在，我向大会报告工作。")
    #expect(copied.year == 2017, "a copy of later years changes no report")
  }

  @Test func digitsMayStandApart() throws {
    let found = try metadata("——1 9 9 8 年3 月5 日在临河市第九届人民代表大会第一次会议上\n各位代表：\n现在，我向大会报告工作。")
    #expect(found.published == day(1998, 3, 5))
    let printed = try metadata("某处开工\n2013-03-25 13:48 来源：临河日报\n全市开工项目三个。")
    #expect(printed.published == day(2013, 3, 25), "an hour behind a day is none of its digits")
  }

  // MARK: what the page prints

  @Test(arguments: [
    "今日临河 2018-11-16", "临河日报 2018年11月16日", "2018年11月16日", "日期：2018-11-16 09:30", "16 Nov 2018", "November 16, 2018",
    "刊发日期：2018-11-16 阅读次数： 作者：某某", "二版：综合新闻总第1343期 >2018-11-16编印",
  ])
  func aLineThatSaysWhen(_ line: String) throws {
    let text = "临河县经济稳中向好\n\(line)\n前三季度，全县上下攻坚克难，主要指标持续增长，经济社会发展呈现出稳中有进的良好态势，新建果园三万亩。"
    #expect(try metadata(text).published == day(2018, 11, 16))
    #expect(try metadata(text).year == 2018)
  }

  @Test func daysInSentencesAndOfOtherPagesAreNotThePages() throws {
    let text = """
      临河县果园连成片

      临河县新建果园三万亩，2019年5月4日迎来了第一批游客，农民的收入一年比一年高，日子越过越红火，家家户户都盖起了新房。

      相关新闻
      - 2021-01-04临河：果树网上认购
      - 2020-12-29临河：整治人居环境
      """
    #expect(try metadata(text).published == nil)
  }

  @Test func aDispatchNamesItsDay() throws {
    let text = "临河县果园连成片\n\n本报临河1月8日讯（记者 王小明）2019年以来，临河县新建果园三万亩。2019年临河县的游客也多了两成，收入两亿元。"
    #expect(try metadata(text).published == day(2019, 1, 8))
  }

  @Test func aFileNameIsAWeakSign() throws {
    #expect(try metadata("果园连成片\n全市新建果园三万亩。", name: "20210805-果园.txt").published == day(2021, 8, 5))
    #expect(try metadata("果园连成片\n2010年全市新建果园三万亩，2010年收入两亿元。", name: "20210805.txt").published == nil)
  }

  // MARK: the year

  @Test func aYearSinceWhichIsNoYearOfTheReport() throws {
    let text = "十年果园连成片\n2022-10-12 17:55 来源：临河日报\n2012年以来，全县新建果园三万亩，修路两百公里，农民收入翻番。"
    #expect(try metadata(text).year == 2022)
  }

  @Test func aPlanThatIsLookedBackOnEndsInItsYear() throws {
    #expect(try metadata("果园连成片\n“十三五”时期，全县聚力发展产业。五年来，全县新建果园三万亩。").year == 2020)
    #expect(try metadata("果园连成片\n“十二五”规划圆满收官，全县新建果园三万亩。").year == 2015)
    #expect(try metadata("果园连成片\n今年是“十三五”开局之年，全县新建果园三万亩。").year == 2016)
    #expect(try metadata("果园连成片\n“十四五”时期，全县将新建果园三万亩。").year == nil, "nothing looks back")
  }

  @Test func whatIsToBeReadyIsOfAYearToCome() throws {
    let text = "新城开工\n今年全县开工高楼三十栋，二期工程计划8月开工，2011年6月建成投用。"
    #expect(try metadata(text).year == 2010)
    #expect(try metadata(text, name: "2010-临河县.txt").year == 2010)
  }

  @Test func aReviewNamesItsYearWhereverItStands() throws {
    #expect(try metadata("南湖街道2016年工作总结和2017年工作安排\n\n全年救助各类困难对象三万人次。").year == 2016)
    #expect(try metadata("大会开幕\n\n会议听取了报告，报告回顾了2020年政府工作。2021年是新区组建的第一年，2021年任务更重。").year == 2020)
    #expect(try metadata("2022年全区第四季度工作部署会上的讲话\n同志们：\n今年以来，全区新建果园三万亩。").year == 2022)
  }

  @Test func anOldReportThatSpeaksOnlyOfTheYearBefore() throws {
    #expect(try metadata("1979年政府工作报告\n\n粮食产量一九七七年增长百分之三，一九七八年又增长百分之五。").year == 1978)
    #expect(try metadata("1955年政府工作报告\n\n粮食产量一九五四年增长百分之三，到一九五七年将再增长百分之五。").year == 1955)
  }

  // MARK: the place

  @Test func aNameInsideALongerNameIsNotMeant() throws {
    #expect(try metadata("临夏县的果园红了。去年临夏县新建果园3万亩。").place == "临夏回族自治州临夏县")
    #expect(try metadata("副县长、代县长王小明走访了果园。").place == nil)
    #expect(try metadata("参加陆良县第十八届人民代表大会的代表分组讨论。").place == "曲靖市陆良县")
    #expect(try metadata("会议以视频形式列席区九届人大八次会议。").place == nil)
  }

  @Test func theGovernmentThatGivesAReportIsItsPlace() throws {
    #expect(try metadata("各位代表：\n现在，我代表上杭县人民政府，向大会报告工作。").place == "龙岩市上杭县")
    #expect(try metadata("政府工作报告\n房县人民政府县长 王小明\n各位代表：\n现在，我代表县人民政府，向大会报告工作。").place == "十堰市房县")
    #expect(try metadata("某县新建果园三万亩，去年与房县人民政府签约。").place == nil, "a partner")
  }

  @Test func aBureauSignsForItsCounty() throws {
    let text = "2016年统计公报\n房县统计局\n2017年5月20日\n2016年，全县生产总值五十二亿元，比上年增长百分之十三。"
    #expect(try metadata(text).place == "十堰市房县")
    #expect(try metadata(text).published == day(2017, 5, 20))
    #expect(try metadata("上半年全县工业增长百分之三。（房县统计局 王小明）").place == "十堰市房县")
  }

  @Test func aDistrictThatSeveralCitiesHaveTakesTheOneNamed() throws {
    let text = "政府工作报告\n——2022年1月8日在鼓楼区第八届人民代表大会第一次会议上\n各位代表：\n我们主动融入徐州市发展大局。"
    #expect(try metadata(text).place == "徐州市鼓楼区")
    #expect(try metadata("鼓楼区第八届人民代表大会第一次会议开幕。").place == "鼓楼区")
  }

  @Test func aCitysReportIsNotGivenToTheDistrictWhereItHappens() throws {
    let text = "德州市集中签约\n\n5月25日，全市项目集中签约活动在陵城区举行。陵城区的园区里，全市客商云集，签约项目九个。"
    #expect(try metadata(text).place == "德州市")
  }

  @Test func aVerbBeforeTheCongressIsNoName() throws {
    let found = try metadata("河间市2005年政府工作报告\n过去一年，我们认真执行市四届人大二次会议的决议，新建学校三所。")
    #expect(found.place?.hasSuffix("河间市") == true)
    let speech = try metadata("在全体会议上的讲话\n会议讨论提交省十届人大三次会议审议的报告。去年全省新建公路九百公里。")
    #expect(speech.place == nil, "provinces are all known by name")
  }

  @Test func aPeoplesOwnPrefectureIsCalledByItsFirstName() throws {
    let found = try metadata("2021年政府工作报告\n——2021年2月3日在黔西南州第八届人民代表大会第六次会议上\n各位代表：\n现在报告工作。")
    #expect(found.place == "黔西南州")
  }

  @Test func aProvinceIsCalledByItsShortNameOrByItsCities() throws {
    let named = try metadata("工作会议讲话\n去年我省经济向好。全省新建公路九百公里。振兴吉林，要靠实干。吉林的粮食又是丰收。")
    #expect(named.place == "吉林省")
    let told = try metadata("交通工作会议讲话\n全省交通投资增长。常德至张家界、邵阳至怀化两路通车，我省第一座斜拉桥在岳阳合龙。")
    #expect(told.place == "湖南省", "all the cities named lie in it")
    let visited = try metadata("招商工作总结\n我县干部赴常德、邵阳、怀化招商，引资额高于全省平均水平，在全省排第三。")
    #expect(visited.place != "湖南省", "a county names its province by the way")
  }

  @Test func aStreetWhereSomethingHappensIsNotWhoReports() throws {
    let found = try metadata(
      "本报讯 在杭州市上城区紫阳街道新工社区，新增了402个停车位，居民们说这里变了样子，近日记者来到现场看到，步道平整，灯光明亮，孩子们在新建的广场上玩耍。上城区今年改造57个小区，系全市最多。")
    #expect(found.place == "杭州市上城区")
  }

  @Test func olderLettersNameTheSamePlacesAndYears() throws {
    let found = try metadata("馬鞍山市政府工作報告\n——2021年2月3日在馬鞍山市第十七屆人民代表大會第一次會議上\n各位代表：\n現在報告工作。")
    #expect(found.place == "马鞍山市")
    #expect(found.year == 2020)
    #expect(found.title == "馬鞍山市政府工作報告", "what is quoted stays as it is written")
    let news = try metadata("招商引資取得新突破\n今年以來,思南縣請進客商237人次。2012年1至4月,該縣新簽約項目32個。")
    #expect(news.place == "铜仁市思南县")
  }

  @Test func aStreetOfficeIsAPlace() throws {
    #expect(try metadata("南湖街道办事处2022年工作总结\n\n全年完成财政收入十二亿元。").place == "南湖街道")
    #expect(try metadata("今年以来，济南市历城区南湖街道深入贯彻部署，拆除违建三万平方米，建成公园一座，居民的生活更加便利，街道面貌焕然一新。").place == "济南市历城区南湖街道")
    #expect(try metadata("全区评出了最美街道，拆除违建三万平方米，建成公园一座，居民的生活更加便利，街区面貌焕然一新，群众的满意度也不断提高。").place == nil)
  }

  @Test func thePaperOfACountyCallsItOurs() throws {
    let text = "我市上半年经济稳中向好\n来源：青州新闻网 2021-08-06 08:12\n上半年，我市新建果园三万亩。"
    #expect(try metadata(text).place == "潍坊市青州市")
    #expect(try metadata("上半年经济稳中向好\n来源：青州新闻网\n上半年，全省新建果园三万亩。").place == nil, "it speaks of a province")
  }

  // MARK: title and kind

  @Test func newsOfAReportIsNoReport() throws {
    let text = """
      同心协力谋发展
      县十八届人大三次会议开幕 王小明作政府工作报告

      本网讯（记者 李大海）3月6日，临河县第十八届人民代表大会第三次会议开幕，王小明代表县人民政府向大会作政府工作报告。
      """
    let found = try metadata(text)
    #expect(found.kind == .feature)
    #expect(found.title == "同心协力谋发展")
  }

  @Test func whoGivesAnAccountReportsWork() throws {
    #expect(try metadata("受区人民政府委托，我向大会报告计划执行情况，请予审议。").kind == .workReport)
    #expect(try metadata("南湖街道2022年工作总结和2023年工作计划\n\n全年完成财政收入十二亿元。").kind == .workReport)
    #expect(try metadata("一年来各项工作取得成效，现将情况总结如下：\n\n财政收入十二亿元。").kind == .workReport)
    #expect(try metadata("县长代表县人民政府向大会报告工作，请予审议。").kind == .feature)
  }

  @Test func whatStandsAroundATitleIsNone() throws {
    #expect(try metadata("——2021年12月6日在临河县第十届人民代表大会第一次会议上\n县长 王小明\n各位代表：\n现在，我向大会报告工作。").title == nil)
    #expect(try metadata("2016年统计公报[1]\n\n2016年，全县生产总值五十二亿元。").title == "2016年统计公报")
    #expect(try metadata("（山东省）2018年临河县政府工作报告（全文）\n\n各位代表：\n现在报告工作。").title == "（山东省）2018年临河县政府工作报告（全文）")
  }

  @Test func aLongHeadlineIsNotJoinedToTheTextOverItsDate() throws {
    let text = """
      临河市定下全年工程清单，预计投入2615亿元
      2018-02-01 07:36 来源：临河日报

      本报从市发改委了解到，临河市年内要建的大工程有235个，另有85个备选。
      """
    #expect(try metadata(text).title == "临河市定下全年工程清单，预计投入2615亿元")
    #expect(try blocks(text).count == 3)
  }

  // MARK: what readers of the web found

  @Test func crumbsAndStampsOfAPageAreNoText() throws {
    let text = """
      您当前的位置 : 东湖网  >  新闻中心  >  东湖  >  区县  >  临河
      临河：多项工程正在推进
      稿源: 临河日报  | 2010-11-23 10:32:16

      近日，临河县的多项工程正在推进，今年共有重点项目78项，总投资356亿元。
      图1:2011-2015年投资额
      本篇文章1306字，读完约3分钟
      """
    let found = try metadata(text)
    #expect(found.title == "临河：多项工程正在推进")
    #expect(found.published == day(2010, 11, 23))
    let kinds = try blocks(text).map { $0.prefix(1) }
    #expect(kinds == ["f", "h", "f", "p", "f", "f"])
  }

  @Test func newsOfACongressTellsOfTheYearBefore() throws {
    let found = try metadata(
      "2月2日，临河市十三届人大二次会议开幕，市长作《政府工作报告》，描绘新一年的蓝图。\n2012年，是实施“十二五”规划承上启下的一年。\n财政收入有望达到73.5亿元，是2008年的两倍。")
    #expect(found.year == 2011)
  }

  @Test func newsThatSpeaksOfTheYearBeforeIsNotOfTheOneBeforeThat() throws {
    let text = "1月4日，临河区第九届人民代表大会第二次会议的代表审议政府工作报告。他表示，2022年是极不平凡的一年，2022年成绩很大。"
    let found = try metadata(text)
    #expect(found.year == 2022)
    #expect(found.published == day(2023, 1, 4))
  }

  @Test func aStateReachedTheYearBeforeIsToldByTheWay() throws {
    let late = "十年巨变\n2022-09-20 14:27 来源：临河日报\n生产总值从2012年的262亿元增至2021年的695亿元。"
    #expect(try metadata(late).year == 2022)
    let early = "十年巨变\n2022-01-20 14:27 来源：临河日报\n生产总值从2012年的262亿元增至2021年的695亿元。"
    #expect(try metadata(early).year == 2021)
  }

  @Test func aShortLineUnderASectionsHeadingIsNoBeginningOfASentence() throws {
    let text = "各位代表：\n\n一、开局之年的工作\n综合实力进一步增强\n全市实现生产总值821亿元，比上年增长13%，粮食总产量再创历史最高水平，农业增加值也有新的增长。\n\n二、今年的任务\n再接再厉。"
    #expect(try blocks(text).contains { $0.hasPrefix("h") && $0.hasSuffix("综合实力进一步增强") })
  }

  @Test func aComparisonNamesNoYearAndAGrowthNamesItsEnd() throws {
    #expect(try metadata("全区经济平稳，企业较2023年末净增300户。").year == nil)
    #expect(try metadata("农民的腰包从2010年的3100元鼓到2015年的6900元。").year == 2015)
  }

  @Test func aFeatureIsOfTheYearThatItIsPrintedInOrOfTheOneBefore() throws {
    let text = "临河日报 2019-09-10 16:29\n村里变了样。2016年开始种茶，当年收入1万元；2016年底修了路。2018年，全村产茶3吨。"
    #expect(try metadata(text).year == 2018)
    // One that names neither goes by what it tells.
    let old = "临河日报 2019-09-10 16:29\n2008年开工，2008年建成一半，2008年底停工；2008年，全村无路。"
    #expect(try metadata(old).year == 2008)
  }

  @Test func whatIsComparedWithACutOffAndAnEstimateHaveYears() throws {
    #expect(try metadata("2016年全区生产总值117亿元，是2011年的1.5倍。财政收入是2011年的2.3倍，投资是2011年的1.8倍。").year == 2016)
    #expect(try metadata("2012年全县有贫困村107个。截至2017年底，累计种树5.2万亩。").year == 2017)
    #expect(try metadata("全区生产总值预计从2016年的510亿元增至2021年的790亿元；2020年实现零售额302亿元。").year == 2021)
  }

  @Test func aYearOverTheNewsOfAnEarlyCongressIsTheOneToCome() throws {
    let text = "2017年，临河开足马力\n\n3月16日，临河区第三届人民代表大会第一次会议开幕，区长作政府工作报告。\n2016年的生产总值为125亿元。\n2017年，生产总值预期增长8%。"
    let found = try metadata(text)
    #expect(found.year == 2016)
    #expect(found.published == day(2017, 3, 16))
  }

  @Test func namesOfPlacesAreNotReadAcrossWords() throws {
    // Two letters of 上海城市 are a county's, and 和县 begins with 和.
    #expect(try metadata("静安区完成25块地块改造，静安区委明确任务。上海城市更新提速，上海城市管理提升。").place == "上海市静安区")
    #expect(try metadata("今年以来，思南县招商237人次，乡镇和县直部门外出招商160人次。").place == "铜仁市思南县")
    #expect(try metadata("今年以来，和县招商237人次，和县政府外出招商160人次。").place == "马鞍山市和县")
  }

  @Test func aPlaceInALineOfItsOwnAndAPeoplesPrefectureAreNamedOnce() throws {
    #expect(try metadata("2015年柯桥区\n\n五水共治成效一览\n\n建设项目57个，计划投资71亿元，实际完成率104%。").place == "绍兴市柯桥区")
    #expect(try metadata("贵州省黔东南州的交通变了样，五年来修路3千公里。").place == "黔东南州")
    #expect(try metadata("贵州的路修了3千公里，神州大地变了样。").place == nil)
  }

  @Test func ofAreasNamedTogetherTheTextNamesItsOwn() throws {
    let text = "东城区、西城区第十七届人民代表大会第三次会议召开\n1月4日，北京市东城区第十七届人民代表大会第三次会议开幕。"
    #expect(try metadata(text).place == "北京市东城区")
  }

  @Test func aConferenceIsNotItsSummary() throws {
    #expect(try metadata("1月30日，临河开发区召开2023年工作总结大会。2023年，全区生产总值增长5%。").kind == .feature)
    #expect(try metadata("临河镇2023年工作总结 2023年，全镇生产总值增长5%，农民收入也有新的增长。").kind == .workReport)
  }
}

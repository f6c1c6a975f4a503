import Testing

@Suite struct RoleTests {
  @Test func marksOfMarkdownAndOfReportsMakeHeadings() throws {
    let text = """
      # 新城新貌

      ## 产业兴旺

      第一部分 过去五年的工作

      一、去年工作回顾

      （一）农业稳步增长

      全年粮食增产二成。
      """
    #expect(
      try blocks(text) == [
        "h1 新城新貌", "h2 产业兴旺", "h2 第一部分 过去五年的工作", "h2 一、去年工作回顾", "h3 （一）农业稳步增长", "p 全年粮食增产二成。",
      ])
  }

  @Test func aShortLineWithoutAMarkIsAHeading() throws {
    #expect(
      try blocks("三大行动\n\n全区启动三大行动，成效初显。") == ["h2 三大行动", "p 全区启动三大行动，成效初显。"])
  }

  @Test func wordsOfAHeadingStayApartAndSpacedOutOnesJoin() throws {
    #expect(try blocks("乘势而上 谱写新篇\n\n第 三 章\n\n工作完成了。").prefix(2) == ["h2 乘势而上 谱写新篇", "h2 第三章"])
  }

  @Test func runInHeadsStayInTheirParagraph() throws {
    #expect(try blocks("科教兴镇。全镇新建学校三所。") == ["p 科教兴镇。全镇新建学校三所。"])
  }

  @Test func listMarksAreLeftOut() throws {
    let text = """
      要办好的实事：

      - 修建公园两座，绿地十处。
      ① 新增床位三百张，惠及老人。
      2.改造老屋五百户，全部入住。
      1.5倍是去年的增幅。
      """
    #expect(
      try blocks(text) == [
        "p 要办好的实事：", "l 修建公园两座，绿地十处。", "l 新增床位三百张，惠及老人。", "l 改造老屋五百户，全部入住。", "p 1.5倍是去年的增幅。",
      ])
  }

  @Test func pageFurnitureIsToldFromText() throws {
    let text = """
      2023年东湖县政府工作报告
      2023-02-03
      打印
      【字号：
      大
      】
      ——2023年1月8日在东湖县第九届人民代表大会第二次会议上
      来源：东湖日报
      县长 王小明
      各位代表：
      现在，我代表县人民政府作报告，请审议。
      相关报道：
      """
    #expect(
      try blocks(text) == [
        "h1 2023年东湖县政府工作报告", "f 2023-02-03", "f 打印", "f 【字号：", "f 大", "f 】",
        "c ——2023年1月8日在东湖县第九届人民代表大会第二次会议上", "f 来源：东湖日报", "c 县长 王小明", "p 各位代表：",
        "p 现在，我代表县人民政府作报告，请审议。", "f 相关报道：",
      ])
  }

  @Test func whatAWebPagePutsUnderItsTitleInOneLineIsFurniture() throws {
    let line = "发布时间：2023-02-03 08:15 来源：东湖县政府办公室 浏览次数：20718次 字号：[大 中 小] 打印本页"
    let text = "古镇换新颜\n\n\(line)\n\n时间：一年。来源：三处。打印设备20台，作者：李小山。\n"
    #expect(
      try blocks(text).map { String($0.prefix(4)) } == ["h2 古", "f 发布", "p 时间"])
  }

  @Test func aDateWithTheNameOfThePaperIsFurniture() throws {
    let text = "古镇换新颜\n\n2023-06-14 09:03 来源：东湖日报\n\n2023年古镇接待游客三十万人，来源：各地。\n"
    #expect(try blocks(text).map { String($0.prefix(6)) } == ["h2 古镇换", "f 2023", "p 2023"])
  }

  @Test func aDayWithItsHourIsFurnitureWhereverItStandsInItsLine() throws {
    let text = "古镇换新颜\n\n东湖晚报 2018-01-13 15:39 大字\n\n本报讯 修路三公里。\n"
    #expect(try blocks(text) == ["h2 古镇换新颜", "f 东湖晚报2018-01-13 15:39大字", "p 本报讯修路三公里。"])
    let told = "古镇换新颜\n\n2018-01-13 15:39 修路三公里完工。\n"
    #expect(try blocks(told) == ["h2 古镇换新颜", "p 2018-01-13 15:39修路三公里完工。"])
  }

  @Test func bylinesAndPictureWordsAreCaptions() throws {
    let text = """
      古镇换新颜

      本报记者 李小山 通讯员 王大海

      古镇的老街整修一新，游客比上年多了三成。

      ①老街鸟瞰图
      ②夜色中的石桥

      □赵小河 报道
      """
    #expect(
      try blocks(text) == [
        "h2 古镇换新颜", "c 本报记者 李小山 通讯员 王大海", "p 古镇的老街整修一新，游客比上年多了三成。", "c 老街鸟瞰图", "c 夜色中的石桥", "c □赵小河 报道",
      ])
  }
}

import Testing

@Suite struct JoiningTests {
  @Test func hardBreaksInsideWordsAndNumbersAreJoined() throws {
    let text = """
      今年全县坚持稳中求进工作总基调，抓好粮
      食生产，新建高标准农田二十处，面积达到1
      .5万亩，比上年多出三成以上，农民的收入稳
      步提高。

      下一步还要把水库修好。
      """
    #expect(
      try blocks(text) == [
        "p 今年全县坚持稳中求进工作总基调，抓好粮食生产，新建高标准农田二十处，面积达到1.5万亩，比上年多出三成以上，农民的收入稳步提高。",
        "p 下一步还要把水库修好。",
      ])
  }

  @Test func aBlankLineInMidSentenceDoesNotEndIt() throws {
    let text = """
      春天以来，全县上下抢抓农时，整修了沟渠，
      平整了土地，备足了种子和化肥，完成播种面

      积三十二万亩，比计划早了八天，各乡镇的进
      度都排在全市的前头。
      """
    #expect(
      try blocks(text) == ["p 春天以来，全县上下抢抓农时，整修了沟渠，平整了土地，备足了种子和化肥，完成播种面积三十二万亩，比计划早了八天，各乡镇的进度都排在全市的前头。"])
  }

  @Test func aFullLineThatEndsASentenceGoesOnInItsParagraph() throws {
    let text = """
      河堤已经加固，两岸百姓从此不再受水患之苦
      ，庄稼长势喜人，家家户户的粮仓都装满了。
      老人们都说，这样的好年景多少年没有见过了
      ，大家的干劲更足。
      """
    #expect(try blocks(text).count == 1)
  }

  @Test func oneParagraphALineStaysSo() throws {
    let text = """
      一年来，全镇修路四十公里，通了三个村。
      新建学校两所，添了六个班。
      办好了十件实事。
      """
    #expect(try blocks(text) == ["p 一年来，全镇修路四十公里，通了三个村。", "p 新建学校两所，添了六个班。", "p 办好了十件实事。"])
  }

  @Test func linesBrokenAtLinksAreJoined() throws {
    let text = """
      各位代表：

      我们认真执行《
      乡村道路条例
      》，修通了村村相连的大道，群众出行十分方便。

      去年还完成了水利工程的

      全部勘察，今年开工。

      下面报告今年的安排，请审议。
      """
    #expect(
      try blocks(text) == [
        "p 各位代表：", "p 我们认真执行《乡村道路条例》，修通了村村相连的大道，群众出行十分方便。",
        "p 去年还完成了水利工程的全部勘察，今年开工。", "p 下面报告今年的安排，请审议。",
      ])
  }

  @Test func aZeroWidthLineIsNoLine() throws {
    let text = "会议指出，过去一年全县的粮食总产达到\n\u{200B}\n四十万吨，创历史新高。\n\n会议要求，再接再厉。\n\n会议强调，狠抓落实。"
    #expect(try blocks(text).first == "p 会议指出，过去一年全县的粮食总产达到四十万吨，创历史新高。")
  }

  @Test func aCaptionInMidSentenceFollowsIt() throws {
    let text = """
      镇里把发展果园当作头等大事来抓，请来了农学院的专家，办起了技术夜校，帮助果农把亩产提

      果园新貌。 张大山 摄

      高到四千斤，户均增收一万元。
      """
    #expect(
      try blocks(text) == [
        "p 镇里把发展果园当作头等大事来抓，请来了农学院的专家，办起了技术夜校，帮助果农把亩产提高到四千斤，户均增收一万元。", "c 果园新貌。张大山 摄",
      ])
  }

  @Test func aPageNumberInMidSentenceFollowsIt() throws {
    let text = """
      全区共整修道路一百二十条，安装路灯三千余
      盏，栽种行道树两万多株，新添公共自行车站
      - 12 -
      点八十六处，市民出行更加方便了。
      """
    #expect(
      try blocks(text) == [
        "p 全区共整修道路一百二十条，安装路灯三千余盏，栽种行道树两万多株，新添公共自行车站点八十六处，市民出行更加方便了。", "f - 12 -",
      ])
  }

  @Test func aLoneNumberInMidSentenceIsThatOfThePage() throws {
    let text = "全年实现一般预算收入4.6\n\n1\n\n亿元，增长两成，税收占比进一步提高。\n"
    #expect(try blocks(text) == ["p 全年实现一般预算收入4.6亿元，增长两成，税收占比进一步提高。", "f 1"])
    let number = "全年实现一般预算收入\n\n46\n\n亿元，增长两成，税收占比进一步提高。\n"
    #expect(try !blocks(number).contains("f 46"))
  }

  @Test func numbersThatCountOnAreThoseOfPagesAndWhatStandsBesideThemTheirHead() throws {
    func page(_ number: Int) -> String { "全区整修道路一百二十条，安装路灯三千余盏，栽种行道树两万多株，\n\(number)\n东湖区年报\n新添公共自行车站点八十六处。\n" }
    let pages = try blocks(page(1) + page(2) + page(3))
    #expect(pages.count { $0.contains("东湖区年报") && $0.hasPrefix("f") } == 3)
    #expect(!pages.contains { $0.hasPrefix("p") && $0.contains("东湖区年报") })
    // Years and counts that stand alone do not count on.
    let table = try blocks("修路\n\n12\n\n条\n\n种树\n\n300\n\n棵\n")
    #expect(!table.contains("f 12"))
  }

  @Test func aHeadingThatFillsItsLineStandsAlone() throws {
    let text = """
      二、明年工作的总体要求和主要目标任务
      明年是规划的第一年，我们要整修道路一百
      二十条，安装路灯三千余盏，栽种行道树两
      万多株，新添公共自行车站点八十六处，并
      且把城市公园的栏杆、座椅和步道都修缮好，
      让市民出行更加方便。
      （一）道路整修成效明显。全区共整修道路
      一百二十条，安装路灯三千余盏，栽种行道
      树两万多株，新添公共自行车站点八十六处，
      市民出行更加方便，城市面貌焕然一新了，
      街巷里的路灯也都亮了起来，人人都说好。
      """
    let found = try blocks(text)
    #expect(found.first == "h2 二、明年工作的总体要求和主要目标任务")
    #expect(found.last?.hasPrefix("p （一）道路整修成效明显。全区共") == true)
  }

  @Test func aLineOfAHeadingThatIsBrokenInItsParagraphIsNoHeading() throws {
    let text = """
      东湖的工厂

      （二）工业不断壮大，后劲越来越足。去年，全区的产值达到34

      0亿元，新开工的厂房有九座。

      （三）农业稳中有进，粮食连年丰收

      去年，全区的产量达到三万吨，种植的面积有九万亩。
      """
    let found = try blocks(text)
    #expect(found.contains("p （二）工业不断壮大，后劲越来越足。去年，全区的产值达到340亿元，新开工的厂房有九座。"), "\(found)")
    #expect(found.contains("h3 （三）农业稳中有进，粮食连年丰收"), "\(found)")
  }

  @Test func theBlankLinesAroundPageNumbersSetNoParagraphsApart() throws {
    let page = """
      全区共整修道路一百二十条，安装路灯三千余
      盏，栽种行道树两万多株，新添公共自行车站
      点八十六处，市民出行更加方便，城市面貌焕
      然一新，街巷里的路灯都亮了，改造老旧小区

      """
    let head = "东湖区年终小结\n东湖区城管局\n（2021年12月3日）\n"
    let found = try blocks(head + page + "\n— 1 —\n\n" + page + "\n— 2 —\n\n" + page + "\n— 3 —\n\n" + "一百处。\n")
    #expect(found.first?.contains("全区共整修") == false)
    #expect(found.contains { $0.hasPrefix("p 全区共整修") && $0.hasSuffix("一百处。") })
  }

  @Test func aYearOpensAParagraph() throws {
    let text = """
      工作中还有不足，项目储备不多，资金缺口不小，干部作风不够扎实，这些问题需要在今后的工作中加以解决

      2019年，全区上下齐心协力，完成了各项任务。
      """
    #expect(try blocks(text).count == 2)
  }

  @Test func latinWordsOnTwoLinesKeepASpace() throws {
    let text = """
      园区引进的企业中有来自海外的Green
      Valley公司，主要从事节水灌溉设备的研发和
      生产，年内将建成第一条生产线并投入运行。
      """
    #expect(try blocks(text).first?.contains("Green Valley公司") == true)
  }

  @Test func anIndentOpensAParagraphWhereNoBlankLineDoes() throws {
    let text = """
      　　全镇上半年完成造林三千亩，种下的树苗成
      活了九成，比去年同期多出一百亩，护林员的
      队伍也壮大了。
      　　与此同时，水土流失得到治理，昔日的荒坡
      披上了绿装，野鸡野兔重新出没，引得城里的
      孩子们来看稀奇。
      　　老人们说，山青了，水也就清了。
      """
    #expect(
      try blocks(text) == [
        "p 全镇上半年完成造林三千亩，种下的树苗成活了九成，比去年同期多出一百亩，护林员的队伍也壮大了。",
        "p 与此同时，水土流失得到治理，昔日的荒坡披上了绿装，野鸡野兔重新出没，引得城里的孩子们来看稀奇。",
        "p 老人们说，山青了，水也就清了。",
      ])
  }
}

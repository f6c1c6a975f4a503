import Testing

@Suite struct CharacterTests {
  @Test(arguments: [
    ("完成投资560 . 2亿元。", "完成投资560.2亿元。"), ("共3 ． 6万路。", "共3.6万路。"), ("从1 9 9 3 年起。", "从1993年起。"),
    ("预计达到 73 岁。", "预计达到73岁。"), ("增长 9.66 %。", "增长9.66%。"), ("建成1+ N体系。", "建成1+N体系。"),
  ])
  func spacesLeaveNumbers(_ sentence: String, _ expected: String) throws { #expect(try repaired(sentence) == expected) }

  @Test(arguments: [
    ("增长９．１％，达到１２３亿元。", "增长9.1%，达到123亿元。"), ("推进“１＋２”行动。", "推进“1+2”行动。"), ("ＧＤＰ稳步增长。", "GDP稳步增长。"),
  ])
  func fullWidthDigitsAndLettersBecomeASCII(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test(arguments: [
    ("新建1,234公里,投资12,345.6万元。", "新建1234公里，投资12345.6万元。"), ("参赛的有2017,100两队。", "参赛的有2017,100两队。"),
    ("编号1,23不变。", "编号1,23不变。"),
  ])
  func separatorsOfThousandsGo(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test(arguments: [
    ("审结案件1 234 567件，另有8 901件待审。", "审结案件1234567件，另有8901件待审。"), ("其中2020 100户。", "其中2020 100户。"),
    ("医院 12 300 张", "医院12 300张"), ("编号1 23不变。", "编号1 23不变。"), ("参加12 300A组。", "参加12 300A组。"),
  ])
  func spacesThatPartThousandsGo(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test(arguments: [
    ("抓落实,促发展;成效明显!", "抓落实，促发展；成效明显！"), ("新园区(二期)开工。", "新园区（二期）开工。"), ("会议12:30开始。", "会议12:30开始。"),
    ("产业比为13.2:29.2:57.6。", "产业比为13.2:29.2:57.6。"), ("增长51.1%,其中三产占一半。", "增长51.1%，其中三产占一半。"),
    ("打造\"一带\"和\"一城\"。", "打造“一带”和“一城”。"), ("比例为2.2∶1。", "比例为2.2:1。"),
  ])
  func punctuationInChineseIsFullWidth(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test func smallFormsAreThePlainOnes() throws {
    #expect(try blocks("修路三公里﹐种树九棵﹔建桥﹕一座。") == ["p 修路三公里，种树九棵；建桥：一座。"])
  }

  @Test func latinTextKeepsItsPunctuation() throws {
    #expect(try repaired("He said: yes, we can (really)!") == "He said: yes, we can (really)!")
  }

  @Test(arguments: [
    ("我们　要\u{00A0}努力。", "我们要努力。"), ("修\u{200B}建\u{00AD}水\u{FEFF}库。", "修建水库。"), ("一九七○年建成。", "一九七〇年建成。"),
    ("引进 SAP 公司落户。", "引进SAP公司落户。"), ("引进Green Valley公司。", "引进Green Valley公司。"),
  ])
  func invisibleAndIdeographicSpacesGo(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test(arguments: [
    ("產(chǎn)值增長(zhǎng)9%。", "產值增長9%。"), ("農業（yè）生產穩定。", "農業生產穩定。"),
    ("咖啡(Café)開店12家。", "咖啡（Café）開店12家。"), ("咖啡館(café)新開12家。", "咖啡館（café）新開12家。"),
    ("規格(a×b)設備30套，甲(×)乙兩處。", "規格（a×b）設備30套，甲（×）乙兩處。"), ("新開(à la carte)餐廳2家。", "新開（à la carte）餐廳2家。"),
    ("算力(pflops)提升。", "算力（pflops）提升。"),
  ])
  func theSoundsOfLettersGo(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test(arguments: [
    ("实施&ldquo;三年&rdquo;行动&nbsp;，成效&#26174;&#x8457;。", "实施“三年”行动，成效显著。"), ("研发&amp;nbsp;投入增加。", "研发投入增加。"),
    ("研发R&D投入增加。", "研发R&D投入增加。"), ("来信请寄office@county.gov.cn收。", "来信请寄收。"), ("见网页https://a.gov.cn/x?y=1。", "见网页。"),
    ("联系[email protected]索取。", "联系索取。"), ("产值<b>翻番</b>。", "产值翻番。"), ("见[公报](http://a.cn/b)所载。", "见公报所载。"),
    ("要**真抓**实干。", "要真抓实干。"), ("保持3<5的关系。", "保持3<5的关系。"),
  ])
  func webAndMarkdownTokensGo(_ sentence: String, _ expected: String) throws {
    #expect(try repaired(sentence) == expected)
  }

  @Test func aLostCharacterDoesNotEndASentence() throws {
    #expect(try repaired("整修水渠、?水闸两处。") == "整修水渠、?水闸两处。")
  }
}

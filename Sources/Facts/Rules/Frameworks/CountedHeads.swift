import Sentences

extension FrameworkRule {
  /// Taught by: 按照“……”3条基本原则; by 全力以赴推进六项重点工作.
  static let countedHeads = FrameworkRule(
    name: "counted-heads",
    summary: "a counted noun that names a programme or principle: 六项重点工作, 3条基本原则",
    examples: [
      Example("遵循4条基本原则，抓好六项重点工作。", ["4条基本原则", "六项重点工作"]),
      Example("坚持四项基本原则，建设四个现代化。", ["四项基本原则", "四个现代化"]),
      Example("抓住水利、交通两个关键环节。", ["两个关键环节"]),
      Example("完成三项基本任务。", ["三项基本任务"]),
    ],
    counterexamples: [
      "新建13个产业项目。", "出台20项政策措施。", "建成3个平台。", "完成玉槐、岷柏2个小区改造。", "第三个五年计划已经完成。", "解决了四个问题。", "开展三项工作检查。",
    ],
    find: { place in
      guard let numeral = place.numeral, let (count, end) = place.smallNumber, count > 1, count <= 20, !place.isOrdinal,
        let (measure, start) = measures.longest(in: place.letters, at: end, limit: place.sentence.upperBound)
      else { return nil }
      if place.starts("方面", at: start) { return nil }
      let limit = place.quote?.upperBound ?? place.sentence.upperBound
      guard let (nounEnd, kind) = HeadNouns.phrase(in: place.letters, from: start, limit: limit, reach: 7) else {
        return nil
      }
      if kind != .programme, numeral.isArabic || !HeadNouns.endsName(place.letters, at: nounEnd, limit: limit),
        !isPrinciple(place, start..<nounEnd)
      {
        return nil
      }
      if kind == .structure, things.longestSuffix(in: place.letters, before: nounEnd, limit: start) != nil {
        return nil
      }
      // 玉槐、岷柏2个小区改造: each is done by itself.
      if numeral.isArabic, !measure, works.longestSuffix(in: place.letters, before: nounEnd, limit: start) != nil {
        return nil
      }
      let isMade =
        CountingWords.creations.longestSuffix(
          in: place.letters, before: place.position, limit: place.sentence.lowerBound) != nil
      let isNamed =
        names(place, start..<nounEnd, kind, isItem: measure)
        && (isPrinciple(place, start..<nounEnd) ? numeral.isHan || !isMade : numeral.isHan && !isMade)
      var mention = place.mention(place.position, nounEnd, count: count)
      mention.evidence = isNamed ? .name : .allMembers
      return mention
    })

  private static let works = WordTrie<Bool>([("改造", true), ("整治", true), ("提升", true), ("工程", true)])

  /// Structures that are counted as the things they are, listed or not.
  private static let things = WordTrie<Bool>(
    [
      "项目", "区", "平台", "中心", "基地", "产品", "港", "网", "库", "市场", "城市群", "都市圈", "专班", "社区", "枢纽", "节点", "联盟", "窗口", "队伍",
      "系统", "主体", "通道",
    ]
    .map { ($0, true) })

  /// With 项, 条 a programme's noun is enough; with 个 it must be a principle.
  private static let measures = WordTrie<Bool>([
    ("项", true), ("条", true), ("个", false), ("种", false), ("类", false), ("重", false), ("张", false), ("篇", true),
    ("道", false), ("方面", true),
  ])

  private static func names(_ place: FrameworkPlace, _ words: Range<Int>, _ kind: HeadNouns.Kind, isItem: Bool) -> Bool
  {
    if isPrinciple(place, words) { return true }
    guard isItem, kind == .programme else { return false }
    // 三项工作 may be any three; 三项重点工作 is a list.
    return words.count > 2 && !isLoose(place, words)
  }

  private static func isPrinciple(_ place: FrameworkPlace, _ words: Range<Int>) -> Bool {
    guard
      let (_, start) = principles.longestSuffix(in: place.letters, before: words.upperBound, limit: words.lowerBound)
    else { return false }
    return start == words.lowerBound || !isLoose(place, words)
  }

  private static let principles = WordTrie<Bool>(
    [
      "原则", "基本原则", "战略", "方针", "现代化", "基本国策", "重点工作", "重点任务", "基本要求", "基本任务", "主要任务", "基本制度", "基本准则", "主张", "大文章",
      "文章", "攻坚战", "根本任务",
    ]
    .map { ($0, true) })

  /// Words that count real measures: 政策措施, 专项活动, 试点任务, 改革举措.
  private static func isLoose(_ place: FrameworkPlace, _ words: Range<Int>) -> Bool {
    loose.longestSuffix(in: place.letters, before: words.upperBound, limit: words.lowerBound) != nil
      || place.letters[words].contains("新") && place.letters[words].contains("政")
  }

  private static let loose = WordTrie<Bool>(
    [
      "政策", "措施", "活动", "试点任务", "举措", "方案", "规划", "标准", "清单", "计划", "工程项目", "政策措施", "建设任务", "方法", "教育", "制度", "规定",
      "机制", "工程", "整治", "经济", "主义",
    ]
    .map { ($0, true) })
}

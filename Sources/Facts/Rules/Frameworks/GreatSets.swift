import Sentences

extension FrameworkRule {
  /// Taught by: 大力实施四大战略; by 设立八大园区、六大专班.
  static let greatSets = FrameworkRule(
    name: "great-sets",
    summary: "a number with 大 before a noun: 四大战略, 五大新兴产业",
    examples: [
      Example("深入实施四大战略，办好八大园区建设。", ["四大战略", "八大园区"]),
      Example("聚焦五大新兴产业全面发力，打通六大国际通道。", ["五大新兴产业", "六大国际通道"]),
      Example("办好六大重点水利工程，完成三大任务方面进展快。", ["六大重点水利工程", "三大任务"]),
      Example("建成三大片区文化创新中心。", ["三大片区文化创新中心"]),
      Example("实施六大工程十五项行动。", ["六大工程十五项行动"]),
      Example("八大工程20个项目开工。", ["八大工程"]),
    ],
    counterexamples: ["党的十九大精神深入人心。", "获评全国十大年度人物。", "办好三大类20件实事。", "十二大以来农村变化很大。", "落实十八大战略部署。", "前三大股东。"],
    find: { place in
      guard place.numeral != nil, let (count, end) = place.smallNumber, count > 1, count <= 30, place[end] == "大",
        !place.isOrdinal
      else { return nil }
      let start = end + 1
      guard !isCongress(place, count, start), !isOtherWord(place, start) else { return nil }
      let limit =
        place.quote.map { $0.contains(start) ? $0.upperBound : place.sentence.upperBound } ?? place.sentence.upperBound
      if let (nounEnd, _) = HeadNouns.phrase(in: place.letters, from: start, limit: limit, reach: 12) {
        if let compound = compound(place, count, upTo: nounEnd, limit: limit) { return compound }
        return place.mention(place.start(ofNameEndingAt: nounEnd), nounEnd, count: count)
      }
      let wordsEnd = HeadNouns.words(in: place.letters, from: start, limit: limit)
      guard wordsEnd > start, wordsEnd - start <= 6 else { return nil }
      var mention = place.mention(place.start(ofNameEndingAt: wordsEnd), wordsEnd, count: count)
      if mention.span.lowerBound == place.position { mention.evidence = .allMembers }
      return mention
    })

  /// 六大工程十五项行动: two sets of programmes said as one, their numbers both in words.
  private static func compound(_ place: FrameworkPlace, _ count: Int, upTo end: Int, limit: Int) -> FrameworkMention? {
    var next = end
    while CountingWords.isNumber(place[next]), !place[next].isDigit { next += 1 }
    guard next > end, place[next] == "项" || place[next] == "大", let second = number(place.letters[end..<next]),
      let (last, kind) = HeadNouns.phrase(in: place.letters, from: next + 1, limit: limit, reach: 6), kind == .programme
    else { return nil }
    var mention = place.mention(place.position, last, count: nil)
    mention.components = [String(count), String(second)]
    mention.parts = [place.position..<end, end..<last]
    return mention
  }

  /// 十五, 二十一: up to 99.
  private static func number(_ letters: ArraySlice<Letter>) -> Int? {
    guard let ten = letters.firstIndex(of: "十"), ten > letters.startIndex else { return CountingWords.value(letters) }
    guard let tens = CountingWords.value(letters[..<ten]) else { return nil }
    let ones = letters[(ten + 1)...]
    if ones.isEmpty { return tens * 10 }
    return CountingWords.value(ones).map { tens * 10 + $0 }
  }

  /// 十九大精神, 党的十大: the congresses of the party.
  static func isCongress(_ place: FrameworkPlace, _ count: Int, _ start: Int) -> Bool {
    if place.ends("党的", before: place.position) || place.ends("中共", before: place.position) { return true }
    // 落实十八大战略部署
    if count >= 12, place.starts("战略部署", at: start) || place.starts("战略决策", at: start) { return true }
    return count >= 7 && congress.longest(in: place.letters, at: start, limit: place.sentence.upperBound) != nil
  }

  private static let congress = WordTrie<Bool>(
    [
      "以来", "以后", "精神", "报告", "和", "召开", "胜利", "提出", "关于", "作出", "闭幕", "代表", "确定", "路线", "通过", "之后", "后", "前", "、", "，",
      "”", "部署", "科学",
      "的", "为", "到", "决议", "文件", "所", "是", "开", "。",
    ].map { ($0, true) })

  /// 大类, 大批, 大步, 大约: no head of a set.
  static func isOtherWord(_ place: FrameworkPlace, _ start: Int) -> Bool {
    switch place[start] {
    // 五大国 are states, 五大国际通道 are channels.
    case "国" where ["际", "家", "内", "有"].contains(place[start + 1]): false
    case "类", "批", "步", "约", "概", "家", "多", "都", "量", "国", "幅", "力", "洲", "洋", "股", "项", "件", "桶", "包", "车", "院", "户":
      true
    default: false
    }
  }
}

import Sentences

extension FrameworkRule {
  /// Taught by: 党建、创新、制度“三个引领”; by 对标“五个新城”的要求.
  static let quotedCounts = FrameworkRule(
    name: "quoted-counts",
    summary: "a counted noun between quotation marks: “四个引领”, “十项行动”",
    examples: [
      Example("做到“四个坚持”，办好“三件大事”。", ["四个坚持", "三件大事"]),
      Example("分解“八个方面”重点工作任务。", ["八个方面重点工作任务"]),
      Example("打响“六大整治提升行动”，办好“民生十大工程”。", ["六大整治提升行动", "民生十大工程"]),
      Example("增强“四个意识”，做到“两个维护”。", ["四个意识", "两个维护"]),
      Example("打造“两个屏障”“两个基地”。", ["两个屏障", "两个基地"]),
      Example("锚定“六大河湾”“五大跃升”目标任务。", ["六大河湾", "五大跃升"]),
      Example("把握“三个坚持一个确保”总要求。", ["三个坚持一个确保"]),
      Example("推进“四个十大”项目。", ["四个十大"]),
      Example("列出“八大重点惠民实事”，化解“三大矛盾两大难题”。", ["八大重点惠民实事", "三大矛盾两大难题"]),
    ],
    counterexamples: [
      "他说：“三个孩子都上了学。”", "用好“两个10亿元”资金。", "建好“一个桥头堡”。",
      "提高最低工资、残疾人“两项补贴”。", "高举“三个代表”重要思想伟大旗帜。",
    ],
    find: { place in
      guard place.numeral != nil, let quote = place.quote, quote.count <= 20, let (count, end) = place.smallNumber,
        count > 1,
        isMeasure(place[end]), !place.isOrdinal, place[end] != "大" || isSet(place, count, end + 1),
        !place.starts("件套", at: end)
      else { return nil }
      var limit = end + 1
      while limit < quote.upperBound, place[limit].isHan,
        !CountingWords.isNumber(place[limit]) || place[limit] == "一" && !isMeasure(place[limit + 1])
          || place.starts("十大", at: limit) && limit + 2 == quote.upperBound
      { limit += 1 }
      guard limit > end + 1, limit - end <= 11, !place.letters[end..<limit].contains("年"),
        !place.letters[end..<limit].contains("元")
      else { return nil }
      if !place.beginsQuote {
        guard limit == quote.upperBound, place.start(ofNameEndingAt: limit) < place.position else { return nil }
        return place.mention(quote.lowerBound, limit, count: count)
      }
      let goesOn = place[limit] == "、" || place.isComma(place[limit]) && CountingWords.isNumber(place[limit + 1])
      if limit == quote.upperBound || goesOn { return place.mention(place.position, limit, count: count) }
      return compound(place, quote, count, limit)
    })

  /// 大 names a set unless it belongs to a congress or another word.
  private static func isSet(_ place: FrameworkPlace, _ count: Int, _ start: Int) -> Bool {
    !isCongress(place, count, start) && !isOtherWord(place, start)
  }

  /// “三个坚持一个确保”: two counts in one name.
  private static func compound(_ place: FrameworkPlace, _ quote: Range<Int>, _ count: Int, _ end: Int)
    -> FrameworkMention?
  {
    guard place.position == quote.lowerBound, CountingWords.isNumber(place[end]), isMeasure(place[end + 1]),
      let second = CountingWords.value(place.letters[end...end]),
      place.letters[(end + 1)..<quote.upperBound].allSatisfy({ $0.isHan && !CountingWords.isNumber($0) })
    else { return nil }
    var mention = place.mention(place.position, quote.upperBound, count: nil)
    mention.components = [String(count), String(second)]
    mention.parts = [place.position..<end, end..<quote.upperBound]
    return mention
  }

  private static func isMeasure(_ letter: Letter) -> Bool {
    switch letter {
    case "个", "项", "条", "种", "类", "级", "方", "张", "篇", "件", "道", "场", "支", "股", "根", "把", "本", "重", "块", "维", "层", "大",
      "套", "座":
      true
    default: false
    }
  }
}

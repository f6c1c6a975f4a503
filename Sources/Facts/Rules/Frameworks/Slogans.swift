import Sentences

extension FrameworkRule {
  /// Taught by: 大力深化……“五减”改革; by 人才库、项目库等“五库”体系.
  static let slogans = FrameworkRule(
    name: "slogans",
    summary: "a number and a word or two between quotation marks: “五减”, “六库”体系",
    examples: [
      Example("深化“四减”改革，建好“六库”体系。", ["四减", "六库体系"]),
      Example("坚持“五链融合”机制，推进“六水共治”。", ["五链融合机制", "六水共治"]),
      Example("推进公共服务“八优享”，落实护理保险“六统一”。", ["八优享", "六统一"]),
    ],
    counterexamples: ["做好“三农”工作。", "反对“四风”。", "实现粮食“十连增”。", "走进“三星堆”。", "迎来“三八”节。", "农户办起“五小”产业。"],
    find: { place in
      guard place.numeral != nil, let quote = place.quote, quote.lowerBound == place.position,
        let (count, end) = place.smallNumber,
        count > 2, count < 13, !place[place.position].isDigit, quote.upperBound > end, quote.upperBound - end <= 4,
        place.letters[end..<quote.upperBound].allSatisfy(\.isHan),
        !isOtherWord(place[end])
      else { return nil }
      var mention = place.mention(place.position, quote.upperBound, count: count)
      let hasHead =
        mention.span.upperBound > quote.upperBound + 1
        || HeadNouns.phrase(in: place.letters, from: end, limit: quote.upperBound, reach: 3)?.end == quote.upperBound
      let isJoint =
        joint.longestSuffix(in: place.letters, before: quote.upperBound, limit: end + 1) != nil
        || deeds.longestSuffix(in: place.letters, before: quote.upperBound, limit: end) != nil
      if quote.upperBound - end > 1, !hasHead, !isJoint { mention.evidence = .allMembers }
      return mention
    })

  /// “九水共治”, “四源同治”: so many things that are dealt with as one.
  private static let joint = WordTrie<Bool>(
    ["共治", "同治", "联治", "联动", "统筹", "协同", "合一", "融合", "并进", "并举", "同构", "联通", "贯通", "叠加", "同步", "联防", "联控", "联建", "联创"]
      .map { ($0, true) })

  /// “七优享”, “六必访”: a number of things that are all done in one way.
  private static let deeds = WordTrie<Bool>(
    ["优享", "统一", "公开", "必访", "必查", "必到", "必问", "必须"].map { ($0, true) })

  /// Times, runs of years, ranks, and places that begin with a number.
  private static func isOtherWord(_ letter: Letter) -> Bool {
    switch letter {
    case "年", "月", "日", "天", "时", "分", "号", "路", "班", "成", "强", "连", "届", "岁", "元", "点", "里", "米", "亚", "明", "沙", "峡",
      "门", "星", "一", "五", "期", "战", "冬", "条",
      "中", "代", "岸", "国", "省", "市", "县", "人", "线", "批", "次", "万", "千", "百", "户":
      true
    default: false
    }
  }
}

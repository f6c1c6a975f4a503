import Sentences

extension FrameworkRule {
  /// Taught by: 以港城融合、产城融合双轮驱动; by 教学和科研“两手抓”.
  static let pairs = FrameworkRule(
    name: "pairs",
    summary: "a pair whose two members the report lists: “两手抓”, 双轮驱动",
    examples: [
      Example("坚持科技创新、制度创新双轮驱动。", ["双轮驱动"]),
      Example("突出保护和利用“两结合”。", ["两结合"]),
    ],
    counterexamples: ["打造发展“双引擎”。", "推进“双碳”工作。", "两手抓工作。", "实现双向开放。", "收入和利润“双增长”。"],
    find: { place in
      if let quote = place.quote, quote.lowerBound == place.position {
        guard place.numeral == nil || place[place.position] == "两", quote.count >= 2, quote.count <= 5,
          place.letters[(place.position + 1)..<quote.upperBound].allSatisfy({ $0.isHan && !CountingWords.isNumber($0) })
        else { return nil }
        if place.numeral == nil, results.contains(place[quote.upperBound - 1]) { return nil }
        var mention = FrameworkMention(span: (quote.lowerBound - 1)..<(quote.upperBound + 1), count: 2)
        mention.evidence = .allMembers
        return mention
      }
      guard let (_, end) = phrases.longest(in: place.letters, at: place.position, limit: place.sentence.upperBound)
      else { return nil }
      return FrameworkMention(span: place.position..<end, count: 2, evidence: .allMembers)
    })

  /// 双下降, 双提升: what two figures did, not a pair of things.
  private static let results = "降升长增减赢收标番控高低".letters

  private static let phrases = WordTrie<Bool>(
    ["双轮驱动", "双核驱动", "双核引领", "双引擎", "双翼齐飞", "双轮并进", "双城联动", "双轨并行", "两手抓", "两促进", "两不误"].map { ($0, true) })
}

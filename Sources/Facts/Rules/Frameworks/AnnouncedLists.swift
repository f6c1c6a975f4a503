import Sentences

extension FrameworkRule {
  /// Taught by: 全年要办好七个方面工作： above eight numbered paragraphs.
  static let announcedLists = FrameworkRule(
    name: "announced-lists",
    summary: "aspects or points that the report goes on to list: 四个方面, 八个方面工作",
    examples: [
      Example("聚焦态度、能力、担当三个方面，抓好队伍。", ["三个方面"]),
      Example("抓好两个方面工作。一是稳住粮食，二是办好教育。", ["两个方面工作"]),
    ],
    counterexamples: ["根据第八、第九两个方面的规定。", "从四个方面加强管理。", "在多个方面取得突破。"],
    find: { place in
      guard place.numeral != nil, let (count, end) = place.smallNumber, count > 1, count <= 20, !place.isOrdinal else {
        return nil
      }
      guard let (_, nounEnd) = nouns.longest(in: place.letters, at: end, limit: place.sentence.upperBound),
        HeadNouns.endsName(place.letters, at: nounEnd, limit: place.sentence.upperBound)
          || place.ends("方面", before: nounEnd)
      else { return nil }
      return FrameworkMention(span: place.position..<nounEnd, count: count, evidence: .allMembers)
    })

  private static let nouns = WordTrie<Bool>(
    [
      "个方面", "个方面工作", "个方面的工作", "方面工作", "个方面重点工作", "方面重点工作", "个方面任务", "个方面的任务", "个方面重点任务", "个方面重点工作任务", "个主要方面",
      "个方面问题", "方面关系", "个关键", "个重点", "个结合", "个坚持", "个转变", "个突出", "项改革",
      "个统筹", "个确保", "个注重", "个必须", "个变化", "个问题", "件大事", "件实事", "项措施", "项举措",
    ].map { ($0, true) })
}

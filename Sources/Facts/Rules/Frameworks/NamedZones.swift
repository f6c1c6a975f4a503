import Sentences

extension FrameworkRule {
  /// Taught by: 建好滨海商贸区、城北居住区、山前度假区三区.
  static let namedZones = FrameworkRule(
    name: "named-zones",
    summary: "zones or lines counted by the word in which their names end: 甲区、乙区、丙区三区",
    examples: [Example("建好滨海商贸区、城北居住区、山前度假区三区。", ["三区"])],
    counterexamples: ["城区、郊区、新区各有三区。", "沪、苏、浙三地联手。"],
    find: { place in
      guard let numeral = place.numeral, numeral.isHan, let (count, end) = place.smallNumber, count > 1,
        ["区", "带", "轴", "城", "园", "廊", "圈", "翼", "链", "馆", "港", "谷"].contains(place[end]),
        place[place.position - 1] == place[end]
      else { return nil }
      let start = MemberLists.clauseStart(place.letters, before: place.position, limit: place.sentence.lowerBound)
      let pieces = MemberLists.pieces(place.letters, start..<place.position, size: count, separators: MemberLists.comma)
      guard pieces.count == count, pieces.allSatisfy({ place[$0.upperBound - 1] == place[end] }) else { return nil }
      return FrameworkMention(span: place.position..<(end + 1), count: count, evidence: .allMembers)
    })
}

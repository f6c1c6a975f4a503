import Sentences

extension FrameworkRule {
  /// Taught by: 用“谋、拆、建、管”四位一体的办法抓项目.
  static let unities = FrameworkRule(
    name: "unities",
    summary: "several things made one: N位一体",
    examples: [
      Example("坚持“谋、建、管”三位一体工作模式。", ["三位一体工作模式"]),
      Example("形成镇、村、组、户“四位一体”的管护机制，成效明显。", ["四位一体的管护机制"]),
      Example("深化种植、加工、销售“三位一体”改革。", ["三位一体"]),
    ],
    counterexamples: ["他们排在第三位。"],
    find: { place in
      guard place.numeral != nil, let (count, end) = place.smallNumber, count > 1, place.starts("位一体", at: end) else {
        return nil
      }
      var mention = place.mention(place.position, end + 3, count: count)
      var next = mention.span.upperBound
      let isQuoted = mention.span.lowerBound < place.position
      if isQuoted, next > end + 4 { return mention }
      if place[next] == "的" { next += 1 }
      if let (nounEnd, kind) = HeadNouns.phrase(
        in: place.letters, from: next, limit: place.sentence.upperBound, reach: 8),
        kind != .demand
      {
        mention.span = mention.span.lowerBound..<nounEnd
      }
      return mention
    })
}

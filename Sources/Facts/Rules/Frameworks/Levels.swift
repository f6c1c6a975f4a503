import Sentences

extension FrameworkRule {
  /// Taught by: 街道、社区、小区、楼栋四级治理机制; by “……”四方联动服务模式.
  static let levels = FrameworkRule(
    name: "levels",
    summary: "levels or sides that work as one: 四级管理机制, 三方联动模式",
    examples: [
      Example("完善县、乡、村三级服务体系。", ["三级服务体系"]),
      Example("完善县、乡、村三级电商服务体系。", ["三级电商服务体系"]),
      Example("打造“学校—家庭—社会”三方协同育人新模式。", ["三方协同育人新模式"]),
    ],
    counterexamples: ["三级公立医院绩效评价体系不断完善。", "新增三级医院2家。", "完善省市两级碳排放核算体系。", "岷江四级航电枢纽工程建成投运。"],
    find: { place in
      guard let numeral = place.numeral, numeral.isHan, let (count, end) = place.smallNumber, count > 1,
        count < 10, !place.isOrdinal,
        place[end] == "级" || place[end] == "方", !CountingWords.isNumber(place[place.position - 1])
      else { return nil }
      let limit = place.quote?.upperBound ?? place.sentence.upperBound
      guard let (nounEnd, kind) = HeadNouns.phrase(in: place.letters, from: end + 1, limit: limit, reach: 12),
        kind == .programme || place.ends("网络", before: nounEnd) || place.ends("所有制", before: nounEnd),
        !place.letters[end..<nounEnd].contains("院"), !place.letters[end..<nounEnd].contains("企"),
        !place.letters[end..<nounEnd].contains("等"),
        // 岷江四级航电枢纽工程: steps of a river.
        !(end..<nounEnd).contains(where: { rivers.end(in: place.letters, at: $0, limit: nounEnd) != nil })
      else { return nil }
      var mention = place.mention(place.position, nounEnd, count: count)
      if count == 2 { mention.evidence = .allMembers }
      return mention
    })
}

private let rivers = WordSet("航电 水电 电站 枢纽")

extension NameEndings {
  static let hillsAndWaters = NameEndings(
    name: "hills-and-waters",
    summary: "hills, rivers, lakes and islands",
    kind: .place, level: .nature, reach: .narrow,
    words: "山 山脉 湖 河 江 岛 群岛 峪 峡 峡谷 岭 溪 海湾 海峡 水库 流域 水系 灌区 湾",
    examples: [("治理岷柏河和玉槐湖。", ["岷柏河", "玉槐湖"])],
    counterexamples: ["守护绿水青山。", "推进江河湖库治理。"])
}

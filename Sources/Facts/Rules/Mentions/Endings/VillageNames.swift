extension NameEndings {
  static let villageNames = NameEndings(
    name: "village-names",
    summary: "villages by 村, 庄 and 屯",
    kind: .place, level: .village, reach: .narrow,
    words: "村 庄 屯",
    examples: [("涧沟村、岳家庄整村搬迁。", ["涧沟村", "岳家庄"])],
    counterexamples: ["贫困村全部摘帽。", "建设和美乡村。"])
}

extension NameEndings {
  static let villages = NameEndings(
    name: "villages",
    summary: "villages, and neighbourhoods of a city",
    kind: .place, level: .village,
    words: "社区 村委会 居委会 小区 新村",
    examples: [("舜柏社区办起食堂。", ["舜柏社区"])],
    counterexamples: ["智慧社区建设提速。", "老旧小区改造惠及居民。"])
}

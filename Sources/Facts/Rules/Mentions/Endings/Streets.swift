extension NameEndings {
  static let streets = NameEndings(
    name: "streets",
    summary: "roads and streets by their last letter",
    kind: .place, level: .road, reach: .narrow, isBuilt: true,
    words: "路 街 桥 巷 胡同",
    examples: [("玉槐路、柏舜路通车。", ["玉槐路", "柏舜路"])],
    counterexamples: ["多条道路通车。", "走出一条新路。"])
}

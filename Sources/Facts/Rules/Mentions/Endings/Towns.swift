extension NameEndings {
  static let towns = NameEndings(
    name: "towns",
    summary: "towns and townships",
    kind: .place, level: .town, reach: .narrow,
    words: "镇 乡 民族乡",
    examples: [("柳泉镇、槐店镇通了公交。", ["柳泉镇", "槐店镇"])],
    counterexamples: ["建成一批特色镇。", "统筹城乡发展。"])
}

extension NameEndings {
  static let works = NameEndings(
    name: "works",
    summary: "works and mines",
    kind: .organisation, isBuilt: true,
    words: "一厂 二厂 三厂 总厂 化肥厂 钢铁厂 发电厂 制造厂 机床厂 钢厂 水泥厂",
    examples: [("玉槐机床厂恢复生产。", ["玉槐机床厂"])],
    counterexamples: ["新建发电厂。"])
}

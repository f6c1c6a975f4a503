extension NameEndings {
  static let undertakings = NameEndings(
    name: "undertakings",
    summary: "projects and works",
    kind: .project, isBuilt: true,
    words: "项目 工程 改造项目 建设项目 片区项目",
    examples: [("玉槐宾馆项目开工。", ["玉槐宾馆"])],
    counterexamples: ["重点项目加快建设。", "民生工程扎实推进。"])
}

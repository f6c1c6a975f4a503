extension NameEndings {
  static let gatherings = NameEndings(
    name: "gatherings",
    summary: "forums, fairs, games and festivals",
    kind: .event,
    words: "论坛 峰会 博览会 交易会 洽谈会 推介会 研讨会 展览会 文化节 艺术节 旅游节 音乐节 运动会 锦标赛 马拉松 大赛",
    examples: [("玉槐论坛与柏川博览会同期举行。", ["玉槐论坛", "柏川博览会"])],
    counterexamples: ["举办论坛和展览会。", "办好职业技能大赛。"])
}

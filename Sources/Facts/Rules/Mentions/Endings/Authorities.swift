extension NameEndings {
  static let authorities = NameEndings(
    name: "authorities",
    summary: "organs of state and party, courts, associations",
    kind: .organisation,
    words: "委员会 领导小组 指挥部 总指挥部 专班 管委会 管理委员会 协会 商会 联合会 基金会 联盟 投资促进局 服务局 监管局 管理局",
    examples: [("岷柏商会与玉槐协会签约。", ["岷柏商会", "玉槐协会"])],
    counterexamples: ["行业协会商会改革深化。"])
}

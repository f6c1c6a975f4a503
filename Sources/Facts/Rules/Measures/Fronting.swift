import Sentences

extension WordingRule {
  /// 无还本续贷新增 is 新增无还本续贷: what was added may stand before the word for it.
  static let fronting = WordingRule(
    name: "fronting", summary: "新增 and 净增 behind what was added go before it",
    examples: [("无还本续贷新增", "新增无还本续贷"), ("各项贷款净增", "净增各项贷款")],
    counterexamples: ["城镇新增就业", "新增", "全年新增", "新增贷款"],
    apply: { letters in
      guard letters.count > 4, letters.last == "增",
        let start = added.start(in: letters, before: letters.count, limit: 0)
      else { return }
      letters = Array(letters[start...] + letters[..<start])
    })
}

private let added = WordSet("新增 净增")

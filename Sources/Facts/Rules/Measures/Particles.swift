import Sentences

extension WordingRule {
  /// 钢的产量 is 钢产量, 拆除各类违建 is 拆除违建.
  static let particles = WordingRule(
    name: "particles", summary: "的 between a thing and its measure goes, and for any sort of thing and 累计",
    examples: [("钢的产量", "钢产量"), ("拆除各类违建", "拆除违建"), ("各级各类学校", "学校"), ("城镇累计新增就业", "城镇新增就业")],
    counterexamples: ["目的地游客", "的士", "类型企业", "积累率"],
    apply: { letters in
      guard letters.contains(where: { $0 == "的" || $0 == "各" || $0 == "累" }) else { return }
      var kept: [Letter] = []
      kept.reserveCapacity(letters.count)
      var position = 0
      while position < letters.count {
        if letters[position] == "的", position > 0, letters[position - 1] != "目" {
          position += 1
        } else if let end = anySort.end(in: letters, at: position, limit: letters.count), end < letters.count {
          position = end
        } else {
          kept.append(letters[position])
          position += 1
        }
      }
      if kept.count >= 2 { letters = kept }
    })
}

private let anySort = WordSet("各级各类 各类 各种 各项 各式各样 累计")

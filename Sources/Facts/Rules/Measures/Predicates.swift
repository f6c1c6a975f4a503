import Sentences

extension WordingRule {
  /// 市级重点项目超额完成投资计划 and 市级重点项目建设 count 市级重点项目: what is said of all that is counted does not name it.
  static let predicates = WordingRule(
    name: "predicates", summary: "what is said of all projects or works that are counted goes",
    examples: [
      ("市级重点项目超额完成投资", "市级重点项目"), ("省重点项目全部开工", "省重点项目"), ("重点项目建设", "重点项目"), ("民生工程如期完成", "民生工程"),
    ],
    counterexamples: ["项目完成投资", "重点项目开工", "项目建设投资", "学校建设", "项目建设", "完成重点项目"],
    apply: { letters in
      for start in letters.indices where start > 3 {
        guard heads.start(in: letters, before: start, limit: 0) != nil,
          let end = verdicts.end(in: letters, at: start, limit: letters.count),
          end == letters.count || letters[start] != "建"
        else { continue }
        letters.removeLast(letters.count - start)
        return
      }
    })
}

private let heads = WordSet("项目 工程 实事 任务")
private let verdicts = WordSet("超额完成 圆满完成 全面完成 全部完成 提前完成 如期完成 顺利完成 全部开工 全部建成 全部实施 全部竣工 全部落地 全面开工 有序推进 加快推进 顺利推进 建设")

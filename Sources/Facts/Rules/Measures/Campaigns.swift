import Sentences

extension WordingRule {
  /// 百万英才汇南粤行动吸纳高校毕业生 is 吸纳高校毕业生: by which campaign something was done does not name what was done.
  static let campaigns = WordingRule(
    name: "campaigns", summary: "a campaign before the verb of what it did goes",
    examples: [("百万英才汇南粤行动吸纳高校毕业生", "吸纳高校毕业生"), ("技能振兴计划培训劳动者", "培训劳动者")],
    counterexamples: ["专项行动次数", "行动计划项目", "人才计划入选者", "吸纳高校毕业生"],
    apply: { letters in
      for start in letters.indices where start > 3 {
        guard campaignNouns.start(in: letters, before: start, limit: 2) != nil,
          let end = doings.end(in: letters, at: start, limit: letters.count), letters.count - end > 2
        else { continue }
        letters.removeFirst(start)
        return
      }
    })
}

private let campaignNouns = WordSet("行动 计划")
private let doings = WordSet("吸纳 引进 招引 带动 新增 新培育 培训 招募 吸引 帮扶 促成")

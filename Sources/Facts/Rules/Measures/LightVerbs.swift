import Sentences

extension WordingRule {
  /// 研究实施民生实事 and 重点办好民生实事 are 民生实事: verbs that say no more than that something is being done go, with the words
  /// that say how.
  static let lightVerbs = WordingRule(
    name: "light-verbs", summary: "verbs that say no more than that it is being done go, with the words for how",
    examples: [
      ("研究实施民生实事", "民生实事"), ("重点办好民生实事", "民生实事"), ("全力实施技改项目", "技改项目"), ("铺排落实省重点项目", "省重点项目"),
      ("安排实施技改项目", "技改项目"),
      ("稳妥推进土地承包试点", "土地承包试点"),
    ],
    counterexamples: ["实施率", "推进会", "研究院", "办好率", "重点企业", "新增就业", "开工项目", "落地项目", "制定行政法规", "稳妥有序", "首批技改项目"],
    apply: { letters in
      var start = 0
      while let end = manners.end(in: letters, at: start, limit: letters.count) { start = end }
      guard let end = lightWords.end(in: letters, at: start, limit: letters.count), letters.count - end >= 3 else {
        return
      }
      letters.removeFirst(end)
    })
}

private let manners = WordSet(
  "全力 大力 深入 继续 扎实 持续 组织 研究 认真 切实 全面 积极 加快 着力 统筹 计划 分批 有序 稳步 稳妥 接续 协同 一体 将 已 并 精心 用心 倾力 重点 集中 努力 接力 扎扎实实 分类 高质量")

private let lightWords = WordSet("安排实施 落实 铺排落实 实施 实施好 办好 办好办实 办实 办实办好 抓好 兑现 推进 推动 推进实施")

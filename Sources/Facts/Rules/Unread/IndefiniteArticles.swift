import Sentences

extension NumeralRule {
  /// “一批项目落地，这一目标，看一看”: 一 as an article counts nothing.
  static let indefiniteArticles = NumeralRule(
    name: "indefinite-articles", summary: "一 as an article or a determiner counts nothing", numeralClass: .idiom,
    examples: [("一批项目落地。", ["一"]), ("实现这一目标。", ["一"]), ("大家讲一讲。", ["一"])],
    counterexamples: [("新增一家企业。", ["一"])],
    matches: { context in
      let first = context.numeral.range.lowerBound
      guard context.letters[first] == "一", context.numeral.range.count == 1 else { return false }
      if context.measurement.sort == .looseCounter || context.measurement.sort == .counter { return true }
      let before = first > context.sentence.range.lowerBound ? context.letters[first - 1] : " "
      if before == context.afterNumber(), before.isHan { return true }
      return determiners.contains(before) || context.follows(classifiers, at: first + 1)
        || context.follows(oldClassifiers, at: first + 1)
    })
}

private let determiners = Set("这那每任另某同唯首哪這进有与和于是又不缺不关键".letters)
private let classifiers = WordSet(
  "堂 斤 亩 元钱 毛钱 拆 谈 辙 派 辈 招 遇 题 任 格 文钱 元 哄 盛事 说 進 視 進入 进入 讲 说到 经 番 片 股 席 句 伙 付 仗 程 边 把 员 致 体 起 回 新 套 整套 小 大 线 流 域 城 市 县 校 行 遍 茬 步 关 环 课 时 刻 月 年 方 度 专题 企 产 地 项项 站 窗 码 照 键 码通 卡 证 车 岗 门 组 查 思 意 再 路 代代"
)
private let oldClassifiers = WordSet("個 種 條 項 級 國 樣 戰 領 會")

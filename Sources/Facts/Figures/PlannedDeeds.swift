import Sentences

/// 计划 and 拟 as verbs behind what is planned: 公园计划打造96处, 项目拟投资3亿元.
enum PlannedDeeds {
  /// Whether the word from `start` to `end` is such a verb: another follows that is done to what is counted, and the word is
  /// none of a plan's name (行动计划实施, 按计划建设) or another's (虚拟).
  static func follow(_ start: Int, _ end: Int, _ letters: [Letter], in range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return false }
    if letters[start] == "拟" {
      if otherIntents.contains(letters[start - 1]) { return false }
    } else if letters[start] != "计" || planNames.start(in: letters, before: start, limit: range.lowerBound) != nil {
      return false
    }
    return deeds.end(in: letters, at: end, limit: range.upperBound) != nil
  }

  /// The end of the verb that begins at `position`; nil where none does.
  static func end(at position: Int, _ letters: [Letter], in range: Range<Int>) -> Int? {
    let end: Int
    switch letters[position] {
    case "计" where letters.has("计划", at: position, limit: range.upperBound): end = position + 2
    case "拟": end = position + 1
    default: return nil
    }
    return follow(position, end, letters, in: range) ? end : nil
  }
}

/// 虚拟, 模拟, 草拟: letters that make another word with 拟.
private let otherIntents = LetterSet("虚模草比起自审")
/// What stands before 计划 where it is a noun.
private let planNames = WordSet(
  """
  行动 投资 发展 工作 招生 年度 建设 培育 倍增 攻坚 提升 改造 实施 完成 按照 按 列入 纳入 超额 原 \
  年 项目 国民经济 生产 财政 信贷 成长 引才 人才 英才 星火 火炬 成为 国家 根据 落实 执行 制定 编制 \
  推进 启动 超 比 了 的 项 五 大 此 该 个 各 本 和 与 助力 振兴 专项 三年 五年 季度 月度 全年 \
  任务 目标
  """)
private let deeds = WordSet(
  """
  打造 建设 新建 改造 投资 引进 实施 完成 新增 培育 开工 拆迁 拆除 征收 招收 开展 种植 建成 扩建 \
  改建 修建 整治 治理 回迁 搬迁 投入 开发 生产 举办 安排 创建 发放 培训 招聘 提供 升级 开通 增加 \
  招商 竣工 投放 出让 达到 实现 推出 布局 覆盖
  """)

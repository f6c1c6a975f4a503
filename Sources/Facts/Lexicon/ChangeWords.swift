import Sentences

/// Verbs that say by how much something rose or fell. Straight before a number they make it a change; with 到 or 至
/// behind them the number is what was reached, a level.
let changeWords: WordTrie<Int> = {
  var words: [(String, Int)] = []
  func add(_ sign: Int, _ text: String) {
    for word in text.split(separator: " ") { words.append((String(word), sign)) }
  }
  add(
    1,
    """
    增长 提高 上升 回升 攀升 增加 提升 扩大 上涨 增 升 涨 高 快 多 净增 递增 增速 增幅 增速为 增长率 增长率为 涨幅 加快 前进 前移 跃升 延长 多增 提速 翻 高出 高于 快于 \
    增速达 增长速度 增长的速度 增长了 平均增长 增多 上浮 增收 上调 上移 领先 增产 增支
    """)
  add(-1, "下降 减少 降低 回落 缩小 下滑 下跌 降 跌 减 低 收窄 压减 降幅 缩减 削减 精简 减量 负增长 少 压缩 下调 低于 减幅 后退 下浮 减低 慢于 少于上年 缩短 跌幅 减产 减收 压降 降幅达")
  return WordTrie(words)
}()

/// Words that may stand between such a verb and its number.
let changeFillers = WordSet(
  "了 约 为 达 达到 分别 累计 平均 仅 近 在 均 幅度 幅度为 率 目标 预期目标 预期 预期为 高达 将 将为 将达 将达到 可达 就 保持 超 均为 分别为 分别达 分别达到 都 都将 都在 都达到 都将达到 定为 目标定为 预期目标定为 目标拟定为 预期目标拟定为 目标设定为 预期目标设定为"
)

/// Verbs whose object is counted and then reckoned as a decline: 减少碳排放800万吨.
let declineVerbs = WordSet("减少 下降 压减 减排 削减 缩减")

/// What offices cut, with the verb that is no word of its own: 减环节, 减审批时限, 减材料54%.
enum ShortDecline {
  /// Where 减 stands before nouns of an office that end at `end`; nil where other words stand there.
  static func start(in letters: [Letter], before end: Int, limit: Int) -> Int? {
    var position = end
    while let noun = officeNouns.start(in: letters, before: position, limit: limit) {
      position = noun
      if position > limit, letters[position - 1] == "减" { return position - 1 }
    }
    return nil
  }
}

private let officeNouns = WordSet("环节 材料 时限 时间 跑动 费用 流程 成本 次数 证明 要件 要素 程序 申请 申报 办理 审批 办事 承诺")

/// Goals that are of growth by their name.
let growthGoals = WordSet("的增长目标 的预期增长目标 的增长预期目标 的增速目标 的经济增长目标 的经济增速目标 的增长预期 的预期增速")

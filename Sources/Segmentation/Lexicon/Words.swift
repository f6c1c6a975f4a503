/// The words of the genre, in tables beside this file.
///
/// A line of a table begins with a number: the bits it takes to say each of the words behind it, so that 12 is said of
/// words that are one in 4,096. They were counted in government reports of seventy years and newspaper features, once cut
/// by these very words; a word of everyday life that they never say has 19.
enum Words {
  static var tables: [String] { [letters, common, usual, rare] }

  /// What a name from outside costs: less than its letters one by one, more than most words.
  static let bitsOfName = 18
  /// What a letter costs that no table holds.
  static let bitsOfUnknownLetter = 22

  /// Every word of a table with its bits.
  static func read(_ table: String, _ each: (String, Int) -> Void) {
    var bits = 0
    for word in table.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let text = Substring(word)
      if let number = Int(text) { bits = number } else { each(String(text), bits) }
    }
  }

  /// Words that only hold others together: particles, prepositions, linking words, pronouns, verbs that help.
  static let function = """
    的 了 着 过 地 得 之 所 等 等等 们 吗 呢 吧 啊 和 与 及 以及 或 或者 并 并且 而 而且 且 但 但是 然而 不过 可是 却 则 若 如 如果 假如 虽 虽然 尽管 \
    既 既然 因 因为 由于 因此 因而 所以 从而 于是 在 于 对 对于 关于 至于 把 将 被 让 使 使得 给 由 从 自 至 到 往 向 朝 为 为了 以 用 按 按照 据 根据 \
    依照 随着 通过 经 经过 当 同 跟 比 是 有 无 也 都 又 还 还是 就 才 再 更 更加 最 很 较 太 极 十分 非常 不 没 没有 未 别 要 会 能 能够 可 可以 \
    应 应当 应该 须 必须 已 已经 曾 曾经 正 正在 仍 仍然 仅 只 只有 只是 这 那 这个 那个 这些 那些 这样 那样 这种 那种 这里 那里 这次 这一 其 其中 \
    其他 其它 其次 它 它们 他 他们 她 她们 我 我们 你 你们 您 自己 该 此 此外 另 另外 某 某些 每 每个 各 一 一个 一些 一种 一样 什么 怎么 怎样 如何 \
    谁 哪 哪些 多少 几 即 即使 甚至 尤其 特别是 例如 比如 包括 以上 以下 以内 以来 以后 以前 之后 之前 之间 之中 之一 同时 左右 上 下 中 内 外 里 前 后 \
    时 者
    """

  /// What stands behind a number and belongs to it.
  static let units = """
    元 美元 欧元 港元 日元 英镑 卢布 人民币 块钱 人 人次 人份 户 户次 家 个 个月 个小时 个工作日 个季度 个百分点 百分点 个千分点 千分点 项 条 件 件套 名 \
    位 处 所 座 台 台次 台套 套 套次 辆 辆次 艘 架 架次 次 场 场次 批 批次 届 轮 轮次 期 年 月 日 天 周 周年 周岁 岁 小时 分钟 秒 季度 学时 课时 倍 成 番 \
    米 公里 千米 厘米 毫米 微米 纳米 海里 平方米 平方公里 平米 立方米 立方 方 土方 石方 亩 亩次 公顷 吨 公斤 斤 千克 克 毫克 微克 担 石 升 度 度电 千瓦 \
    千瓦时 兆瓦 吉瓦 瓦 千伏 千伏安 吨标准煤 吨级 标箱 标准箱 车次 班次 航次 列 班 册 部 篇 幅 支 只 头 匹 羽 尾 株 棵 粒 颗 枚 张 床 间 栋 幢 层 片 块 \
    门 份 组 队 股 笔 例 宗 起 剂 剂次 针 副 对 双 种 类 大类 款 级 点 步 章 节 段 页 字 号 线 环 方面 遍 趟 回 顿 声 道 根 杆 口 眼 盏 座次 班组 \
    年代 年度 世纪 级次 师 军 旅 营 连 大
    """
}

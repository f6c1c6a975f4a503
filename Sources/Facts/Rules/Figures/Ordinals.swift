import Quantities
import Sentences

extension NumeralRule {
  /// “第一产业增加值居全省第三位”: 第一 names a sector, 第三位 is a rank.
  static let ordinals = NumeralRule(
    name: "ordinals", summary: "an ordinal is a figure only where something is ranked", numeralClass: .ordinal,
    examples: [
      ("第一产业平稳发展。", ["一"]), ("第二次全体会议召开。", ["二"]), ("选派第一书记驻村。", ["一"]), ("这是第二批名单。", ["二"]), ("把维护稳定作为第一位的任务。", ["一"]),
    ],
    counterexamples: [
      ("增速居全省第三位。", ["三"]), ("总量列全市第一。", ["一"]), ("增速排位第14，税收增幅居西部各市之首。", ["14", "之首"]), ("综合考评获第一名。", ["一"]),
      ("分别居全国第二、第七、第九。", ["二", "七", "九"]),
    ],
    needs: .ordinal,
    matches: { context in context.measurement.isOrdinal && !isRank(context) })

  /// 第三位, 列全市第一: a place in an order.
  static func isRank(_ context: NumeralContext) -> Bool {
    guard context.measurement.isOrdinal else { return false }
    if context.numeral.isWord {
      // 成交量稳居全国区域碳市场首位: the field stands between.
      if context.isNear(fieldVerbs, within: 14) { return true }
      // 增幅居西部各市之首: among whom stands between.
      if context.letters[context.start] == "之" { return context.isNear(placeVerbs, within: 14) }
      return context.precedes(rankVerbs, at: context.start) || context.precedes(rankedPlaces, at: context.start)
    }
    // 作为第一位的任务: what comes first is ranked in nothing.
    if context.unit == "位", context.precedes(appointments, at: context.start) { return false }
    // 放在第一位: how much it matters.
    if context.precedes(placingVerbs, at: context.start) { return false }
    if context.before() == "是", context.after() == "的" { return false }
    if context.unit == "位" || context.unit == "名" { return true }
    guard context.measurement.unit == .none else { return false }
    if isListed(context) { return true }
    let ordinal = context.start
    let nouns = unrankedNouns
    if context.follows(nouns, at: context.end) { return false }
    // 分别居全国第二、第七、第九: what stands in a list with a rank is one.
    if context.index > 0, context.before(2) == "、" || context.before() == "、" {
      let last = NumeralContext(
        letters: context.letters, sentence: context.sentence, measurements: context.measurements,
        index: context.index - 1)
      if last.measurement.raw.upperBound == context.measurement.raw.lowerBound - 1, isRank(last) { return true }
    }
    let places = rankedPlaces
    if context.precedes(places, at: ordinal) { return true }
    let verbs = rankVerbs
    return context.precedes(verbs, at: ordinal)
  }
}

extension NumeralRule {
  /// 分别居全国第二、第七、第九: whether the ordinal before it in the list is a rank.
  private static func isListed(_ context: NumeralContext) -> Bool {
    guard context.index > 0, context.before() == "、" || context.before() == "和", !context.after().isHan else {
      return false
    }
    let before = context.measurements[context.index - 1]
    guard before.isOrdinal, before.core.upperBound + 1 == context.start else { return false }
    return isRank(
      NumeralContext(
        letters: context.letters, sentence: context.sentence, measurements: context.measurements,
        index: context.index - 1))
  }
}

private let unrankedNouns = WordSet(
  """
  产业 中心 附属 实验 小学 支队 空间 立面 使馆 时间 书记 梯队 方阵 线 责任 动力 资源 要素 把手 季度 步 阶段 生产力 课 个 轮 批 次 大 支柱 要务 追求 高 信号 站 目标 标准 民生 选择 财政 窗口 关 医 人民 中学 届 章 节 部分 方面 三方 二产 三产
  """)

private let appointments = WordSet("作为 放在 摆在 置于 视为 当作")

/// Verbs behind which the field of a ranking may be named.
private let placeVerbs = WordSet("居 列 占")
private let fieldVerbs = WordSet("稳居 位居 跃居 名列 位列 居全国 居全省 居世界 居全球 居同类")

private let rankedPlaces = WordSet(
  """
  全国 全省 全市 全区 世界 全球 中部 西部 东部 东北 我国 亚洲 同类 省内 城市 省 市 区 地区 长三角 副省级城市 百强区 沿海 直辖市 国内 县
  """)

private let placingVerbs = WordSet("作为 放在 摆在 置于 放到 摆到 放在了 摆在了")

private let rankVerbs = WordSet(
  """
  列 居 位居 位列 排 排位 排名 排在 名列 跃居 跻身 获 保持 升至 上升到 跃升至 稳居 达到 进至 提升至 前移至 均 连续
  """)

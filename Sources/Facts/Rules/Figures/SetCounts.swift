import Quantities
import Sentences

extension NumeralRule {
  /// “坚持3条基本原则，大力实施四大战略”: the number says how many members a programme has.
  static let setCounts = NumeralRule(
    name: "set-counts", summary: "a number that only says how many members a programme has is its set count",
    numeralClass: .setCount,
    examples: [
      ("大力实施四大战略。", ["四"]), ("坚持3条基本原则。", ["3"]), ("推进6项重点工作。", ["6"]), ("从三个方面发力。", ["三"]),
      ("做好园区、城区两篇大文章。", ["两"]), ("抓好隐患排查、宣传培训2件事。", ["2"]),
      ("打好两场战役。", ["两"]), ("从5方面提出要求。", ["5"]),
      ("构建“谋、拆、建、招”四位一体格局。", ["四"]), ("总量连跨3个万亿元台阶。", ["3"]), ("从5个方面细化提出要求。", ["5"]),
    ],
    counterexamples: [
      ("新组建13个部门。", ["13"]), ("下设24个重点项目指挥部。", ["24"]), ("出台31项制度文件。", ["31"]), ("整治13条重点道路。", ["13"]),
      ("新建三座水厂。", ["三"]), ("发表科普文章200篇。", ["200"]), ("刊发稿件36篇。", ["36"]),
      ("建成两条高速公路。", ["两"]), ("举行20场革命歌曲演唱会。", ["20"]), ("组织9场大考模拟。", ["9"]),
    ],
    needs: .counting,
    matches: { context in
      let end = context.end
      if context.numeral.scale > 0 || context.numeral.isOver || context.measurement.isOrdinal || context.isOne {
        return false
      }
      if context.afterNumber() == "位", context.follows("位一体", at: context.numeral.range.upperBound) { return true }
      if context.unit == "个", context.follows(steps, at: end) { return true }
      // 从5个方面细化提出: sides are always those of a list.
      if context.unit == "个", context.follows("方面", at: end) { return context.numeral.value <= Decimal(36) }
      if context.unit == "件", context.isSmallHan || context.follows(bareMatters, at: end) {
        return context.follows(matters, at: end)
      }
      // 做好两篇大文章, 从5方面提出: the measure word is all that names the members.
      if context.unit == "篇", context.follows(essays, at: end) { return context.numeral.value <= Decimal(36) }
      if context.unit == "场", context.isNoun(battles, at: end) { return context.numeral.value <= Decimal(36) }
      if context.measurement.unit == aspects { return context.numeral.value <= Decimal(36) }
      if context.unit == "大" { return context.numeral.value <= Decimal(36) }
      guard context.measurement.sort == .looseCounter || context.measurement.sort == nil else { return false }
      if context.isNoun(programmeNouns, at: end) { return context.numeral.value <= Decimal(36) }
      guard let noun = adjectives.end(in: context.letters, at: end, limit: context.sentence.range.upperBound) else {
        return false
      }
      return context.isNoun(programmeNouns, at: noun) && context.numeral.value <= Decimal(36)
    })
}

extension NumeralContext {
  /// Whether one of `nouns` stands at `position` as the head of its phrase, and not as the first part of a longer noun
  /// (战略 heads 四大战略, not 4个重大战略项目指挥部).
  fileprivate func isNoun(_ nouns: WordSet, at position: Int) -> Bool {
    guard let end = nouns.end(in: letters, at: position, limit: sentence.range.upperBound) else { return false }
    guard end < sentence.range.upperBound, letters[end].isHan, letters[end - 1].isHan else { return true }
    return headFollowers.contains(letters[end])
  }
}

private let aspects = Unit("方面")

private let headFollowers = LetterSet("的和与等为是上中之下来推统做抓有开展落实稳以发用，")

/// Nouns of thought and planning: what is numbered by them is a list, not a count of things done.

/// 打好两场战役: campaigns by name; 20场革命歌曲演唱会 are held.
private let battles = WordSet("战役 硬仗 攻坚战 大仗 革命 战争 大考")
/// 两件事, 三件大事: what a list is about.
private let bareMatters = WordSet("事， 事。 事、 事； 大事， 大事。")
private let matters = WordSet("事 大事 好事 事情 事， 要事")

/// 连跨3个万亿元台阶: the steps of one rise.
private let steps = WordSet("台阶 大台阶 万亿元台阶 千亿元台阶 百亿元台阶 亿元台阶 万亿台阶 千亿台阶 百亿台阶 万亿元大台阶 千亿元大台阶 万亿级关口 千亿级关口 万亿元关口 万亿级台阶 千亿级台阶")

private let essays = WordSet("大文章 文章。 文章， 文章； 文章、")

private let adjectives = WordSet(
  """
  重点 基本 主要 重大 关键 核心 新 具体 中心 总体 专项 根本 突出
  """)

private let programmeNouns = WordSet(
  """
  原则 要求 方面 战略 任务 工作要 工作， 工作。 工作、 工作任务 理念 转变 关系 统筹 目标 关键 突破 优势 环节 抓手 支撑 攻坚战 体系 格局 坚持 自信 意识 维护 更加 确保 着力 导向 主题 主线 重点， 重点。 结合 一体 统一 强化 提升行动 聚焦 定位 布局 保障 机制 思路 变化 特点 特征 能力 领域 层面 阶段 中心 基本 问题 不动摇 必须 务必 服务 建设” 代表 面向 文明
  """)

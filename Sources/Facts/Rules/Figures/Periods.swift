import Quantities
import Sentences

extension NumeralRule {
  /// “启动三年行动计划，仅用12天完成拆除”: a span that names a plan or a run of years measures nothing.
  static let periods = NumeralRule(
    name: "periods", summary: "a number of years or days is a figure only where it measures how long something took",
    numeralClass: .period,
    examples: [
      ("启动三年行动计划。", ["三"]), ("连续5年获得先进。", ["5"]), ("五年规划顺利收官。", ["五"]), ("一年一个新台阶。", ["一", "一"]),
      ("打好振兴新突破三年行动。", ["三"]), ("构建1小时通勤圈。", ["1"]), ("完善15分钟便民生活圈。", ["15"]), ("6月14日09:03发布消息。", ["09:03"]),
      ("达到二十年或五十年一遇标准。", ["二十", "五十"]),
      ("五年多以来友好往来。", ["五"]), ("前两年多恢复很快。", ["两"]), ("近百年少有的洪水。", ["百"]), ("增速持续6个月稳居第一。", ["6"]), ("前4天累计接待游客。", ["4"]),
      ("承包到期后再延长三十年。", ["三十"]),
    ],
    counterexamples: [
      ("仅用12天完成拆除。", ["12"]), ("存在20多年的市场被取缔。", ["20"]), ("比期限提前1个月完成。", ["1"]), ("平均预期寿命达到79.3岁。", ["79.3"]),
      ("用时缩短3个工作日。", ["3"]), ("进程比全市滞后2年。", ["2"]), ("人均预期寿命提高到80岁以上。", ["80"]),
      ("受教育年限从10.4年提高到11年。", ["10.4", "11"]), ("二期4个月时间建成。", ["4"]), ("保护期再延长5年。", ["5"]), ("种植大棚已有30年历史。", ["30"]),
      ("工程提前4天完成。", ["4"]),
    ],
    needs: .temporal,
    matches: { context in
      // 2018年6月14日 09:03
      if context.isClockTime { return true }
      guard context.measurement.sort == .duration, !context.measurement.isOrdinal else { return false }
      let unit = context.unit
      // 超过五年计划: the plan's name.
      if unit == "年", context.follows(plans, at: context.end) { return true }
      // 假期前4天接待游客: a stretch of days.
      if unit == "天" || unit == "月", context.before() == "前", !otherFronts.contains(context.before(2)),
        context.after().isHan
      {
        return true
      }
      // 持续6个月稳居第一: a run, as 连续 says.
      if context.precedes(lasting, at: context.start), context.follows(heldVerbs, at: context.end) { return true }
      // 到期后再延长30年: the terms of a policy.
      if unit == "年", context.measurement.value >= Decimal(10), context.precedes(prolonging, at: context.start) {
        return true
      }
      // 已有30年历史: how old it is.
      if unit == "年", context.follows(ages, at: context.measurement.raw.upperBound) { return false }
      // 用4个月时间建成: what it took.
      if context.follows("时间", at: context.end), unit == "月", !context.precedes(spanWords, at: context.start) {
        return false
      }
      // 二十年或五十年一遇: how rare a flood is.
      if unit == "年", context.follows("一遇", at: context.end) || context.isRareFlood { return true }
      // 1小时通勤圈, 15分钟便民生活圈: the circle's name.
      if context.namesCircle { return true }
      // 一年多以来, 近百年来: a stretch that something is told of.
      if context.follows(sinceWords, at: context.measurement.raw.upperBound) { return true }
      if unit == "年", context.numeral.isScale { return true }
      // 人均预期寿命提高到80岁以上 is reached, 60岁以上老人 are selected.
      if unit == "岁" { return context.measurement.raw.upperBound > context.end && context.selectsNext }
      // 平均受教育年限从10.23年提高: nobody plans in hundredths of years.
      if !context.numeral.value.isWhole, context.numeral.range.count <= 5 { return false }
      // 前两年多恢复很快: a stretch that has gone by.
      let isPast = context.precedes(pastWords, at: context.start)
      if context.numeral.isOver { return context.isNear(recentWords, within: 2) || isPast || context.after() == "来" }
      if context.measurement.raw.upperBound > context.end && context.measurement.bound == .over { return isPast }
      if context.precedes(
        durationVerbs,
        at: context.measurement.raw.lowerBound)
      {
        return context.precedes(runWords, at: context.measurement.raw.lowerBound)
      }
      // 振兴新突破三年行动: no years are exceeded.
      if context.follows("突破", at: context.measurement.raw.lowerBound) { return true }
      // 过去的五个多月 is a stretch as 五个月 is.
      let isInside = context.follows("个多", at: context.numeral.range.upperBound)
      if context.measurement.bound != .exact, !isInside { return false }
      if unit == "年" || unit == "月" || context.measurement.unit == quarters { return true }
      return context.isSmallHan || context.follows(serviceWords, at: context.end)
    })
}

private let quarters = Unit("季度")

extension NumeralContext {
  /// 09:03: two digits of minutes, behind a date or at the start.
  fileprivate var isClockTime: Bool {
    guard numeral.isStructure, numeral.range.count == 5 || numeral.range.count == 4,
      letters[numeral.range.upperBound - 3] == ":"
    else { return false }
    let before = before()
    return before == " " || before == "日" || before == "午" || before == "晚" || before == "晨"
  }

  /// 二十年或五十年一遇: whether another number of years follows that ends in 一遇.
  fileprivate var isRareFlood: Bool {
    guard index + 1 < measurements.count, after() == "或" || after() == "至" else { return false }
    return follows("一遇", at: measurements[index + 1].core.upperBound)
  }

  /// Whether hours or minutes lead to a 圈 in the same phrase.
  fileprivate var namesCircle: Bool {
    guard ["小时", "分钟"].contains(measurement.unit.symbol) else { return false }
    for position in end..<min(end + 9, sentence.range.upperBound) {
      if !letters[position].isHan { return false }
      if letters[position] == "圈" { return true }
    }
    return false
  }

  /// Whether a noun stands behind the measurement.
  fileprivate var selectsNext: Bool {
    let end = measurement.raw.upperBound
    return end < sentence.range.upperBound && letters[end].isHan
  }
}

private let plans = WordSet("计划 规划 計划 計劃")

private let ages = WordSet("历史 的历史 建城史")
/// 提前, 此前, 目前: letters that make another word with 前.
private let otherFronts = LetterSet("提此目以之先日当年")
private let lasting = WordSet("持续 已连续 连续")
private let heldVerbs = WordSet("稳居 保持 位居 位列 居 增长 领跑 领先 排名 名列 正增长 盈利")
private let prolonging = WordSet("再延长")
private let spanWords = WordSet("近 过去 过去的 未来 今后 接下来 这 前 最近 利用 为期 前后 再过 一")

private let recentWords = WordSet(
  """
  近 过去
  """)

/// Behind a stretch that something is told of.
private let sinceWords = WordSet("以来 来")
/// Before one: 前两年多, 这四十多年.
private let pastWords = WordSet("前 过去 近 最近 这 以往 经过 经过了 在前")

private let durationVerbs = WordSet(
  """
  仅用 只用 用 历时 提前 滞后 领先 落后 缩短 缩短至 缩短到 延长 存在 达 达到 压缩至 压缩到 压减至 压减到 推迟 至 减少 增加 提高到 提高 为 压缩 延长到 延长至 缩减 降至 不超过 超过 约 至少 近 不到 节省 只需 仅需 需 持续 耗时 平均
  """)

private let runWords = WordSet(
  """
  连续达 最近
  """)

private let serviceWords = WordSet(
  """
  服务 内 长 值班 开放 营业 圈
  """)

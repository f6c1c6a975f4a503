import Quantities
import Sentences

extension KindRule {
  /// “增加值同比增长8.6%”: a verb of growth or decline stands before the number, fillers between them or not.
  static let changes = KindRule(
    name: "changes", summary: "a number behind a verb of growth or decline is a change",
    examples: [
      ("财政收入同比增长8.6%。", "8.6%", .change), ("能耗强度下降3.5%左右。", "3.5%左右", .change),
      ("出口额比上年增加120亿元。", "120亿元", .change), ("审批时限缩短了5个工作日。", "5个工作日", .change),
      ("检查频次精简三成。", "三成", .change), ("物价涨幅控制在2%左右。", "2%左右", .change),
      ("经营收入保持10%以上增长。", "10%以上", .change), ("提出6%左右的增长目标。", "6%左右", .change),
      ("经济增长预期6%左右。", "6%左右", .change), ("零售额保持年均15.7%的高速增长。", "15.7%", .change),
      ("居民消费价格涨幅回落到2.6%。", "2.6%", .change), ("物价上涨幅度14.8%。", "14.8%", .change), ("完成投资、超年度计划28%。", "28%", .change),
      ("开工单位比计划规定的多20个。", "20个", .change), ("工业增幅由2003年的6.1%上升到9.8%。", "6.1%", .change),
      ("工业增幅由2003年的6.1%上升到9.8%。", "9.8%", .change), ("投资增速回升3.2%。", "3.2%", .change),
      ("工业增长速度都在6%以上。", "6%以上", .change), ("零售总额同比-4.5%。", "-4.5%", .change),
    ],
    counterexamples: [
      ("森林覆盖率提高到47.3%。", "47.3%", .level), ("新增停车位1300个。", "1300个", .level), ("贫困户户均增收1600元。", "1600元", .level),
      ("累计推动农房风貌提升26.4万户。", "26.4万户", .level), ("编制缩减为一百二十人。", "一百二十人", .level),
      ("积累率由36.5%下降为33.6%。", "33.6%", .level), ("人口自然增长率由8.2‰下降到7.1‰。", "8.2‰", .level),
      ("景气指数回升到52.4%。", "52.4%", .level), ("失业率控制在5%左右。", "5%左右", .level), ("预算审减率达24.6%。", "24.6%", .level),
      ("人口自然增长率为-1.2‰。", "-1.2‰", .level), ("实现80%的预期目标。", "80%", .level),
      ("年均增长率之外，覆盖率保持98%。", "98%", .level), ("新建提升乡村道路310公里。", "310公里", .level),
      ("完成中幼林抚育提升120万亩。", "120万亩", .level), ("新建提升310公里农村公路。", "310公里", .level),
      ("新增企业多为20个一组。", "20个", .level), ("预算审减率达24.6%。", "24.6%", .level),
    ],
    read: change)

  /// 增速 has no number of its own where 高于全国1.7个百分点 follows: 百分点 always measure a difference.
  static let points = KindRule(
    name: "points", summary: "percentage points are a change",
    examples: [("增速高于全国1.7个百分点。", "1.7个百分点", .change), ("空置率收窄2.3个百分点。", "2.3个百分点", .change)],
    counterexamples: [("城镇化率达到66.2%。", "66.2%", .level)],
    needs: .points,
    read: { context in
      guard context.isRatio, context.unit == nil, pointUnits.contains(context.measurement.unit) else { return nil }
      return context.plain(.change, sign: signInClause(context))
    })

  /// “每年减少碳排放800万吨”: the verb's object stands between it and the number.
  static let declines = KindRule(
    name: "declines", summary: "an amount of something that is reduced is a decline",
    examples: [
      ("项目每年减少碳排放800万吨。", "800万吨", .change), ("平均压减办理时间58%。", "58%", .change),
      ("窗口事项减时限62%、减材料41%。", "41%", .change), ("平均减成本费用12%。", "12%", .change),
    ],
    counterexamples: [
      ("减少到280项的清单已公布。", "280项", .level), ("节约用水120万吨。", "120万吨", .level),
      ("减少审批事项，网办率98%。", "98%", .level), ("增产减材工艺达98%。", "98%", .level),
    ],
    read: { context in
      if context.isRatio, cutsShort(context) { return context.plain(.change, sign: -1) }
      // 压减时间58%: only a short object says by which part it was cut.
      if context.isRatio, context.left.count > 10 || isRate(context) { return nil }
      return declineOfObject(context)
    })
}

/// The units of differences between percentages.
private let pointUnits = [Unit.percentagePoint, Unit("千分点"), Unit("基点")]

private func change(_ context: KindContext) -> KindReading? {
  let (letters, low, measurement) = (context.letters, context.left.lowerBound, context.measurement)
  var end = context.start
  // 下降（同口径）19.6%
  if end - low > 4, letters[end - 1] == "）", let open = (max(low, end - 10)..<end).last(where: { letters[$0] == "（" }) {
    end = open
  }
  while let start = changeFillers.start(in: letters, before: end, limit: low) { end = start }
  // 涨幅控制在2%左右: kept, but still the growth itself.
  if let hold =
    (holdingVerbs.start(in: letters, before: context.start, limit: low)
      ?? comingVerbs.start(in: letters, before: context.start, limit: low)),
    let noun = growthEnd(before: hold, context)
  {
    end = noun
  }
  guard let (sign, start) = changeWords.longestSuffix(in: letters, before: end, limit: low) else {
    return growthBehind(context) ?? growthMoved(context) ?? excess(context) ?? comparedFall(context)
  }
  // 人口自然增长率为5‰: a rate by its own name.
  if natural.start(in: letters, before: start, limit: low) != nil, letters[start..<context.start].contains("率") {
    return nil
  }
  // 户均增收2万元: what is earned, unless it is compared.
  if context.unit == "元", earnings.end(in: letters, at: start, limit: end) == end,
    comparisonBase(before: start, context) == nil
  {
    return nil
  }
  // 缩减为一百亿元: 为 behind the verb leads to what was reached.
  if end < context.start, letters[end] == "为", !changeNouns.contains(letters[end - 1]) {
    let isGrowth = letters[end - 1] == "长" || letters[end - 1] == "增" && end - start > 1
    if !context.isRatio || !isGrowth { return nil }
  }
  // 审减率24.6%: a rate by its own name.
  if end - start == 1, !isPlainVerb(start, context) || letters[end] == "率" { return nil }
  if isImprovement(start..<end, context) { return nil }
  if measurement.sort == .counter || measurement.sort == .looseCounter, context.unit != "位",
    countChanges.start(in: letters, before: end, limit: low).map({ $0 <= start }) != true
  {
    return nil
  }
  return KindReading(kind: .change, sign: sign, wordsStart: start, base: comparisonBase(before: start, context))
}

/// 上涨幅度, 涨幅: where the word before a 控制在 ends that names a growth; nil for any other.
private func growthEnd(before end: Int, _ context: KindContext) -> Int? {
  guard end > context.left.lowerBound, context.isRatio, changeNouns.contains(context.letters[end - 1]),
    context.letters[end - 1] != "率"
  else { return nil }
  let noun = changeFillers.start(in: context.letters, before: end, limit: context.left.lowerBound) ?? end
  return changeWords.longestSuffix(in: context.letters, before: noun, limit: context.left.lowerBound) == nil
    ? nil : noun
}

/// 零售总额同比-4.5%: the minus says what the verb would.
private func comparedFall(_ context: KindContext) -> KindReading? {
  guard context.unit == "%", context.measurement.value.isNegative,
    let start = comparisons.start(in: context.letters, before: context.start, limit: context.left.lowerBound)
  else { return nil }
  return KindReading(kind: .change, wordsStart: start)
}

private let comparisons = WordSet("同比 环比")

/// 均保持10%以上增长: the verb stands behind the number.
private func growthBehind(_ context: KindContext) -> KindReading? {
  let end = context.measurement.raw.upperBound
  guard context.isRatio, context.unit == "%" else { return nil }
  // 确定5%左右的增长目标: whatever is done with the goal, it is one of growth.
  if growthGoals.end(in: context.letters, at: end, limit: min(context.letters.count, end + 10)) != nil {
    return context.plain(.change)
  }
  // 保持年均15.7%的高速增长
  var start = context.start
  guard growthVerbs.end(in: context.letters, at: end, limit: min(context.letters.count, end + 7)) != nil else {
    return nil
  }
  while let mean = means.start(in: context.letters, before: start, limit: context.left.lowerBound) { start = mean }
  guard let verb = holdingVerbs.start(in: context.letters, before: start, limit: context.left.lowerBound) else {
    return nil
  }
  return KindReading(kind: .change, wordsStart: verb)
}

/// 增幅由2000年的5.3%上升到10.4%: where a growth came from is one itself.
private func growthMoved(_ context: KindContext) -> KindReading? {
  guard context.unit == "%" else { return nil }
  let (letters, low) = (context.letters, context.left.lowerBound)
  guard
    let lead = context.left.reversed().prefix(12).first(where: { letters[$0] == "由" || letters[$0] == "从" }),
    let noun = growthNames.start(in: letters, before: lead, limit: low),
    natural.start(in: letters, before: noun, limit: low) == nil,
    let (sign, start) = changeWords.longestSuffix(in: letters, before: lead, limit: low)
  else { return nil }
  return KindReading(kind: .change, sign: sign, wordsStart: start)
}

/// 超年度计划28%: by how much more than was meant.
private func excess(_ context: KindContext) -> KindReading? {
  guard context.isRatio, context.unit == "%" else { return nil }
  guard let plan = plans.start(in: context.letters, before: context.start, limit: context.left.lowerBound),
    let verb = excessVerbs.start(in: context.letters, before: plan, limit: context.left.lowerBound)
  else { return nil }
  let base = context.letters[plan..<context.start].text
  return KindReading(kind: .change, wordsStart: verb, base: base)
}

/// 林分提升120万亩, 提升310公里公路: what is improved is counted, unless its extent itself grew (面积扩大3万亩).
private func isImprovement(_ verb: Range<Int>, _ context: KindContext) -> Bool {
  let letters = context.letters
  guard context.measurement.sort == .measure, verb.upperBound == context.start,
    improvingVerbs.end(in: letters, at: verb.lowerBound, limit: verb.upperBound) == verb.upperBound
  else { return false }
  let behind = context.measurement.raw.upperBound
  if behind < letters.count, letters[behind].isHan, verb.lowerBound == context.left.lowerBound { return true }
  return improvedThings.start(in: letters, before: verb.lowerBound, limit: context.left.lowerBound) != nil
}

/// 合格率98%: a rate's own value.
private func isRate(_ context: KindContext) -> Bool { context.left.last.map { context.letters[$0] == "率" } ?? false }

/// 高, 快, 多 and the other single letters are verbs of change only before a ratio and not inside another word.
private func isPlainVerb(_ start: Int, _ context: KindContext) -> Bool {
  let letter = context.letters[start]
  // 比计划规定的单位数多227个
  if letter == "多" || letter == "少", comparisonStart(before: start, context) != nil { return true }
  guard context.isRatio || context.unit == "元" && (letter == "增" || letter == "降") else { return false }
  return start == context.left.lowerBound || !wordLetters.contains(context.letters[start - 1])
}

/// Where 比 stands that something is compared by; 比重, 对比 and 之比 are none.
private func comparisonStart(before end: Int, _ context: KindContext) -> Int? {
  let letters = context.letters
  return (context.left.lowerBound..<end).last {
    letters[$0] == "比" && !ratioLetters.contains(letters[$0 + 1]) && ($0 == 0 || !pairLetters.contains(letters[$0 - 1]))
  }
}

/// What 同比, 环比 or 比… before the verb compares with.
private func comparisonBase(before end: Int, _ context: KindContext) -> String? {
  var position = max(context.left.lowerBound, end - 14)
  while position < end {
    let letter = context.letters[position]
    if letter == "同" || letter == "环", position + 1 < end, context.letters[position + 1] == "比" {
      return letter == "同" ? "上年同期" : "上期"
    }
    if letter == "比" && !isOfRatio(position, context) || letter == "较" {
      let base = context.letters[(position + 1)..<end]
      return base.isEmpty || base.count > 10 ? nil : base.text
    }
    position += 1
  }
  return nil
}

/// 占比, 比率, 收入比: no comparison.
private func isOfRatio(_ position: Int, _ context: KindContext) -> Bool {
  let before: Letter = position > context.left.lowerBound ? context.letters[position - 1] : " "
  let after = context.letters[position + 1]
  return before == "占" || before == "之" || after == "率" || after == "重" || after == "例"
}

private func signInClause(_ context: KindContext) -> Int {
  var position = context.start - 1
  while position >= context.left.lowerBound {
    if let (sign, end) = changeWords.longest(in: context.letters, at: position, limit: context.start),
      end - position > 1
    {
      return sign
    }
    position -= 1
  }
  return 1
}

/// 减环节、减材料54%: each noun of the office has its own short verb.
private func cutsShort(_ context: KindContext) -> Bool {
  ShortDecline.start(in: context.letters, before: context.start, limit: context.left.lowerBound) != nil
}

private func declineOfObject(_ context: KindContext) -> KindReading? {
  let (letters, limit) = (context.letters, context.start)
  for position in context.left.lowerBound..<limit {
    guard let end = declineVerbs.end(in: letters, at: position, limit: limit) else { continue }
    let behind = letters[end..<limit]
    if let first = behind.first, let last = behind.last, reachLetters.contains(first) || reachLetters.contains(last) {
      return nil
    }
    return context.plain(.change, sign: -1)
  }
  return nil
}

/// The verbs by which counted things change; 提升26.4万户 says how many were improved.
private let countChanges = WordSet("增加 减少 增长 下降 压减 增加了 减少了 缩减 前移 前进 净减少 多 少 增产 减产")
/// 增速, 涨幅, 增长率: what stands behind them is the change itself.
private let changeNouns = LetterSet("速幅率度")
private let earnings = WordSet("增收")
private let natural = WordSet("自然")
private let holdingVerbs = WordSet("控制在 保持在 稳定在 维持在 保持 实现")
/// 涨幅回落到2.6%: where the growth came to.
private let comingVerbs = WordSet("回落到 回落至 收窄到 收窄至 缩小到 缩小至")
private let means = WordSet("年均 了 平均每年 每年 年平均")
private let growthNames = WordSet("增速 增幅 涨幅 降幅 跌幅 增长率 增长速度")
private let growthVerbs = WordSet("增长 增速 的增长 的高速增长 的较快增长 的快速增长 的中高速增长 的稳定增长 的平稳增长 的增速 的增幅 的增长速度 的较高增速")
private let plans = WordSet("年度计划 年计划 全年计划 年初计划 原计划 计划 年度目标 年初目标 全年目标 目标 年度任务 全年任务 序时进度 时序进度 预期")
private let excessVerbs = WordSet("超 超过 超出")
private let improvingVerbs = WordSet("提升 改善 优化提升 改造提升 扩大")
/// What is improved stead by stead: forests, roads, quarters.
private let improvedThings = WordSet("抚育 优化 风貌 改造 新建 修复 林分 整治 建设 扩建 改建 品质 景观")
/// 提高, 最高, 新增: letters before a single-letter verb that make it part of a word.
private let wordLetters = LetterSet("提最新加许更不至较约")
/// 比重, 比例 and 之比, 对比: letters that make another word with 比.
private let ratioLetters = LetterSet("重例率值较对")
private let pairLetters = LetterSet("之对占相同环类评")
private let reachLetters = LetterSet("到至为")

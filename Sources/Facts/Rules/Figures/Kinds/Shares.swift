import Quantities
import Sentences

extension KindRule {
  /// “民生支出占财政总支出的76.6%”: 占, 占比 or 比重 before a percentage; so does the task that is overfulfilled.
  static let shares = KindRule(
    name: "shares", summary: "a percentage behind 占, 占比, 比重 or …的 is a share",
    examples: [
      ("民生支出占财政总支出的78.5%。", "78.5%", .share), ("高技术产业占规模以上工业比重达到41.3%。", "41.3%", .share),
      ("新装电梯达到全年任务的170%。", "170%", .share), ("引进资金9亿元，完成市里下达任务的51%。", "51%", .share),
      ("可再生能源装机占比提高到45%。", "45%", .share), ("投资9亿元，完成年度任务41.3%。", "41.3%", .share),
      ("合作社带动60%的农户增收。", "60%", .share), ("通自来水的村超过70%。", "超过70%", .share),
      ("90%以上的纠纷化解在基层。", "90%以上", .share), ("支出9亿元，75%以上用于民生。", "75%以上", .share),
      ("满意度提高5%，60%村卫生室实行一体化管理。", "60%", .share), ("贡献了全省24.1%的增量。", "24.1%", .share),
      ("参加合作社的农户达到全体农户的60%。", "60%", .share), ("福利费相当于工资总额的17%。", "17%", .share),
      ("所属企业有25%没有完成计划。", "25%", .share), ("去年有30%以上的农户增加了存款。", "30%以上", .share),
      ("全县百分之六十的职工增加了工资。", "百分之六十", .share),
    ],
    counterexamples: [
      ("医保报销比例提高到75%。", "75%", .level), ("占地面积增长5%。", "5%", .change), ("参保率达98%。", "98%", .level),
      ("产品市场占有率达到50%以上。", "50%以上", .level), ("5G网络覆盖95%以上行政村。", "95%以上", .level),
      ("经济以7%左右的速度增长。", "7%左右", .level), ("达标率97%，用于通报。", "97%", .level),
      ("产量增长8%、6%左右。", "6%左右", .change), ("全县的学校达标率97%。", "97%", .level), ("完成改造任务的项目满意率达98%。", "98%", .level),
      ("失业率只有5%。", "5%", .level),
    ],
    needs: .percentage,
    read: { context in
      guard context.isRatio, context.unit == "%" || context.unit == "‰" else { return nil }
      return share(context)
    })
}

private func share(_ context: KindContext) -> KindReading? {
  switch ratioWord(context) {
  case .part(let reading): return reading
  case .rate: return nil
  case nil: break
  }
  if isPartBehind(context) || isPartOfNoun(context) { return context.plain(.share) }
  return shareByVerb(context) ?? shareOfTask(context) ?? shareOfNamedTask(context)
}

/// 完成年度任务21.3%: a part of the task, though 的 is left out.
private func shareOfNamedTask(_ context: KindContext) -> KindReading? {
  let (letters, left, start) = (context.letters, context.left, context.start)
  guard context.unit == "%", let noun = dueTasks.start(in: letters, before: start, limit: left.lowerBound),
    let verb = doneVerbs.start(in: letters, before: noun, limit: left.lowerBound), letters[verb] == "完"
  else { return nil }
  return KindReading(kind: .share, wordsStart: verb, base: letters[noun..<start].text)
}

/// What 占 or a noun of ratios before a number says of it.
private enum RatioWord {
  /// 占全省的24%, 比重达到41%
  case part(KindReading)
  /// 报销比例75%
  case rate
}

private func ratioWord(_ context: KindContext) -> RatioWord? {
  let (letters, left, start) = (context.letters, context.left, context.start)
  for position in left.reversed() {
    // 市场占有率
    if letters[position] == "占", position + 2 < letters.count, !otherWords.contains(letters[position + 1]),
      letters[position + 1] != "有" || letters[position + 2] != "率"
    {
      if letters[position + 1] == "比" { return .part(afterNoun(at: position, context)) }
      var words = letters[(position + 1)..<start].drop { $0 == "到" || $0 == "了" }
      // 占整个财政支出的78%
      if words.starts(with: entire) { words = words.dropFirst(entire.count) }
      return .part(KindReading(kind: .share, wordsStart: position, base: whole(words)))
    }
    guard position + 1 < start, letters[position] == "比" else { continue }
    if letters[position + 1] == "重" { return .part(afterNoun(at: position, context)) }
    if letters[position + 1] == "例" {
      let isRate = rateNames.start(in: letters, before: position, limit: left.lowerBound) != nil
      return isRate ? .rate : .part(afterNoun(at: position, context))
    }
  }
  return nil
}

/// A part by the verb before it, or by the clause before that.
private func shareByVerb(_ context: KindContext) -> KindReading? {
  let (letters, left, start) = (context.letters, context.left, context.start)
  // 贡献了全国24.1%的增量: so much of what the whole has.
  if let verb = left.first(where: { letters[$0] == "贡" && letters.has("贡献", at: $0, limit: start) }),
    letters.count > context.measurement.raw.upperBound,
    letters[context.measurement.raw.upperBound] == "的", letters[verb + 2] != "率"
  {
    let words = letters[(verb + 2)..<start].drop { $0 == "了" || $0 == "出" }
    return KindReading(kind: .share, wordsStart: verb, base: whole(words))
  }
  // 占投资的比重，由上年的七成提高到八成: the ratio was named in the clause before.
  // So is each of several years: 这个比重，1978年为17.4%.
  if isStart(context) || saysOnlyWhen(letters, left), left.lowerBound > 0, letters[left.lowerBound - 1] == "，",
    ratioNouns.start(in: letters, before: left.lowerBound - 1, limit: 0) != nil
  {
    return context.plain(.share)
  }
  // 参加合作社的农户达到全体农户的60%: what it comes to is a part of what is named.
  if letters.has("的", before: start, limit: left.lowerBound), !isStart(context),
    let copula = (left.lowerBound..<start).last(where: { parity.end(in: letters, at: $0, limit: start) != nil }),
    let end = parity.end(in: letters, at: copula, limit: start), (2...14).contains(start - 1 - end),
    copula > left.lowerBound,
    !letters[end..<start].contains("，")
  {
    return KindReading(kind: .share, wordsStart: copula, base: letters[end..<(start - 1)].text)
  }
  // 通公路的村超过60%: of all villages, so many.
  var end = start
  while let verb = reachedBy.start(in: letters, before: end, limit: left.lowerBound) { end = verb }
  if let group = groups.start(in: letters, before: end, limit: left.lowerBound + 1), letters[group - 1] == "的" {
    return context.plain(.share)
  }
  // 有四分之一的单位, 有25%没有完成计划: of what was named, so many.
  if start - 1 > left.lowerBound, letters[start - 1] == "有", !otherHavings.contains(letters[start - 2]),
    context.measurement.raw.upperBound < letters.count, negations.contains(letters[context.measurement.raw.upperBound])
  {
    return KindReading(kind: .share, wordsStart: start - 1)
  }
  return nil
}

/// …的N%: a part of the task or of the whole that stands before 的.
private func shareOfTask(_ context: KindContext) -> KindReading? {
  let (letters, left, start) = (context.letters, context.left, context.start)
  guard start > left.lowerBound, letters[start - 1] == "的", !isStart(context), KindRule.changes.read(context) == nil
  else { return nil }
  // 引进资金9亿元，完成市里下达任务的51%: behind a figure the task is only what that is measured against.
  if left.lowerBound > 1, letters[left.lowerBound - 1] == "，", followsNumber(left.lowerBound - 1, in: letters),
    let end = doneVerbs.end(in: letters, at: left.lowerBound, limit: start),
    tasks.start(in: letters, before: start - 1, limit: end) != nil
  {
    return KindReading(kind: .share, wordsStart: left.lowerBound, base: whole(letters[end..<(start - 1)]))
  }
  // 完成年度任务的159%: of what was said before.
  if let noun = taskNouns.start(in: letters, before: start - 1, limit: left.lowerBound) {
    let verb = doneVerbs.start(in: letters, before: noun, limit: left.lowerBound) ?? noun
    // 完成布局总任务的70% names the task.
    if verb < noun || noun == left.lowerBound {
      return KindReading(kind: .share, wordsStart: verb, base: whole(letters[noun..<(start - 1)]))
    }
  }
  // 高标准农田达到耕地总面积的64%: what the part is of stands behind the verb.
  if left.count > 6,
    let verb = (left.lowerBound + 2..<start - 2).last(where: {
      reachWords.end(in: letters, at: $0, limit: start) != nil
    }),
    let end = reachWords.end(in: letters, at: verb, limit: start), end + 1 < start - 1
  {
    return KindReading(kind: .share, wordsStart: verb, base: whole(letters[end..<start]))
  }
  return KindReading(kind: .share, wordsStart: start - 1)
}

/// 90%以上的纠纷化解在基层: the part stands before its whole, and nothing before it is measured.
private func isPartBehind(_ context: KindContext) -> Bool {
  let (letters, low, end) = (context.letters, context.left.lowerBound, context.measurement.raw.upperBound)
  guard end < letters.count, letters[end] == "的" else { return false }
  if rateNouns.end(in: letters, at: end + 1, limit: min(letters.count, end + 7)) != nil { return false }
  return context.left.isEmpty
    || reachingVerbsOfParts.start(in: letters, before: context.start, limit: low) != nil
    || partLeads.start(in: letters, before: context.start, limit: low).map {
      $0 == low || !letters[$0 - 1].isHan || leadLetters.contains(letters[$0 - 1])
    } ?? false
}

/// 75%以上用于民生, 60%村卫生室: nothing stands before the part, and behind it what is done with it or the whole itself.
private func isPartOfNoun(_ context: KindContext) -> Bool {
  let (letters, end) = (context.letters, context.measurement.raw.upperBound)
  guard end < letters.count, context.unit == "%", letters[end].isHan else { return false }
  let uses = purposes.end(in: letters, at: end, limit: letters.count) != nil
  if !context.left.isEmpty { return uses && KindRule.changes.read(context) == nil }
  // The clause must begin here: 8%、6%左右 is a list.
  guard context.start == 0 || letters[context.start - 1] != "、" && letters[context.start - 1] != "和" else {
    return false
  }
  return uses || noWholes.end(in: letters, at: end, limit: letters.count) == nil
}

/// 由上年的1.2%, 从前年的74%: the start of a movement, no part.
private func isStart(_ context: KindContext) -> Bool {
  context.left.contains { context.letters[$0] == "由" || context.letters[$0] == "从" }
}

/// 占规模以上工业增加值比重: the whole stands before the noun, else the noun closes the indicator.
private func afterNoun(at position: Int, _ context: KindContext) -> KindReading {
  var start = position - 1
  while start >= context.left.lowerBound, context.letters[start] != "占" { start -= 1 }
  guard start >= context.left.lowerBound else { return KindReading(kind: .share, wordsStart: position + 2) }
  return KindReading(kind: .share, wordsStart: start, base: whole(context.letters[(start + 1)..<position]))
}

private func whole(_ words: ArraySlice<Letter>) -> String? {
  var words = words
  while let last = words.last, linkLetters.contains(last) { words = words.dropLast() }
  return words.isEmpty ? nil : words.text
}

private let reachedBy = WordSet("达到 达 已达 已 均 都 超过 已经")
/// Of whom or of which one says so many in a hundred.
private let groups = WordSet("村 行政村 自然村 村庄 农户 家庭 户 学校 企业 乡镇 职工 居民 群众 农民 学生 人口 卫生院 社区")

/// 相当于工资总额的17%
private let parity = WordSet("达到 相当于 约相当于 等于 约等于 只及 仅及 只相当于 仅相当于")
/// 只有, 占有, 没有: letters that make another word with 有.
private let otherHavings = LetterSet("只仅占没拥具享含")
/// Letters by which 有25%没有完成, 有两成未达标 go on.
private let negations = LetterSet("没未不")

/// 占地, 占道, 占用, 占领: letters that make another word with 占.
private let entire = "整个".letters
private let otherWords = LetterSet("地道用领补")
private let linkLetters = LetterSet("的达约近到从由")
/// 报销比例: a rate by name.
private let rateNames = WordSet("报销 补助 支付 兑付 调节")

/// 7%左右的速度, 13%的预期目标: the rate itself, not a part.
private let rateNouns = WordSet(
  """
  速度 增速 增长 增幅 目标 预期 预期目标 预期增长 水平 幅度 比例 利率 税率 经济增长 年均 中高速 要求 指标 红线 任务 高速 较快 股份 股权 基础 标准 关税 限额
  """)

/// What a part is for, or where it lies, behind its number.
let purposes = WordSet("用于 投向 用在 来自 集中在 由 投入到 在 实行 实现")

/// Whether a clause ends in a number with a short unit: 9亿元，, 9项，.
private func followsNumber(_ comma: Int, in letters: [Letter]) -> Bool {
  letters[max(0, comma - 4)..<comma].contains { $0.isDigit || NumeralReader.worth(of: $0) != nil }
}

private let taskNouns = WordSet(
  """
  年度任务 全年任务 任务 年度目标 全年目标 目标任务 年度计划 全年计划 年计划 年初计划 计划 \
  年度投资计划 全年投资计划 投资计划 年度投资任务 投资任务 年度目标任务 全年目标任务 总目标任务 全年总目标任务 总任务 年初预算 调整预算 预算 年初目标
  """)
private let dueTasks = WordSet("年度任务 全年任务 年度目标 全年目标 年度计划 全年计划 年度目标任务 全年目标任务 年度投资计划 全年投资计划 年度投资任务")
private let tasks = WordSet("任务 目标 计划 预算 指标 任务数 目标数 计划数 目标任务")
private let doneVerbs = WordSet("完成 达到 达 实现 完成了 分别完成 分别达到")
private let reachWords = WordSet("达到 等于 相当于 约为")

/// What may stand behind a number that is no part of it.
private let noWholes = WordSet("左右 上下 的 和 与 及 或 至 到 以 是 为 比 高 低 增 下 同 较 居 均 分 ")

/// 去年有30%的农户, 全国有…: letters of a time or a place before such a word.
private let leadLetters = LetterSet("年月底中内里上国省市县区已约取")

/// Words before a part that stands before its whole.
private let partLeads = WordSet("团结 我国 我省 我市 世界 全国 全省 全市 全县 全区 有 就有 让 使 约有 只有 仍有 还有 已有 其中有 覆盖 将 把")

/// Verbs before a part of those who are reached, whoever reaches them.
private let reachingVerbsOfParts = WordSet("带动 惠及 引导 推动 促进")

let ratioNouns = WordSet("比重 比例 占比 份额")

import Quantities
import Sentences

/// Times that date something else in their sentence.
extension PeriodReader {
  /// Whether the time says nothing of when anything was.
  func datesNothing(_ time: TimeExpression) -> Bool {
    // 完成年度投资计划的90%: the plan's own word, which says no more than the time before it.
    time.isWholeYear && plan(behind: time) || namesVision(time)
  }

  /// Whether the time is of what its own clause names alone, and not of what follows.
  func isOfOneThing(_ index: Int, in sentence: Sentence) -> Bool {
    let time = times[index]
    // 八十年代建成的水库, 12年前只有9所
    if case .decade = time.shape { return true }
    if time.isDistance || namesVision(time) { return true }
    // 两年平均增长3.6%: of this rate alone.
    // 五年内翻了一番
    if case .stretch = time.shape,
      isMean(behind: time.range.upperBound) || letters.has("翻", at: time.range.upperBound, limit: letters.count)
    {
      return true
    }
    // 解放以来: a history, which the next sentence leaves.
    if time.isSince, !time.hasYear { return true }
    // 从2005年开始，发放…: of what began then.
    if time.isSince, letters[time.range.upperBound - 1] == "始" { return true }
    // 去年建成的博物馆
    if let end = origins.end(in: letters, at: time.range.upperBound, limit: letters.count), end < letters.count,
      letters[end] == "的"
    {
      return true
    }
    // 计划5月开工，11月竣工: of the day on which something begins or ends.
    if time.isMonth, turns.end(in: letters, at: time.range.upperBound, limit: letters.count) != nil { return true }
    // 2013年以来新增的市场主体去年纳税4.8万亿元: which ones, and the clause's own time behind it.
    return time.isSince && index + 1 < sentence.times.upperBound && times[index + 1].hasYear
      && isSameClause(time.range.upperBound, times[index + 1].range.lowerBound)
  }

  /// 《行动方案（2020—2022年）》, “2021中国县域百强榜”, 大会批准的2007年国民经济计划: the year is of a name.
  static func isInName(_ time: TimeExpression, _ letters: [Letter]) -> Bool {
    carried.end(in: letters, at: time.range.upperBound, limit: letters.count) != nil
      || isEnclosed(time.range, by: "《", "》", within: 60, letters)
      || isEnclosed(time.range, by: "“", "”", within: 16, letters)
      || approvals.start(in: letters, before: time.range.lowerBound, limit: 0) != nil
        && annualPlans.end(in: letters, at: time.range.upperBound, limit: letters.count) != nil
  }

  /// Whether the time stands in parentheses that close before `limit`.
  func isInRemark(_ time: TimeExpression, before limit: Int) -> Bool {
    guard let close = letters[time.range.upperBound..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }) else {
      return false
    }
    return !letters[time.range.upperBound..<close].contains { $0 == "（" || $0 == "(" }
  }

  /// 实现五年翻一番；税收…: the stretch is of the one growth that stands against it.
  func isOfOneGrowth(_ time: TimeExpression, _ figure: Range<Int>) -> Bool {
    guard case .stretch = time.shape, letters[time.range.upperBound] == "翻" else { return false }
    return figure.lowerBound > time.range.upperBound
  }

  /// Whether a time stands in the clause of the figure, before it.
  func namesTime(inClauseOf figure: Int, _ sentence: Sentence) -> Bool {
    var start = figure
    while start > sentence.range.lowerBound, letters[start - 1] != "，", letters[start - 1] != "；" { start -= 1 }
    return times[sentence.times].contains { $0.range.lowerBound >= start && $0.range.upperBound <= figure }
  }

  /// 2018年建成的博物馆，接待观众26万人次; 2000年底前建成的3个小区: when the thing came to be, of which something else is told.
  func isAttribute(_ time: TimeExpression, _ figure: Range<Int>) -> Bool {
    guard time.hasYear,
      let end = origins.end(in: letters, at: time.range.upperBound, limit: figure.lowerBound), letters[end] == "的"
    else { return false }
    return time.isUntil || letters[end..<figure.lowerBound].contains("，")
  }

  /// 2021年4月，首批56项通办，目前，已有179项: whether what was said of a time gone by is left for the present.
  func isLeft(_ dating: Dating, by time: TimeExpression, in sentence: Sentence) -> Bool {
    guard time.isNow, let year = dating.period.to?.year, year < resolver.clock.reported ?? year else { return false }
    return time.range.lowerBound > sentence.range.lowerBound && letters[time.range.lowerBound - 1] == "，"
  }

  /// 完成大修50公里，剩余预计11月底前完成: the time of what is still to come.
  func isPlannedLater(_ position: Int, _ time: TimeExpression) -> Bool {
    (position..<time.range.lowerBound).contains {
      expectedLater.end(in: letters, at: $0, limit: time.range.lowerBound) != nil
    }
  }

  /// Whether the marks stand around the range, so many letters apart. Names are not parted by other marks; titles may be.
  private static func isEnclosed(
    _ range: Range<Int>, by open: Letter, _ close: Letter, within length: Int, _ letters: [Letter]
  ) -> Bool {
    let isTitle = open == "《"
    func ends(_ letter: Letter) -> Bool {
      letter == "。" || letter == "\n" || !isTitle && (letter == "，" || letter == "；" || letter == "：")
    }
    var start = range.lowerBound - 1
    while start >= max(0, range.lowerBound - length), letters[start] != open {
      if letters[start] == close || ends(letters[start]) { return false }
      start -= 1
    }
    guard start >= max(0, range.lowerBound - length) else { return false }
    // “半年报”公布: the time is all that is named.
    if !isTitle, start + 1 == range.lowerBound, range.upperBound < letters.count, letters[range.upperBound] == close {
      return false
    }
    var end = range.upperBound
    while end < min(letters.count, start + length), letters[end] != close {
      if ends(letters[end]) { return false }
      end += 1
    }
    return end < min(letters.count, start + length)
  }

  /// A day is of its own sentence: 5月1日建交 says nothing of when the next figure was counted.
  func isDay(_ time: TimeExpression) -> Bool {
    switch time.shape {
    case .day, .relativeDay: true
    case .absolute(let period): period.from == period.to
    default: false
    }
  }

  /// 7月20日，统计局发布“半年报”，全市…: the day on which something was made known, and not that of the figures.
  func isOfNews(_ time: TimeExpression, before figure: Range<Int>) -> Bool {
    guard isDay(time) else { return false }
    guard time.isPlain,
      let end = letters[time.range.upperBound..<figure.lowerBound].lastIndex(where: { $0 == "，" || $0 == "：" })
    else { return false }
    // 9月15日讯, 9月15日电: what was sent that day.
    if dispatches.end(in: letters, at: time.range.upperBound, limit: end) != nil { return true }
    return (time.range.upperBound..<end).contains { news.end(in: letters, at: $0, limit: end) != nil }
  }

  /// 年度投资计划, 年度任务: whether the year is a plan's.
  func plan(behind time: TimeExpression) -> Bool {
    (letters[time.range.lowerBound] == "全" || letters[time.range.upperBound - 1] == "度")
      && yearlyPlans.end(in: letters, at: time.range.upperBound, limit: letters.count) != nil
  }

  /// 着眼长远衔接2035年远景目标，…: the year is of a vision's name. 2035年远景目标是… says what it holds.
  func namesVision(_ time: TimeExpression) -> Bool {
    let end = time.range.upperBound + 4
    return letters.has("远景目标", at: time.range.upperBound, limit: letters.count)
      && !(end < letters.count && visionCopulas.contains(letters[end]))
  }

  /// 由今年预计的44%: a year with what was expected of it.
  func isPlanned(behind position: Int) -> Bool {
    position + 2 < letters.count && letters[position + 2] == "的"
      && expectations.end(in: letters, at: position, limit: position + 2) != nil
  }

  /// 在2020年增长5%的基础上，增长8%: the time is of what came before.
  func isOfCircumstance(_ time: TimeExpression, before limit: Int) -> Bool {
    let start = time.range.lowerBound
    // 不包括上年结余在内: of what is left out.
    if inclusions.start(in: letters, before: start, limit: 0) != nil,
      (time.range.upperBound..<min(limit, time.range.upperBound + 12)).contains(where: {
        letters.has("在内", at: $0, limit: limit)
      })
    {
      return true
    }
    guard start > 0, letters[start - 1] == "在" else { return false }
    var position = time.range.upperBound
    while position < limit, letters[position] != "，", letters[position] != "；" {
      if circumstances.end(in: letters, at: position, limit: limit) != nil { return true }
      position += 1
    }
    return false
  }
}

/// By which things come to be.
private let origins = WordSet("建成 竣工 落成 投用 开业 成立 引进 购置 登记 出厂 签约")
private let expectedLater = WordSet("预计 计划 力争 剩余 其余 将于 拟于")
/// By which something is made known.
private let news = WordSet("公布 发布 获悉 了解到 获知 通报 透露 披露 报道")
private let dispatches = WordSet("讯 电 消息")
/// Verbs of beginning and ending.
private let turns = WordSet("开工 竣工 完工 投产 建成 投用 通车 动工")
/// 上年结转, 去年旧存: what an earlier year left.
private let carried = WordSet("结转 结余 旧存 存案")
private let approvals = WordSet("批准的 通过的 审议的 确定的 下达的")
private let annualPlans = WordSet("国民经济 财政预算 预算 计划 经济社会发展计划")
private let yearlyPlans = WordSet("总目标 总任务 投资计划 投资任务 计划 任务 目标 预算 投资目标 考核")
private let expectations = WordSet("预计 计划 实际 原定")
private let inclusions = WordSet("包括 不包括 连同 不含 包含")

/// Ends of a clause that tells where something started from.
private let circumstances = WordSet("的基础上 基数上 的情况下 的背景下")
/// Letters by which what a vision holds is told.
private let visionCopulas = LetterSet("是为：")

import Sentences

/// Times that date something else in their sentence.
extension PeriodReader {
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

private let yearlyPlans = WordSet("总目标 总任务 投资计划 投资任务 计划 任务 目标 预算 投资目标 考核")
private let expectations = WordSet("预计 计划 实际 原定")
private let inclusions = WordSet("包括 不包括 连同 不含 包含")

/// Ends of a clause that tells where something started from.
private let circumstances = WordSet("的基础上 基数上 的情况下 的背景下")
/// Letters by which what a vision holds is told.
private let visionCopulas = LetterSet("是为：")

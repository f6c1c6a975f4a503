import Quantities
import Sentences

/// What a figure is held against: the field that something is ranked in, the task that it fulfils.
extension IndicatorReader {
  /// 在全省143个县中位居第二, 居全省44个县第12位: whether the figure only says how many there are in the field of the rank behind it.
  func isField(_ index: Int) -> Bool {
    guard measurements[index].isCount, index + 1 < measurements.count else { return false }
    let between = measurements[index].raw.upperBound..<measurements[index + 1].raw.lowerBound
    guard measurements[index + 1].isOrdinal || measurements[index + 1].unit.letter == "位", between.count <= 24,
      !between.contains(where: { clauses.isBoundary(letters[$0]) })
    else { return false }
    return fieldStart(index) != nil
  }

  /// The field itself, where the figure counts those in it.
  func field(_ index: Int) -> [Letter]? {
    guard isField(index) else { return nil }
    var words = phrases.trimmed(
      measurements[index].raw.upperBound..<measurements[index + 1].raw.lowerBound, isRank: true)
    if let last = words.last, letters[last] == "中" || letters[last] == "里" || letters[last] == "内" {
      words = words.lowerBound..<last
    }
    return words.isEmpty ? nil : phrases.phrase(words)
  }

  /// Where 在 or the verb of the rank stands before the number of the field.
  private func fieldStart(_ index: Int) -> Int? {
    let number = measurements[index].raw.lowerBound
    let clause = max(clauses.start(of: index), number - 16)..<number
    guard let lead = clause.last(where: { fieldLeads.end(in: letters, at: $0, limit: number) != nil }) else {
      return nil
    }
    // 在全省, 位居全国: nothing but an area stands between.
    let end = fieldLeads.end(in: letters, at: lead, limit: number) ?? number
    return number - end <= 6 ? fieldLeads.start(in: letters, before: end, limit: clause.lowerBound) : nil
  }

  /// What is ranked in the field that the figure before counts, where its clause says so.
  func ranked(inFieldOf index: Int) -> [Letter] {
    guard let lead = fieldStart(index) else { return [] }
    let words = phrases.trimmed(clauses.start(of: index)..<lead, isRank: true)
    return words.isEmpty ? [] : phrases.phrase(words)
  }

  /// What a rank is of whose field the figure before counts.
  func rankedInField(before index: Int, _ previous: Reading?) -> Reading {
    let words = ranked(inFieldOf: index - 1)
    if !words.isEmpty { return Reading(words: words, isInherited: false) }
    if let previous { return Reading(words: previous.stem, isInherited: true) }
    let clause = clauses.start(of: index - 1)
    return Reading(words: earlierWords(before: clause, floor: floor(of: index - 1)), isInherited: false)
  }

  /// 完成下达任务数13亿元的91%: what the amount is a task of; nil where it is none that a share is reckoned against.
  func task(of index: Int) -> [Letter]? {
    let measurement = measurements[index]
    guard index + 1 < measurements.count, !measurement.isCount, measurement.sort != .ratio,
      measurements[index + 1].unit == .percent, letters[measurement.raw.upperBound] == "的",
      measurements[index + 1].raw.lowerBound == measurement.raw.upperBound + 1
    else { return nil }
    let start = clauses.start(of: index)
    guard let task = setTasks.start(in: letters, before: measurement.raw.lowerBound, limit: start),
      let verb = fulfilments.end(in: letters, at: start, limit: task + 1)
    else { return nil }
    // What is trimmed of other words is the task's own name here.
    return phrases.phrase(verb..<measurement.raw.lowerBound)
  }

  /// 投资完成率 behind 项目完成投资: whether the rate is of what was said, and of nothing else.
  func isOf(_ previous: Reading, _ rate: [Letter]) -> Bool {
    let noun = rate.prefix(2)
    return previous.isCounted || previous.words.indices.contains { previous.words[$0...].starts(with: noun) }
  }

  /// 年度投资完成率, 履约率: a rate that says only what was done, of what was said before.
  func isRateOfDeed(_ words: [Letter]) -> Bool {
    guard words.count > 3, words.last == "率" else { return false }
    var position = 0
    while position < words.count - 1, let end = deedNouns.end(in: words, at: position, limit: words.count - 1) {
      position = end
    }
    return position == words.count - 1
  }
}

private let fieldLeads = WordSet("在 位居 位列 居 列 排名 名列 稳居 跃居")
private let setTasks = WordSet("目标 任务 任务数 目标数 目标任务 计划 计划数 计划目标 预算 预算数 指标")
private let fulfilments = WordSet("完成 达到 达 占 为 实现 相当于 完成了 超额完成 已完成 预计完成")
private let deedNouns = WordSet("年度 投资 资金 任务 计划 目标 项目 累计 总 完成 到位 兑现 支付 拨付 执行")

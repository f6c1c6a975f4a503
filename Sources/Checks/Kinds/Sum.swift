import Facts
import Quantities
import Sentences
import Series
import SourceText

extension CheckKind {
  static let sum = CheckKind(
    name: "sum", chineseName: "合计", summary: "stated parts against the whole that they are parts of",
    relation: "part + part + … = whole, and no part is more than the whole",
    within: { report in
      var parts = statedParts(report)
      addLaterParts(to: &parts, report)
      let checks = parts.sorted { $0.key < $1.key }.compactMap { whole, stated in
        let parts = opened(stated, of: whole, report)
        return sumCheck(whole: whole, parts: completed(parts, of: whole, report) ?? parts, report)
      }
      let lists = checks + unsaidParts(report) + totals(report) + sharedOut(report)
      return distinct(lists + parallelParts(lists, report) + knownParts(report) + structures(report))
    })
}

/// Each relation once: what is a part by its words may be found to be one by its number, too, or to be one of several that
/// are known to be all.
private func distinct(_ checks: [Check]) -> [Check] {
  var told: Set<[Check.Ground]> = []
  let once = checks.filter { told.insert($0.grounds).inserted }
  return once.filter { check in
    !once.contains { other in
      other.grounds.count > check.grounds.count && other.grounds[0] == check.grounds[0]
        && Set(check.grounds).isSubset(of: other.grounds)
    }
  }
}

/// 24个重点项目指挥部，其中重大战略项目指挥部4个…: what the report itself calls a part.
private func statedParts(_ report: CheckedReport) -> [Int: [Int]] {
  var parts: [Int: [Int]] = [:]
  for index in report.figures.indices {
    guard let named = report.figures[index].whole, let stated = ofSameTime(as: index, near: named, report),
      isPart(index, of: stated, report), let whole = sameSort(as: index, near: stated, report)
    else { continue }
    parts[whole, default: []].append(index)
  }
  return parts
}

/// 产值达到87亿元，比2015年的57亿元增长53%。其中，种植业达到50亿元，比2015年的30亿元增长67%: of the numbers of the whole the
/// one of the part's own time.
private func ofSameTime(as part: Int, near stated: Int, _ report: CheckedReport) -> Int? {
  let (own, whole) = (report.figures[part], report.figures[stated])
  if whole.period.contains(own.period) { return stated }
  return report.figures.indices[..<part].last { place in
    let other = report.figures[place]
    return other.sentence == whole.sentence && other.indicator == whole.indicator && other.whole == nil
      && other.status == whole.status && other.period.contains(own.period) && isPart(part, of: place, report)
  }
}

/// Of the numbers in the sentence of the whole that a part is told of, the one of its own sort: of 总投资300亿元，当年投资80亿元
/// the part with 年度计划投资1220亿元 belongs to the second. Nil where there is none, and where the part tells one of them once
/// more (240个重点项目和80个预备项目。其中240个…).
private func sameSort(as part: Int, near stated: Int, _ report: CheckedReport) -> Int? {
  let (own, whole) = (report.figures[part], report.figures[stated])
  var known = [stated]
  for step in [-1, 1] {
    var place = stated + step
    while report.figures.indices.contains(place), report.figures[place].sentence == whole.sentence, place != part {
      known.append(place)
      place += step
    }
  }
  if own.sentence != whole.sentence,
    known.contains(where: { report.figures[$0].value == own.value && report.figures[$0].unit == own.unit })
  {
    return nil
  }
  // 到位120亿元，完成任务数133亿元的90%。其中，省外到位60亿元: a part of what was done, and not of the task.
  if isTask(stated, report), !isTask(part, report),
    let done = known.first(where: { !isTask($0, report) && $0 < part && isPart(part, of: $0, report) })
  {
    return done
  }
  guard let sort = Spending(part, report) else { return stated }
  if Spending(stated, report).map({ $0 == sort }) ?? true { return stated }
  return known.first { Spending($0, report) == sort && $0 < part && isPart(part, of: $0, report) }
}

/// Whether a number is that of a task or plan, by the words right before it.
private func isTask(_ index: Int, _ report: CheckedReport) -> Bool {
  let words = report.before(index).suffix(4)
  return ["任务", "目标", "计划数"].contains { words.holds($0) }
}

/// What a project costs in all, or in the year: neither is a part of the other.
enum Spending {
  case whole, ofYear

  /// By the clause that the number ends.
  init?(_ index: Int, _ report: CheckedReport) {
    let words = report.before(index)
    let clause = words.suffix(from: words.lastIndex { "，、；：。（".letters.contains($0) } ?? words.startIndex)
    guard clause.holds("投资") else { return nil }
    self = clause.contains("年") ? .ofYear : .whole
    if self == .whole, !clause.holds("总投资") { return nil }
  }
}

/// A list of what was done, and a paragraph behind it: 其中，省级项目拆迁2951户. The whole is one of the numbers before, of the
/// same unit and in like words; that the part is no more shows it.
private func addLaterParts(to parts: inout [Int: [Int]], _ report: CheckedReport) {
  for index in report.figures.indices {
    let figure = report.figures[index]
    let sentence = report.prose.sentences[figure.sentence].range
    guard figure.whole == nil, figure.kind == .level, figure.bound == .exact, isAdditive(figure),
      report.prose.letters.has("其中", at: sentence.lowerBound, limit: sentence.upperBound), let value = figure.value
    else { continue }
    let whole = report.figures.indices[..<index].last { place in
      let other = report.figures[place]
      return other.sentence < figure.sentence && other.sentence > figure.sentence - 5
        && isPart(index, of: place, report)
        && shareWords(figure.indicator, other.indicator) && other.value.map { value < $0 } ?? false
    }
    guard let whole, let all = report.figures[whole].value else { continue }
    let others = parts[whole, default: []]
    let total = others.reduce(value) { $0 + (report.figures[$1].value ?? .zero) }
    // 中央赤字 and 地方赤字 leave nothing between them, so that they are parts also where they come to too much.
    let isRest = others.count == 1 && isPartition([report.figures[others[0]], figure])
    if total <= all || isRest { parts[whole] = others + [index] }
  }
}

/// 其中小型水库7座、调蓄设施993个: the members that stand before a part and are counted with another word, where with them the
/// parts make up the whole.
private func opened(_ parts: [Int], of whole: Int, _ report: CheckedReport) -> [Int] {
  guard let first = parts.first, let value = report.figures[whole].value else { return parts }
  var former: [Int] = []
  var place = first - 1
  while place > whole, report.figures[place].sentence == report.figures[first].sentence {
    let figure = report.figures[place]
    guard figure.kind == .level, figure.bound == .exact, figure.whole ?? whole == whole, figure.value != nil else {
      break
    }
    if figure.unit != report.figures[whole].unit, Counters.countAlike(figure.unit, report.figures[whole].unit) {
      former.insert(place, at: 0)
    }
    place -= 1
  }
  let total = (former + parts).reduce(Decimal.zero) { $0 + (report.figures[$1].value ?? .zero) }
  return total == value ? former + parts : parts
}

/// 其中一类4个，二类3个，三类17个: the parts that the list goes on with, where together they make up the whole, or are so
/// many and come so close that they must have been meant to.
private func completed(_ parts: [Int], of whole: Int, _ report: CheckedReport) -> [Int]? {
  guard let last = parts.last, let value = report.figures[whole].value else { return nil }
  let sentence = report.figures[last].sentence
  var parts = parts
  var total = parts.reduce(Decimal.zero) { $0 + (report.figures[$1].value ?? .zero) }
  // What stands behind a ； is of the list where it makes up the whole exactly.
  var listed: Int?
  for index in report.figures.indices[(last + 1)...] {
    let figure = report.figures[index]
    guard figure.sentence == sentence, total < value else { break }
    guard figure.unit == report.figures[whole].unit else { continue }
    guard Spending(index, report) == Spending(whole, report) else { continue }
    guard figure.whole == nil, let amount = figure.value, isPart(index, of: whole, report) else { break }
    if listed == nil, report.between(index - 1, index).contains("；") { listed = parts.count }
    parts.append(index)
    total = total + amount
    if total == value { return parts }
  }
  if let listed {
    parts.removeLast(parts.count - listed)
    total = parts.reduce(Decimal.zero) { $0 + (report.figures[$1].value ?? .zero) }
  }
  let figures = parts.map { report.figures[$0] }
  if isPartition(figures.prefix(2)) { return Array(parts.prefix(2)) }
  let isList =
    parts.count > 2 && isNear(total, value)
    && figures.allSatisfy { shareWords($0.indicator, report.figures[whole].indicator) }
  return isList ? parts : nil
}

/// Whether the two are amounts of one thing at one time, so that the one may not be more than the other.
private func isPart(_ index: Int, of whole: Int, _ report: CheckedReport) -> Bool {
  let (part, all) = (report.figures[index], report.figures[whole])
  return part.kind == .level && all.kind == .level && part.unit == all.unit && isAdditive(part) && isAdditive(all)
    // 计划打造95处，已建成61处: so far as what was planned is done, whenever it was meant for.
    && (all.period.contains(part.period) && part.status == all.status || part.whole == whole && all.status == .target)
    && !report.isStart(index)
    && !report.isStart(whole) && !(isStock(index, report) && !isStock(whole, report))
}

/// 新增企业300家，其中小巨人企业累计达到397家: the part is what there is of them in all, not of those that were added.
private func isStock(_ index: Int, _ report: CheckedReport) -> Bool {
  let words = report.before(index)
  return stocks.contains { words.holds($0) }
    || stocks.contains { report.figures[index].indicator.letters[...].holds($0) }
}

private let stocks = ["累计达", "总数", "总量", "存量", "保有量", "共有", "已达"].map(\.letters)

/// Whether amounts of it add up: means, rates, limits and times do not.
func isAdditive(_ figure: Figure) -> Bool {
  guard figure.value != nil, figure.unit != .percent, figure.unit.ratio == nil, figure.unit.takesScaleWords else {
    return false
  }
  if figure.indicator.hasSuffix("限额") { return false }
  // 每年支出100亿元 adds up with what else each year takes.
  let words = (figure.indicator + figure.raw).replacing("每年", with: "").letters[...]
  return !means.contains { words.holds($0) }
}

private let means = ["平均", "人均", "户均", "年均", "每", "标准", "单价", "均价", "一斤", "率"].map(\.letters)

func sumCheck(whole: Int, parts: [Int], _ report: CheckedReport, isAll: Bool = false) -> Check? {
  let figure = report.figures[whole]
  guard let all = figure.interval, let stated = figure.quantity else { return nil }
  let intervals = parts.compactMap { report.figures[$0].interval }
  guard intervals.count == parts.count else { return nil }
  let total = parts.reduce(Decimal.zero) { $0 + (report.figures[$1].value ?? .zero) }
  let sum = Interval.sum(intervals)
  let verdict: Check.Verdict
  if isAll || isPartition(parts.map { report.figures[$0] }[...]) {
    verdict = sum.meets(all) ? .holds : .differs
  } else if !all.lies(below: sum) {
    verdict = .holds
  } else if intervals.contains(where: all.lies(below:)) || isNear(total, stated.value)
    || areDoneAndGoingOn(parts, report)
  {
    verdict = .differs
  } else {
    verdict = .unknown
  }
  let figures = parts.map { report.figures[$0] }
  let makesUp = parts.count > 1 && sum.meets(all)
  return Check(
    kind: CheckKind.sum.name, verdict: verdict,
    claim: Wording.parts(figures, of: figure, makesUp: makesUp, verdict: verdict),
    arithmetic: Wording.sum(figures, total, sum, whole: figure, all, makesUp: makesUp, verdict: verdict),
    stated: stated, expected: makesUp || verdict != .holds ? Quantity(total, figure.unit) : nil,
    grounds: ([whole] + parts).map(report.ground))
}

/// 已建成61处，正在建设34处: what is finished and what is under way have nothing in common.
private func areDoneAndGoingOn(_ parts: [Int], _ report: CheckedReport) -> Bool {
  guard parts.count == 2 else { return false }
  let words = parts.map { report.before($0).suffix(14) }
  return ["已建成", "已完成", "已竣工", "已完工"].contains { words[0].holds($0) }
    && ["正在", "在建", "加快建设"].contains { words[1].holds($0) }
}

/// 中央财政赤字 and 地方财政赤字: two parts that leave nothing between them.
private func isPartition(_ parts: ArraySlice<Figure>) -> Bool {
  guard parts.count == 2, let first = parts.first?.indicator, let second = parts.last?.indicator else { return false }
  if halves.contains(where: { left, right in first.contains(left) && second.contains(right) }) { return true }
  return complements.contains { left, right in
    [(left, right), (right, left)].contains { own, other in
      first.contains(own) && !first.contains(other) && first.replacing(own, with: other) == second
    }
  }
}

private let complements = [
  ("中央", "地方"), ("城镇", "农村"), ("城镇", "乡村"), ("出口", "进口"), ("预期性", "约束性"), ("男", "女"), ("公办", "民办"),
]

/// What is paid by the one is not paid by the other, whatever it is called.
private let halves = [
  ("中央财政", "地方财政"), ("中央财政", "地方各级财政"), ("中央财政赤字", "地方债"), ("中央财政赤字", "地方发债"), ("中央财政赤字", "地方政府债券"), ("省级财政", "市县财政"),
]

/// Parts that come to little more than the whole are a list that does not add up; those that come to much more overlap.
func isNear(_ total: Decimal, _ whole: Decimal) -> Bool {
  (total - whole).magnitude * Decimal(10) <= whole
}

// MARK: parts that no word calls so

/// 计划打造口袋公园128处，已建成84处，正在建设44处: numbers behind one another that make up the first exactly, all of one thing.
/// That they make it up is all that shows it, so that such a list holds or is none, but that no more can be finished and under
/// way than was planned.
private func unsaidParts(_ report: CheckedReport) -> [Check] {
  var checks: [Check] = []
  for whole in report.figures.indices {
    let figure = report.figures[whole]
    guard figure.kind == .level, figure.bound == .exact, isAdditive(figure), figure.whole == nil,
      let value = figure.value, let precision = figure.precision, Decimal(10) * precision <= value
    else { continue }
    var parts: [Int] = []
    var total = Decimal.zero
    for index in report.figures.indices[(whole + 1)...] {
      let part = report.figures[index]
      guard part.sentence == figure.sentence, total < value else { break }
      // 处 and 万平方米 may take turns.
      guard part.unit == figure.unit else { continue }
      // 正在建设34处 leaves its noun to the part before it.
      let isNamed = shareWords(part.indicator, figure.indicator)
      // What was done may be called a part of what is planned, and is none that the plan's number must cover.
      let isFree = part.whole == nil || part.whole == whole && part.status != figure.status
      guard part.kind == .level, part.bound == .exact, isFree, let amount = part.value,
        isNamed || parts.last.map({ report.between($0, index).count < 9 }) ?? false
      else { break }
      parts.append(index)
      total = total + amount
    }
    guard parts.count > 1, total == value || value < total && areDoneAndGoingOn(parts, report),
      let check = sumCheck(whole: whole, parts: parts, report)
    else { continue }
    checks.append(check)
  }
  return checks
}

/// Whether two measures have two letters in a row in common: 打造“口袋公园”, 正在建设“口袋公园”.
private func shareWords(_ left: String, _ right: String) -> Bool {
  let (left, right) = (left.letters, right.letters[...])
  guard left.count > 1 else { return false }
  return (0..<left.count - 1).contains { right.holds(Array(left[$0...$0 + 1])) }
}

// MARK: parts that are known to be all

/// 地区生产总值, and the 增加值 of the three industries, wherever the report states them: what they are makes them the whole.
private func knownParts(_ report: CheckedReport) -> [Check] {
  [Figure.Status.actual, .target].flatMap { knownParts(report, $0) }
}

/// Whether a number that may be one more part stands among a whole and its parts.
private func hasMore(_ figures: [Int], _ report: CheckedReport) -> Bool {
  guard let first = figures.min(), let last = figures.max() else { return false }
  return (first...last).contains { index in
    let (figure, whole) = (report.figures[index], report.figures[figures[0]])
    return !figures.contains(index) && figure.kind == .level && figure.unit == whole.unit
      && figure.period == whole.period && figure.whole.map { $0 == figures[0] } ?? true
      && figures.contains { report.figures[$0].sentence == figure.sentence }
  }
}

private func knownParts(_ report: CheckedReport, _ status: Figure.Status) -> [Check] {
  var places: [String: [Int]] = [:]
  for index in report.figures.indices {
    let figure = report.figures[index]
    guard figure.kind == .level, figure.bound == .exact, figure.status == status, figure.value != nil,
      let name = report.measures[index]?.name, partitions.contains(where: { $0.contains(name) })
    else { continue }
    places[name, default: []].append(index)
  }
  return partitions.compactMap { names in
    // Of a measure that is told twice the values may be of two things.
    let told = names.compactMap { places[$0] }
    guard told.count == names.count, told.allSatisfy({ $0.count == 1 }) else { return nil }
    let figures = told.map { $0[0] }
    let whole = report.figures[figures[0]]
    let parts = figures.dropFirst().map { report.figures[$0] }
    guard
      parts.allSatisfy({
        $0.unit == whole.unit && $0.period == whole.period && $0.scope == whole.scope
          && $0.whole ?? figures[0] == figures[0]
      })
    else { return nil }
    let sum = parts.reduce(Decimal.zero) { $0 + ($1.value ?? .zero) }
    // 手工业总产值 may stand beside 工业总产值 and 农业总产值.
    if sum < whole.value ?? .zero, hasMore(figures, report) { return nil }
    return sumCheck(whole: figures[0], parts: Array(figures.dropFirst()), report, isAll: true)
  }
}

private enum Wording {
  static func parts(_ parts: [Figure], of whole: Figure, makesUp: Bool, verdict: Check.Verdict) -> Phrase {
    let list = Phrase(all: parts.map { Phrase(verbatim: $0.named) })
    if parts.count == 1 { return "\(list) is a part of \(whole.named)" }
    if makesUp { return "\(list) make up \(whole.named)" }
    return verdict == .unknown
      ? "\(list) are parts of \(whole.named) that overlap" : "\(list) are parts of \(whole.named)"
  }

  static func sum(
    _ parts: [Figure], _ total: Decimal, _ sum: Interval, whole: Figure, _ all: Interval, makesUp: Bool,
    verdict: Check.Verdict
  ) -> Phrase {
    let unit = whole.unit
    let list = parts.map(\.amount).joined(separator: " + ")
    let result = parts.count == 1 ? list : "\(list) = \(written(total, unit))"
    let relation = all.lies(below: sum) ? ">" : makesUp ? "=" : verdict == .differs ? "≠" : "≤"
    return "\(bounded(result, sum, unit)) \(relation) \(bounded(whole.amount, all, unit))"
  }
}

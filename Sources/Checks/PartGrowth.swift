import Facts
import Quantities
import Sentences
import SourceText

/// A whole grows by no less than the slowest of its parts and no more than the fastest: 进出口总额增长12.5%, 出口10.3%, 进口14.9%.
///
/// Only wholes whose parts are all of one kind of money in the same prices are held so. Incomes are not: where people move to
/// town, the income of all grows faster than that of townspeople and that of villagers.
func partGrowth(_ report: CheckedReport) -> [Check] {
  var places: [String: [Int]] = [:]
  for index in report.figures.indices {
    let figure = report.figures[index]
    guard figure.kind == .change, figure.unit == .percent, figure.bound == .exact, figure.value != nil,
      let name = report.measures[index]?.name, partitions.contains(where: { $0.contains(name) })
    else { continue }
    places[name, default: []].append(index)
  }
  return partitions.flatMap { names in
    (places[names[0]] ?? []).compactMap { whole in
      let parts = names.dropFirst().map { name in (places[name] ?? []).filter { areAlike($0, whole, report) } }
      // Of a part that is told twice the values may be of two things.
      guard parts.allSatisfy({ $0.count == 1 }) else { return nil }
      return check(whole, parts.map { $0[0] }, report)
    }
  }
}

/// Whether both are of one time and area, against one base, in one paragraph.
private func areAlike(_ part: Int, _ whole: Int, _ report: CheckedReport) -> Bool {
  let (left, right) = (report.figures[part], report.figures[whole])
  return left.period == right.period && left.scope == right.scope && left.status == right.status
    && left.base == right.base && isYearly(report.before(part)) == isYearly(report.before(whole))
    && report.prose.sentences[left.sentence].block == report.prose.sentences[right.sentence].block
}

private func check(_ whole: Int, _ parts: [Int], _ report: CheckedReport) -> Check? {
  let figures = parts.map { report.figures[$0] }
  let ranges = figures.compactMap(\.interval)
  guard let stated = report.figures[whole].interval, ranges.count == parts.count,
    let low = ranges.compactMap(\.low).min(), let high = ranges.compactMap(\.high).max(),
    let values = Optional(figures.compactMap(\.value)), let least = values.min(), let most = values.max()
  else { return nil }
  let between = Interval(low, high)
  return Check(
    kind: CheckKind.growth.name, verdict: between.meets(stated) ? .holds : .differs,
    claim: """
      \(report.figures[whole].indicator), \(moved(report.figures[whole])), of which \
      \(Phrase(all: figures.map { "\($0.indicator) \(moved($0))" }))
      """,
    arithmetic: between.meets(stated)
      ? "\(least)% ≤ \(report.figures[whole].amount) ≤ \(most)%"
      : "\(report.figures[whole].amount) is not between \(least)% and \(most)%",
    stated: report.figures[whole].quantity, grounds: ([whole] + parts).map(report.ground))
}

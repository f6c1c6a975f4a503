import Facts
import Quantities

/// How a promise changed from one report to the next: the number, and the firmness of its words.
package struct Drift: Sendable {
  package enum Change: String, Hashable, Sendable, CaseIterable {
    case raised, lowered, repeated, dropped

    /// When it is given, one line, no full stop.
    package var summary: String {
      switch self {
      case .raised: "the next report promises more"
      case .lowered: "the next report promises less"
      case .repeated: "the next report promises as much"
      case .dropped: "two reports or more promise it, and the next one no longer does"
      }
    }
  }

  package enum Firmness: String, Hashable, Sendable, CaseIterable {
    case firmer, softer, same
  }

  /// The number of its group.
  package let group: Int
  package let change: Change
  package let earlier: FigureNumber
  package let due: Term
  /// Nil for what is dropped.
  package let later: FigureNumber?
  package let laterDue: Term?
  /// The word that says how firm the promise is, where there is one: 力争.
  package let earlierWord: String?
  package let laterWord: String?
  /// Nil for what is dropped.
  package let firmness: Firmness?
  /// The number of the report that repeats, changes or drops it.
  package let report: Int
}

/// How promises drift from report to report, group by group.
///
/// Two promises are compared that are made for the year to come, by reports at most three years apart, and two that are
/// made for the same time by different reports.
package func drifts(in matched: MatchedFigures) -> [Drift] {
  let successors = planningReports(matched)
  var drifts: [Drift] = []
  for (number, group) in matched.groups.enumerated() {
    let drifting = Drifting(matched: matched, group: number)
    let targets = group.statements.filter { drifting.isOwn($0) && !$0.isContested }
    if targets.isEmpty { continue }
    let yearly = drifting.firstOfEachReport(targets.filter { drifting.isForComingYear($0) })
    drifts += drifting.steps(yearly)
    drifts += drifting.dropped(yearly, successors[group.subject.scope ?? ""] ?? PlanningReports())
    let fixed = Dictionary(grouping: targets.filter { !drifting.isForComingYear($0) }, by: \.term)
    for term in fixed.keys.sorted(by: { $0.end < $1.end }) {
      drifts += drifting.steps(drifting.firstOfEachReport(fixed[term] ?? []))
    }
  }
  return drifts
}

/// The reports that promise something of an area for the year to come, in order of time.
private struct PlanningReports {
  private(set) var reports: [Int] = []
  private var places: [Int: Int] = [:]

  init(_ reports: [Int] = []) {
    self.reports = reports
    for (place, report) in reports.enumerated() { places[report] = place }
  }

  /// Those behind a report.
  func after(_ report: Int) -> ArraySlice<Int> { places[report].map { reports[($0 + 1)...] } ?? [] }
}

private func planningReports(_ matched: MatchedFigures) -> [String: PlanningReports] {
  var reports: [String: Set<Int>] = [:]
  for (number, group) in matched.groups.enumerated() {
    let drifting = Drifting(matched: matched, group: number)
    for statement in group.statements where drifting.isOwn(statement) && drifting.isForComingYear(statement) {
      reports[group.subject.scope ?? "", default: []].insert(statement.number.report)
    }
  }
  return reports.mapValues { numbers in
    PlanningReports(
      numbers.sorted { (matched.stands[$0]?.day ?? 0, $0) < (matched.stands[$1]?.day ?? 0, $1) })
  }
}

/// Compares the promises of one group.
private struct Drifting {
  let matched: MatchedFigures
  let group: Int

  /// How many years may lie between two promises that are compared.
  static let reach = 3

  /// Whether it is promised by a report that speaks for the area: what others say of it is theirs to change.
  func isOwn(_ statement: Statement) -> Bool {
    statement.status == .target
      && matched.places[statement.number.report] == matched.groups[group].subject.scope
  }

  /// Whether it is promised for the year that the report looks forward to.
  func isForComingYear(_ statement: Statement) -> Bool {
    guard case .year(let year) = statement.term, let stand = matched.stands[statement.number.report] else {
      return false
    }
    return year == stand.year || year == stand.year + 1
  }

  func firstOfEachReport(_ targets: [Statement]) -> [Statement] {
    var seen: Set<Int> = []
    return targets.filter { seen.insert($0.number.report).inserted }
  }

  /// What changed from each promise to the next.
  func steps(_ promises: [Statement]) -> [Drift] {
    zip(promises, promises.dropFirst()).compactMap { earlier, later in
      guard later.term.year - earlier.term.year <= Drifting.reach,
        matched.stands[earlier.number.report] != matched.stands[later.number.report],
        let change = change(from: earlier, to: later)
      else { return nil }
      let (was, now) = (tone(earlier), tone(later))
      return Drift(
        group: group, change: change, earlier: earlier.number, due: earlier.term, later: later.number,
        laterDue: later.term, earlierWord: was?.word, laterWord: now?.word,
        firmness: firmness(from: earlier, was?.tone, to: later, now?.tone), report: later.number.report)
    }
  }

  /// By the words before the number; where they are as firm as before, by those that bound it: 左右 is softer than none, 以上
  /// and 以内 are firmer.
  private func firmness(from earlier: Statement, _ was: Tone?, to later: Statement, _ now: Tone?) -> Drift.Firmness {
    let old = ((was ?? .planned).rawValue, strictness(earlier))
    let new = ((now ?? .planned).rawValue, strictness(later))
    return old == new ? .same : new < old ? .softer : .firmer
  }

  private func strictness(_ statement: Statement) -> Int {
    let figure = matched.figure(statement.number)
    switch figure.bound {
    case .about: return 0
    case .exact: return 1
    case .over, .under: return figure.raw.contains("近") ? 0 : 2
    }
  }

  /// Promises of two reports or more that the next one of the area leaves out.
  func dropped(_ promises: [Statement], _ reports: PlanningReports) -> [Drift] {
    promises.indices.dropFirst().compactMap { index in
      let (before, last) = (promises[index - 1], promises[index])
      guard last.term.year - before.term.year <= Drifting.reach,
        let stand = matched.stands[last.number.report],
        let next = reports.after(last.number.report).first(where: { isLater($0, than: stand) }),
        let nextStand = matched.stands[next], nextStand.year - stand.year <= Drifting.reach,
        index + 1 == promises.count || isLater(promises[index + 1].number.report, than: nextStand)
      else { return nil }
      return Drift(
        group: group, change: .dropped, earlier: last.number, due: last.term, later: nil, laterDue: nil,
        earlierWord: tone(last)?.word, laterWord: nil, firmness: nil, report: next)
    }
  }

  private func isLater(_ report: Int, than day: CalendarDate) -> Bool {
    matched.stands[report].map { $0 > day } ?? false
  }

  private func change(from earlier: Statement, to later: Statement) -> Drift.Change? {
    let subject = matched.groups[group].subject
    let (first, second) = (matched.figure(earlier.number), matched.figure(later.number))
    // A decline of 3% after one of 3.4% is the smaller promise.
    guard let old = subject.value(of: first)?.magnitude, let new = subject.value(of: second)?.magnitude else {
      return nil
    }
    if old != new { return new < old ? .lowered : .raised }
    // 6%以上 after 6%至6.5% leaves open how much more is hoped for.
    if first.bound == .over || second.bound == .over { return .repeated }
    // 6%至6.5% after 6%左右: more is hoped for.
    let (oldHigh, newHigh) = (first.high?.magnitude ?? old, second.high?.magnitude ?? new)
    return newHigh == oldHigh ? .repeated : newHigh < oldHigh ? .lowered : .raised
  }

  private func tone(_ statement: Statement) -> (word: String, tone: Tone)? {
    Tone.read(matched.figure(statement.number), in: matched.reports[statement.number.report].prose)
  }
}

import Facts
package import Quantities
import Sentences
package import SourceText

/// A figure that was promised, with what became of it.
package struct Promise: Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case met, missed, open, unknown

    /// When it is given, one line, no full stop.
    package var summary: String {
      switch self {
      case .met: "what a later report states for its time keeps it"
      case .missed: "what later reports state for its time does not"
      case .open: "not yet due when the last report on its area was written"
      case .unknown: "no later report says, or what they say cannot decide"
      }
    }
  }

  /// The figure that states it; of several that promise the same for the same time, the first.
  package let target: FigureNumber
  package let repetitions: [FigureNumber]
  /// The number of its group; nil where what it measures or when it is due is not clear.
  package let group: Int?
  package let due: Term?
  package internal(set) var verdict: Verdict
  /// How the match was made, or why there is none.
  package internal(set) var how: Phrase
  /// The later statements that decide.
  package internal(set) var outcomes: [FigureNumber] = []
  /// What was reached as far as it follows from later statements, where none states it.
  package internal(set) var deduced: Quantity?
  /// Whether what decides says what part of the plan was done: 占年计划的104%.
  package internal(set) var isTakenFromPlan = false
  /// Whether what later reports state lies too far off to be surely the same thing.
  package internal(set) var isFarOff = false
  /// The latest value reached when it was promised.
  package internal(set) var before: FigureNumber?
  /// Whether that value had kept the promise already.
  package internal(set) var wasReached: Bool?
}

/// Every promise of the reports, in their order, each once.
///
/// A promise is matched to later statements of the same subject and the same term, made when the term was over. Where
/// they decide differently, or one is not sure to be of the same thing, the verdict is unknown: a wrong `missed` costs more
/// trust than a missing one.
package func promises(in matched: MatchedFigures) -> [Promise] {
  let outlooks = outlooks(matched)
  let kin = Kin(matched)
  var promises: [Promise] = []
  var grouped: Set<FigureNumber> = []
  for (number, group) in matched.groups.enumerated() {
    let targets = group.statements.filter { $0.status == .target && !isSpan(matched.figure($0.number)) }
    if targets.isEmpty { continue }
    grouped.formUnion(targets.map(\.number))
    let outlook = group.subject.scope.flatMap { outlooks[$0] }
    let judging = Judging(matched: matched, group: number, kin: kin.groups(like: number), outlook: outlook)
    for said in alike(targets, group.subject, matched) { promises.append(judging.promise(said)) }
  }
  promises += unmatched(besides: grouped, matched)
  return promises.sorted { $0.target < $1.target }
}

/// What the reports on an area can look back on.
struct Outlook {
  /// The last day.
  var last: CalendarDate
  /// The years that a report of their own looks back on.
  var years: Set<Int>
}

private func outlooks(_ matched: MatchedFigures) -> [String: Outlook] {
  var outlooks: [String: Outlook] = [:]
  for group in matched.groups {
    guard let scope = group.subject.scope else { continue }
    // A group's statements come in the order of their reports.
    var report: Int?
    for statement in group.statements where statement.number.report != report {
      report = statement.number.report
      guard let stand = matched.stands[statement.number.report] else { continue }
      var outlook = outlooks[scope] ?? Outlook(last: stand, years: [])
      outlook.last = max(outlook.last, stand)
      outlook.years.insert(stand.year)
      outlooks[scope] = outlook
    }
  }
  return outlooks
}

/// Targets that say the same: of one term, value and bound.
private func alike(_ targets: [Statement], _ subject: Subject, _ matched: MatchedFigures) -> [[Statement]] {
  struct Said: Hashable {
    let term: Term
    let value: Decimal?
    let high: Decimal?
    var bound: Figure.Bound
  }
  var places: [Said: Int] = [:]
  var result: [[Statement]] = []
  for target in targets {
    let figure = matched.figure(target.number)
    var said = Said(term: target.term, value: subject.value(of: figure), high: figure.high, bound: figure.bound)
    // 低于6%的预期目标: who looks back on a promise bounds what was reached.
    if figure.bound != .exact, places[said] == nil,
      matched.stands[target.number.report].map({ target.term.end <= $0 }) ?? false
    {
      said.bound = .exact
    }
    if let place = places[said] {
      result[place].append(target)
    } else {
      places[said] = result.count
      result.append([target])
    }
  }
  return result
}

/// 土地承包到期后再延长30年, 用三年时间: so many years say how long something goes on and are no promise, unless years are what is
/// measured (受教育年限).
private func isSpan(_ figure: Figure) -> Bool {
  figure.unit == Unit("年") && !figure.indicator.contains("年限")
}

/// Figures that are promised without a time, or of what no name is clear.
private func unmatched(besides grouped: Set<FigureNumber>, _ matched: MatchedFigures) -> [Promise] {
  var promises: [Promise] = []
  for (number, report) in matched.reports.enumerated() {
    for (index, figure) in report.figures.enumerated() where figure.status == .target && !isSpan(figure) {
      let target = FigureNumber(report: number, index: index)
      if grouped.contains(target) { continue }
      let term = Term(of: figure, stand: report.stand)
      let how: Phrase =
        term == nil
        ? "no day is stated by which it is due" : "what it measures, or of which area, is not clear from its own words"
      promises.append(
        Promise(target: target, repetitions: [], group: nil, due: term, verdict: .unknown, how: how))
    }
  }
  return promises
}

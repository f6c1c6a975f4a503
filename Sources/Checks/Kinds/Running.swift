import Documents
import Facts
import Quantities
import Sentences
import Series
import SourceText

extension CheckKind {
  static let running = CheckKind(
    name: "running", chineseName: "累计", summary: "what has come together against what had by an earlier day",
    relation: "count to a later day ≥ count to an earlier day, from the same day on or before it",
    across: { reports in
      reports.matched.groups.flatMap { group -> [Check] in
        group.statements.count > 1 && group.subject.isRunning ? checks(group, reports) : []
      }
    })
}

extension Subject {
  /// Whether amounts of it can come together.
  var isRunning: Bool { kind == .level && unit != .percent }
}

private func checks(_ group: SubjectGroup, _ reports: CheckedReports) -> [Check] {
  let counts = group.statements.filter { $0.status == .actual && !$0.isContested && isCumulative($0, reports) }
    .map { Count($0, reports) }
    .sorted { left, right in
      if left.statement.term.end != right.statement.term.end {
        return left.statement.term.end < right.statement.term.end
      }
      if left.day != right.day { return left.day < right.day }
      // What began earlier covers what began later.
      let starts = [left, right].map { $0.statement.term.period.from?.day ?? 0 }
      return (-starts[0], left.statement.number) < (-starts[1], right.statement.number)
    }
  return zip(counts, counts.dropFirst()).compactMap { earlier, later in
    guard later.covers(earlier), let before = group.subject.interval(of: reports.figure(earlier.statement.number)),
      let after = group.subject.interval(of: reports.figure(later.statement.number))
    else { return nil }
    let numbers = [earlier, later].map(\.statement.number)
    let (first, second) = (reports.figure(numbers[0]), reports.figure(numbers[1]))
    let falls = after.lies(below: before)
    // Three quarters and the year are told apart by their times, which `repeat` explains.
    if !falls, [earlier, later].allSatisfy({ $0.statement.term.period.from != nil }) { return nil }
    let isDated = later.statement.term.end != earlier.statement.term.end
    return Check(
      kind: CheckKind.running.name, verdict: falls ? isDated ? .differs : .unknown : .holds,
      claim: Wording.claim(first, second, earlier, later),
      arithmetic: Wording.arithmetic(first, second, group.subject.unit, before, after),
      stated: second.quantity, expected: first.quantity, grounds: numbers.map(reports.ground))
  }
}

/// What had come together by a day: the one that the report states, or else the one on which it was told.
private struct Count {
  let statement: Statement
  /// The day on which the report was told, where it states no other.
  let told: CalendarDate?

  init(_ statement: Statement, _ reports: CheckedReports) {
    self.statement = statement
    let isOpen = statement.term.end == reports.matched.stands[statement.number.report]
    told = isOpen ? reports.all[statement.number.report].prose.document.metadata.published : nil
  }

  var day: CalendarDate { told.map { max($0, statement.term.end) } ?? statement.term.end }

  /// Whether it runs over all of the earlier one's time, and over more: from the same day, or from no day that is stated.
  /// That five years came to more than one of them says nothing.
  func covers(_ earlier: Count) -> Bool {
    let (start, other) = (statement.term.period.from, earlier.statement.term.period.from)
    let isLonger = start == nil && other != nil
    if statement.term.end == earlier.statement.term.end, !isLonger, day <= earlier.day { return false }
    return start == nil || start == other
  }
}

/// Whether a count came together over its time, so that it cannot fall: 累计, or of a part of a year.
func isCumulative(_ statement: Statement, _ reports: CheckedReports) -> Bool {
  let report = reports.all[statement.number.report]
  let figure = report.figures[statement.number.index]
  if report.isStart(statement.number.index) { return false }
  let words = figure.indicator.letters[...]
  if states.contains(where: { words.holds($0) }) { return false }
  let sentence = report.prose.sentences[figure.sentence].range
  return report.prose.letters[sentence].holds("累计") || isFlow(words)
}

private func isFlow(_ words: ArraySlice<Letter>) -> Bool { flows.contains { words.holds($0) } }

private let flows = ["新增", "引进", "拆除", "新建", "建成", "开工", "完成", "清理", "发放", "投入"].map(\.letters)
private let states = ["率", "均", "每", "净", "余额", "人口", "贫困", "存量", "在校", "比重"].map(\.letters)

private enum Wording {
  /// To one day, what began earlier is told by its times.
  static func claim(_ earlier: Figure, _ later: Figure, _ first: Count, _ second: Count) -> Phrase {
    if first.day == second.day {
      let phrases = [second, first].map(\.statement.term.phrase)
      return "\(later.named) \(phrases[0]) is no less than \(earlier.named) \(phrases[1])"
    }
    return "\(later.named) by \(second.day) is no less than \(earlier.named) by \(first.day)"
  }

  static func arithmetic(
    _ earlier: Figure, _ later: Figure, _ unit: Unit, _ before: Interval, _ after: Interval
  ) -> Phrase {
    let sign = after.lies(below: before) ? "<" : "≥"
    return "\(bounded(later.amount, after, unit)) \(sign) \(bounded(earlier.amount, before, unit))"
  }
}

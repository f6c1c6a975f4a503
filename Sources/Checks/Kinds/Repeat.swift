import Facts
import Quantities
import Sentences
import Series
import SourceText

extension CheckKind {
  static let repeated = CheckKind(
    name: "repeat", chineseName: "重复", summary: "one measure, stated more than once, against itself",
    relation: "of one measure, area and time there is one value",
    across: { reports in
      reports.matched.groups.flatMap { group -> [Check] in
        if group.statements.count < 2 { return [] }
        let occasions = Occasion.all(of: group)
        return occasions.compactMap { $0.check(group.subject, reports) } + unlike(occasions, group.subject, reports)
      }
    })
}

/// What reports say of one measure, area and time, promised or done.
private struct Occasion {
  let term: Term
  let isPromised: Bool
  var statements: [Statement]

  static func all(of group: SubjectGroup) -> [Occasion] {
    var occasions: [Occasion] = []
    for statement in group.statements {
      let isPromised = statement.status == .target
      if let place = occasions.firstIndex(where: { $0.term == statement.term && $0.isPromised == isPromised }) {
        occasions[place].statements.append(statement)
      } else {
        occasions.append(Occasion(term: statement.term, isPromised: isPromised, statements: [statement]))
      }
    }
    return occasions
  }

  /// All statements against the first. Of those that cannot be the same number, a pair is worth telling only where it can
  /// hardly be of two things.
  func check(_ subject: Subject, _ reports: CheckedReports) -> Check? {
    let first = figure(0, reports)
    let others = statements.indices.dropFirst().filter { isComparable(figure($0, reports), first) }
    guard let second = others.first, let stated = subject.interval(of: first) else { return nil }
    let misfit = others.first { place in
      subject.interval(of: figure(place, reports)).map { !isSame($0, stated) } ?? false
    }
    guard let misfit else {
      if statements[0].number.report == statements[second].number.report,
        isRounded(figure(second, reports), first, subject)
      {
        return nil
      }
      return comparison(
        others.contains { areApart(figure($0, reports), first, subject) } ? .unknown : .holds, statements[0],
        statements[second], subject, reports,
        also: others.dropFirst().map { statements[$0].number })
    }
    guard isOneThing(0, misfit, subject, reports) else { return nil }
    return comparison(
      isOneView(0, misfit, reports) ? .differs : .unknown, statements[0], statements[misfit], subject, reports)
  }

  /// 迈上3万亿元台阶，达到30420亿元: a number that only says where another lies is no second statement of it.
  private func isRounded(_ left: Figure, _ right: Figure, _ subject: Subject) -> Bool {
    guard left.sentence == right.sentence, let one = subject.value(of: left), let other = subject.value(of: right),
      let precision = left.precision, let finer = right.precision
    else { return false }
    return one != other && precision != finer
  }

  /// 三千亿斤 may stand for 2750亿斤, and need not.
  private func areApart(_ left: Figure, _ right: Figure, _ subject: Subject) -> Bool {
    guard left.bound == .exact, right.bound == .exact, let one = subject.value(of: left)?.magnitude,
      let other = subject.value(of: right)?.magnitude
    else { return false }
    return max(one, other) < (one - other).magnitude * Decimal(20)
  }

  private func figure(_ place: Int, _ reports: CheckedReports) -> Figure { reports.figure(statements[place].number) }

  /// 突破8万亿 and 9.5万亿 say two things of one measure, and so may 5%左右 and 4.8%.
  private func isComparable(_ left: Figure, _ right: Figure) -> Bool {
    let isLoose = [left.bound, right.bound].contains { $0 == .over || $0 == .under }
    if isLoose { return left.bound == right.bound && left.value == right.value || areBoundAlike(left, right) }
    return (left.bound == .about) == (right.bound == .about) || left.value == right.value
  }

  /// Whether two values that differ are nevertheless of one thing: in the same words, in passages of their own, and near
  /// one another. Most values of one name in a report are of two things that its sentences tell apart.
  private func isOneThing(_ first: Int, _ second: Int, _ subject: Subject, _ reports: CheckedReports) -> Bool {
    let (left, right) = (figure(first, reports), figure(second, reports))
    let isBesideRepeated = areBesideRepeated(statements[first].number, statements[second].number, reports)
    guard left.kind != .share, left.kind != .rank, areNamedAlike(left, right),
      left.indicator.letters.count > (isBesideRepeated ? 2 : 4), left.unit == right.unit,
      left.status == right.status, left.whole == nil, right.whole == nil, left.period == right.period,
      areBoundAlike(left, right), !isStart(first, reports), !isStart(second, reports),
      let one = left.value?.magnitude, let other = right.value?.magnitude
    else { return false }
    let (report, otherReport) = (statements[first].number.report, statements[second].number.report)
    var leeway = isBesideRepeated ? 60 : 30
    if report == otherReport {
      // A slip of the pen stays close; what lies further apart is of two things.
      if !isBesideRepeated { leeway = 4 }
      let sentences = reports.all[report].prose.sentences
      if sentences[left.sentence].block == sentences[right.sentence].block { return false }
    }
    return (one - other).magnitude * .hundred <= max(one, other) * Decimal(leeway)
  }

  /// In the same words, or in words that differ in their verb alone: 打造口袋公园 and 建设口袋公园 of one measure.
  private func areNamedAlike(_ left: Figure, _ right: Figure) -> Bool {
    if left.indicator == right.indicator { return true }
    let (one, other) = (left.indicator.letters, right.indicator.letters)
    let common = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return common > 3 && max(one.count, other.count) - common <= 4
  }

  /// Exactly so many, or both so many and a few more: 2600余处.
  private func areBoundAlike(_ left: Figure, _ right: Figure) -> Bool {
    if left.bound == .exact { return right.bound == .exact }
    return left.bound == .over && right.bound == .over
      && [left, right].allSatisfy { $0.raw.contains { "余多".contains($0) } }
  }

  /// 打造花景街区21条、口袋公园12处, and elsewhere 21条 and 15处: where the number beside it is told again in the same words, so is
  /// this one.
  private func areBesideRepeated(_ first: FigureNumber, _ second: FigureNumber, _ reports: CheckedReports) -> Bool {
    [-1, 1].contains { step in
      let sides = [first, second].map { number -> Figure? in
        let figures = reports.all[number.report].figures
        let place = number.index + step
        guard figures.indices.contains(place), figures[place].sentence == figures[number.index].sentence else {
          return nil
        }
        return figures[place]
      }
      guard let left = sides[0], let right = sides[1], let value = left.value else { return false }
      return value == right.value && left.unit == right.unit && areNamedAlike(left, right)
        && left.period == right.period && left.indicator.letters.count > 2
    }
  }

  private func isStart(_ place: Int, _ reports: CheckedReports) -> Bool {
    let number = statements[place].number
    return reports.all[number.report].isStart(number.index)
  }

  /// Whether both look back from the same year: later reports restate what earlier ones said.
  private func isOneView(_ first: Int, _ second: Int, _ reports: CheckedReports) -> Bool {
    let stands = [first, second].map { reports.matched.stands[statements[$0].number.report]?.year }
    return stands[0] == stands[1]
  }
}

/// Whether both may be one number: 4万亿 and 5万亿 touch where they are rounded, and are not.
private func isSame(_ left: Interval, _ right: Interval) -> Bool {
  let isTouching = left.low == right.high || left.high == right.low
  return left.meets(right) && (left == right || left.isPoint || right.isPoint || !isTouching)
}

/// 717 to September and 1065 in the year: what differs, and differs in time.
private func unlike(_ occasions: [Occasion], _ subject: Subject, _ reports: CheckedReports) -> [Check] {
  let done = occasions.filter { !$0.isPromised }.sorted { $0.term.end < $1.term.end }
  return zip(done, done.dropFirst()).compactMap { earlier, later in
    guard isWithinYear(earlier.term, later.term), let first = earlier.statements.first,
      let second = later.statements.first, !areCounts([first, second], subject, reports),
      let left = subject.interval(of: reports.figure(first.number)),
      let right = subject.interval(of: reports.figure(second.number)), !left.meets(right)
    else { return nil }
    // 少数民族的小学生3万 and 小学生86万: so far apart they are of two things, whatever their times.
    if let one = left.low?.magnitude, let other = right.low?.magnitude,
      min(one, other) * Decimal(12) < max(one, other)
    {
      return nil
    }
    return comparison(.explained, first, second, subject, reports)
  }
}

/// What came together by a day, from no day that is stated, is told by the running check.
private func areCounts(_ statements: [Statement], _ subject: Subject, _ reports: CheckedReports) -> Bool {
  subject.isRunning && statements.contains { $0.term.period.from == nil }
    && statements.allSatisfy { isCumulative($0, reports) }
}

/// Whether both are of one year: nobody takes five years for one of them.
private func isWithinYear(_ first: Term, _ second: Term) -> Bool {
  first.year == second.year && [first, second].allSatisfy { $0.period.from.map { $0.year == first.year } ?? true }
}

private func comparison(
  _ verdict: Check.Verdict, _ first: Statement, _ second: Statement, _ subject: Subject, _ reports: CheckedReports,
  also others: [FigureNumber] = []
) -> Check {
  let (left, right) = (reports.figure(first.number), reports.figure(second.number))
  return Check(
    kind: CheckKind.repeated.name, verdict: verdict, claim: Wording.claim(left, right, first.term, second.term),
    arithmetic: Wording.arithmetic(left, right, subject), stated: left.quantity,
    expected: right.quantity, grounds: ([first.number, second.number] + others).map(reports.ground))
}

private enum Wording {
  static func claim(_ left: Figure, _ right: Figure, _ first: Term, _ second: Term) -> Phrase {
    if first == second { return "\(left.named) and \(right.named), both \(first.phrase)" }
    return "\(left.named) \(first.phrase) and \(right.named) \(second.phrase)"
  }

  static func arithmetic(_ left: Figure, _ right: Figure, _ subject: Subject) -> Phrase {
    guard let first = subject.interval(of: left), let second = subject.interval(of: right) else { return "" }
    let sign = first.meets(second) ? "=" : "≠"
    return "\(bounded(left.amount, first, subject.unit)) \(sign) \(bounded(right.amount, second, subject.unit))"
  }
}

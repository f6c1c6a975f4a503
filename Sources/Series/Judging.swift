import Facts
import Quantities
import Sentences
import SourceText

/// What decides about the promises of one group.
struct Judging {
  let matched: MatchedFigures
  let group: Int
  /// The groups of the same measure and area, in whatever unit and kind.
  let kin: [Int]
  private let outlook: Outlook?
  /// What is not promised, by its term.
  private let actuals: [Term: [Statement]]
  /// The first statement of what was reached in each year, and the years.
  private let reached: [Int: Statement]
  private let years: [Int]

  init(matched: MatchedFigures, group: Int, kin: [Int], outlook: Outlook?) {
    self.matched = matched
    self.group = group
    self.kin = kin
    self.outlook = outlook
    let told = matched.groups[group].statements.filter { $0.status != .target }
    actuals = Dictionary(grouping: told, by: \.term)
    var reached: [Int: Statement] = [:]
    for statement in told where statement.status == .actual && !statement.isContested {
      if case .year(let year) = statement.term, reached[year] == nil { reached[year] = statement }
    }
    self.reached = reached
    years = reached.keys.sorted()
  }

  /// How many years what an earlier report states may lie back; what the promising report itself states may be older.
  private static let reach = 2

  private func isRecent(_ year: Int, _ due: Int, _ target: Statement) -> Bool {
    due - year <= Judging.reach || reached[year]?.number.report == target.number.report
  }

  /// 补贴性职业技能培训: whether it is named as a part of what its measure is.
  private func isQualified(_ figure: Figure) -> Bool { qualifiers.contains { figure.indicator.hasPrefix($0) } }

  /// 新增基础教育公办学位 beside 增加学位: whether the one is named with much that the other leaves out.
  private func isNarrower(_ figure: Figure, _ other: Figure) -> Bool {
    let (left, right) = (figure.indicator.letters, other.indicator.letters)
    // 安排首批技改项目: what stands before the measure's name says how it is done.
    let name = subject.measure.letters
    if [left, right].allSatisfy({ $0.suffix(name.count).elementsEqual(name) }) { return false }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    // The verb may be another one.
    return short.count + 4 <= long.count && short.count > 3
      && long.suffix(short.count - 2).elementsEqual(short.dropFirst(2))
  }

  /// 启动改造19个 says how many are begun, which those that were finished the year before do not tell.
  private func begins(_ statement: Statement) -> Bool {
    let range = matched.figure(statement.number).range
    return matched.reports[statement.number.report].prose.clause(before: range.lowerBound).contains {
      beginnings.end(in: matched.reports[statement.number.report].prose.letters, at: $0, limit: range.lowerBound) != nil
    }
  }

  var subject: Subject { matched.groups[group].subject }

  private func aim(_ target: Statement, isStrict: Bool = false) -> Aim? {
    var wanted = matched.figure(target.number)
    if isStrict, wanted.bound == .about { wanted.bound = .exact }
    return Aim(wanted, of: subject, lowers: Aim.lowers(wanted, in: matched.reports[target.number.report].prose))
  }

  /// The promise that statements of one content make.
  func promise(_ said: [Statement]) -> Promise {
    let first = said[0]
    var promise = Promise(
      target: first.number, repetitions: said.dropFirst().map(\.number), group: group, due: first.term,
      verdict: .unknown, how: "")
    guard let aim = aim(first) else { return promise }
    noteBefore(&promise, first)
    let outcomes = (actuals[first.term] ?? []).filter { isOutcome($0, of: said) }
    if isOfUnsaidBase(first) {
      promise.how = "it is due years after its report, which leaves unsaid what it grows from"
    } else if outcomes.isEmpty {
      if let deduction = deduction(aim, first, said) {
        note(deduction, in: &promise)
      } else {
        noteMissing(&promise, first)
      }
    } else if said.contains(where: \.isContested) {
      promise.how = "its report promises two values for it, so that one must be of something else"
      promise.outcomes = outcomes.map(\.number)
    } else {
      decide(&promise, aim, first, outcomes)
    }
    return promise
  }

  /// A promise of growth in a year far ahead is reckoned against a year that the plan names elsewhere: 到2030年增长40%.
  private func isOfUnsaidBase(_ target: Statement) -> Bool {
    guard subject.kind == .change, subject.base == nil, !subject.isYearly, case .year = target.term else {
      return false
    }
    return matched.stands[target.number.report].map { $0.year + 2 < target.term.year } ?? false
  }

  /// Whether it is due in the year after the one that its report looks back on, or sooner.
  func isOfNextYear(_ target: Statement) -> Bool {
    matched.stands[target.number.report].map { target.term.year <= $0.year + 1 } ?? true
  }

  /// A statement by another report, made when the term was over and not before the promise.
  /// What looks back on a promise (低于8%左右的预期目标) tells it once more and makes none.
  func isOutcome(_ statement: Statement, of said: [Statement]) -> Bool {
    guard let stand = matched.stands[statement.number.report], stand >= statement.term.end
    else { return false }
    let promising = said.filter { target in matched.stands[target.number.report].map { $0 < target.term.end } ?? true }
    return (promising.isEmpty ? said : promising).allSatisfy { target in
      target.number.report != statement.number.report
        && (matched.stands[target.number.report].map { $0 <= stand } ?? false)
    }
  }

  private func noteMissing(_ promise: inout Promise, _ target: Statement) {
    guard let outlook else {
      promise.how = "no report on its area says when it was written"
      return
    }
    if target.term.end > outlook.last {
      promise.verdict = .open
      promise.how = "the last report on its area looks back no further than \(outlook.last)"
    } else if !outlook.years.contains(target.term.year) {
      promise.how = "no report on its area looks back on \(target.term.year)"
    } else {
      promise.how = "no later report states it for \(target.term.period)"
    }
  }

  private func decide(_ promise: inout Promise, _ aim: Aim, _ target: Statement, _ outcomes: [Statement]) {
    let done = outcomes.filter { $0.status == .actual }
    let deciding = nearestFirst(done.isEmpty ? outcomes : done, to: target)
    promise.outcomes = deciding.map(\.number)
    promise.how = remarked("same measure, area and time", target, deciding)
    let verdicts = deciding.map { verdict(of: $0, aim, target) }
    if verdicts[0] == false, deciding.contains(where: { isPart($0, of: target) }) {
      promise.how = "\(promise.how); it may be a part of it, or the whole"
      return
    }
    if let verdict = verdicts[0], verdicts.allSatisfy({ $0 == verdict }) {
      // 计划打造128处，已建成84处, in a review: what is planned there is for a time that it does not name.
      let looksBack = matched.stands[target.number.report].map { target.term.end <= $0 } ?? true
      promise.verdict = verdict ? .met : looksBack ? .unknown : .missed
      if !verdict, looksBack {
        promise.how = "\(promise.how); it was planned when that time was over, so for another"
      }
    } else if Set(verdicts).count > 1 {
      promise.how = "\(promise.how); the values that later reports give decide differently"
    } else if isFarOff(deciding[0], from: target) {
      promise.how = "\(promise.how); too far off to be surely the same thing"
      promise.isFarOff = true
    } else {
      promise.how = "\(promise.how); the stated value leaves it undecided"
    }
  }

  /// 普通高等学校 for 高等学校: whether one of the two is named as a part of the other.
  private func isPart(_ statement: Statement, of target: Statement) -> Bool {
    let (promised, reached) = (matched.figure(target.number).indicator, matched.figure(statement.number).indicator)
    return promised != reached && (promised.hasSuffix(reached) || reached.hasSuffix(promised))
  }

  private func verdict(of statement: Statement, _ aim: Aim, _ target: Statement) -> Bool? {
    let figure = matched.figure(statement.number)
    guard let value = subject.value(of: figure), var interval = subject.interval(of: figure),
      !isFarOff(statement, from: target)
    else { return nil }
    // 接近24000亿元 is not far below it.
    if figure.bound == .under, interval.low == nil, figure.raw.contains("近") {
      interval.low = value * Decimal(significand: 95, exponent: -2)
    }
    return aim.isKept(by: value, standingFor: interval)
  }

  /// A value below half of what was promised, or above five times that, of rates twenty times, is more often of something
  /// else (the part of a thing, its increase) than of a promise missed or surpassed so far.
  private func isFarOff(_ statement: Statement, from target: Statement) -> Bool {
    subject.value(of: matched.figure(statement.number)).map { isFarOff($0, from: target) } ?? false
  }

  func isFarOff(_ value: Decimal, from target: Statement) -> Bool {
    guard let promised = subject.value(of: matched.figure(target.number)), !promised.isZero, subject.kind != .rank
    else { return false }
    if value.isZero { return false }
    if value.isNegative != promised.isNegative { return subject.kind == .level }
    let isBelow = value.magnitude * Decimal(2) < promised.magnitude
    // What is not to be exceeded may stay far below: prices that hardly rose.
    if isBelow, !value.isNegative, aimsAtMost(target) { return false }
    // A rate that fell by 1.2% where 4% were promised is the same rate, and missed.
    if isBelow, value.isNegative, subject.unit == .percent, promised.magnitude <= value.magnitude * Decimal(5) {
      return false
    }
    let most = Decimal(subject.kind == .level && subject.unit != .percent ? 5 : 20)
    return isBelow || promised.magnitude * most < value.magnitude
  }

  private func aimsAtMost(_ target: Statement) -> Bool {
    if case .atMost? = aim(target) { true } else { false }
  }

  /// The value next to the promised one first: where a report states two, it is the likelier.
  private func nearestFirst(_ statements: [Statement], to target: Statement) -> [Statement] {
    guard let promised = subject.value(of: matched.figure(target.number)) else { return statements }
    func distance(_ statement: Statement) -> Decimal {
      subject.value(of: matched.figure(statement.number)).map { ($0 - promised).magnitude } ?? promised.magnitude
    }
    return statements.sorted { distance($0) < distance($1) }
  }

  /// What a reader should know of a match: that the words differ, the units, that it is only expected.
  private func remarked(_ how: Phrase, _ target: Statement, _ outcomes: [Statement]) -> Phrase {
    let promised = matched.figure(target.number)
    var how = how
    let names = outcomes.map { matched.figure($0.number).indicator }
    if let other = names.first(where: { $0 != promised.indicator }), !promised.indicator.isEmpty {
      how = "\(how); called \(other) there"
    }
    let units = outcomes.map { matched.figure($0.number).unit }
    if let other = units.first(where: { $0 != promised.unit }) {
      how = "\(how); in \(other) for \(promised.unit)"
    }
    if outcomes.allSatisfy({ $0.status == .estimate }) { how = "\(how); expected there, not done" }
    return how
  }

  /// What had been reached when it was promised: the latest year's value that the promising report or one before it states.
  private func noteBefore(_ promise: inout Promise, _ target: Statement) {
    // What is asked for without any leeway: 76% has not reached 78%左右.
    guard let aim = aim(target, isStrict: true), subject.kind == .level, case .year(let due) = target.term,
      let stand = matched.stands[target.number.report]
    else { return }
    // The first statement of a year is the earliest.
    let last = years.last { year in
      year < due && isRecent(year, due, target)
        && (reached[year].flatMap { matched.stands[$0.number.report] }.map { $0 <= stand } ?? false)
    }
    guard let statement = last.flatMap({ reached[$0] }) else { return }
    let figure = matched.figure(statement.number)
    guard let value = subject.value(of: figure), let interval = subject.interval(of: figure) else { return }
    if isFarOff(statement, from: target) { return }
    if begins(statement) != begins(target) { return }
    promise.before = statement.number
    if case .near = aim { return }
    let wanted = matched.figure(target.number)
    if isQualified(figure) != isQualified(wanted) || isNarrower(figure, wanted) { return }
    promise.wasReached = aim.isKept(by: value, standingFor: interval)
  }
}

private let qualifiers = ["普通", "补贴性", "全日制", "国有", "公办", "民办", "省级", "市级", "国家级", "重点"]
private let beginnings = WordSet("启动 开工")

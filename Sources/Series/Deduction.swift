import Facts
import Quantities
import Sentences
import SourceText

/// What later reports let follow of a promise, where none states the number that was promised.
///
/// 完成年计划的104% says that the year's plan was kept. A level of the year before and the growth from it make the level that
/// was promised, and two levels make the growth. Money that grows in constant prices is left alone: its values do not tell
/// how much it grew.
struct Deduction {
  /// What was reached, in the unit of the promise; nil of a part of the plan.
  let value: Decimal?
  /// Nil where it may be either.
  let isKept: Bool?
  /// What it follows from, of the promised time first.
  let grounds: [FigureNumber]
  let way: Phrase
}

extension Judging {
  func deduction(_ aim: Aim, _ target: Statement, _ said: [Statement]) -> Deduction? {
    fulfilment(aim, target, said) ?? grown(aim, target, said) ?? compared(aim, target, said)
  }

  func note(_ deduction: Deduction, in promise: inout Promise) {
    promise.outcomes = deduction.grounds
    promise.deduced = deduction.value.map { Quantity($0, subject.unit) }
    promise.isTakenFromPlan = deduction.value == nil
    promise.how = deduction.way
    switch deduction.isKept {
    case true?: promise.verdict = .met
    case false?: promise.verdict = .missed
    case nil: promise.how = "\(deduction.way); the stated value leaves it undecided"
    }
  }

  /// 完成年计划的104%: a share of what was planned for that time. Of 占年度预算计划的92%, where less is better or a limit was set,
  /// and of 占“十四五”规划任务的80% nothing follows.
  private func fulfilment(_ aim: Aim, _ target: Statement, _ said: [Statement]) -> Deduction? {
    guard subject.kind == .level, isOfNextYear(target), case .atLeast = aim else { return nil }
    for number in kin {
      let group = matched.groups[number]
      guard group.subject.kind == .share, let base = group.subject.base, plans.contains(where: { base.contains($0) }),
        !longerPlans.contains(where: { base.contains($0) })
      else { continue }
      for statement in later(group, target.term, said) {
        guard let part = group.subject.interval(of: matched.figure(statement.number)) else { continue }
        let isKept = Aim.atLeast(Decimal(100)).isKept(
          by: group.subject.value(of: matched.figure(statement.number)) ?? .zero, standingFor: part)
        return Deduction(
          value: nil, isKept: isKept, grounds: [statement.number], way: "a later report says what part of it was done")
      }
    }
    return nil
  }

  /// 增长5% from 98万吨 in the year before: the level that was promised.
  private func grown(_ aim: Aim, _ target: Statement, _ said: [Statement]) -> Deduction? {
    guard subject.kind == .level, !subject.unit.isRate, case .year(let year) = target.term else { return nil }
    for number in kin {
      let growth = matched.groups[number]
      guard growth.subject.kind == .change, growth.subject.base == nil, !growth.subject.isYearly else { continue }
      let isRate = growth.subject.unit == .percent
      if isRate ? subject.growsInConstantPrices : growth.subject.unit.dimension != subject.unit.dimension { continue }
      guard let statement = later(growth, target.term, said).first, let base = base(of: group, year - 1) else {
        continue
      }
      let figure = matched.figure(statement.number)
      guard let step = growth.subject.interval(of: figure), let by = growth.subject.value(of: figure) else { continue }
      let reached: (value: Decimal, range: Interval)?
      if isRate {
        let hundred = Interval(Decimal(100))
        reached = base.range.multiplied(by: hundred + step).flatMap { $0.divided(by: hundred) }.map { range in
          let rise = base.value * by
          return (base.value + Decimal(significand: rise.significand, exponent: rise.exponent - 2), range)
        }
      } else {
        reached = (base.value + by, base.range + step)
      }
      guard let reached, !isFarOff(reached.value, from: target) else { continue }
      return Deduction(
        value: reached.value, isKept: aim.isKept(by: reached.value, standingFor: reached.range),
        grounds: [statement.number, base.number],
        way: "it follows from the year before and the growth that later reports state")
    }
    return nil
  }

  /// 120万吨 and 126万吨 the year after: the growth that was promised.
  private func compared(_ aim: Aim, _ target: Statement, _ said: [Statement]) -> Deduction? {
    guard subject.kind == .change, subject.base == nil, !subject.isYearly, case .year(let year) = target.term else {
      return nil
    }
    for number in kin {
      let levels = matched.groups[number]
      guard levels.subject.kind == .level, !levels.subject.unit.isRate else { continue }
      let isRate = subject.unit == .percent
      if isRate ? levels.subject.growsInConstantPrices : levels.subject.unit != subject.unit { continue }
      guard let statement = later(levels, target.term, said).first, let base = base(of: number, year - 1) else {
        continue
      }
      let figure = matched.figure(statement.number)
      guard let level = levels.subject.value(of: figure), let range = levels.subject.interval(of: figure),
        range.isClosed
      else { continue }
      var reached: (value: Decimal, range: Interval) = (level - base.value, range - base.range)
      if isRate {
        let hundred = Decimal(100)
        guard let times = level.divided(by: base.value), let ratio = range.divided(by: base.range),
          let percent = ratio.multiplied(by: Interval(hundred))
        else { continue }
        reached = ((times * hundred - hundred).rounded(places: 2), percent - Interval(hundred))
      }
      if isFarOff(reached.value, from: target) { continue }
      return Deduction(
        value: reached.value, isKept: aim.isKept(by: reached.value, standingFor: reached.range),
        grounds: [statement.number, base.number],
        way: "it follows from the levels of both years that later reports state")
    }
    return nil
  }

  /// What later reports state to have been done in the promised time.
  private func later(_ group: SubjectGroup, _ term: Term, _ said: [Statement]) -> [Statement] {
    group.statements.filter { $0.term == term && $0.status == .actual && !$0.isContested && isOutcome($0, of: said) }
  }

  /// The level of a year, where the reports that state it agree.
  private func base(of number: Int, _ year: Int) -> (number: FigureNumber, value: Decimal, range: Interval)? {
    let group = matched.groups[number]
    let stated = group.statements.filter { $0.term == .year(year) && $0.status == .actual && !$0.isContested }
    let ranges = stated.compactMap { group.subject.interval(of: matched.figure($0.number)) }
    guard let last = stated.last, ranges.count == stated.count, let first = ranges.first,
      ranges.allSatisfy({ $0.isClosed && $0.meets(first) }), let range = ranges.last,
      let value = group.subject.value(of: matched.figure(last.number)), !value.isZero
    else { return nil }
    return (last.number, value, range)
  }
}

private let plans = ["计划", "任务", "目标", "指标"]
private let longerPlans = ["规划", "五年", "三年", "五”", "五时期", "总任务", "总目标", "总计划"]

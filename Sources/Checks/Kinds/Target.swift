import Facts
import Quantities
import Series
import SourceText

extension CheckKind {
  static let target = CheckKind(
    name: "target", chineseName: "目标", summary: "a promise against what later reports state for its measure and time",
    relation: "what was reached is at least what was promised, or at most, as the promise says",
    across: { reports in
      promises(in: reports.matched).compactMap { check($0, reports) }
    })
}

/// A promise of which more is known than that it was made: what became of it, or what had been reached before it.
private func check(_ promise: Promise, _ reports: CheckedReports) -> Check? {
  let isSure = !promise.isFarOff
  let target = reports.figure(promise.target)
  // 民生实事20件 each year: as much once more is not worth telling.
  let former = promise.wasReached == true ? promise.before : nil
  let reached = former.flatMap { reports.figure($0).quantity == target.quantity ? nil : $0 }
  let known = (isSure ? promise.outcomes : []) + [reached].compactMap { $0 }
  guard let due = promise.due, !known.isEmpty, target.unit != .none else { return nil }
  // 计划打造128处，已建成84处: what is planned by the day on which it is told is not due then.
  if let stand = reports.matched.stands[promise.target.report], due.end <= stand { return nil }
  let verdict: Check.Verdict =
    switch promise.verdict {
    case .met: .holds
    // What is only expected may yet turn out otherwise.
    case .missed: promise.outcomes.allSatisfy { reports.figure($0).status == .actual } ? .differs : .unknown
    case .open, .unknown: .unknown
    }
  let outcome = isSure ? promise.outcomes.first.map { reports.figure($0) } : nil
  let before = reached.map { reports.figure($0) }
  return Check(
    kind: CheckKind.target.name, verdict: verdict,
    claim: Wording.claim(target, due, outcome.map { Wording.reached($0, promise) }, before),
    arithmetic: Wording.arithmetic(
      target, verdict, outcome.map { promise.deduced.map { written($0.value, $0.unit) } ?? $0.amount }, before,
      isOfPlan: promise.isTakenFromPlan, how: promise.how),
    stated: target.quantity, expected: promise.deduced ?? outcome?.quantity,
    grounds: ([promise.target] + promise.repetitions + known).map(reports.ground))
}

private enum Wording {
  /// What came of it: the number stated, the one that follows, or a part of the plan.
  static func reached(_ outcome: Figure, _ promise: Promise) -> Phrase {
    if let deduced = promise.deduced { return Phrase(verbatim: written(deduced.value, deduced.unit)) }
    if promise.isTakenFromPlan { return "\(outcome.raw) of what was planned" }
    return Phrase(verbatim: outcome.raw)
  }

  static func claim(_ target: Figure, _ due: Term, _ reached: Phrase?, _ before: Figure?) -> Phrase {
    var claim: Phrase = "\(target.named) promised \(due.phrase)"
    if let reached { claim = "\(claim), \(reached) reached" }
    if let before {
      claim =
        before.period.year.map { "\(claim), \(before.raw) reached before in \($0)" }
        ?? "\(claim), \(before.raw) reached before"
    }
    return claim
  }

  static func arithmetic(
    _ target: Figure, _ verdict: Check.Verdict, _ reached: String?, _ before: Figure?, isOfPlan: Bool, how: Phrase
  ) -> Phrase {
    var parts: [Phrase] = []
    if let reached {
      let promised = isOfPlan ? "100%" : target.amount
      switch verdict {
      case .holds: parts.append("\(reached) keeps \(promised)")
      case .differs: parts.append("\(reached) misses \(promised)")
      case .explained, .unknown: parts.append("\(reached) beside \(promised)")
      }
    }
    if let before { parts.append("\(target.amount) is no advance on \(before.amount)") }
    return parts.reversed().reduce(how) { "\($1); \($0)" }
  }
}

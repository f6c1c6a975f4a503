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
  let known = promise.outcomes + (promise.wasReached == true ? [promise.before].compactMap { $0 } : [])
  let target = reports.figure(promise.target)
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
  let outcome = promise.outcomes.first.map { reports.figure($0) }
  let before = promise.wasReached == true ? promise.before.map { reports.figure($0) } : nil
  return Check(
    kind: CheckKind.target.name, verdict: verdict,
    claim: Wording.claim(target, due, outcome, before),
    arithmetic: Wording.arithmetic(target, verdict, outcome, before, how: promise.how), stated: target.quantity,
    expected: outcome?.quantity,
    grounds: ([promise.target] + promise.repetitions + known).map(reports.ground))
}

private enum Wording {
  static func claim(_ target: Figure, _ due: Term, _ outcome: Figure?, _ before: Figure?) -> Phrase {
    var claim: Phrase = "\(target.named) promised \(due.phrase)"
    if let outcome { claim = "\(claim), \(outcome.raw) reached" }
    if let before {
      claim =
        before.period.year.map { "\(claim), \(before.raw) reached before in \($0)" }
        ?? "\(claim), \(before.raw) reached before"
    }
    return claim
  }

  static func arithmetic(
    _ target: Figure, _ verdict: Check.Verdict, _ outcome: Figure?, _ before: Figure?, how: Phrase
  ) -> Phrase {
    var parts: [Phrase] = []
    if let outcome {
      switch verdict {
      case .holds: parts.append("\(outcome.amount) keeps \(target.amount)")
      case .differs: parts.append("\(outcome.amount) misses \(target.amount)")
      case .explained, .unknown: parts.append("\(outcome.amount) beside \(target.amount)")
      }
    }
    if let before { parts.append("\(target.amount) is no advance on \(before.amount)") }
    return parts.reversed().reduce(how) { "\($1); \($0)" }
  }
}

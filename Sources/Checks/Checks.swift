import SourceText

/// Every check that `reports` allow, report by report in their order; a check across reports stands with the first of
/// them that it rests on.
package func checks(of reports: CheckedReports, kinds: [CheckKind] = CheckKind.all) -> [[Check]] {
  var found = reports.all.map { report in kinds.flatMap { $0.within?(report) ?? [] } }
  for check in kinds.flatMap({ $0.across?(reports) ?? [] }) {
    guard let first = check.grounds.first else { continue }
    found[first.report].append(check)
  }
  return found.map(distinct)
}

/// What a report says twice in the same words and numbers is told once.
private func distinct(_ checks: [Check]) -> [Check] {
  var told: Set<Said> = []
  return checks.filter { told.insert(Said(kind: $0.kind, claim: $0.claim, arithmetic: $0.arithmetic)).inserted }
}

private struct Said: Hashable {
  let kind: String
  let claim: Phrase
  let arithmetic: Phrase
}

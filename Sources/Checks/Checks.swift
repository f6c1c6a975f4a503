/// Every check that `reports` allow, report by report in their order; a check across reports stands with the first of
/// them that it rests on.
package func checks(of reports: CheckedReports, kinds: [CheckKind] = CheckKind.all) -> [[Check]] {
  var found = reports.all.map { report in kinds.flatMap { $0.within?(report) ?? [] } }
  for check in kinds.flatMap({ $0.across?(reports) ?? [] }) {
    guard let first = check.grounds.first else { continue }
    found[first.report].append(check)
  }
  return found
}

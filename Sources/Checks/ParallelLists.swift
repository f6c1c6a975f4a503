import Facts
import Quantities
import Sentences

/// A whole of two numbers and parts of two each: 两个小区11栋658户，其中甲院8栋456户，乙院3栋202户. Where the one numbers of the parts make up
/// the whole exactly, they are all of it, and so are the others.
func parallelParts(_ checks: [Check], _ report: CheckedReport) -> [Check] {
  checks.flatMap { check -> [Check] in
    let figures = check.grounds.compactMap { ground in
      if case .figure(let index, _) = ground { index } else { nil }
    }
    guard check.verdict == .holds, figures.count > 2, check.stated == check.expected, isExact(figures, report) else {
      return []
    }
    return [-1, 1].compactMap { step in
      let others = figures.map { $0 + step }
      guard areBeside(others, figures, report), let total = report.figures[others[0]].value else { return nil }
      let sum = others.dropFirst().reduce(Decimal.zero) { $0 + (report.figures[$1].value ?? .zero) }
      // What comes to much more or less is of something else.
      guard (sum - total).magnitude * Decimal(3) <= total else { return nil }
      return sumCheck(whole: others[0], parts: Array(others.dropFirst()), report, isAll: true)
    }
  }
}

private func isExact(_ figures: [Int], _ report: CheckedReport) -> Bool {
  figures.allSatisfy {
    report.figures[$0].bound == .exact && report.figures[$0].unit == report.figures[figures[0]].unit
  }
}

/// Whether each of them stands beside its counterpart, all in one other unit.
private func areBeside(_ others: [Int], _ figures: [Int], _ report: CheckedReport) -> Bool {
  guard others.allSatisfy(report.figures.indices.contains), Set(others).isDisjoint(with: figures) else { return false }
  let unit = report.figures[others[0]].unit
  return zip(others, figures).allSatisfy { other, index in
    let (one, beside) = (report.figures[other], report.figures[index])
    return one.sentence == beside.sentence && one.kind == .level && one.bound == .exact && one.unit == unit
      && one.unit != beside.unit && one.period == beside.period && one.status == beside.status && isAdditive(one)
      && report.between(min(other, index), max(other, index)).count < 8
      && Spending(other, report) == Spending(others[0], report)
  }
}

import Facts
import Quantities
import Sentences

/// What is shared out with its shares: 工业248亿元，占58%；农业102亿元，占24%；交通77亿元，占18%, of 投资427亿元 that stands before. Shares that
/// come to a hundred are of all the parts there are, so that the amounts come to the whole.
func sharedOut(_ report: CheckedReport) -> [Check] {
  var checks: [Check] = []
  var run: [Int] = []
  func close() {
    if let check = check(run, report) { checks.append(check) }
    run = []
  }
  for share in report.figures.indices where isPair(share, report) {
    if let last = run.last, !isNext(share, to: last, report) { close() }
    run.append(share)
  }
  close()
  return checks
}

/// An amount, and right behind it its share.
private func isPair(_ share: Int, _ report: CheckedReport) -> Bool {
  let figure = report.figures[share]
  guard figure.kind == .share, figure.unit == .percent, figure.bound == .exact, figure.value != nil, share > 0 else {
    return false
  }
  let part = report.figures[share - 1]
  return part.kind == .level && part.bound == .exact && part.value != nil && part.sentence == figure.sentence
    && part.indicator == figure.indicator && part.unit != .percent
}

private func isNext(_ share: Int, to last: Int, _ report: CheckedReport) -> Bool {
  report.figures[share].sentence <= report.figures[last].sentence + 1
    && report.figures[share - 1].unit == report.figures[last - 1].unit
    && report.figures[share].period == report.figures[last].period
}

private func check(_ run: [Int], _ report: CheckedReport) -> Check? {
  let shares = run.compactMap { report.figures[$0].interval }
  guard run.count > 2, shares.count == run.count, Interval.sum(shares).contains(.hundred) else { return nil }
  // The whole is what most of the shares fit.
  let wholes = run.compactMap { Share.fittingWhole(of: $0 - 1, $0, 10, report) }
  guard let whole = wholes.first, wholes.count(where: { $0 == whole }) * 2 > run.count else { return nil }
  return sumCheck(whole: whole, parts: run.map { $0 - 1 }, report, isAll: true)
}

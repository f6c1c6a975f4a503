import Facts
import Quantities
import Sentences
import SourceText

/// What something grew by over several years, and by how much in each of them on average: 五年增长33.8%，年均增长6%.
///
/// Both are reckoned in the same prices, so that the mean taken once for each year comes to the whole. Told in one sentence
/// they cannot differ; told apart, they may be of two spans that the text leaves unsaid, and only agreement is worth telling.
struct Compound {
  private let report: CheckedReport
  private let mean: Int
  private let total: Int
  private let years: Int

  init?(_ mean: Int, _ report: CheckedReport) {
    let figure = report.figures[mean]
    guard figure.kind == .change, figure.unit == .percent, figure.value != nil, isYearly(report.before(mean)),
      let from = figure.period.from, let to = figure.period.to, from == CalendarDate(startOf: from.year),
      to == CalendarDate(endOf: to.year), (1...30).contains(to.year - from.year), let name = report.measures[mean]?.name
    else { return nil }
    let totals = report.figures.indices.filter { index in
      let other = report.figures[index]
      return other.kind == .change && other.unit == .percent && other.value != nil && other.period == figure.period
        && other.scope == figure.scope && other.status == figure.status && other.base == figure.base
        && report.measures[index]?.name == name && !isYearly(report.before(index))
    }
    guard let total = totals.min(by: { abs($0 - mean) < abs($1 - mean) }) else { return nil }
    self.report = report
    self.mean = mean
    self.total = total
    years = to.year - from.year + 1
  }

  var check: Check? {
    let (whole, yearly) = (report.figures[total], report.figures[mean])
    guard let stated = whole.interval, let rate = yearly.interval, let value = yearly.value else { return nil }
    var (reached, expected) = (Interval.one, Decimal.one)
    for _ in 0..<years {
      guard let product = reached.multiplied(by: Interval.one + rate.ofHundred) else { return nil }
      reached = product
      expected = expected * (.one + value * Decimal(significand: 1, exponent: -2))
    }
    guard let grown = (reached - Interval.one).multiplied(by: Interval(.hundred)) else { return nil }
    let holds = grown.meets(stated)
    if !holds, whole.sentence != yearly.sentence { return nil }
    let growth = ((expected - .one) * .hundred).shortened(digits: 5)
    let sign = holds ? "=" : "≠"
    let power = "(1 \(value.isNegative ? "−" : "+") \(value.magnitude)%)^\(years) − 1"
    return Check(
      kind: CheckKind.growth.name, verdict: holds ? .holds : .differs,
      claim: "\(whole.indicator), \(moved(whole)) over \(years) years and \(moved(yearly)) in each",
      arithmetic: """
        \(power) = \(bounded(written(growth, .percent), grown, .percent)) \(sign) \
        \(bounded(whole.amount, stated, .percent))
        """,
      stated: whole.quantity, expected: Quantity(growth, .percent), grounds: [total, mean].map(report.ground))
  }
}

import Facts
import Quantities
import Sentences
import SourceText

/// 三次产业结构为4.3:41.2:54.5: what is shared out by hundreds comes to a hundred.
func structures(_ report: CheckedReport) -> [Check] {
  report.figures.indices.compactMap { index in
    let figure = report.figures[index]
    guard figure.value == nil, figure.unit == Unit("比") else { return nil }
    let parts = figure.raw.split { ":：∶比".contains($0) }.compactMap { Decimal($0) }
    guard parts.count > 1, parts.contains(where: { $0.exponent < 0 }) else { return nil }
    let places = parts.map { min(0, $0.exponent) }.min() ?? 0
    let precision = Decimal(significand: 1, exponent: places)
    let total = parts.reduce(.zero, +)
    // What is called a structure is shared out by tens or hundreds; 投资之比为1:2.5:4 and 收入比为8.6:1 share out nothing, and
    // neither does what comes to less than half of a hundred.
    let isNamed = sharesOut.contains { figure.indicator.hasSuffix($0) }
    let whole: Decimal
    switch total {
    case _ where isNear(total, .hundred) && (isNamed || parts.count > 2): whole = .hundred
    case _ where isNear(total, Decimal(10)) && isNamed: whole = Decimal(10)
    case _ where isNamed && parts.count > 2 && Decimal(50) < total: whole = .hundred
    default: return nil
    }
    let sum = Interval.sum(parts.map { Interval($0, rounded: precision) })
    return Check(
      kind: CheckKind.sum.name, verdict: sum.contains(whole) ? .holds : .differs,
      claim: "the parts of \(figure.named) come to \(whole)",
      arithmetic: "\(parts.map(\.description).joined(separator: " + ")) = \(bounded(total.description, sum, .none))",
      stated: Quantity(whole, .none), expected: Quantity(total, .none), grounds: [report.ground(index)])
  }
}

private let sharesOut = ["三次产业", "结构", "结构调整", "结构比", "比重", "占比", "构成"]

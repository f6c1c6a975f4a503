import Facts
import Quantities
import Sentences
package import Series

/// Reports that are checked together, and which of their figures can be compared.
package struct CheckedReports: Sendable {
  package let all: [CheckedReport]
  package let matched: MatchedFigures
  /// The group of each figure that has one.
  private var groups: [FigureNumber: Int] = [:]

  package init(_ reports: [CheckedReport], matched: MatchedFigures) {
    all = reports
    self.matched = matched
    for (number, group) in matched.groups.enumerated() {
      for statement in group.statements { groups[statement.number] = number }
    }
  }

  func figure(_ number: FigureNumber) -> Figure { all[number.report].figures[number.index] }

  func ground(_ number: FigureNumber) -> Check.Ground { .figure(number.index, in: number.report) }

  /// The levels of a year before, or of the year that the growth names, from which a level may have grown.
  func bases(of level: Int, grownBy change: Int, in report: CheckedReport) -> [FigureNumber] {
    let (now, growth) = (report.figures[level], report.figures[change])
    let own = FigureNumber(report: report.number, index: level)
    guard let group = groups[own], let from = now.period.from, let to = now.period.to, to.day - from.day < 366,
      growth.period == now.period
    else { return [] }
    let base = Reckoning.base(of: growth, in: report.prose)
    // 比上年预算减少50亿元: what was planned for the year before.
    let isOfBudget = base.map { budget in budgets.contains { budget.hasPrefix($0) } } ?? false
    let period = base == nil || isOfBudget ? now.period.moved(months: -12) : base.flatMap(year).map(Period.init(year:))
    guard let period else { return [] }
    // What a plan for years to come grows from is left unsaid.
    if base == nil, now.status == .target, let stand = matched.stands[report.number], stand.year + 1 < to.year {
      return []
    }
    return matched.groups[group].statements.filter { statement in
      (isOfBudget ? statement.status == .target : statement.status == .actual || now.status == .target)
        && figure(statement.number).unit == now.unit && figure(statement.number).period == period
    }.map(\.number)
  }
}

private let budgets = ["上年预算", "上年初预算", "去年预算", "去年初预算", "上年计划", "去年计划"]

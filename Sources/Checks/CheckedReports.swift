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
    let period =
      switch Reckoning.base(of: growth, in: report.prose) {
      case nil: now.period.moved(months: -12)
      case let base?: year(named: base).map { Period(year: $0) }
      }
    guard let period else { return [] }
    return matched.groups[group].statements.filter { statement in
      (statement.status == .actual || now.status == .target) && figure(statement.number).unit == now.unit
        && figure(statement.number).period == period
    }.map(\.number)
  }
}

package import Documents
package import Facts
package import Quantities
package import Sentences

/// What one report states in figures, with what tells when it was written and for whom.
package struct ReportFigures: Sendable {
  package let prose: Prose
  package let figures: [Figure]
  /// What each of the figures measures.
  package let measures: [Measure?]

  package init(prose: Prose, figures: [Figure], measures: [Measure?]) {
    self.prose = prose
    self.figures = figures
    self.measures = measures
  }

  package var stand: CalendarDate? { prose.document.metadata.stand }

  /// The area that a figure is about, by its full name where that is the report's own: 市中区 in a report of 济南市市中区.
  func scope(of figure: Figure) -> String? {
    guard let place = prose.document.metadata.place else { return figure.scope }
    guard let scope = figure.scope.map(prose.forms.today) else { return place }
    return place.hasSuffix(scope) ? place : scope
  }
}

extension Metadata {
  /// The last day that the report can look back on: the end of the year it reports on, or the day it was printed where that
  /// is sooner. Nil where it has neither year nor date.
  package var stand: CalendarDate? {
    guard let year else { return published }
    let end = CalendarDate(endOf: year)
    return published.map { min($0, end) } ?? end
  }
}

/// A figure among those of many reports: the number of its report and its place there, both from 0.
package struct FigureNumber: Hashable, Comparable, Sendable {
  private let reportNumber: Int32
  private let place: Int32

  package init(report: Int, index: Int) {
    reportNumber = Int32(report)
    place = Int32(index)
  }

  package var report: Int { Int(reportNumber) }
  package var index: Int { Int(place) }

  package static func < (left: FigureNumber, right: FigureNumber) -> Bool {
    (left.reportNumber, left.place) < (right.reportNumber, right.place)
  }
}

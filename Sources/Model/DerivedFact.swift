import Facts
import Quantities
import Series
import SourceText
import Tables

/// A fact that comes of others, in one report or in several: a promise with what became of it, a relation between figures.
protocol DerivedFact: Sendable {
  /// The number of the report that its row is filed under.
  var report: Int { get }
  /// What it comes of, in the order in which `cite` shows their sentences.
  var grounds: [Ground] { get }
}

/// A fact that others come of: its place in the list of the report of that number.
enum Ground: Hashable, Sendable {
  case figure(Int, in: Int)
  case framework(Int, in: Int)
}

/// All reports that were read, for what only they together tell.
struct WholeCorpus: Sendable {
  let reports: [Report]
  /// Of each report, the numbers of its first rows.
  let numberings: [UserTable.Numbering]
  /// Their figures, those brought together that can be compared.
  let matched: Deferred<MatchedFigures>
  /// What sentences of the program's own are said in that stand in rows.
  let language: Language

  init(reports: [Report], numberings: [UserTable.Numbering], language: Language) {
    self.language = language
    self.reports = reports
    self.numberings = numberings
    matched = Deferred {
      MatchedFigures(reports.map { ReportFigures(prose: $0.prose, figures: $0.figures, measures: $0.measures) })
    }
  }

  func figure(_ number: FigureNumber) -> Figure { reports[number.report].figures[number.index] }

  /// The id by which users know a figure.
  func id(of number: FigureNumber) -> Int { numberings[number.report].figure + number.index }

  /// The row of a fact in its table.
  func row(of ground: Ground) -> RowReference? {
    switch ground {
    case .figure(let index, let report):
      WholeCorpus.figures.map { RowReference(table: $0, row: Int32(numberings[report].figure - 1 + index)) }
    case .framework(let index, let report):
      WholeCorpus.frameworks.map { RowReference(table: $0, row: Int32(numberings[report].framework - 1 + index)) }
    }
  }

  private static let figures = number(of: .figures)
  private static let frameworks = number(of: .frameworks)

  private static func number(of table: UserTable) -> Int32? {
    UserTable.all.firstIndex { $0.name == table.name }.map { Int32($0) }
  }
}

extension Figure {
  /// Its number with its unit.
  var quantity: Quantity? { value.map { Quantity($0, unit) } }
}

package import Query
package import SourceText
import Syntax
package import Tables

/// What a user has open: the reports' tables, what was defined so far, the last result and how answers look. It knows no
/// terminal, and files only through two closures.
package struct Session: Sendable {
  package let files: Files
  package var settings: Settings
  /// Every line typed at the prompt, also in earlier sessions.
  package var history: [Typed] = [] { didSet { environment.ownTables = [history.entry] } }
  /// What queries see: tables, views, values, parameters and the last result.
  package internal(set) var environment: Environment
  /// What was done so far.
  var work = Work()
  /// What was defined, in its order.
  var definitions: [(statement: Statement, source: Source)] = []
  /// What was wrong with the last line, if something was.
  var failure: Diagnostic?
  /// Where answers go instead of the screen.
  package internal(set) var redirection: Redirection?
  /// What the next line should begin with, to be edited further.
  package var draft: String?
  /// Where reports come from; nil where none can be opened.
  package var library: Library? { didSet { work.paths = library?.paths() ?? [] } }
  /// The scripts that are being carried out, outermost first, and those that are done since the outermost began.
  var open: [String] = []
  var used: Set<String> = []
  /// What has been said of pages and workbooks that are not whole yet.
  var gathering = Gathering()

  /// A session over `catalogue`, in which scripts find their parameters set to `parameters`.
  package init(catalogue: Catalogue, files: Files, settings: Settings, parameters: [String: String] = [:]) {
    self.files = files
    self.settings = settings
    var effort = Effort.all
    if let bytes = settings.memoryInBytes { effort.memoryInBytes = bytes }
    environment = Environment(catalogue: catalogue, parameters: parameters, effort: effort)
    environment.ownTables = [history.entry]
  }

  /// `5 reports with 203 figures`: what is open, for the first line at the prompt.
  package var contents: Phrase {
    let reports = catalogue.index(of: "reports").map { catalogue.entries[$0].count } ?? 0
    let figures = catalogue.index(of: "figures").map { catalogue.entries[$0].count } ?? 0
    let first: Phrase = reports == 1 ? "1 report" : "\(reports) reports"
    let second: Phrase = figures == 1 ? "1 figure" : "\(figures) figures"
    return "\(first) with \(second)"
  }

  package var catalogue: Catalogue { environment.catalogue }
  /// The last table that a query yielded.
  package var lastTable: Table? { environment.last }

  /// The name and the size of the last result, for the prompt: `_3:340`; empty before the first one.
  package var lastResultLabel: String {
    lastTable.map { "_\(environment.results.count):\($0.count)" } ?? ""
  }

  /// The tables that queries may begin with: those of the reports, then the session's own.
  var tables: [Catalogue.Entry] { catalogue.entries + environment.ownTables }
}

package import Query
package import Tables

/// What a user has open: the reports' tables, what was defined so far, the last result and how answers look. It knows no
/// terminal, and files only through two closures.
package struct Session: Sendable {
  package let files: Files
  package var settings: Settings
  /// Every line typed at the prompt.
  package var history: [String] = []
  /// What queries see: tables, views, values, parameters and the last result.
  package internal(set) var environment: Environment
  /// The scripts that are being carried out, outermost first, and those that are done since the outermost began.
  var open: [String] = []
  var used: Set<String> = []

  /// A session over `catalogue`, in which scripts find their parameters set to `parameters`.
  package init(catalogue: Catalogue, files: Files, settings: Settings, parameters: [String: String] = [:]) {
    self.files = files
    self.settings = settings
    var effort = Effort.all
    if let bytes = settings.memoryInBytes { effort.memoryInBytes = bytes }
    environment = Environment(catalogue: catalogue, parameters: parameters, effort: effort)
  }

  /// `5 reports with 203 figures`: what is open, for the first line at the prompt.
  package var contents: String {
    func count(_ name: String, _ one: String) -> String? {
      guard let index = catalogue.index(of: name) else { return nil }
      let rows = catalogue.entries[index].count
      return rows == 1 ? "1 \(one)" : "\(rows) \(name)"
    }
    return [count("reports", "report"), count("figures", "figure")].compactMap { $0 }.joined(separator: " with ")
  }

  package var catalogue: Catalogue { environment.catalogue }
  /// The last table that a query yielded.
  package var lastTable: Table? { environment.last }
}

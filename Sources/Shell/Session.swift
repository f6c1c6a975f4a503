package import Query
package import Tables

/// What a user has open: the reports' tables, what was defined so far, the last result and how answers look. It knows no
/// terminal, and files only through two closures.
package struct Session: Sendable {
  package let catalogue: Catalogue
  package let files: Files
  package var settings: Settings
  /// Every line typed at the prompt.
  package var history: [String] = []
  /// What queries see: tables, views, values and parameters.
  package internal(set) var environment: Environment
  /// The last table that was shown.
  package internal(set) var lastTable: Table?

  package init(catalogue: Catalogue, files: Files, settings: Settings, parameters: [String: Value] = [:]) {
    self.catalogue = catalogue
    self.files = files
    self.settings = settings
    environment = Environment(catalogue: catalogue, parameters: parameters)
  }
}

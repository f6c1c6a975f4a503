import SourceText
import Tables

/// What a line that was typed is answered with.
package struct Reply: Sendable {
  package enum Ending: Sendable {
    case done, failed
    /// The session is over.
    case quit
  }

  /// Ends with a line feed, or is empty.
  package var text: String
  package var ending: Ending
  /// A script that is to run next.
  var script: Source?
  /// Rows that are to be shown whole.
  var table: Table?

  package init(_ text: String, _ ending: Ending = .done) {
    self.text = text
    self.ending = ending
  }

  init(running script: Source) {
    self.init("")
    self.script = script
  }

  init(showing table: Table) {
    self.init("")
    self.table = table
  }
}

/// What becomes of a table that is wider than the terminal.
package enum Wide: String, CaseIterable, Sendable {
  /// Texts are cut, and columns left out.
  case cut
  /// Texts go on in further lines of their cells; where that is not enough, as records.
  case wrap
  /// Each row is shown as a record, a value a line.
  case records
}

/// What a line that was typed is answered with.
package struct Reply: Sendable {
  /// Ends with a line feed, or is empty.
  package var text: String
  package var isError: Bool
  /// Whether the session is over.
  package var quits: Bool

  package init(_ text: String, isError: Bool = false, quits: Bool = false) {
    self.text = text
    self.isError = isError
    self.quits = quits
  }
}

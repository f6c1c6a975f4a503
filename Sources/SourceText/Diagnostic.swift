/// What is wrong, where, and what to try. Rendering alone turns it into text.
package struct Diagnostic: Error, Sendable {
  package enum Severity: String, Sendable {
    /// A note explains an answer that is no mistake: why there are no rows.
    case error, warning, note
  }

  /// A second place with a word about it.
  package struct Label: Sendable {
    package let span: Span
    package let text: String

    package init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  package let severity: Severity
  /// Present tense, lower case, no full stop, the user's own words.
  package let sentence: String
  package let source: Source
  package let span: Span
  package let labels: [Label]
  /// What to try.
  package let help: String?

  package init(
    _ severity: Severity = .error, _ sentence: String, at span: Span, in source: Source, labels: [Label] = [],
    help: String? = nil
  ) {
    self.severity = severity
    self.sentence = sentence
    self.source = source
    self.span = span
    self.labels = labels
    self.help = help
  }
}

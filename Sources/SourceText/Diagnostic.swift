/// What is wrong, where, and what to try. Rendering alone turns it into text.
package struct Diagnostic: Error, Sendable {
  package enum Severity: String, Sendable {
    /// A note explains an answer that is no mistake: why there are no rows.
    case error, warning, note
  }

  /// A second place with a word about it.
  package struct Label: Sendable {
    package let span: Span
    package let text: Phrase

    package init(_ span: Span, _ text: Phrase) {
      self.span = span
      self.text = text
    }
  }

  /// A call that led to what is wrong in a definition.
  package struct Call: Sendable {
    /// Empty where it is only known what was carried out.
    package let name: String
    package let span: Span
    package let source: Source
  }

  package let severity: Severity
  /// Present tense, lower case, no full stop, the user's own words.
  package let sentence: Phrase
  package let source: Source
  package let span: Span
  package let labels: [Label]
  /// What to try.
  package let help: Phrase?
  /// Where the definition that the place stands in was called, innermost first.
  package private(set) var calls: [Call] = []

  package init(
    _ severity: Severity = .error, _ sentence: Phrase, at span: Span, in source: Source, labels: [Label] = [],
    help: Phrase? = nil
  ) {
    self.severity = severity
    self.sentence = sentence
    self.source = source
    self.span = span
    self.labels = labels
    self.help = help
  }

  /// The same, with the place that was being carried out where the message is about another text and does not say so.
  package func reached(from span: Span, in source: Source) -> Diagnostic {
    let isElsewhere = self.source.name != source.name || self.source.bytes != source.bytes
    return isElsewhere && calls.isEmpty ? called("", at: span, in: source) : self
  }

  /// The same, said of a definition that was called at `span`.
  package func called(_ name: String, at span: Span, in source: Source) -> Diagnostic {
    var copy = self
    copy.calls.append(Call(name: name, span: span, source: source))
    return copy
  }
}

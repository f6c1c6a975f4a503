/// What phrases are said in. English is how they are written; another language has a text for each pattern.
package struct Language: Sendable {
  /// `en`, `zh`
  package let name: String
  /// What stands between the members of an enumeration, and before its last one.
  package let comma: String
  package let or: String
  /// Whether a blank stands between Han characters and what fills a sentence in other letters.
  package let setsLatinApart: Bool
  private let texts: [String: String]
  /// Told of each pattern that has no text; tests listen.
  private let misses: (@Sendable (String) -> Void)?

  /// A language with a text for each pattern; what it has none for is said in English.
  package init(
    _ name: String, comma: String, or: String, setsLatinApart: Bool = false, texts: [String: String],
    misses: (@Sendable (String) -> Void)? = nil
  ) {
    self.name = name
    self.comma = comma
    self.or = or
    self.setsLatinApart = setsLatinApart
    self.texts = texts
    self.misses = misses
  }

  package static let english = Language("en", comma: ", ", or: " or ", texts: [:])

  package func text(for pattern: String) -> String {
    if let text = texts[pattern] { return text }
    if let misses, hasWords(pattern) { misses(pattern) }
    return pattern
  }

  /// A text of this language for all of `text`, where there is one.
  package func known(_ text: String) -> String? { texts[text] }

  package func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: self) }

  /// The same language, which tells of the patterns that it has no text for.
  package func tellingMisses(to misses: @escaping @Sendable (String) -> Void) -> Language {
    Language(name, comma: comma, or: or, setsLatinApart: setsLatinApart, texts: texts, misses: misses)
  }
}

/// Whether a pattern has letters of its own, so that it reads differently in another language.
private func hasWords(_ pattern: String) -> Bool {
  pattern.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
}

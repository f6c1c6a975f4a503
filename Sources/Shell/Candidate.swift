package import SourceText

/// What Tab may put in place of the word before the cursor.
package struct Candidate: Hashable, Sendable {
  package let text: String
  /// A word about it, shown beside it; may be empty.
  package let caption: Phrase
  /// Whether it is another name of something: offered only once its first letters are there.
  let isAlias: Bool
  /// Whether it has been found to fit what was typed, by other ways than its first letters.
  var isFound = false

  package init(_ text: String, caption: Phrase = "") { self.init(text, caption: caption, isAlias: false) }

  init(_ text: String, caption: Phrase, isAlias: Bool) {
    self.text = text
    self.caption = caption
    self.isAlias = isAlias
  }

  /// One that fits in a way of its own.
  static func found(_ text: String, caption: Phrase) -> Candidate {
    var candidate = Candidate(text, caption: caption)
    candidate.isFound = true
    return candidate
  }

  /// A thing under its name and its other names.
  static func named(_ name: String, _ aliases: [String], caption: Phrase) -> [Candidate] {
    [Candidate(name, caption: caption)] + aliases.map { Candidate($0, caption: caption, isAlias: true) }
  }

  /// The same as what follows a table: `| where`.
  var behindBar: Candidate { Candidate("| \(text)", caption: caption, isAlias: isAlias) }
}

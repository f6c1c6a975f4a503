package import SourceText

/// What Tab may put in place of the word before the cursor.
package struct Candidate: Hashable, Sendable {
  /// Which of the names of a thing it is.
  enum Name: Sendable {
    case only
    /// The one that is offered to who writes English.
    case english
    /// The one that is offered to who writes Chinese.
    case chinese
    /// Another one: offered only once its first letters are there.
    case other
  }

  package let text: String
  /// A word about it, shown beside it; may be empty.
  package let caption: Phrase
  let name: Name
  /// Whether it has been found to fit what was typed, by other ways than its first letters.
  var isFound = false

  package init(_ text: String, caption: Phrase = "") { self.init(text, caption: caption, name: .only) }

  init(_ text: String, caption: Phrase, name: Name) {
    self.text = text
    self.caption = caption
    self.name = name
  }

  /// One that fits in a way of its own.
  static func found(_ text: String, caption: Phrase) -> Candidate {
    var candidate = Candidate(text, caption: caption)
    candidate.isFound = true
    return candidate
  }

  /// A thing under its name and its other names.
  static func named(_ name: String, _ aliases: [String], caption: Phrase = "") -> [Candidate] {
    let chinese = name.holdsHan ? nil : aliases.first(where: \.holdsHan)
    return [Candidate(name, caption: caption, name: chinese == nil ? .only : .english)]
      + aliases.map { Candidate($0, caption: caption, name: $0 == chinese ? .chinese : .other) }
  }

  /// Whether it is offered before any letter of it is there.
  func isOffered(inChinese: Bool) -> Bool { name == .only || name == (inChinese ? .chinese : .english) }

  /// The same as what follows a table: `| where`.
  var behindBar: Candidate { Candidate("| \(text)", caption: caption, name: name) }
}

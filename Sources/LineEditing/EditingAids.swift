/// What the editor asks about the text. It knows nothing of the language itself.
///
/// Places in a text are counted in Unicode scalars, the unit that the cursor moves by.
package struct EditingAids {
  /// Whether Enter begins a further line instead of ending the statement.
  package var isUnfinished: (String) -> Bool
  /// What the word before the cursor may become.
  package var complete: (_ text: String, _ cursor: Int) -> Completions
  /// The colours of the text, each as the parameter of an SGR sequence such as `1;34`. Later ranges cover earlier ones.
  package var styles: (String) -> [(range: Range<Int>, sgr: String)]
  /// What will probably follow the text; shown faintly, taken with the right arrow at the end of the text.
  package var hint: (String) -> String?
  /// The bracket at the cursor and its partner, to be marked.
  package var partners: (_ text: String, _ cursor: Int) -> [Int]
  /// The words of a text in a script that writes no blanks between them.
  package var words: (String) -> [Range<Int>]
  /// The text as the user has changed it in an editor; nil where there is none.
  package var edit: ((String) -> String?)?
  /// The colour of the prompts.
  package var promptStyle: String
  package var wording: EditorWording

  package init(
    isUnfinished: @escaping (String) -> Bool = { _ in false },
    complete: @escaping (_ text: String, _ cursor: Int) -> Completions = { _, cursor in
      Completions(start: cursor, candidates: [])
    },
    styles: @escaping (String) -> [(range: Range<Int>, sgr: String)] = { _ in [] },
    hint: @escaping (String) -> String? = { _ in nil },
    partners: @escaping (_ text: String, _ cursor: Int) -> [Int] = { _, _ in [] },
    words: @escaping (String) -> [Range<Int>] = { [0..<$0.unicodeScalars.count] },
    edit: ((String) -> String?)? = nil,
    promptStyle: String = "36", wording: EditorWording = .english
  ) {
    self.isUnfinished = isUnfinished
    self.complete = complete
    self.styles = styles
    self.hint = hint
    self.partners = partners
    self.words = words
    self.edit = edit
    self.promptStyle = promptStyle
    self.wording = wording
  }
}

/// The candidates for the word between `start` and the cursor.
package struct Completions: Sendable {
  package var start: Int
  package var candidates: [Candidate]

  package init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }
}

/// A text that may stand in place of the word, with a short word of explanation.
package struct Candidate: Sendable, Equatable {
  package var text: String
  package var caption: String

  package init(_ text: String, caption: String = "") {
    self.text = text
    self.caption = caption
  }
}

/// The editor's own few words.
package struct EditorWording: Sendable {
  /// Stands before the text that is searched for in the history.
  package var search: String
  /// The same when nothing is found.
  package var searchWithoutMatch: String
  /// Ends a list of candidates that is too long.
  package var more: @Sendable (Int) -> String
  /// What a key does, which is written in English where it is defined.
  package var key: @Sendable (String) -> String

  package init(
    search: String, searchWithoutMatch: String, more: @escaping @Sendable (Int) -> String,
    key: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.search = search
    self.searchWithoutMatch = searchWithoutMatch
    self.more = more
    self.key = key
  }

  package static let english = EditorWording(
    search: "history search:", searchWithoutMatch: "nothing in the history has:",
    more: { "… and \($0) more" })
}

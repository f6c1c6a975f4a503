import SourceText
import Syntax

/// What will probably follow a text that is being typed: the rest of the newest line of the history that begins with it,
/// else of the only word that may go on here. Nil where nothing is likely.
package func hint(for text: String, in session: Session) -> String? {
  if !session.settings.hints || text.isEmpty || text.last == "\n" { return nil }
  if let line = session.history.last(where: { $0.text.hasPrefix(text) && $0.text.utf8.count > text.utf8.count }) {
    // Not by characters: a mark may go on with the last one that is typed.
    return String(decoding: line.text.utf8.dropFirst(text.utf8.count), as: UTF8.self)
  }
  // Where nothing of a word is there, any may follow.
  guard let last = text.unicodeScalars.last, last.properties.isAlphabetic || last == "_" || last == "." else {
    return nil
  }
  let completion = completions(in: text, at: text.utf8.count, session: session, isGlance: true)
  guard completion.candidates.count == 1, let only = completion.candidates.first?.text else { return nil }
  let typed = String(decoding: Array(text.utf8)[completion.start...], as: UTF8.self)
  guard only.hasPrefix(typed), only.utf8.count > typed.utf8.count else { return nil }
  return String(decoding: only.utf8.dropFirst(typed.utf8.count), as: UTF8.self)
}

/// The bracket that the cursor is on, or else behind, and the one that belongs to it; both are places in bytes. Brackets
/// in texts and comments belong to nothing.
package func brackets(in text: String, at cursor: Int) -> [Int] {
  let words = tokens(of: Source(name: "", text: text))
  var open: [Token] = []
  var pairs: [(Token, Token)] = []
  for word in words {
    if word.opens { open.append(word) }
    if word.closes, let opener = open.popLast(), partners[opener.text] == word.text { pairs.append((opener, word)) }
  }
  func pair(_ isAt: (Token) -> Bool) -> [Int]? {
    pairs.first { isAt($0) || isAt($1) }.map { [$0.span.start, $1.span.start] }
  }
  return pair { $0.span.start == cursor } ?? pair { $0.span.end == cursor } ?? []
}

private let partners = ["(": ")", "[": "]", "{": "}"]

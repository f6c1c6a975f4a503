import SourceText

/// What to write here instead of a sign that other languages have; nil for what none has.
func habit(_ token: Token, in source: Source) -> Phrase? {
  let next = source.text(in: Span(token.span.end, min(token.span.end + 1, source.bytes.count)))
  let before = source.text(in: Span(max(0, token.span.start - 1), token.span.start))
  switch token.text {
  case "&": return "write and"
  case "!": return "write not"
  case "|" where next == "|" || before == "|": return "write or"
  case "%": return "mod(a, b) gives what a division leaves"
  case "^": return "a square is written as a product, x * x"
  case "?", "\\": return ".help shows what can be typed"
  case "/" where next == "/": return "a comment begins with #"
  case "*" where before == " " || before == "(": return "without select all columns are kept; count() counts rows"
  case ".": return "a file's name is a text in quotes, a number has one point"
  default: return nil
  }
}

extension Token {
  /// What to say where a name is wanted and this is a word of the language.
  func asName(in source: Source) -> Phrase? {
    guard kind == .name, keyword != nil else { return nil }
    let word = source.text(in: span)
    return "\(word) is a word of the language; `\(word)` in backquotes is a name"
  }
}

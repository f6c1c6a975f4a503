package import SourceText

/// The statements of a script, or the first thing in it that does not read.
package func parse(_ source: Source) throws(Diagnostic) -> [Statement] {
  var parser = Parser(source, tokens(of: source))
  return try parser.script()
}

/// The words of a text, also of one that does not parse: for colours and completion. Spaces are left out, comments are
/// not.
package func tokens(of source: Source) -> [Token] {
  var lexer = Lexer(source)
  return lexer.tokens()
}

/// Whether a typed text wants another line: a bracket or a quote is open, or it ends in an operator.
package func isUnfinished(_ text: String) -> Bool {
  let words = tokens(of: Source(name: "", text: text)).filter { $0.kind != .comment }
  guard let last = words.last else { return false }
  if last.flaw == .unclosedText { return true }
  var open = 0
  for word in words where word.kind == .punctuation {
    if ["(", "[", "{"].contains(word.text) { open += 1 }
    if [")", "]", "}"].contains(word.text) { open -= 1 }
  }
  return open > 0 || last.wantsOperand
}

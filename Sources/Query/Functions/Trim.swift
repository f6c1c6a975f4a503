import Tables

extension Function {
  static let trim = Function(
    "trim", aliases: ["去空格"], "the text without spaces at its ends", [Parameter("text", .text)], gives: .text,
    examples: [Example("trim(\"　东湖区 \")", "东湖区")],
    sql: .form { call in
      if call.dialect == .spark { return call.result("trim(both \(call.dialect.spaces) from \(call[0]))") }
      return call.calling("trim", call[0].text, call.dialect.spaces)
    }
  ) { values in .text(trimmed(written(values[0]))) }
}

/// A text without white space at its ends, ideographic spaces included.
func trimmed(_ text: String) -> String {
  var rest = Substring(text)
  while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
  while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
  return String(rest)
}

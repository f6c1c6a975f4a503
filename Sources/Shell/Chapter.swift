import SourceText

/// A part of the language that belongs to no stage or function alone: what can be typed, and what it means.
package struct Chapter: Sendable {
  package let name: String
  /// Words that `.help` explains with this chapter.
  package let aliases: [String]
  package let summary: String
  /// What is typed, and what it means.
  let rows: [(form: String, meaning: String)]
  /// Each over the example catalogue; a test runs them.
  package let examples: [Command.Example]
}

extension Chapter {
  /// Every chapter, in the order of `.help`.
  package static let all: [Chapter] = [.statements, .expressions, .values, .chinese, .templates, .documents]

  /// The chapter as `.help` shows it on a line of `width` cells.
  func text(width: Int?, in language: Language) -> String {
    let sessions = examples.map { example in
      "\n" + example.lines.map { "  > \($0)\n" }.joined() + indented(language.known(example.reply) ?? example.reply)
    }
    let meanings = rows.map { language(Phrase(of: $0.meaning)) }
    return language(Phrase(of: summary)) + "\n\n"
      + indented(columns([rows.map { language.known($0.form) ?? $0.form }, meanings], width: width.map { $0 - 2 }))
      + sessions.joined()
  }
}

/// What a stretch of text is, for the eye. The only place that knows colours.
package enum Style: CaseIterable, Sendable {
  /// `where`, `let`: words that the language or its stages own
  case keyword
  /// `sum`
  case function
  /// a table, column, view or parameter that exists
  case name
  /// a word that nothing here is called
  case unknown
  /// `'招商引资'`, `/增.*/`
  case text
  /// `560.2亿元`
  case number
  /// `@2017Q3`
  case time
  /// `# …`
  case comment
  case punctuation
  /// what a chart draws
  case drawing
  case heading, faint, error, warning, help

  /// The parameters of the terminal's “select graphic rendition” sequence; empty for the plain pen.
  package var graphics: String {
    switch self {
    case .keyword: "1;34"
    case .function: "36"
    case .name, .punctuation: ""
    case .unknown: "31"
    case .text: "32"
    case .number: "33"
    case .time: "35"
    case .drawing: "34"
    case .comment, .faint: "2"
    case .heading: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .help: "36"
    }
  }

  /// `text` in this style where there is colour.
  package func painted(_ text: String, colour: Bool) -> String {
    colour && !graphics.isEmpty && !text.isEmpty ? "\u{1B}[\(graphics)m\(text)\u{1B}[0m" : text
  }
}

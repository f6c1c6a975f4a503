import CLibedit
import Glibc

/// What comes of asking for a statement.
package enum Input: Equatable, Sendable {
  /// A statement, of one or several lines, as it was typed.
  case statement(String)
  /// Ctrl-C: what was typed is thrown away.
  case interrupted
  /// Ctrl-D in an empty line, or the terminal is gone.
  case end
}

/// Statements typed at a terminal, edited in place, remembered.
///
/// libedit does the keys (maps, sequences, ~/.editrc, vi mode), the terminal's modes and the text; drawing, history,
/// search, completion, pastes and whole lines at once are done here. There is one editor at a time: a process has one
/// terminal.
package struct LineEditor: ~Copyable {
  /// Nil where the terminal cannot move its cursor.
  private let session: EditingSession?
  private var plain: PlainLines

  /// Prepares the terminal. Nil when standard input or output is none: then lines are best read plainly.
  ///
  /// - Parameters:
  ///   - prompt: stands before a statement.
  ///   - continuation: stands before each further line of it.
  ///   - historyPath: the file of the history; nil to keep none.
  package init?(prompt: String, continuation: String, historyPath: String?, aids: EditingAids) {
    guard isAtTerminal() else { return nil }
    choose_wide_locale()
    let abilities = TerminalAbilities.current()
    let history = History(file: historyPath.map { HistoryFile(path: $0) })
    let prompts = Prompts(
      first: prompt, continuation: continuation, style: abilities.showsColour ? aids.promptStyle : "")
    session =
      abilities.movesCursor
      ? EditingSession(aids: aids, prompts: prompts, showsColour: abilities.showsColour, history: history) : nil
    plain = PlainLines(prompts: prompts, isUnfinished: aids.isUnfinished, history: history)
  }

  /// Lets the user type one statement, which begins as `draft` where there is one.
  package mutating func readStatement(from draft: String? = nil) -> Input {
    session?.readStatement(from: draft ?? "") ?? plain.readStatement()
  }

  /// Makes `statement` the newest entry of the history, here and in the file.
  package mutating func remember(_ statement: String) {
    if let session { session.history.add(statement) } else { plain.history.add(statement) }
  }

  /// The entries of the history, the oldest first.
  package var history: [HistoryEntry] {
    session?.history.entries ?? plain.history.entries
  }

  /// Changes what stands before the statements to come.
  package mutating func setPrompt(_ prompt: String, continuation: String) {
    session?.prompts.first = prompt
    session?.prompts.continuation = continuation
    plain.prompts.first = prompt
    plain.prompts.continuation = continuation
  }
}

import CLibedit
import Glibc

/// The size of a terminal in character cells.
struct TerminalSize: Equatable {
  var columns: Int
  var rows: Int

  /// What the terminal says, or the customary 80 by 24 when it does not know.
  static func current() -> TerminalSize {
    let size = terminal_size()
    return TerminalSize(
      columns: size.ws_col > 0 ? max(2, Int(size.ws_col)) : 80, rows: size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}

/// What the terminal can be asked to do.
struct TerminalAbilities {
  /// Whether the cursor can be moved. A dumb terminal (or one without a name) only takes lines.
  var movesCursor: Bool
  /// Whether colours are wanted: not under NO_COLOR (https://no-color.org).
  var showsColour: Bool

  static func current() -> TerminalAbilities {
    let name = environmentValue("TERM") ?? ""
    let moves = !name.isEmpty && name != "dumb"
    return TerminalAbilities(movesCursor: moves, showsColour: moves && (environmentValue("NO_COLOR") ?? "").isEmpty)
  }
}

/// Whether both ends of the conversation are a terminal.
func isAtTerminal() -> Bool {
  isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0
}

/// Writes all of `text` to the terminal, after whatever the program printed before.
func writeToTerminal(_ text: String) {
  fflush(nil)
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    // Safety: the bytes stay in place during the call, which only reads them.
    let count = unsafe rest.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
  }
}

/// The value of an environment variable, or nil when it is not set.
func environmentValue(_ name: String) -> String? {
  // Safety: getenv's answer is copied at once, before anything could change the environment.
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

import Glibc
import SourceText

/// Standard output. What cannot be written ends the program: quietly where the reader has gone, as after `| head`, with
/// a message where the disk is full.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static func write(_ bytes: [UInt8]) {
    do throws(SystemFailure) { try writeAll(bytes, to: STDOUT_FILENO) } catch {
      if error.number == EPIPE { leave(with: 128 + SIGPIPE) }
      StandardError.write(spoken("error: the answer cannot be written: \(error.reason)") + "\n")
      leave(with: 1)
    }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// The terminal's width in cells.
  static var widthInCells: Int { sizeInCells.columns }

  /// How many lines the terminal shows.
  static var heightInCells: Int { sizeInCells.lines }

  private static var sizeInCells: (columns: Int, lines: Int) {
    var size = winsize()
    // Safety: the call fills the structure it is given and keeps no pointer to it.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a line there can be taken away again.
  static var rewritesLines: Bool { isTerminal && !["", "dumb"].contains(environmentText("TERM", orElse: "")) }

  static func write(_ text: String) {
    // There is nobody left to tell that standard error fails.
    try? writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}

enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  static func readAll() -> [UInt8] {
    do throws(SystemFailure) { return try quan.readAll(from: STDIN_FILENO) } catch {
      StandardError.write(spoken("error: standard input cannot be read: \(error.reason)") + "\n")
      leave(with: 1)
    }
  }
}

/// Ends the program, at once also where other threads are at work. Nothing is buffered here, so nothing is lost.
func leave(with status: Int32) -> Never { _exit(status) }

import Glibc
import Programs
import SourceText

/// Answers on the screen: one that is longer goes to the user's pager, as soon as that shows.
///
/// A class, since what is written in one call must be there in the next.
final class Screen {
  private let command: String?
  private let size: (columns: Int, lines: Int)
  private var held: [UInt8] = []
  private var reader: Reader?
  /// Whether the user has left the pager, so that nobody wants the rest.
  private var isLeft = false

  /// For one answer. Without a command everything goes to the terminal.
  init(pager command: String?) {
    self.command = command
    size = (StandardOutput.widthInCells, StandardOutput.heightInCells)
  }

  func write(_ bytes: [UInt8]) {
    guard let command else { return StandardOutput.write(bytes) }
    if isLeft { return }
    if let reader {
      isLeft = !reader.write(bytes)
      return
    }
    held += bytes
    // The line that was typed and the next prompt stand on the screen too.
    guard lines(in: held) > size.lines - 2 else { return }
    guard case .success(let reader) = Reader.start(command, variables: Self.variables) else { return show() }
    self.reader = reader
    isLeft = !reader.write(held)
    held = []
  }

  /// Shows what is left and waits for the pager's end.
  func finish() {
    show()
    _ = reader?.finish()
    reader = nil
  }

  /// Shows what was held back: an answer that asks the user something, or another program's, must not come before it.
  func show() {
    if reader == nil, !held.isEmpty { StandardOutput.write(held) }
    held = []
  }

  /// How many lines of the screen a text takes.
  private func lines(in bytes: [UInt8]) -> Int {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().reduce(0) { count, line in
      count + max(1, (widthInCells(withoutColour(line)) + size.columns - 1) / max(1, size.columns))
    }
  }

  /// A line without its escape sequences.
  private func withoutColour(_ line: ArraySlice<UInt8>) -> String {
    guard line.contains(0x1B) else { return String(decoding: line, as: UTF8.self) }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if byte == 0x1B { isEscaped = true } else if !isEscaped { plain.append(byte) }
      if isEscaped, (0x40...0x7E).contains(byte), byte != UInt8(ascii: "[") { isEscaped = false }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// How a pager that is less behaves as one wants it here, unless its user has said otherwise. It is told that the text
  /// is UTF-8, since where the locale is not installed it shows Chinese as numbers of bytes.
  private static var variables: [String: String] {
    ["LESS": "SRFX", "LESSCHARSET": "utf-8"].filter { environmentText($0.key, orElse: "").isEmpty }
  }

  /// The user's pager: what PAGER says, else less where it is installed. nil where there is none.
  static let standardCommand: String? = {
    let chosen = environmentText("PAGER", orElse: "")
    if !chosen.isEmpty { return chosen }
    let folders = environmentText("PATH", orElse: "/usr/bin:/bin").split(separator: ":")
    return folders.contains { unsafe access("\($0)/less", X_OK) == 0 } ? "less" : nil
  }()
}

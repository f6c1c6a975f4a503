import CLibedit
import Glibc

/// The file that carries the history from session to session: one statement a line, a newline in it written `\n`, a
/// backslash `\\`. Before it stands when it was typed, as `@1790000000 `; a line without that is read too.
///
/// It is only ever added to, one locked write for each statement, so that two sessions cannot undo each other's work.
/// A file that cannot be read or written costs the history and nothing else: nobody's query fails for it.
struct HistoryFile {
  let path: String

  /// The part at the end of the file that is read at the start of a session.
  private static let limitInBytes = 4 << 20

  /// The statements in the file, the oldest first.
  func load() -> [HistoryEntry] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    _ = lock_file(descriptor, 0)
    let size = lseek(descriptor, 0, SEEK_END)
    let start = max(0, size - Self.limitInBytes)
    lseek(descriptor, start, SEEK_SET)
    var lines = readToEnd(descriptor).split(separator: UInt8(ascii: "\n"))
    if start > 0, !lines.isEmpty { lines.removeFirst() }
    return lines.map { entry(of: $0) }
  }

  /// Adds one statement, and makes the file, for its owner alone, when there is none.
  func append(_ entry: HistoryEntry) {
    makeFolders()
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = lock_file(descriptor, 1)
    let line = Array("@\(entry.time ?? 0) ".utf8) + escaped(entry.text)
    // A write to a file that is full or gone is given up: see above.
    _ = unsafe write(descriptor, line, line.count)
  }

  private func readToEnd(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &part, part.count)
      if count > 0 { bytes += part.prefix(count) } else if count == 0 || errno != EINTR { return bytes }
    }
  }

  private func makeFolders() {
    var folder = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += name + "/"
      unsafe mkdir(folder, 0o700)
    }
  }

  private func entry(of line: ArraySlice<UInt8>) -> HistoryEntry {
    let digits = line.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard line.first == UInt8(ascii: "@"), let time = Int(String(decoding: digits, as: UTF8.self)),
      digits.endIndex < line.endIndex, line[digits.endIndex] == UInt8(ascii: " ")
    else { return HistoryEntry(unescaped(line), time: nil) }
    return HistoryEntry(unescaped(line[(digits.endIndex + 1)...]), time: time > 0 ? time : nil)
  }

  private func escaped(_ statement: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in statement.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): line += Array("\\n".utf8)
      case UInt8(ascii: "\\"): line += Array("\\\\".utf8)
      default: line.append(byte)
      }
    }
    return line + [UInt8(ascii: "\n")]
  }

  private func unescaped(_ line: ArraySlice<UInt8>) -> String {
    var statement: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if isEscaped {
        statement.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        statement.append(byte)
      }
    }
    return String(decoding: statement, as: UTF8.self)
  }
}

/// Where the history of `program` belongs: below XDG_STATE_HOME, which is ~/.local/state unless set. Nil without a home.
package func standardHistoryPath(of program: String) -> String? {
  if let folder = environmentValue("XDG_STATE_HOME"), folder.hasPrefix("/") { return "\(folder)/\(program)/history" }
  guard let home = environmentValue("HOME"), !home.isEmpty else { return nil }
  return "\(home)/.local/state/\(program)/history"
}

import Foundation

/// A client of tmux that stays, and asks one command after the other: starting tmux anew for each would take longer than
/// what is tested.
///
/// Started past Foundation, whose own watch over a process ends when the process closes what it inherited, and then waits
/// for it where others wait too.
final class TmuxClient {
  private let child: pid_t
  private let input: FileHandle
  private let output: FileHandle
  private var read: [UInt8] = []

  /// Nil where the server does not take it.
  init?(_ launcher: [String], socket: String) {
    let (input, output) = (Pipe(), Pipe())
    let words = ["env"] + launcher + ["tmux", "-u", "-S", socket, "-C", "attach", "-f", "no-output,ignore-size"]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input.fileHandleForReading.fileDescriptor, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.fileHandleForWriting.fileDescriptor, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    guard unsafe posix_spawn(&child, "/usr/bin/env", &actions, nil, &arguments, environ) == 0 else { return nil }
    self.child = child
    self.input = input.fileHandleForWriting
    self.output = output.fileHandleForReading
    try? input.fileHandleForReading.close()
    try? output.fileHandleForWriting.close()
    // The answer to attaching itself.
    guard answer() != nil else { return nil }
  }

  deinit {
    try? input.close()
    var status: Int32 = 0
    kill(child, SIGTERM)
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  /// What tmux answers to a command; nil where a word of it has a newline, or the server has gone.
  func ask(_ words: [String]) -> String? {
    if words.contains(where: { $0.contains("\n") || $0.contains("\r") }) { return nil }
    let line = words.map { $0 == ";" ? ";" : "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
    guard send(line.joined(separator: " ") + "\n") else { return nil }
    // Each command of several has an answer of its own.
    var text = ""
    for _ in 0...words.count(where: { $0 == ";" }) {
      guard let answer = answer() else { return nil }
      text += answer
    }
    return text
  }

  /// Whether tmux takes a line. To one that has gone, the system would answer with a signal that ends all tests; it is held
  /// back in this thread alone, since the programs under test have to get theirs.
  private func send(_ line: String) -> Bool {
    var (broken, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&broken)
    unsafe sigaddset(&broken, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &broken, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    do {
      try input.write(contentsOf: Data(line.utf8))
      return true
    } catch {
      var atOnce = timespec()
      unsafe sigtimedwait(&broken, nil, &atOnce)
      return false
    }
  }

  /// The lines between `%begin` and `%end`; between answers there are notes, which nobody here needs.
  private func answer() -> String? {
    var text: String?
    while let line = line() {
      if line.hasPrefix("%begin ") {
        text = ""
      } else if line.hasPrefix("%end ") || line.hasPrefix("%error ") {
        if let text { return text }
      } else if text != nil {
        text?.append(line + "\n")
      }
    }
    return nil
  }

  private func line() -> String? {
    while true {
      if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: read[..<end], as: UTF8.self)
        read.removeFirst(end + 1)
        return line
      }
      let data = output.availableData
      if data.isEmpty { return nil }
      read += data
    }
  }
}

import Glibc

/// Statements from a terminal that can do nothing but show lines (TERM=dumb, as in an editor's shell window). The
/// terminal's driver does the editing; here lines are joined until the statement is finished.
struct PlainLines {
  var prompts: Prompts
  let isUnfinished: (String) -> Bool
  var history: History
  private var held: [UInt8] = []

  init(prompts: Prompts, isUnfinished: @escaping (String) -> Bool, history: History) {
    self.prompts = prompts
    self.isUnfinished = isUnfinished
    self.history = history
  }

  mutating func readStatement() -> Input {
    let watch = SignalWatch()
    defer { watch.end() }
    var statement = ""
    var prompt = prompts.first
    while true {
      writeToTerminal(prompt)
      switch readLine() {
      case .statement(let line): statement += line
      case .interrupted:
        writeToTerminal("\n")
        return .interrupted
      case .end:
        if statement.isEmpty { writeToTerminal("\n") }
        return statement.isEmpty ? .end : .statement(statement)
      }
      if statement.isEmpty || !isUnfinished(statement) { return .statement(statement) }
      statement += "\n"
      prompt = prompts.continuation
    }
  }

  private mutating func readLine() -> Input {
    while true {
      if let end = held.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: held[..<end], as: UTF8.self)
        held.removeFirst(end + 1)
        return .statement(line)
      }
      if takeInterrupt() {
        held = []
        return .interrupted
      }
      for signal in [SIGTSTP, SIGTERM, SIGHUP] where takeSignal(signal) { obeySignal(signal) }
      guard waitForKeyOrSignal() else { return .end }
      if !keyIsWaiting() { continue }
      var part = [UInt8](repeating: 0, count: 4_096)
      let count = unsafe read(STDIN_FILENO, &part, part.count)
      if count > 0 {
        held += part.prefix(count)
      } else if count == 0 || errno != EINTR {
        return .end
      }
    }
  }
}

import Glibc

extension EditingSession {
  /// libedit's way to a key: show the statement as it is now, wait, answer signals, decode UTF-8.
  ///
  /// Returns 1 with the key, 0 at the end of input, -1 when Ctrl-C was pressed: libedit's convention.
  func nextKey(_ key: inout Unicode.Scalar) -> Int32 {
    if let ending { return ending == .end ? 0 : -1 }
    if !firstText.isEmpty {
      buffer.insert(firstText)
      firstText = []
    }
    undo.note(buffer.text, cursor: buffer.cursor)
    // Keys that are already there (a paste, fast typing) are taken before anything is drawn.
    if !isPasting, heldByte == nil, !keyIsWaiting() { draw() }
    while true {
      if let ending = answerSignals() {
        // Now, while the text is still there: libedit drops it on the way out.
        drawForTheLastTime(ending: ending == .interrupted ? "^C" : "")
        self.ending = ending
        return ending == .end ? 0 : -1
      }
      if heldByte != nil || keyIsWaiting() {
        guard let scalar = readScalar() else {
          return giveUp()
        }
        extra = []
        key = scalar
        return 1
      }
      if !waitForKeyOrSignal() || hasHungUp() { return giveUp() }
    }
  }

  /// The terminal has gone.
  private func giveUp() -> Int32 {
    ending = .end
    return 0
  }

  private func hasHungUp() -> Bool {
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&source, 1, 0) > 0 else { return false }
    return source.revents & Int16(POLLIN) == 0 && source.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// Does what the signals since the last call ask for. Not nil when the statement is to be given up.
  private func answerSignals() -> Input? {
    if takeInterrupt() { return .interrupted }
    if takeSignal(SIGHUP) { return .end }
    if takeSignal(SIGTERM) { stepAside(for: SIGTERM) }
    if takeSignal(SIGTSTP) { stepAside(for: SIGTSTP) }
    if takeSignal(SIGCONT) {
      // Stopped from outside: whoever had the terminal meanwhile has changed its mode.
      buffer.setRaw(false)
      comeBack()
    }
    if takeSignal(SIGWINCH) { draw() }
    return nil
  }

  /// Leaves the terminal as it was found, obeys `signal`, and if the program goes on after that, shows the statement again.
  private func stepAside(for signal: Int32) {
    drawForTheLastTime()
    showsPastes(false)
    buffer.setRaw(false)
    obeySignal(signal)
    _ = takeSignal(SIGCONT)
    comeBack()
  }

  /// Leaves the terminal as it was found while `use` has it, then shows the statement again.
  func lendTerminal(to use: () -> Void) {
    drawForTheLastTime()
    showsPastes(false)
    buffer.setRaw(false)
    use()
    // What was meant for the other program is not for the statement.
    _ = takeInterrupt()
    _ = takeSignal(SIGTSTP)
    buffer.setRaw(true)
    showsPastes(true)
    screen.begin()
  }

  private func comeBack() {
    buffer.setRaw(true)
    showsPastes(true)
    screen.begin()
    draw()
  }

  /// Asks the terminal to mark pastes, or no longer to.
  func showsPastes(_ wanted: Bool) {
    writeToTerminal(wanted ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// The next character. A byte that is no UTF-8 becomes U+FFFD. Nil at the end of input.
  private func readScalar() -> Unicode.Scalar? {
    guard let lead = readByte() else { return nil }
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    if length == 1 { return Unicode.Scalar(lead) }
    if length == 0 { return "\u{FFFD}" }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for _ in 1..<length {
      guard let byte = readByte() else { return nil }
      if byte & 0xC0 != 0x80 {
        heldByte = byte
        return "\u{FFFD}"
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// One byte at a time, so that keys typed ahead stay with the terminal for whoever reads next.
  private func readByte() -> UInt8? {
    if let byte = heldByte {
      heldByte = nil
      return byte
    }
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN, waitForKeyOrSignal() { continue }
      return nil
    }
  }
}

import Documents
import Model
import SourceText
import Synchronization

/// Tells on standard error how a stream goes: what could not be read, and at a terminal how far it is. A class, since those
/// who tell it and those who ask it must mean the same stream.
final class Listener: Sendable {
  private let state: Mutex<State>
  private let showsProgress = StandardError.rewritesLines

  private struct State: Sendable {
    var failed = false
    var documents = 0
    var size = 0
    /// How many bytes there are in all, where that is known.
    var total = 0
    let start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
  }

  init() { state = Mutex(State()) }

  func expect(_ bytes: Int) { state.withLock { $0.total = bytes } }

  func hear<Outcome>(_ portion: Portion<Outcome>) {
    state.withLock { state in
      state.size += portion.size
      for part in portion.parts {
        if part.outcome == nil { state.failed = true } else { state.documents += 1 }
        if !part.remarks.isEmpty { Listener.clear(&state) }
        part.remarks.forEach(tell)
      }
      if showsProgress { Listener.show(&state) }
    }
  }

  /// Takes the progress line away. True where something could not be read.
  func end() -> Bool {
    state.withLock { state in
      Listener.clear(&state)
      return state.failed
    }
  }

  /// `1234 documents, 56.7 MB, 23.4 MB/s`, ten times a second at most. What is over soon is not worth a line.
  private static func show(_ state: inout State) {
    let now = ContinuousClock.now
    if now - state.start < .milliseconds(300) { return }
    if let shown = state.shown, now - shown < .milliseconds(100) { return }
    state.shown = now
    let elapsed = max(now - state.start, .milliseconds(1))
    let milliseconds =
      Int(elapsed.components.seconds) * 1000 + Int(elapsed.components.attoseconds / 1_000_000_000_000_000)
    let kilobytes = state.size / 1000
    let documents = spoken(state.documents == 1 ? "1 document" : "\(state.documents) documents")
    let speed = tenths(kilobytes * 1000 / milliseconds)
    StandardError.write("\r\(bar(state))\(documents), \(tenths(kilobytes)) MB, \(speed) MB/s\u{1B}[K")
  }

  /// `██████░░░░░░  50% `, where it is known how much there is to come.
  private static func bar(_ state: State) -> String {
    guard state.total > 0 else { return "" }
    let share = min(state.size, state.total)
    let cells = 24
    let full = share * cells / state.total
    let percent = "\(share * 100 / state.total)%"
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
      + String(repeating: " ", count: 5 - percent.utf8.count) + percent + "  "
  }

  private static func tenths(_ thousandths: Int) -> String { "\(thousandths / 1000).\(thousandths / 100 % 10)" }

  private static func clear(_ state: inout State) {
    if state.shown != nil { StandardError.write("\r\u{1B}[K") }
    state.shown = nil
  }
}

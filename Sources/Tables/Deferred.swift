import Dispatch
import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// A class, since what one holder has made all others must find: most questions touch one table of many, and the rest need
/// never be read out of the reports.
package final class Deferred<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }
  package init(made value: Value) { state = Mutex(.made(value)) }

  /// Who asks while another makes it waits.
  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }

  /// The value, or nil where `isOver` says so before it is made. Then it goes on being made, and is there for who asks
  /// next.
  package func value(unless isOver: () -> Bool) -> Value? {
    if let value = valueIfMade { return value }
    let isMade = DispatchSemaphore(value: 0)
    DispatchQueue.global(qos: .userInitiated).async {
      _ = self.value
      isMade.signal()
    }
    while isMade.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      if isOver() { return nil }
    }
    return value
  }

  /// nil where nobody has asked yet, or where it is being made.
  package var valueIfMade: Value? {
    state.withLockIfAvailable { state in
      if case .made(let value) = state { return value }
      return nil
    } ?? nil
  }

  /// Whether nobody has asked for it yet.
  package var isWaiting: Bool {
    state.withLockIfAvailable { state in
      if case .waiting = state { return true }
      return false
    } ?? false
  }
}

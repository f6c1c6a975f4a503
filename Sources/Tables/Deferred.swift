import Dispatch
import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// A class, since what one holder has made all others must find: most questions touch one table of many, and the rest need
/// never be read out of the reports.
package final class Deferred<Value: Sendable>: Sendable {
  private enum State: Sendable {
    /// Nobody makes it yet. It may be on its way to a thread that will.
    case waiting(make: @Sendable () -> Value, isBegun: Bool)
    /// Somebody does, and wakes those who wait for it.
    case beingMade(waiting: [DispatchSemaphore])
    case made(Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make: make, isBegun: false)) }
  package init(made value: Value) { state = Mutex(.made(value)) }

  /// Who asks while another makes it waits.
  package var value: Value {
    if let value = valueIfMade { return value }
    makeOnce()
    while true { if let value = wait(unless: { false }) { return value } }
  }

  /// The value, or nil where `isOver` says so before it is made. Then it goes on being made, and is there for who asks
  /// next.
  package func value(unless isOver: () -> Bool) -> Value? {
    if let value = valueIfMade { return value }
    begin()
    return wait(unless: isOver)
  }

  /// Begins to make it on another thread, unless it is made, being made or begun; whether this call has begun it. However
  /// often somebody asks, one thread is at work.
  @discardableResult package func begin() -> Bool {
    let isFirst = state.withLock { state in
      guard case .waiting(let make, false) = state else { return false }
      state = .waiting(make: make, isBegun: true)
      return true
    }
    if isFirst { DispatchQueue.global(qos: .userInitiated).async { self.makeOnce() } }
    return isFirst
  }

  /// nil where nobody has asked yet, or where it is being made.
  package var valueIfMade: Value? {
    state.withLock { state in
      if case .made(let value) = state { return value }
      return nil
    }
  }

  /// Whether nobody has asked for it yet.
  package var isWaiting: Bool {
    state.withLock { state in
      if case .waiting(_, isBegun: false) = state { return true }
      return false
    }
  }

  /// Makes it on this thread, unless that is done or another is at it.
  private func makeOnce() {
    let make = state.withLock { state -> (@Sendable () -> Value)? in
      guard case .waiting(let make, _) = state else { return nil }
      state = .beingMade(waiting: [])
      return make
    }
    guard let value = make?() else { return }
    let waiting = state.withLock { state -> [DispatchSemaphore] in
      defer { state = .made(value) }
      if case .beingMade(let waiting) = state { return waiting }
      return []
    }
    for semaphore in waiting { semaphore.signal() }
  }

  /// The value when it is made; nil where `isOver` says so before.
  private func wait(unless isOver: () -> Bool) -> Value? {
    let isMade = DispatchSemaphore(value: 0)
    while true {
      let value = state.withLock { state -> Value? in
        switch state {
        case .made(let value): return value
        case .beingMade(let waiting):
          if !waiting.contains(where: { $0 === isMade }) { state = .beingMade(waiting: waiting + [isMade]) }
          return nil
        case .waiting: return nil
        }
      }
      if let value { return value }
      // Who waits for a thread to begin looks again soon.
      _ = isMade.wait(timeout: .now() + .milliseconds(20))
      if isOver() { return nil }
    }
  }
}

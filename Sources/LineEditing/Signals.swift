import CLibedit
import Glibc
import Synchronization

/// Lets Ctrl-C reach the program as a mark instead of ending it.
///
/// A running query looks at ``interruptIsPending()`` now and then, or takes the mark with ``takeInterrupt()``. Blocking
/// calls of the program return with EINTR. While a statement is being edited the editor answers Ctrl-C itself.
package func installInterruptHandler() {
  prepareBell()
  _ = replace_signal_action(SIGINT, noteSignal)
}

/// Whether Ctrl-C was pressed since the last call; the mark is taken away.
package func takeInterrupt() -> Bool {
  takeSignal(SIGINT)
}

/// Whether Ctrl-C was pressed; the mark stays.
package func interruptIsPending() -> Bool {
  arrived.load(ordering: .relaxed) & mark(of: SIGINT) != 0
}

/// The signals that arrived and were not answered yet, one bit each.
///
/// A signal handler has no argument but the number, so what it leaves behind must be reachable from everywhere.
private let arrived = Atomic<UInt32>(0)

/// An event descriptor that becomes readable when a signal arrives. Waiting for it together with the keys closes the gap
/// between looking at the marks and going to sleep, and works whichever thread the signal interrupted.
private let bell = Atomic<Int32>(-1)

/// What the editor answers itself while a statement is being typed.
private let watchedSignals = [SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP]

/// The signals of one edited statement: caught while it exists, given back by ``end()``.
struct SignalWatch {
  private var before: [(signal: Int32, action: sigaction)] = []

  init() {
    prepareBell()
    _ = takeInterrupt()
    for signal in watchedSignals {
      before.append((signal, replace_signal_action(signal, noteSignal)))
    }
    before.append((SIGQUIT, ignore_signal(SIGQUIT)))
  }

  consuming func end() {
    for (signal, action) in before { restore_signal_action(signal, action) }
  }
}

/// Does what `signal` does to a program that has not asked for it, then watches it again.
func obeySignal(_ signal: Int32) {
  let before = default_signal_action(signal)
  raise(signal)
  restore_signal_action(signal, before)
}

/// Whether `signal` arrived since the last call.
func takeSignal(_ signal: Int32) -> Bool {
  let (before, _) = arrived.bitwiseAnd(~mark(of: signal), ordering: .relaxed)
  return before & mark(of: signal) != 0
}

/// Waits until a key is there or a signal has arrived. False when the terminal is gone.
func waitForKeyOrSignal() -> Bool {
  let ring = bell.load(ordering: .relaxed)
  var sources = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
  if ring >= 0 { sources.append(pollfd(fd: ring, events: Int16(POLLIN), revents: 0)) }
  let count = unsafe poll(&sources, nfds_t(sources.count), -1)
  if count < 0 { return errno == EINTR }
  if sources.count > 1, sources[1].revents != 0 {
    var rings: UInt64 = 0
    // Safety: an event descriptor yields exactly the eight bytes of its counter.
    _ = unsafe read(ring, &rings, 8)
  }
  return true
}

/// Whether a key can be read at once.
package func keyIsWaiting() -> Bool {
  var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
  return unsafe poll(&source, 1, 0) > 0 && source.revents & Int16(POLLIN) != 0
}

private func mark(of signal: Int32) -> UInt32 {
  1 << UInt32(signal)
}

/// Runs inside a signal handler: no allocation, no locks, `errno` as it was.
private func noteSignal(_ signal: Int32) {
  let before = errno
  _ = arrived.bitwiseOr(mark(of: signal), ordering: .relaxed)
  var one: UInt64 = 1
  _ = unsafe write(bell.load(ordering: .relaxed), &one, 8)
  errno = before
}

/// Opens the bell once, and has both constants made before a handler can want them.
private func prepareBell() {
  _ = arrived.load(ordering: .relaxed)
  guard bell.load(ordering: .relaxed) < 0 else { return }
  let descriptor = open_bell()
  if !bell.compareExchange(expected: -1, desired: descriptor, ordering: .relaxed).exchanged { close(descriptor) }
}

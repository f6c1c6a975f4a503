import Dispatch
import Synchronization

/// Works on items on `jobs` threads and finishes them in the order in which they came.
///
/// `next` gives the items, nil at the end; it and `finish` are called by one thread at a time, from any of them. At most
/// `waiting` items are between the two, so that memory stays the same however many there are, and a slow item holds up
/// only as many behind it. Nobody waits in a thread of its own: whoever finishes the item that is due also finishes those
/// that waited for it.
func inOrder<Item: Sendable, Outcome: Sendable>(
  jobs: Int, waiting: Int, next: @Sendable () -> Item?, work: @Sendable (Item) -> Outcome,
  finish: @Sendable (Outcome) -> Void
) {
  let room = DispatchSemaphore(value: waiting)
  let taken = Mutex(0)
  let line = Mutex(Line<Outcome>())
  @Sendable func workThrough() {
    while true {
      // Room comes before a number: every number that was taken belongs to somebody who is at work on it.
      room.wait()
      let item = taken.withLock { number -> (Int, Item)? in
        guard let item = next() else { return nil }
        number += 1
        return (number - 1, item)
      }
      guard let (number, item) = item else {
        room.signal()
        return
      }
      let outcome = work(item)
      line.withLock { line in
        line.waiting[number] = outcome
        while let outcome = line.waiting.removeValue(forKey: line.due) {
          line.due += 1
          finish(outcome)
          room.signal()
        }
      }
    }
  }
  if jobs <= 1 { return workThrough() }
  DispatchQueue.concurrentPerform(iterations: jobs) { _ in workThrough() }
}

/// What is done and waits for what came before it.
private struct Line<Outcome: Sendable>: Sendable {
  var due = 0
  var waiting: [Int: Outcome] = [:]
}

import Dispatch
import Glibc
import SourceText
import Synchronization

// Work over many rows is cut into morsels of some ten thousand, which threads take one after another (Leis and others,
// “Morsel-Driven Parallelism”, 2014). A morsel fits into the processor's cache, and between two of them a thread learns
// whether anybody still waits. What comes of the morsels is put together in their order, and what is added up over a
// thread's morsels is exact, so that the answer is the same for any number of threads.

/// How an evaluation uses the machine.
package struct Effort: Sendable {
  package var threads: Int
  /// How many rows a thread takes at a time.
  package var rowsInMorsel: Int
  /// How much memory a query may use besides the tables it reads.
  package var memoryInBytes: Int

  package init(threads: Int, rowsInMorsel: Int = 1 << 14, memoryInBytes: Int = .max) {
    self.threads = max(1, threads)
    self.rowsInMorsel = max(1, rowsInMorsel)
    self.memoryInBytes = memoryInBytes
  }

  /// One thread, for what is small.
  package static let one = Effort(threads: 1)
  /// As many threads as there are processors, and half of the memory.
  package static var all: Effort {
    Effort(threads: sysconf(Int32(_SC_NPROCESSORS_ONLN)), memoryInBytes: standardMemoryInBytes)
  }
}

extension Run {
  /// What `work` makes of each morsel of `count` rows, in their order. Where several fail, the first one tells.
  func inMorsels<Part: Sendable>(
    _ count: Int, _ work: @Sendable (Range<Int>) throws(Diagnostic) -> Part
  ) throws(Diagnostic) -> [Part] {
    let pieces = try inWorkers(count, { [(Int, Part)]() }) { (made, rows) throws(Diagnostic) in
      made.append((rows.lowerBound, try work(rows)))
    }
    return pieces.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What the threads have made out of what `begin` gives each, each of the morsels that it happened to take, in the order of the rows.
  func inWorkers<State: Sendable>(
    _ count: Int, _ begin: @Sendable () throws(Diagnostic) -> State,
    _ work: @Sendable (inout State, Range<Int>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [State] {
    let size = effort.rowsInMorsel
    let morsels = (count + size - 1) / size
    let progress = Mutex(Progress<State>())
    @Sendable func workThrough() {
      // Who cannot even begin has failed behind all who could.
      var current = morsels
      do throws(Diagnostic) {
        var state = try begin()
        while let morsel = progress.withLock({ $0.next(morsels) }) {
          current = morsel
          try check()
          try work(&state, morsel * size..<min(count, (morsel + 1) * size))
        }
        let made = state
        progress.withLock { $0.states.append(made) }
      } catch {
        progress.withLock { [current] in $0.fail(current, error) }
      }
    }
    let threads = min(effort.threads, morsels)
    if threads <= 1 {
      workThrough()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in workThrough() }
    }
    return try progress.withLock { (progress) throws(Diagnostic) in
      if let failure = progress.failure { throw failure.diagnostic }
      return progress.states
    }
  }

  /// Hands `body` the rows stretch by stretch, on this thread, and learns before each whether anybody still waits: for what
  /// has to go by the rows in their order.
  func eachStretch(_ count: Int, _ body: (Range<Int>) throws(Diagnostic) -> Void) throws(Diagnostic) {
    for start in stride(from: 0, to: count, by: effort.rowsInMorsel) {
      try check()
      try body(start..<min(count, start + effort.rowsInMorsel))
    }
  }

  /// What `body` makes of each row, in order, of any kind.
  func collect<Element>(_ count: Int, _ body: (Int) throws(Diagnostic) -> Element) throws(Diagnostic) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    try eachStretch(count) { (rows) throws(Diagnostic) in
      for row in rows { result.append(try body(row)) }
    }
    return result
  }

  /// Whether all of `numbers` are one.
  func areAll(_ number: Int32, _ numbers: [Int32]) throws(Diagnostic) -> Bool {
    let isOther = Atomic(false)
    try eachMorsel(numbers.count) { range in
      if isOther.load(ordering: .relaxed) { return }
      var difference: Int32 = 0
      for row in range { difference |= numbers[row] ^ number }
      if difference != 0 { isOther.store(true, ordering: .relaxed) }
    }
    return !isOther.load(ordering: .relaxed)
  }

  /// Those of the rows for which `holds` holds.
  func rows(of count: Int, where holds: (Int) -> Bool) throws(Diagnostic) -> [Int32] {
    var result: [Int32] = []
    try eachStretch(count) { rows in
      for row in rows where holds(row) { result.append(Int32(row)) }
    }
    return result
  }

  /// `items` in an order, of which the comparisons are counted: ordering many takes long.
  func sorted<Item>(_ items: [Item], by precedes: (Item, Item) -> Bool) throws(Diagnostic) -> [Item] {
    var compared = 0
    let most = effort.rowsInMorsel
    do {
      return try items.sorted { left, right in
        compared &+= 1
        if compared >= most {
          compared = 0
          if isCancelled() { throw CancellationError() }
        }
        return precedes(left, right)
      }
    } catch {
      throw .stopped(span, in: source)
    }
  }

  /// What `work` makes of groups one after another, many small ones together; `bounds` are where each begins and at last
  /// their end.
  func inMorselsOfGroups<Part: Sendable>(
    _ bounds: [Int], _ work: @Sendable (Range<Int>) throws(Diagnostic) -> [Part]
  ) throws(Diagnostic) -> [Part] {
    var stretches: [Range<Int>] = []
    var first = 0
    for group in 0..<bounds.count - 1 where bounds[group + 1] - bounds[first] >= effort.rowsInMorsel {
      stretches.append(first..<group + 1)
      first = group + 1
    }
    if first < bounds.count - 1 { stretches.append(first..<bounds.count - 1) }
    return try eachOf(stretches, work).flatMap { $0 }
  }

  /// What `work` makes of each of `items`, whichever thread takes it.
  func eachOf<Item: Sendable, Part: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) throws(Diagnostic) -> Part
  ) throws(Diagnostic) -> [Part] {
    var single = self
    single.effort.rowsInMorsel = 1
    return try single.inMorsels(items.count) { (rows) throws(Diagnostic) in try work(items[rows.lowerBound]) }
  }
}

/// Which morsels are taken, and what has come of them.
private struct Progress<State: Sendable>: Sendable {
  private var taken = 0
  var states: [State] = []
  private(set) var failure: (morsel: Int, diagnostic: Diagnostic)?

  /// The next morsel; nil when there is none or one has failed. Morsels before that one are all taken by then, so that
  /// the first failure in the order of the rows is always met.
  mutating func next(_ count: Int) -> Int? {
    if taken >= count || failure != nil { return nil }
    taken += 1
    return taken - 1
  }

  mutating func fail(_ morsel: Int, _ diagnostic: Diagnostic) {
    if failure.map({ $0.morsel < morsel }) ?? false { return }
    failure = (morsel, diagnostic)
  }
}

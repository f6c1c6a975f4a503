import Glibc
import SourceText

// Lists as long as a column is, which threads write morsel by morsel, each where it belongs. What is made apart and put
// together behind is written twice, the second time by one thread; and memory that nobody has touched before is filled by
// the system at less than a gigabyte a second, so that every thread should do its share of that too. Joins took four times
// as long by the clock before, and computed columns twice as long.

/// Where a list is being written.
///
/// Safety: it is handed out by `Run.room` alone, which outlives the threads that write, and each stretch is written whole by
/// one of them before anybody reads. The elements are plain bytes, so that nothing has to be there before.
struct Room<Element: BitwiseCopyable & Sendable>: Sendable {
  /// An address as a number may be handed from thread to thread.
  private let address: UInt
  private let count: Int

  fileprivate init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    address = UInt(bitPattern: buffer.baseAddress)
    count = buffer.count
  }

  /// Lets `body` append as many elements as the stretch is long.
  @inline(__always)
  func write<Failure: Error>(
    _ stretch: Range<Int>, _ body: (inout OutputSpan<Element>) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(stretch.lowerBound >= 0 && stretch.upperBound <= count, "the stretch lies in the list")
    guard let start = unsafe UnsafeMutablePointer<Element>(bitPattern: address) else { return }
    let own = unsafe UnsafeMutableBufferPointer(start: start + stretch.lowerBound, count: stretch.count)
    var output = unsafe OutputSpan(buffer: own, initializedCount: 0)
    try body(&output)
    let written = unsafe output.finalize(for: own)
    precondition(written == stretch.count, "a stretch is written whole")
  }
}

extension Run {
  /// A list of `count` elements, of which `fill` writes each once, on any threads.
  func room<Element: BitwiseCopyable & Sendable>(
    _ count: Int, _ fill: (Room<Element>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [Element] {
    var failure: Diagnostic?
    let list = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, written in
      unsafe preferLargePages(UnsafeMutableRawBufferPointer(buffer))
      do throws(Diagnostic) {
        try fill(unsafe Room(buffer))
        written = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return list
  }

  /// Asks the system for pages of two megabytes where a list is long: they are filled and given back in a fraction of the
  /// time. A system that has none takes no notice.
  ///
  /// Safety: what is advised is whole pages of memory that belongs to the list, whatever they hold.
  private func preferLargePages(_ list: UnsafeMutableRawBufferPointer) {
    let size = 1 << 21
    guard list.count >= 2 * size, let start = list.baseAddress else { return }
    let gap = (size - Int(bitPattern: start) % size) % size
    _ = unsafe madvise(start + gap, (list.count - gap) / size * size, MADV_HUGEPAGE)
  }

  /// A list of `count` elements, of which `write` appends those of each morsel.
  @inline(__always)
  func inPlace<Element: BitwiseCopyable & Sendable>(
    _ count: Int, _ write: @Sendable (Range<Int>, inout OutputSpan<Element>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [Element] {
    try room(count) { (room) throws(Diagnostic) in
      try eachMorsel(count) { (rows) throws(Diagnostic) in
        try room.write(rows) { (output) throws(Diagnostic) in try write(rows, &output) }
      }
    }
  }

  /// `element` so many times.
  func filled<Element: BitwiseCopyable & Sendable>(_ element: Element, _ count: Int) throws(Diagnostic) -> [Element] {
    try inPlace(count) { rows, output in output.append(repeating: element, count: rows.count) }
  }

  /// What `body` makes of each row, in order, on this thread.
  @inline(__always)
  func map<Element: BitwiseCopyable & Sendable>(
    _ count: Int, _ body: (Int) throws(Diagnostic) -> Element
  ) throws(Diagnostic) -> [Element] {
    try room(count) { (room) throws(Diagnostic) in
      try eachStretch(count) { (rows) throws(Diagnostic) in
        try room.write(rows) { (output) throws(Diagnostic) in
          for row in rows { output.append(try body(row)) }
        }
      }
    }
  }

  /// Lists one after another.
  func joined<Element: BitwiseCopyable & Sendable>(_ parts: [[Element]]) throws(Diagnostic) -> [Element] {
    if parts.count == 1 { return parts[0] }
    let starts = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    return try room(starts[parts.count]) { (room) throws(Diagnostic) in
      _ = try eachOf(Array(parts.indices)) { (part) throws(Diagnostic) in
        // A long one is copied in pieces, between which somebody may stop.
        try eachStretch(parts[part].count) { rows in
          room.write(starts[part] + rows.lowerBound..<starts[part] + rows.upperBound) { output in
            for row in rows { output.append(parts[part][row]) }
          }
        }
      }
    }
  }

  /// Hands `work` each morsel of `count` rows, on whichever thread.
  func eachMorsel(
    _ count: Int, _ work: @Sendable (Range<Int>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    _ = try inWorkers(count, { true }) { (_, rows) throws(Diagnostic) in try work(rows) }
  }
}

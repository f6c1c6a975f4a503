package import Documents
import Facts
import Glibc
import Synchronization

/// What became of some documents that stand next to each other.
package struct Portion<Outcome: Sendable>: Sendable {
  /// In reading order, with what there is to say of each.
  package var parts: [Part] = []
  /// How many bytes of the input they took.
  package var size = 0

  package struct Part: Sendable {
    /// nil for what could not be read.
    package let outcome: Outcome?
    package let remarks: [Remark]
  }
}

/// Reads the documents at `paths`, any number of them in the memory of a few, on `jobs` threads.
///
/// `work` turns each report into what is wanted of it, on any thread. `finish` gets the outcomes in reading order, one
/// thread at a time. What could not be read comes without an outcome, with a remark that says why.
package func stream<Outcome: Sendable>(
  _ paths: [String], contents: Report.Contents, jobs: Int, limits: Limits = .standard,
  work: @Sendable (Report) -> Outcome, finish: @Sendable (Portion<Outcome>) -> Void
) {
  let files = Files(paths)
  for remark in files.remarks {
    finish(Portion(parts: [Portion.Part(outcome: nil, remarks: [remark])]))
  }
  stream(
    files.paths, ids: identifiers(of: files.paths), contents: contents, jobs: jobs, limits: limits, work: work,
    finish: finish)
}

/// Reads files under names that are known. Once it is cancelled, it reads no further.
func stream<Outcome: Sendable>(
  _ paths: [String], ids: [String], contents: Report.Contents, jobs: Int, limits: Limits = .standard,
  isCancelled: @escaping @Sendable () -> Bool = { false }, work: @Sendable (Report) -> Outcome,
  finish: @Sendable (Portion<Outcome>) -> Void
) {
  let cutting = Mutex(Cutting(paths, ids, limits, isCancelled))
  // Those that are not at work: each thread takes one, and puts it back with what it has learnt.
  let measureReaders = Mutex<[MeasureReader]>([])
  inOrder(
    jobs: jobs, waiting: 2 * jobs + 2,
    next: { isCancelled() ? nil : cutting.withLock { $0.next() } },
    work: { pieces in
      var portion = Portion<Outcome>()
      var measureReader = measureReaders.withLock { $0.popLast() } ?? MeasureReader()
      for piece in pieces {
        portion.size += piece.size
        piece.read { portion.parts.append(part(of: $0, contents, &measureReader, work)) }
      }
      measureReaders.withLock { [measureReader] in $0.append(measureReader) }
      return portion
    },
    finish: finish)
}

private func part<Outcome>(
  of reading: Reading, _ contents: Report.Contents, _ measureReader: inout MeasureReader,
  _ work: (Report) -> Outcome
) -> Portion<Outcome>.Part {
  switch reading.document {
  case .failure(let remark): Portion.Part(outcome: nil, remarks: reading.remarks + [remark])
  case .success(let document):
    Portion.Part(
      outcome: work(Report(document, of: reading, contents: contents, &measureReader)), remarks: reading.remarks)
  }
}

/// How many threads there is a processor for.
package var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Files that are cut into pieces one after the other.
private struct Cutting: ~Copyable {
  private let paths: [String]
  private let ids: [String]
  private let limits: Limits
  private let isCancelled: @Sendable () -> Bool
  private var index = 0
  private var cutter: Cutter?
  private var descriptor: Int32 = -1

  init(_ paths: [String], _ ids: [String], _ limits: Limits, _ isCancelled: @escaping @Sendable () -> Bool) {
    self.paths = paths
    self.limits = limits
    self.ids = ids
    self.isCancelled = isCancelled
  }

  mutating func next() -> [Piece]? {
    while true {
      if let pieces = cutter?.next() { return pieces }
      closeFile()
      if index >= paths.count { return nil }
      openFile()
    }
  }

  private mutating func openFile() {
    let path = paths[index]
    let result = Files.open(path)
    let number = if case .success(let number) = result { number } else { Int32(-1) }
    descriptor = number
    cutter = Cutter(path, id: ids[index], limits: limits) { [isCancelled] count in
      result.flatMap { Files.read(count, of: $0, path: path, isCancelled: isCancelled) }
    }
    index += 1
  }

  private mutating func closeFile() {
    cutter = nil
    if descriptor > STDIN_FILENO { close(descriptor) }
    descriptor = -1
  }
}

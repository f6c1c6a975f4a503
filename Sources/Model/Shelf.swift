import Documents
import Glibc
package import SourceText
import Synchronization

/// Reports that stay open while others are added and their files change.
package struct Shelf: Sendable {
  /// What has come of looking at the files.
  package struct Change: Sendable {
    /// How many reports were read.
    package var read = 0
    /// How many reports of before are no more.
    package var gone = 0
  }

  /// Whoever wants to know how the reading goes on.
  package struct Watch {
    /// How many bytes there are to read.
    let expect: @Sendable (Int) -> Void
    let hear: @Sendable (Portion<Report>) -> Void
    /// Whether nobody wants the reports any more.
    let isCancelled: @Sendable () -> Bool

    package init(
      expect: @escaping @Sendable (Int) -> Void, hear: @escaping @Sendable (Portion<Report>) -> Void,
      isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
      self.expect = expect
      self.hear = hear
      self.isCancelled = isCancelled
    }
  }

  private struct File: Sendable {
    let path: String
    let id: String
    let stamp: Stamp?
    var reports: [Report] = []
  }

  /// The paths that were named, in their order.
  package private(set) var paths: [String] = []
  private var files: [File] = []

  private let language: Language

  /// `language`: as a corpus takes it.
  package init(language: Language = .english) { self.language = language }

  /// The reports that are open, with the tables over them.
  package var corpus: Corpus {
    Corpus(reports: Corpus.withOwnNames(files.flatMap(\.reports)), remarks: [], language: language)
  }

  package var count: Int { files.reduce(0) { $0 + $1.reports.count } }

  /// Reads the reports at more paths, and what has changed at those before. nil where it was cancelled: then everything is
  /// as it was before.
  package mutating func open(_ more: [String], _ watch: Watch) -> Change? {
    let before = paths
    paths += more.filter { !paths.contains($0) }
    let change = reload(watch)
    if change == nil { paths = before }
    return change
  }

  /// Reads the files that were not there before or are others than they were. A file that two paths lead to is read once;
  /// standard input can be read once only. nil where it was cancelled: then everything is as it was before.
  package mutating func reload(_ watch: Watch) -> Change? {
    let found = Files(paths)
    for remark in found.remarks { watch.hear(Portion(parts: [Portion.Part(outcome: nil, remarks: [remark])])) }
    var places: Set<Stamp.Place> = []
    let stamped = found.paths.map { (path: $0, stamp: Stamp(of: $0)) }
      .filter { file in file.stamp.map { places.insert($0.place).inserted } ?? true }
    let ids = identifiers(of: stamped.map(\.path))
    let before = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var now = zip(stamped, ids).map { File(path: $0.path, id: $1, stamp: $0.stamp) }
    var fresh: [Int] = []
    for index in now.indices {
      if let old = before[now[index].path], old.id == now[index].id, old.stamp == now[index].stamp {
        now[index].reports = old.reports
      } else {
        fresh.append(index)
      }
    }
    watch.expect(fresh.reduce(0) { $0 + (now[$1].stamp?.size ?? 0) })
    read(fresh, into: &now, watch)
    if watch.isCancelled() { return nil }
    let kept = Set(now.map(\.path))
    let change = Change(
      read: fresh.reduce(0) { $0 + now[$1].reports.count },
      gone: files.reduce(0) { $0 + (kept.contains($1.path) ? 0 : $1.reports.count) })
    files = now
    return change
  }

  /// Reads the files at `places` and gives each its reports.
  private func read(_ places: [Int], into files: inout [File], _ watch: Watch) {
    let reports = Mutex<[Report]>([])
    stream(
      places.map { files[$0].path }, ids: places.map { files[$0].id }, contents: .all, jobs: processorCount,
      isCancelled: watch.isCancelled, work: { $0 }
    ) { portion in
      watch.hear(portion)
      reports.withLock { $0 += portion.parts.compactMap(\.outcome) }
    }
    let owners = Dictionary(places.map { (files[$0].path, $0) }) { first, _ in first }
    for report in reports.withLock({ $0 }) {
      // What lies in an archive has the archive's path before its own.
      var path = report.path[...]
      while owners[String(path)] == nil, let slash = path.lastIndex(of: "/") { path = path[..<slash] }
      if let owner = owners[String(path)] { files[owner].reports.append(report) }
    }
  }
}

/// What tells whether a file is the one that was read.
private struct Stamp: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    let device: dev_t
    let number: ino_t
  }

  let place: Place
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  /// nil for standard input and for what is not there.
  init?(of path: String) {
    var status = stat()
    // Safety: the call fills the structure it is given and keeps no pointer to it.
    guard path != "-", unsafe stat(path, &status) == 0 else { return nil }
    place = Place(device: status.st_dev, number: status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}

import Dispatch
import Documents
import Sentences
import Synchronization

extension Corpus {
  /// Reads the reports at `paths` on all cores and puts them together in order of their files.
  ///
  /// `progress` is told how many files are done, of how many; it is called from several threads.
  package static func load(
    _ paths: [String], progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> Corpus {
    let files = Files(paths)
    let ids = identifiers(of: files.paths)
    let results = Mutex([Result<Report, Remark>?](repeating: nil, count: files.paths.count))
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: files.paths.count) { index in
      let path = files.paths[index]
      let result = Files.bytes(of: path).flatMap { Report.read($0, id: ids[index], path: path) }
      results.withLock { $0[index] = result }
      progress(done.add(1, ordering: .relaxed).newValue, files.paths.count)
    }
    var reports: [Report] = []
    var remarks = files.remarks
    for result in results.withLock({ $0 }) {
      switch result {
      case .success(let report):
        reports.append(report)
        remarks += report.prose.document.remarks
      case .failure(let remark): remarks.append(remark)
      case nil: break
      }
    }
    return Corpus(reports: reports, remarks: remarks)
  }

  /// Names for the files: without folder and ending; where that names two, with the folders that tell them apart.
  static func identifiers(of paths: [String]) -> [String] {
    let parts = paths.map { path -> [String] in
      if path == "-" { return ["stdin"] }
      var parts = path.split(separator: "/").map(String.init)
      if let last = parts.popLast() { parts.append(stem(last)) }
      return parts
    }
    var lengths = [Int](repeating: 1, count: paths.count)
    func name(_ index: Int) -> String { parts[index].suffix(lengths[index]).joined(separator: "/") }
    var changed = true
    while changed {
      changed = false
      var groups: [String: [Int]] = [:]
      for index in paths.indices { groups[name(index), default: []].append(index) }
      for group in groups.values where group.count > 1 {
        for index in group where lengths[index] < parts[index].count {
          lengths[index] += 1
          changed = true
        }
      }
    }
    return paths.indices.map(name)
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

import Documents
import Synchronization

extension Corpus {
  /// Reads the reports at `paths` on all cores and puts them together in reading order; `hear` is told of each portion
  /// when it is read.
  package static func load(
    _ paths: [String], hear: @Sendable (Portion<Report>) -> Void = { _ in }
  ) -> Corpus {
    let read = Mutex((reports: [Report](), remarks: [Remark]()))
    stream(paths, contents: .all, jobs: processorCount, work: { $0 }) { portion in
      hear(portion)
      read.withLock { read in
        for part in portion.parts {
          if let report = part.outcome { read.reports.append(report) }
          read.remarks += part.remarks
        }
      }
    }
    let (reports, remarks) = read.withLock { $0 }
    return Corpus(reports: withOwnNames(reports), remarks: remarks)
  }

  /// Reports of one name get that of the archive or file before it that they lie in; where that is not enough, a number
  /// after it.
  static func withOwnNames(_ reports: [Report]) -> [Report] {
    var reports = reports
    func groups() -> [[Int]] {
      var groups: [String: [Int]] = [:]
      for index in reports.indices { groups[reports[index].id, default: []].append(index) }
      return groups.values.filter { $0.count > 1 }
    }
    for group in groups() {
      for index in group {
        if let container = reports[index].container { reports[index].id = "\(container)/\(reports[index].id)" }
      }
    }
    var taken = Set(reports.map(\.id))
    for group in groups() {
      for (number, index) in group.enumerated().dropFirst() {
        var number = number + 1
        while !taken.insert("\(reports[index].id)~\(number)").inserted { number += 1 }
        reports[index].id += "~\(number)"
      }
    }
    return reports
  }
}

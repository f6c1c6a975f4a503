import Glibc
import SourceText
import Tables

// What an evaluation allocates is reckoned before it is allocated: rows that are left, columns that are made or gathered,
// groups, keys to order by. What comes of it is larger than the limit or not, whatever else the machine does, so that a
// query which is answered once is always answered.

extension Effort {
  /// Half of the machine's memory.
  static var standardMemoryInBytes: Int {
    let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && size > 0 ? pages * size / 2 : .max
  }

  /// The bytes that a size says: `512MB`, `2GB`, `1.5g`, `800000`; nil for what is none.
  package static func bytes(_ size: String) -> Int? {
    let text = size.lowercased()
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units: [Substring: Double] = [
      "": 1, "b": 1, "k": 1e3, "kb": 1e3, "m": 1e6, "mb": 1e6, "g": 1e9, "gb": 1e9, "t": 1e12, "tb": 1e12,
    ]
    guard let unit = units[text.dropFirst(digits.count)], let number = Double(digits), number > 0,
      number * unit < 1e18
    else { return nil }
    return Int(number * unit)
  }
}

extension Run {
  /// Stops the query where so many bytes are more than it may use.
  func claim(_ bytes: Int) throws(Diagnostic) {
    if bytes > effort.memoryInBytes { throw .tooLittleMemory(bytes, self) }
  }

  /// The same, of a table whose rows nobody has asked for yet.
  func claim(_ entry: Catalogue.Entry) throws(Diagnostic) {
    if entry.bytes > effort.memoryInBytes { throw .tooLittleMemory(entry, self) }
  }
}

extension Flow {
  /// Stops the query where `bytes` more than the flow holds by itself are more than it may.
  func claim(_ bytes: Int) throws(Diagnostic) {
    if run.effort.memoryInBytes < .max { try run.claim(ownBytes + bytes) }
  }

  /// Stops the query where columns of these widths for each row of the flow are more than it may hold.
  func claim(bytesPerRow: Int) throws(Diagnostic) { try claim(count * bytesPerRow) }
}

extension Column {
  /// How many texts its rows choose from.
  var textCount: Int { if case .text(_, let dictionary) = storage { dictionary.count } else { 0 } }

  /// About what these texts take: short ones are stored where they stand, others apart from that.
  var textBytes: Int {
    guard case .text(_, let dictionary) = storage else { return 0 }
    return dictionary.reduce(0) { $0 + 16 + ($1.utf8.count > 15 ? 32 + $1.utf8.count : 0) }
  }

  /// About what a row takes.
  var bytesPerRow: Int {
    switch storage {
    case .text: 4
    case .integer: 9
    case .number(let values, _): values.bytesPerRow + 1
    case .quantity(let values, _, _, _): values.bytesPerRow + 5
    case .date: 5
    case .period: 17
    case .truth: 2
    case .list(_, let values, _): 5 + values.count * values.bytesPerRow / max(1, count)
    }
  }
}

extension Decimals {
  fileprivate var bytesPerRow: Int { if case .scaled = form { 8 } else { 16 } }
}

extension ColumnType {
  /// About what a row of a column takes that is still to be made.
  var bytesPerRow: Int {
    switch self {
    case .text: 4
    case .integer, .number: 9
    case .quantity: 13
    case .date: 5
    case .period: 17
    case .truth: 2
    case .list: 40
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLittleMemory(_ bytes: Int, _ run: Run) -> Diagnostic {
    let limit = written(run.effort.memoryInBytes)
    return Diagnostic(
      .error, "this needs \(written(bytes)) of memory, and a query may use \(limit)", at: run.place?.span ?? run.span,
      in: run.place?.source ?? run.source,
      help: "keep fewer rows or columns before it, or start quan with --memory \(enough(bytes))")
  }

  fileprivate static func tooLittleMemory(_ entry: Catalogue.Entry, _ run: Run) -> Diagnostic {
    let limit = written(run.effort.memoryInBytes)
    return Diagnostic(
      .error, "\(entry.name) needs \(written(entry.bytes)) of memory, and a query may use \(limit)", at: run.span,
      in: run.source, help: "open fewer reports, or start quan with --memory \(enough(entry.bytes))")
  }

  /// `512 MB`, `1.6 GB`
  private static func written(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    if bytes < 1_000_000_000 { return "\(bytes / 1_000_000) MB" }
    return "\(bytes / 1_000_000_000).\(bytes / 100_000_000 % 10) GB"
  }

  /// A round size that is more than enough.
  private static func enough(_ bytes: Int) -> String {
    var megabytes = 1
    while megabytes * 1_000_000 < bytes + bytes / 4 { megabytes *= 2 }
    return megabytes < 1000 ? "\(megabytes)MB" : "\((megabytes + 999) / 1000)GB"
  }
}

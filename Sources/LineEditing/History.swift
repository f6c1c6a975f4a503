/// The statements of this and of earlier sessions, the newest last, each text once.
struct History {
  private(set) var entries: [String]
  private let file: HistoryFile?

  /// The number of statements that are kept in mind. The file keeps all.
  static let limit = 5_000

  init(file: HistoryFile?) {
    self.file = file
    entries = []
    var seen: Set<String> = []
    for entry in (file?.load() ?? []).reversed() where seen.insert(entry).inserted {
      entries.append(entry)
      if entries.count == Self.limit { break }
    }
    entries.reverse()
  }

  /// Makes `statement` the newest entry. Blank ones, and the one that is the newest already, are passed over.
  mutating func add(_ statement: String) {
    let isBlank = statement.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    if isBlank || statement == entries.last { return }
    entries.removeAll { $0 == statement }
    entries.append(statement)
    if entries.count > Self.limit { entries.removeFirst() }
    file?.append(statement)
  }
}

import Glibc

/// A statement that was typed in this session or an earlier one.
package struct HistoryEntry: Sendable, Equatable {
  package let text: String
  /// When, in seconds since the beginning of 1970; nil where the file does not say.
  package let time: Int?

  init(_ text: String, time: Int?) {
    self.text = text
    self.time = time
  }
}

/// The statements of this and of earlier sessions, the newest last, each text once.
struct History {
  private(set) var entries: [HistoryEntry]
  private let file: HistoryFile?

  /// The number of statements that are kept in mind. The file keeps all.
  static let limit = 5_000

  init(file: HistoryFile?) {
    self.file = file
    entries = []
    var seen: Set<String> = []
    for entry in (file?.load() ?? []).reversed() where seen.insert(entry.text).inserted {
      entries.append(entry)
      if entries.count == Self.limit { break }
    }
    entries.reverse()
  }

  /// Makes `statement` the newest entry. Blank ones, and the one that is the newest already, are passed over.
  mutating func add(_ statement: String) {
    let isBlank = statement.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    if isBlank || statement == entries.last?.text { return }
    let entry = HistoryEntry(statement, time: time(nil))
    entries.removeAll { $0.text == statement }
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst() }
    file?.append(entry)
  }
}

import Quantities
import SourceText

/// What a record of a file with many says of one report: its text, and what is known about it.
struct RecordFields {
  enum Role: Int, CaseIterable {
    case text, id, title, date, place

    /// The names that fields of this role go by, the surest first.
    var names: [String] {
      switch self {
      case .text: ["text", "content", "body", "正文", "内容", "全文", "文本"]
      case .id: ["id", "编号"]
      case .title: ["title", "标题", "题目"]
      case .date: ["date", "published", "日期", "发布日期"]
      case .place: ["place", "地区", "地点"]
      }
    }

    private static let named: [String: (role: Role, rank: Int)] = Dictionary(
      uniqueKeysWithValues: allCases.flatMap { role in
        role.names.enumerated().map { ($1, (role, $0)) }
      })

    /// The role of a field of this name, and how sure it is: 0 is the surest.
    static func of(_ name: String) -> (role: Role, rank: Int)? {
      named[name] ?? named[trimmed(Substring(name)).lowercased()]
    }
  }

  /// As they stand in the record, in its encoding.
  private var values: [Role: (rank: Int, bytes: [UInt8])] = [:]
  private(set) var remarks: [Phrase] = []

  /// Takes a field's value, unless a surer name has given one.
  mutating func set(_ role: Role, rank: Int, to bytes: [UInt8]) {
    if let before = values[role], before.rank < rank || bytes.isEmpty { return }
    values[role] = (rank, bytes)
  }

  mutating func remark(_ sentence: Phrase) { remarks.append(sentence) }

  var text: [UInt8]? { values[.text]?.bytes }
  var id: String? { string(.id) }

  /// What the record knows of the report, and what of that could not be read.
  var known: (metadata: Metadata, remarks: [Phrase]) {
    var metadata = Metadata()
    var remarks = remarks
    metadata.title = string(.title)
    metadata.place = string(.place)
    if let date = string(.date) {
      metadata.published = CalendarDate(iso: date.prefix(10)) ?? firstDate(in: Array(date.utf8))
      if metadata.published == nil { remarks.append("has a date that is not read: \(date.prefix(40))") }
    }
    return (metadata, remarks)
  }

  private func string(_ role: Role) -> String? {
    guard let bytes = values[role]?.bytes else { return nil }
    let text = trimmed(Substring(decodedText(bytes)))
    return text.isEmpty ? nil : text
  }
}

/// A short text in whatever encoding it is.
func decodedText(_ bytes: [UInt8]) -> String {
  if case .text(let text, _) = decode(bytes, limit: bytes.count) { return String(decoding: text, as: UTF8.self) }
  return String(decoding: bytes, as: UTF8.self)
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return String(text)
}

import Tables

/// A table that users can name: its columns, and the rows that one report gives it.
struct UserTable: Sendable {
  let name: String
  /// 指标表 and the like.
  let aliases: [String]
  /// One line, no full stop.
  let summary: String
  let fields: [Field]
  let rows: @Sendable (Report, Numbering) -> [Row]

  struct Row {
    var values: [Value]
    /// In the report's prose; nil for a row about the whole report.
    var sentence: Int?
    /// The letters that it was read from; nil for the whole sentence.
    var mark: Range<Int>?
  }

  /// The numbers of a report's first rows in the tables of the whole corpus.
  struct Numbering {
    var sentence: Int
    var figure: Int
    var framework: Int
  }

  /// Every table, in the order in which users see them.
  static let all: [UserTable] = [.reports, .sentences, .figures, .frameworks]
}

extension Value {
  static func text(orNull text: String?) -> Value { text.map(Value.text) ?? .null }
  static func integer(orNull number: Int?) -> Value { number.map(Value.integer) ?? .null }
}

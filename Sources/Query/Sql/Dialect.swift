import Quantities

/// A database whose SQL queries are written in.
package enum Dialect: String, CaseIterable, Sendable {
  case sqlite, duckdb, spark

  /// As its makers write it.
  package var title: String {
    switch self {
    case .sqlite: "SQLite"
    case .duckdb: "DuckDB"
    case .spark: "Spark"
    }
  }

  /// A name of a table or column, in quotes where it would not be read as one.
  package func name(_ name: String) -> String {
    if isPlain(name) { return name }
    let quote = self == .spark ? "`" : "\""
    return quote + name.replacing(quote, with: quote + quote) + quote
  }

  private func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    let isLegal = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      default: self != .spark && (0x3400...0x9FFF).contains(scalar.value)
      }
    }
    return isLegal && !Dialect.reservedWords.contains(name.lowercased())
  }

  /// A text in quotes.
  package func text(_ text: String) -> String {
    switch self {
    case .sqlite, .duckdb: "'" + text.replacing("'", with: "''") + "'"
    case .spark: "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }

  /// A number, so that it is one of binary floating point and no whole or decimal one.
  func real(_ number: Decimal) -> String {
    let text = number.sqlText
    switch self {
    case .sqlite: return text.contains(".") || text.contains("e") ? text : text + ".0"
    case .duckdb, .spark: return text.contains("e") ? text : text + "e0"
    }
  }

  /// The names of types.
  var textType: String { self == .duckdb ? "varchar" : self == .spark ? "string" : "text" }
  var wholeType: String { self == .sqlite ? "integer" : "bigint" }
  var realType: String { self == .sqlite ? "real" : "double" }
  var truthType: String { "boolean" }

  /// What some or all of the three take for words of their own.
  private static let reservedWords = Set(
    """
    add all alter analyse analyze and anti any array as asc asymmetric at between both by case cast check collate column
    commit constraint create cross current_date current_time current_timestamp default deferrable delete desc describe
    distinct do drop else end escape except exists false fetch filter for foreign from full glob grant group having if in
    index initially inner insert intersect interval into is isnull join key lateral leading left like limit match minus
    natural not notnull nothing null offset on only or order outer over partition pivot placing position primary qualify
    range references regexp returning right row rows select semi set show some summarize symmetric table then time to
    trailing transaction true union unique unknown unpivot update user using values variadic when where window with within
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension Decimal {
  /// The number as SQL reads it: in full, or with an exponent where it is longer than whole numbers may be.
  var sqlText: String {
    exponent > 17 || exponent < -40 ? "\(significand)e\(exponent)" : description
  }
}

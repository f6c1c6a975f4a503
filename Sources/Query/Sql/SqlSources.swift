package import SourceText
package import Tables

// JSON lines as tables. Their types are written out, since a database that guesses takes a column without values for text or
// JSON, and rows get the number that they are ordered by.

extension Dialect {
  /// Why a database does not read JSON lines; nil where it does.
  package var gapWithLines: Phrase? {
    self == .sqlite ? "SQLite reads no JSON lines" : nil
  }

  /// The statements, each ended by a semicolon, that make `name` a table over the JSON lines in the file at `path`.
  package func table(_ name: String, _ fields: [Field], linesAt path: String) -> String {
    let columns = databaseColumns(of: fields)
    switch self {
    case .sqlite, .duckdb:
      let types = columns.map { "\(self.name($0.name)): \(text(type(of: $0)))" }.joined(separator: ", ")
      return """
        create or replace temporary view \(self.name(name)) as
        select row_number() over () as nth, *
        from read_json(\(text(path)), format = 'newline_delimited', columns = {\(types)});

        """
    case .spark:
      let types = columns.map { "\(self.name($0.name)) \(type(of: $0))" }.joined(separator: ", ")
      return """
        create or replace temporary view \(self.name("\(name)_lines")) (\(types))
        using json options (path \(text(path)));
        create or replace temporary view \(self.name(name)) as
        select monotonically_increasing_id() as nth, *
        from \(self.name("\(name)_lines"));

        """
    }
  }

  private func type(of column: DatabaseColumn) -> String {
    switch column.type {
    case .number: realType
    case .integer: wholeType
    case .truth: truthType
    default: textType
    }
  }
}

extension SqlQuery {
  /// Whether a word of the statement is `name`, as that of a table it asks.
  package func mentions(_ name: String) -> Bool { SqlSelect.words(of: text).contains(name) }
}

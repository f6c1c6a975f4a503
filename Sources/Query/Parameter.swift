package import SourceText
import Tables

/// What a stage or a function takes, in order or after a keyword.
package struct Parameter: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case anything, text, integer, number, amount, time, truth, list, pattern
    /// A text or a pattern to look for: `"招商"`, `/招商.*项目/`
    case wording
    /// One of some words, each under all its names: `left`, `左`
    case choice([[String]])
    /// A column of the rows that come in.
    case column
    /// A comparison: `year = 2017`
    case condition
    /// An expression that may be named: `total = sum(value)`
    case assignment
    /// An expression with `asc` or `desc`.
    case ordering
    /// A table, a view or a query in brackets.
    case table
    /// The name of a file, in quotes.
    case file
    /// A name that something gets.
    case name
    /// A column, perhaps with a list of what is meant: `year in (2019, 2020)`
    case key
    /// The word that the parameter is called, as `empty` in `keep empty`.
    case word

    /// The kind as users call it.
    package var name: String {
      switch self {
      case .anything: "value"
      case .text: "text"
      case .integer: "integer"
      case .number: "number"
      case .amount: "number or quantity"
      case .time: "date or period"
      case .truth: "truth"
      case .list: "list"
      case .pattern: "pattern"
      case .wording: "text or pattern"
      case .choice(let words): words.compactMap(\.first).formatted(before: "or")
      case .column: "column"
      case .condition: "condition"
      case .assignment: "column or expression"
      case .ordering: "column or expression to order by"
      case .table: "table or query"
      case .file: "file"
      case .name: "new name"
      case .key: "column, or column in (…)"
      case .word: "word"
      }
    }

    /// The same, to be said in any language.
    package var phrase: Phrase {
      if case .choice(let words) = self { "\(anyOf: words.compactMap(\.first))" } else { Phrase(of: name) }
    }

    /// The same in a sentence.
    var withArticle: Phrase {
      switch self {
      case .choice(let words): "\(anyOf: words.compactMap(\.first))"
      case .integer: "an integer"
      case .anything: "a value"
      case .text: "a text"
      case .number: "a number"
      case .amount: "a number or quantity"
      case .time: "a date or period"
      case .truth: "a truth"
      case .list: "a list"
      case .pattern: "a pattern"
      case .wording: "a text or pattern"
      case .column: "a column"
      case .condition: "a condition"
      case .assignment: "a column or expression"
      case .ordering: "a column or expression to order by"
      case .table: "a table or query"
      case .file: "a file"
      case .name: "a new name"
      case .key: "a column, or column in (…)"
      case .word: "a word"
      }
    }
  }

  package let name: String
  package let kind: Kind
  /// The word it stands after, `by`; nil for what stands in order.
  package let keyword: String?
  package let keywordAliases: [String]
  package let isOptional: Bool
  package let isRepeated: Bool

  /// The name in any language: it is nowhere typed, but for a word that stands for itself. Letters are the same everywhere.
  package var said: Phrase {
    kind == .word || name.utf8.count == 1 ? Phrase(verbatim: name) : Phrase(of: name)
  }

  init(
    _ name: String, _ kind: Kind, after keyword: String? = nil, aliases: [String] = [], isOptional: Bool = false,
    isRepeated: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.keyword = keyword
    keywordAliases = aliases
    self.isOptional = isOptional
    self.isRepeated = isRepeated
  }
}

/// A piece of a call as it is written, and what it means there.
package struct Note: Hashable, Sendable {
  package let form: String
  package let meaning: String

  init(_ form: String, _ meaning: String) {
    self.form = form
    self.meaning = meaning
  }
}

/// A query over the example catalogue and what it answers: the columns' names, then a line for each row, cells joined by
/// comma and space. The examples of functions are expressions and their values.
package struct Example: Hashable, Sendable {
  package let query: String
  package let output: String

  init(_ query: String, _ output: String) {
    self.query = query
    self.output = output
  }
}

extension Parameter.Kind {
  /// The type that a null has here; nil where any will do.
  var type: ColumnType? {
    switch self {
    case .anything, .column, .condition, .assignment, .ordering, .pattern, .table, .name, .key, .word, .wording,
      .choice:
      nil
    case .text, .file: .text
    case .integer: .integer
    case .number, .amount: .number
    case .time: .period
    case .truth: .truth
    case .list: .list(of: .text)
    }
  }

  /// Whether values of `type` are taken; nil is the type of `null` alone.
  func accepts(_ type: ColumnType?) -> Bool {
    guard let type else { return true }
    switch self {
    case .anything, .column, .condition, .assignment, .ordering, .table, .name, .key, .word: return true
    case .text, .file: return type == .text
    case .integer: return type == .integer
    case .number: return type == .integer || type == .number
    case .amount: return type == .integer || type == .number || type == .quantity
    case .time: return type == .date || type == .period
    case .truth: return type == .truth
    case .list: if case .list = type { return true } else { return false }
    case .pattern, .wording, .choice: return false
    }
  }
}

extension [String] {
  /// `left, right or keyword`
  func formatted(before word: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
  }
}

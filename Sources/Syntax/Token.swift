package import SourceText

/// A word of a query.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `value`, `指标`, `` `value (raw)` ``; also the words of the language: `and`, `by`
    case name
    /// `1_000`, `1.5`, `4千`
    case number
    /// `560.2亿元`, `40.6%`
    case quantity
    /// `@2017年前三季度`
    case time
    /// `'…'`, `"…"`, `“…”`, `「…」`
    case text
    /// `/…/`
    case pattern
    /// `|`, `,`, `>=`
    case punctuation
    /// `# …`
    case comment
    /// What no query holds.
    case unknown
  }

  /// What is wrong with a token that the parser will not accept.
  package enum Flaw: Hashable, Sendable {
    case unclosedText, unclosedName, unclosedPattern, emptyName, unknownCharacter
  }

  package let kind: Kind
  package let span: Span
  /// What it says: a name or a text without its quotes, numbers and punctuation in ASCII.
  package let text: String
  package let flaw: Flaw?
  /// Whether it is a name in backquotes, which is never a word of the language.
  package let isQuoted: Bool
  /// Whether a new line began between it and the token before it.
  let startsLine: Bool

  init(
    _ kind: Kind, _ span: Span, _ text: String, flaw: Flaw? = nil, isQuoted: Bool = false, startsLine: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.text = text
    self.flaw = flaw
    self.isQuoted = isQuoted
    self.startsLine = startsLine
  }

  /// The token of a text that begins `distance` bytes further on in another.
  func moved(by distance: Int) -> Token {
    Token(
      kind, Span(span.start + distance, span.end + distance), text, flaw: flaw, isQuoted: isQuoted,
      startsLine: startsLine)
  }

  /// The word of the language that it is: `and` for `and`, `AND` and `且`.
  package var keyword: Keyword? {
    guard kind == .name, !isQuoted else { return nil }
    return Keyword(text)
  }

  /// The word of a statement that it is: `let` for `let` and `令`.
  package var statementWord: StatementWord? {
    guard kind == .name, !isQuoted else { return nil }
    return StatementWord(text)
  }

  /// Whether it stands between two times like an operator: `a during b` is read as `during(a, b)`.
  package var isInfixWord: Bool { kind == .name && !isQuoted && Token.isInfixWord(text) }

  package static func isInfixWord(_ text: String) -> Bool { infixWords.contains(text) }

  /// Whether an operand must follow: a line that ends in such a token goes on in the next.
  var wantsOperand: Bool {
    if kind == .punctuation { return ![")", "]", "}", ";", "."].contains(text) }
    switch keyword {
    case .and, .or, .not, .in, .between, .contains, .starts, .ends, .is: return true
    case .null, .true, .false, .ascending, .descending, nil: return false
    }
  }

  /// Whether a value may end here, so that a `/` after it divides.
  var endsOperand: Bool {
    switch kind {
    case .name: !wantsOperand
    case .number, .quantity, .time, .text, .pattern: true
    case .punctuation: text == ")" || text == "]"
    case .comment, .unknown: false
    }
  }
}

/// The words that expressions keep for themselves. A column of such a name is written in backquotes.
package enum Keyword: String, Hashable, Sendable, CaseIterable {
  case and, or, not, `in`, between, contains, starts, ends, `is`, null, `true`, `false`
  case ascending = "asc"
  case descending = "desc"

  init?(_ text: String) {
    if let keyword = Keyword(rawValue: text) ?? Keyword.aliases[text] {
      self = keyword
    } else {
      return nil
    }
  }

  /// The other words for it: `且` for `and`.
  package var aliases: [String] { Keyword.aliases.filter { $0.value == self }.map(\.key).sorted() }

  private static let aliases: [String: Keyword] = [
    "AND": .and, "OR": .or, "NOT": .not, "IN": .in, "IS": .is, "NULL": .null, "且": .and, "并且": .and, "与": .and,
    "或": .or, "或者": .or, "非": .not, "不": .not, "属于": .in, "在": .in, "介于": .between, "包含": .contains,
    "开头是": .starts, "结尾是": .ends, "是": .is, "空": .null, "空值": .null, "真": .true, "假": .false, "升序": .ascending,
    "降序": .descending,
  ]
}

/// The words that begin a statement, or a part of one. They mean nothing elsewhere.
package enum StatementWord: String, Hashable, Sendable, CaseIterable {
  case `let`, def, param, print, assert, expect, `for`, `if`, `else`, use

  package init?(_ text: String) {
    guard let word = StatementWord(rawValue: text) ?? StatementWord.allCases.first(where: { $0.aliases.contains(text) })
    else { return nil }
    self = word
  }

  /// The other words for it.
  package var aliases: [String] {
    switch self {
    case .let: ["令", "设"]
    case .def: ["定义"]
    case .param: ["参数"]
    case .print: ["打印", "输出"]
    case .assert: ["断言"]
    case .expect: ["预期"]
    case .for: ["对于", "遍历"]
    case .if: ["如果"]
    case .else: ["否则"]
    case .use: ["引用", "使用"]
    }
  }
}

/// Calls of two times that are written between them.
private let infixWords: Set<String> = ["before", "after", "during", "overlaps", "早于", "晚于", "期间", "重叠"]

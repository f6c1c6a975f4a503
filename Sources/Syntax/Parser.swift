import SourceText

/// The grammar. It knows no stage and no function by name, and a clause is whatever word stands where an operator could. A
/// statement may go on in the next line where a bracket is open, where the line ends in an operator or a comma, and where
/// the next line begins with `|`.
package let grammar = """
  script      = { ";" } [ statement { ";" { ";" } statement } ]        a new line counts as ";" where one may end
  statement   = "let" name "=" pipeline
              | "def" name [ "(" [ formal { "," formal } ] ")" ] [ text ] "=" pipeline
              | "param" name "=" [ "-" ] literal [ text ]
              | "print" ( template | pipeline )
              | "assert" expression [ "," template ]
              | "expect" expression [ "," template ]
              | "for" name "in" pipeline block
              | "if" expression block { "else" "if" expression block } [ "else" block ]
              | "use" text
              | pipeline
  formal      = name [ "=" expression ]
  block       = "{" script "}"
  pipeline    = expression { "|" stage } | "|" stage { "|" stage }
  stage       = name ( [ arguments ] { clause } | "(" [ arguments ] ")" )
  clause      = name [ arguments ]
  arguments   = argument { "," argument }
  argument    = [ name "=" ] expression [ "asc" | "desc" ]
  expression  = conjunction { "or" conjunction }
  conjunction = negation { "and" negation }
  negation    = { "not" } comparison
  comparison  = default [ relation default
                        | [ "not" ] "in" ( "(" pipeline { "," pipeline } ")" | default )
                        | [ "not" ] "between" default "and" default
                        | "is" [ "not" ] "null"
                        | [ "not" ] ( "before" | "after" | "during" | "overlaps" ) default ]
  relation    = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~" | [ "not" ] ( "contains" | "starts" | "ends" )
  default     = sum { "??" sum }
  sum         = product { ( "+" | "-" ) product }
  product     = factor { ( "*" | "/" ) factor }
  factor      = { "-" } ( literal | name | name "." name | "$" name | name "(" [ arguments ] ")" | "(" pipeline ")"
                        | "[" [ pipeline { "," pipeline } ] "]" )
  template    = text, in which "{" pipeline "}" is filled in and "{{" is a brace

  """

/// Reads tokens into statements.
struct Parser {
  let source: Source
  var tokens: [Token]
  var position = 0
  var nesting = 0
  /// How many blocks are open around the statement.
  var openBlocks = 0

  /// How deep expressions may lie in one another, so that no text can exhaust the stack.
  static let maximumDepth = 200

  init(_ source: Source, _ tokens: [Token]) {
    self.source = source
    self.tokens = separated(tokens.filter { $0.kind != .comment })
  }

  mutating func script() throws(Diagnostic) -> [Statement] {
    let statements = try statements()
    if let token = current {
      throw .expected("the end of the statement", found: token, in: source, help: "no brace is open here")
    }
    return statements
  }
}

// MARK: pipelines

extension Parser {
  mutating func pipeline() throws(Diagnostic) -> Expression {
    let start = here
    var origin: Expression?
    if !isAt("|") { origin = try expression() }
    var stages: [StageCall] = []
    while take("|") { stages.append(try stage()) }
    if stages.isEmpty, let origin { return origin }
    let span = start.to(last)
    let inner = stages.reduce(origin?.depth ?? 0) { max($0, $1.depth) }
    let pipeline = Pipeline(source: origin, stages: stages, span: span)
    return try node(.pipeline(pipeline), span, depth: inner + 1)
  }

  private mutating func stage() throws(Diagnostic) -> StageCall {
    let name = try name("a stage")
    let arguments = isBracketedCall(name) ? try bracketed(name) : startsArgument ? try arguments() : []
    var clauses: [Clause] = []
    while let word = current, word.kind == .name, word.keyword == nil {
      position += 1
      let keyword = Name(word.text, word.span)
      let inner = startsOperand(current) ? try self.arguments() : []
      clauses.append(Clause(keyword: keyword, arguments: inner, span: word.span.to(last)))
    }
    if let token = current, token.text != "|" || token.kind != .punctuation, !closes(token) {
      let isOrder = token.keyword == .ascending || token.keyword == .descending
      let help: Phrase? =
        if isOrder {
          "\(token.text) stands after what it orders by, as in sort value \(token.text)"
        } else if clauses.count > 1 {
          "words in a row are read as a stage, what it takes, then words like by and on"
        } else if [.number, .quantity, .time, .text].contains(token.kind) {
          "arguments are separated by commas, stages by |"
        } else {
          nil
        }
      throw .expected("a comma, | or the end", found: token, in: source, help: help)
    }
    return StageCall(name: name, arguments: arguments, clauses: clauses, span: name.span.to(last))
  }

  /// Whether brackets that touch the name hold all arguments of the stage, as in `figures | compare(2017, 2020)`.
  private func isBracketedCall(_ name: Name) -> Bool {
    guard isAt("("), here.start == name.span.end else { return false }
    var depth = 0
    for index in position..<tokens.count where tokens[index].kind == .punctuation {
      if ["(", "[", "{"].contains(tokens[index].text) { depth += 1 }
      if [")", "]", "}"].contains(tokens[index].text) { depth -= 1 }
      if depth > 0 { continue }
      guard index + 1 < tokens.count else { return true }
      return closes(tokens[index + 1]) || tokens[index + 1].isPunctuation("|")
    }
    return false
  }

  /// Whether an argument stands here and not the keyword of a clause.
  ///
  /// Of names in a row, the first is a keyword in `summarize by unit` and an argument in `join plans on place`: it is an
  /// argument where the second is itself followed by a value. A bracket counts as a value there unless it touches the
  /// second, as in `by round(value)`.
  private var startsArgument: Bool {
    guard startsOperand(current) else { return false }
    guard let token = current, token.kind == .name, token.keyword == nil, !token.isQuoted, let next = peek(1) else {
      return true
    }
    switch next.kind {
    case .name where next.keyword == nil: return isFollowedByValue(next, peek(2))
    case .name: return ![.true, .false, .null].contains(next.keyword)
    case .number, .quantity, .time, .text: return false
    case .punctuation: return next.text != "$"
    case .pattern, .comment, .unknown: return true
    }
  }

  private func isFollowedByValue(_ name: Token, _ next: Token?) -> Bool {
    guard let next, startsOperand(next), next.keyword != .not else { return false }
    if next.kind == .punctuation { return next.text == "$" || (next.text == "(" && next.span.start > name.span.end) }
    return true
  }

  private mutating func arguments() throws(Diagnostic) -> [Argument] {
    var list = [try argument()]
    while take(",") { list.append(try argument()) }
    return list
  }

  mutating func argument() throws(Diagnostic) -> Argument {
    let start = here
    var label: Name?
    if let token = current, token.kind == .name, token.keyword == nil, peek(1)?.isPunctuation("=") == true {
      label = Name(token.text, token.span)
      position += 2
    }
    let value = try expression()
    var order: Argument.Order?
    if current?.keyword == .ascending { order = .ascending }
    if current?.keyword == .descending { order = .descending }
    if order != nil { position += 1 }
    return Argument(label: label, value: value, order: order, span: start.to(last))
  }
}

// MARK: tokens

extension Parser {
  var current: Token? { position < tokens.count ? tokens[position] : nil }

  func peek(_ distance: Int) -> Token? {
    position + distance < tokens.count ? tokens[position + distance] : nil
  }

  /// Where the next token begins.
  var here: Span { current?.span ?? Span(source.bytes.count, source.bytes.count) }
  /// Where the token before stands.
  var last: Span { position > 0 ? tokens[position - 1].span : Span(0, 0) }

  var previousIsSeparator: Bool { position > 0 && tokens[position - 1].isPunctuation(";") }

  func isAt(_ text: String) -> Bool { current?.isPunctuation(text) == true }

  mutating func take(_ text: String) -> Bool {
    guard isAt(text) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ text: String, after what: Phrase) throws(Diagnostic) {
    guard take(text) else { throw .expected("\(text) after \(what)", found: current, at: here, in: source) }
  }

  mutating func name(_ what: Phrase) throws(Diagnostic) -> Name {
    guard let token = current, token.kind == .name, token.keyword == nil else {
      if let token = current { try refuseFlaw(token) }
      throw .expected(what, found: current, at: here, in: source, help: current?.asName(in: source))
    }
    position += 1
    return Name(token.text, token.span)
  }

  func refuseFlaw(_ token: Token) throws(Diagnostic) {
    if let flaw = token.flaw { throw .flawed(token, flaw, in: source) }
  }

  private func closes(_ token: Token) -> Bool {
    token.kind == .punctuation && [")", "]", "}", "{", ";", ","].contains(token.text)
  }
}

extension Token {
  func isPunctuation(_ text: String) -> Bool { kind == .punctuation && self.text == text }
}

extension StageCall {
  fileprivate var depth: Int {
    let all = arguments + clauses.flatMap(\.arguments)
    return all.reduce(0) { max($0, $1.value.depth) }
  }
}

/// Whether a line that begins with `token` goes on with the statement before it, which ended with `last`.
private func goesOn(_ last: Token, _ token: Token) -> Bool {
  token.isPunctuation("|") || token.isPunctuation("{") || (token.statementWord == .else && last.isPunctuation("}"))
}

/// The tokens with a `;` wherever a line ends a statement.
private func separated(_ tokens: [Token]) -> [Token] {
  var result: [Token] = []
  var open: [String] = []
  for token in tokens {
    let isInside = open.last == "(" || open.last == "["
    if token.startsLine, !isInside, let last = result.last, !last.wantsOperand, !goesOn(last, token) {
      result.append(Token(.punctuation, Span(last.span.end, last.span.end), ";"))
    }
    if token.kind == .punctuation {
      if ["(", "[", "{"].contains(token.text) { open.append(token.text) }
      if [")", "]", "}"].contains(token.text) { _ = open.popLast() }
    }
    result.append(token)
  }
  return result
}

extension Diagnostic {
  static func expected(_ what: Phrase, found token: Token, in source: Source, help: Phrase? = nil) -> Diagnostic {
    if let flaw = token.flaw { return .flawed(token, flaw, in: source) }
    return Diagnostic(
      .error, "expected \(what), found \(token.shown(in: source))", at: token.span, in: source,
      help: help ?? habit(token, in: source))
  }

  static func expected(
    _ what: Phrase, found token: Token?, at span: Span, in source: Source, help: Phrase? = nil
  ) -> Diagnostic {
    if let token { return .expected(what, found: token, in: source, help: help) }
    return Diagnostic(.error, "expected \(what), found the end", at: span, in: source, help: help)
  }

  static func flawed(_ token: Token, _ flaw: Token.Flaw, in source: Source) -> Diagnostic {
    let (sentence, help): (Phrase, Phrase?) =
      switch flaw {
      case .unclosedText: ("this text has no closing quote", nil)
      case .unclosedName: ("this name has no closing backquote", nil)
      case .unclosedPattern: ("this pattern has no closing slash", "a slash inside a pattern is written \\/")
      case .emptyName: ("a name in backquotes has at least one character", nil)
      case .unknownCharacter: ("no query holds \(token.shown(in: source))", habit(token, in: source))
      }
    return Diagnostic(.error, sentence, at: token.span, in: source, help: help)
  }
}

extension Token {
  fileprivate func shown(in source: Source) -> Phrase {
    if kind == .punctuation, text == ";", span.length == 0 { return "the end of the line" }
    return Phrase(verbatim: source.text(in: span))
  }
}

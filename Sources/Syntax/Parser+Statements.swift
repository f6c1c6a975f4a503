import SourceText

// Statements, and the blocks of statements that loops and choices hold. See the grammar in Parser.swift.

extension Parser {
  /// Statements up to the end of the text or the brace that closes their block.
  mutating func statements() throws(Diagnostic) -> [Statement] {
    var statements: [Statement] = []
    while true {
      while take(";") {}
      guard let token = current, !token.isPunctuation("}") else { return statements }
      if !statements.isEmpty, !previousIsSeparator {
        let help: Phrase =
          token.kind == .name
          ? "a query is a table and its stages, each behind a |, as in figures | take 3"
          : "stages are separated by |, statements by new lines or ;"
        throw .expected("the end of the statement", found: token, in: source, help: help)
      }
      statements.append(try statement())
    }
  }

  private mutating func statement() throws(Diagnostic) -> Statement {
    let start = here
    let form = try statementForm()
    return Statement(form: form, span: start.to(last))
  }

  private mutating func statementForm() throws(Diagnostic) -> Statement.Form {
    if let dot = current, dot.isPunctuation("."), openBlocks > 0 { throw .commandInBlock(dot.span, in: source) }
    guard let token = current, let word = token.statementWord else { return .show(try pipeline()) }
    let next = peek(1)
    switch word {
    case .let where next?.kind == .name:
      position += 1
      let name = try name("a name")
      try expect("=", after: "the name")
      return .define(name, try pipeline())
    case .def where next?.kind == .name:
      position += 1
      return .definition(try definition())
    case .param where next?.kind == .name:
      if openBlocks > 0 { throw .insideBlock(word, token.span, in: source) }
      position += 1
      return .parameter(try parameter())
    case .print where startsOperand(next):
      position += 1
      if let pieces = try template() { return .print(pieces) }
      return .print([.value(try pipeline())])
    case .assert where startsOperand(next):
      position += 1
      let (condition, message) = try assertion()
      return .assert(condition, message: message)
    case .expect where startsOperand(next):
      position += 1
      let (claim, message) = try assertion()
      return .expect(claim, message: message)
    case .for where next?.kind == .name:
      position += 1
      return try loop()
    case .if where isChoice:
      return try choice()
    case .else: throw .elseAlone(token.span, in: source)
    case .use where next?.kind == .text || next?.kind == .name:
      if openBlocks > 0 { throw .insideBlock(word, token.span, in: source) }
      position += 1
      return try use()
    default: return .show(try pipeline())
    }
  }

  private mutating func assertion() throws(Diagnostic) -> (Expression, message: [Piece]?) {
    let condition = try expression()
    if let bar = current, bar.isPunctuation("|") { throw .queryAsCondition(bar.span, in: source) }
    guard take(",") else { return (condition, nil) }
    guard let message = try template() else { throw .expected("a text", found: current, at: here, in: source) }
    return (condition, message)
  }

  private mutating func parameter() throws(Diagnostic) -> ParameterDeclaration {
    let name = try name("a name")
    try expect("=", after: "the name")
    let start = here
    let value = try factor()
    guard let literal = value.constant else { throw .parameterWantsLiteral(value.span, in: source) }
    let span = start.to(last)
    return ParameterDeclaration(name: name, standard: literal, standardSpan: span, summary: try summary())
  }

  /// A text that says what something is, if one stands here.
  private mutating func summary() throws(Diagnostic) -> String? {
    guard let token = current, token.kind == .text else { return nil }
    try refuseFlaw(token)
    position += 1
    return token.text
  }

  private mutating func use() throws(Diagnostic) -> Statement.Form {
    guard let token = current, token.kind == .text else {
      let name = source.text(in: here)
      throw .expected(
        "a script's name in quotes", found: current, at: here, in: source, help: "as in use \"\(name).quan\"")
    }
    try refuseFlaw(token)
    position += 1
    return .use(token.text, at: token.span)
  }
}

// MARK: definitions

extension Parser {
  private mutating func definition() throws(Diagnostic) -> DefinitionDeclaration {
    let name = try name("a name")
    var formals: [DefinitionDeclaration.Formal] = []
    if take("(") {
      while !isAt(")") {
        formals.append(try formal(after: formals))
        if !take(",") { break }
      }
      try expect(")", after: "the parameters of \(name.text)")
    }
    let summary = try summary()
    try expect("=", after: summary == nil ? "the name and its parameters" : "the summary")
    let body = try pipeline()
    if let token = current, token.kind == .text { throw .summaryBehind(token.span, in: source) }
    return DefinitionDeclaration(
      name: name, formals: formals, summary: summary, body: body, span: name.span.to(last))
  }

  private mutating func formal(
    after others: [DefinitionDeclaration.Formal]
  ) throws(Diagnostic) -> DefinitionDeclaration.Formal {
    let name = try name("a parameter's name")
    if others.contains(where: { $0.name.text == name.text }) { throw .formalTwice(name, in: source) }
    let standard = take("=") ? try expression() : nil
    if standard == nil, let before = others.last, before.standard != nil {
      throw .formalBehindStandard(name, before.name, in: source)
    }
    return DefinitionDeclaration.Formal(name: name, standard: standard)
  }
}

// MARK: blocks

extension Parser {
  private mutating func loop() throws(Diagnostic) -> Statement.Form {
    let name = try name("a name for the row")
    guard current?.keyword == .in else {
      throw .expected("in after the name", found: current, at: here, in: source, help: Parser.loopHelp)
    }
    position += 1
    let rows = try pipeline()
    return .loop(name, rows, try block(after: "the rows", help: Parser.loopHelp))
  }

  private mutating func choice() throws(Diagnostic) -> Statement.Form {
    var branches: [Branch] = []
    repeat {
      position += 1
      let condition = try expression()
      if let bar = current, bar.isPunctuation("|") { throw .queryAsCondition(bar.span, in: source) }
      branches.append(
        Branch(condition: condition, statements: try block(after: "the condition", help: Parser.choiceHelp)))
      guard current?.statementWord == .else else { return .choice(branches) }
      position += 1
    } while current?.statementWord == .if
    branches.append(Branch(condition: nil, statements: try block(after: "else", help: Parser.choiceHelp)))
    return .choice(branches)
  }

  private mutating func block(after what: Phrase, help: Phrase) throws(Diagnostic) -> [Statement] {
    guard let open = current, take("{") else {
      throw .expected("{ after \(what)", found: current, at: here, in: source, help: help)
    }
    try enter()
    openBlocks += 1
    defer {
      nesting -= 1
      openBlocks -= 1
    }
    let inner = try statements()
    guard take("}") else { throw .unclosed(open, found: current, at: here, in: source) }
    return inner
  }

  /// Whether `if` begins a statement here. The function of that name is called with brackets, and no brace follows it.
  private var isChoice: Bool {
    guard let next = peek(1), next.isPunctuation("(") else { return startsOperand(peek(1)) }
    var depth = 0
    for token in tokens[(position + 1)...] where token.kind == .punctuation {
      switch token.text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return true
      case ";", "}": return false
      default: break
      }
    }
    return false
  }

  private static let loopHelp: Phrase = "as in for row in figures | take 3 { print row.raw }"
  private static let choiceHelp: Phrase = "as in if n > 0 { print n } else { print \"none\" }"
}

extension Expression {
  /// The literal that it is, with a minus if there is one.
  fileprivate var constant: Literal? {
    switch form {
    case .literal(.null), .literal(.pattern): nil
    case .literal(let literal): literal
    case .negation(let inner): inner.constant?.negated
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func parameterWantsLiteral(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a parameter begins as a number, a quantity, a text, a time, true or false", at: span, in: source,
      help: "for a computed value use let")
  }

  fileprivate static func commandInBlock(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a command cannot stand inside of { }", at: span, in: source,
      help: "put it on a line of its own before or after the block")
  }

  fileprivate static func insideBlock(_ word: StatementWord, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(word.rawValue) cannot stand inside of { }", at: span, in: source,
      help: "move it to the top of the script")
  }

  fileprivate static func queryAsCondition(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a query in a condition stands in brackets", at: span, in: source,
      help: "as in if (figures | count) > 0 { … }")
  }

  fileprivate static func elseAlone(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "no if is open before this else", at: span, in: source,
      help: "at the prompt, write } else { on one line")
  }

  fileprivate static func summaryBehind(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "what a definition does is said before its =", at: span, in: source,
      help: "as in def name(x) \(source.text(in: span)) = …")
  }

  fileprivate static func formalTwice(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "two parameters are named \(name.text)", at: name.span, in: source)
  }

  fileprivate static func formalBehindStandard(_ name: Name, _ before: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(name.text) wants a value of its own, like \(before.text) before it", at: name.span, in: source,
      help: "parameters that may be left out come last")
  }
}

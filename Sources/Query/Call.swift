import SourceText
import Syntax
import Tables

/// A stage's call, with what its definition needs to check it.
///
/// Which words may follow, how many arguments there are and which may be named or ordered has been checked against the
/// stage's parameters.
struct Call: Sendable {
  let stage: Stage
  let syntax: StageCall
  let scope: Scope

  var source: Source { scope.source }
  var fields: [Field] { scope.fields }
  var arguments: [Argument] { syntax.arguments }

  init(_ stage: Stage, _ syntax: StageCall, _ scope: Scope) throws(Diagnostic) {
    self.stage = stage
    self.syntax = syntax
    self.scope = scope
    try check()
  }

  /// The arguments after a keyword.
  func arguments(after keyword: String) -> [Argument] {
    guard let parameter = stage.parameters.first(where: { $0.keyword == keyword }) else { return [] }
    return syntax.clauses.first { matches($0, parameter) }?.arguments ?? []
  }

  func bind(_ expression: Expression) throws(Diagnostic) -> Bound {
    var binder = Binder(scope)
    return try binder.bind(expression)
  }

  /// An argument that must be a column, as its position.
  func column(_ argument: Argument) throws(Diagnostic) -> Int {
    guard let name = argument.value.columnName else {
      throw .wantsColumn(stage.name, argument.value.span, in: source)
    }
    if let index = scope.column(name.text) { return index }
    // A parameter that stands for a word which is no column: the word is what is wrong.
    if let actual = scope.actual(argument.value), case .name(let other) = actual.expression.bare.form {
      throw scope.at(actual).unknown(other)
    }
    throw scope.unknown(name)
  }

  /// An argument that must be a constant integer, not below `least`.
  func integer(_ argument: Argument, least: Int) throws(Diagnostic) -> Int {
    let bound = try bind(argument.value)
    guard bound.isConstant, bound.type == .integer else {
      throw .wantsInteger(stage.name, argument.value.span, found: bound, in: source)
    }
    let run = Run(isCancelled: { false }, span: argument.value.span, source: source)
    let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
    guard case .integer(let number) = try bound.evaluate(Flow(nothing, run: run))[0], number >= least else {
      throw .wantsAtLeast(stage.name, least, argument.value.span, in: source)
    }
    return number
  }

  /// The query that an argument is, by name or in brackets.
  func rows(_ argument: Argument) throws(Diagnostic) -> BoundPipeline {
    let expression = argument.value.bare
    if case .name = expression.form {
    } else if !isTableExpression(expression, scope.surroundings) {
      throw .wantsTable(stage.name, argument.value.span, in: source)
    }
    let pipeline = try bindPipeline(expression, scope.surroundings, in: source)
    if let end = pipeline.destination { throw .endsInside(end, argument.value.span, in: source) }
    return pipeline
  }

  /// Whether a keyword stands in the call.
  func has(_ keyword: String) -> Bool {
    guard let parameter = stage.parameters.first(where: { $0.keyword == keyword }) else { return false }
    return syntax.clauses.contains { matches($0, parameter) }
  }

  /// An argument that gives something a name.
  func name(_ argument: Argument) throws(Diagnostic) -> Name {
    guard case .name(let name) = argument.value.form else {
      throw .wantsName(stage.name, argument.value.span, in: source)
    }
    return name
  }

  /// The name of an argument's column: its label, the column that it is, or one made from its text.
  func field(_ argument: Argument, _ bound: Bound) -> Field {
    if let label = argument.label {
      return Field(
        label.text, bound.type ?? .text, members: bound.field?.members ?? [],
        memberAliases: bound.field?.memberAliases ?? [:])
    }
    if var field = bound.field {
      // Who asks for a hidden column by name sees it.
      field.isHidden = false
      return field
    }
    return Field(legalName(source.text(in: argument.value.span)), bound.type ?? .text)
  }
}

// MARK: checking

extension Call {
  private func matches(_ clause: Clause, _ parameter: Parameter) -> Bool {
    parameter.keyword == clause.keyword.text || parameter.keywordAliases.contains(clause.keyword.text)
  }

  private func check() throws(Diagnostic) {
    var seen: Set<String> = []
    for clause in syntax.clauses {
      guard let parameter = stage.parameters.first(where: { $0.keyword != nil && matches(clause, $0) }) else {
        throw .unknownClause(stage, clause, in: source)
      }
      if !seen.insert(parameter.keyword ?? "").inserted { throw .doubledClause(stage.name, clause, in: source) }
      try check(clause.arguments, [parameter], clause.keyword.span)
    }
    try check(syntax.arguments, stage.parameters.filter { $0.keyword == nil }, syntax.name.span)
    for parameter in stage.parameters where !parameter.isOptional {
      if let keyword = parameter.keyword, !seen.contains(keyword) {
        throw .missingArgument(stage.name, "\(keyword) and \(parameter.kind.withArticle)", syntax.span, in: source)
      }
    }
  }

  private func check(_ arguments: [Argument], _ parameters: [Parameter], _ span: Span) throws(Diagnostic) {
    let needed = parameters.filter { !$0.isOptional || $0.keyword != nil }
    if arguments.count < needed.count {
      let parameter = needed[arguments.count]
      throw .missingArgument(
        stage.name, parameter.kind.withArticle, span, after: parameter.keyword, in: source)
    }
    for (index, argument) in arguments.enumerated() {
      guard let parameter = index < parameters.count ? parameters[index] : parameters.last(where: \.isRepeated) else {
        throw .tooManyArguments(
          stage.name, argument.span, parameters.count, after: parameters.first?.keyword, in: source)
      }
      if parameter.kind == .word, !isWord(argument.value, parameter.name) {
        throw .wantsWord(stage.name, parameter, argument.value.span, in: source)
      }
      if argument.order != nil, parameter.kind != .ordering { throw .noOrder(stage.name, argument.span, in: source) }
      if let label = argument.label, parameter.kind != .assignment, parameter.kind != .condition {
        throw .noLabel(stage.name, label, in: source)
      }
    }
  }
}

/// A column's name made from the text of an expression: `sum(value)` is `sum_value`, `value / 2` is `value_2`.
func legalName(_ text: String) -> String {
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      name.append(scalar)
    } else if name.last != "_", !name.isEmpty {
      name.append("_")
    }
  }
  while name.last == "_" { name.removeLast() }
  guard let first = name.first else { return "value" }
  return ("0"..."9").contains(first) ? "_\(String(name))" : String(name)
}

private func isWord(_ expression: Expression, _ word: String) -> Bool {
  if case .name(let name) = expression.form { name.text == word } else { false }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

extension Diagnostic {
  fileprivate static func wantsColumn(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(stage) takes columns, not other expressions", at: span, in: source)
  }

  fileprivate static func wantsWord(
    _ stage: String, _ parameter: Parameter, _ span: Span, in source: Source
  ) -> Diagnostic {
    let words = [parameter.keyword, parameter.name].compactMap(\.self).joined(separator: " ")
    return Diagnostic(
      .error, "expected \(parameter.name), found \(source.text(in: span))", at: span, in: source,
      help: "\(stage) knows \(words) only")
  }

  fileprivate static func wantsTable(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(stage) takes a table or a query, found a value", at: span, in: source,
      help: "a query stands in brackets, as in (figures | where status = target)")
  }

  fileprivate static func wantsName(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(stage) wants a new name here", at: span, in: source,
      help: "a name is a word; one with other characters stands in backquotes")
  }

  fileprivate static func wantsInteger(_ stage: String, _ span: Span, found: Bound, in source: Source) -> Diagnostic {
    let found: Phrase = found.isConstant ? found.typeName : "a value that differs from row to row"
    return Diagnostic(.error, "\(stage) wants an integer, found \(found)", at: span, in: source)
  }

  fileprivate static func wantsAtLeast(_ stage: String, _ least: Int, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(stage) wants \(least) or more", at: span, in: source)
  }

  fileprivate static func unknownClause(_ stage: Stage, _ clause: Clause, in source: Source) -> Diagnostic {
    let keywords = stage.parameters.compactMap(\.keyword)
    if stage.choices.contains(clause.keyword.text), let first = clause.arguments.first {
      return missingKeyword(stage, clause, keywords, first, in: source)
    }
    if let order = orderInFull(stage, clause, in: source) { return order }
    let help: Phrase
    if let hint = hint(stage, clause, in: source) {
      help = hint
    } else if let near = suggestion(for: clause.keyword.text, among: keywords) {
      help = "did you mean \(near)?"
    } else if keywords.isEmpty {
      help = "arguments are separated by commas, stages by |"
    } else {
      help = "\(stage.name) knows \(all: keywords); arguments are separated by commas, stages by |"
    }
    return Diagnostic(
      .error, "\(stage.name) has no part called \(clause.keyword.text)", at: clause.keyword.span, in: source, help: help
    )
  }

  /// `chart bar total, year`: what belongs after `of` and `by` stands there alone.
  private static func missingKeyword(
    _ stage: Stage, _ clause: Clause, _ keywords: [String], _ first: Argument, in source: Source
  ) -> Diagnostic {
    let rest = clause.arguments.dropFirst().map { source.text(in: $0.span) }
    var parts = [stage.name, clause.keyword.text]
    if let keyword = keywords.first { parts += [keyword, source.text(in: first.span)] }
    if keywords.count > 1, !rest.isEmpty { parts += [keywords[1], rest.joined(separator: ", ")] }
    let said = Phrase(verbatim: "\(stage.name) \(clause.keyword.text)")
    return Diagnostic(
      .error, "\(said) wants \(anyOf: keywords) before \(source.text(in: first.span))", at: first.span, in: source,
      help: "did you mean \(parts.joined(separator: " "))?")
  }

  /// `sort value descending`: the words of an order are short. Behind the first key such a word is read as a clause.
  private static func orderInFull(_ stage: Stage, _ clause: Clause, in source: Source) -> Diagnostic? {
    guard stage.parameters.contains(where: { $0.kind == .ordering }) else { return nil }
    let orders = ["descending": "desc", "ascending": "asc"]
    let isAlone = orders[clause.keyword.text.lowercased()] != nil
    guard let span = isAlone ? clause.keyword.span : clause.arguments.first?.span else { return nil }
    let word = source.text(in: span)
    guard let order = orders[word.lowercased()] else { return nil }
    let meant = isAlone ? order : "\(clause.keyword.text) \(order)"
    return Diagnostic(
      .error, "expected asc or desc, found \(word)", at: span, in: source, help: "did you mean \(meant)?")
  }

  /// What to write instead of a habit from elsewhere: `10 亿元`, `raw as r`, `like "…"`, `sort by`.
  private static func hint(_ stage: Stage, _ clause: Clause, in source: Source) -> Phrase? {
    let word = clause.keyword.text
    let before = source.text(in: Span(0, clause.keyword.span.start))
    let digits = before.reversed().drop { $0.isWhitespace }.prefix { $0.isASCII && ($0.isNumber || "._".contains($0)) }
    if !digits.isEmpty, let first = word.unicodeScalars.first, first.value >= 0x2E80 {
      return "a number and its unit stand together: \(String(digits.reversed()))\(word)"
    }
    let separated = stage.parameters.compactMap(\.keyword).first { keyword in
      before.hasSuffix(" \(keyword) ")
        && before.dropLast(keyword.count + 2).reversed().first { !$0.isWhitespace } == ","
    }
    if let separated { return "no comma stands before \(separated)" }
    if before.hasSuffix(" by ") { return "groups are made as in summarize n = count() by \(word)" }
    switch word.lowercased() {
    case "as" where stage.parameters.first?.kind == .assignment: return "a new name stands first: name = expression"
    case "when", "then", "else", "end", "case": return "a choice is written if(condition, value, otherwise)"
    case "having": return "a condition on groups is a stage after this one: | where …"
    case "like", "ilike": return "a text is looked for with contains, starts and ends, a pattern with ~ /…/"
    case "by" where stage.parameters.first.map { [.column, .ordering].contains($0.kind) } == true:
      return "\(stage.name) takes columns without by"
    default: return nil
    }
  }

  fileprivate static func doubledClause(_ stage: String, _ clause: Clause, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(stage) has one \(clause.keyword.text) only", at: clause.keyword.span, in: source,
      help: "separate what stands after it by commas")
  }

  fileprivate static func missingArgument(
    _ stage: String, _ what: Phrase, _ span: Span, after keyword: String? = nil, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      .error, keyword.map { "\(stage) wants \(what) after \($0)" } ?? "\(stage) wants \(what)", at: span, in: source,
      help: ".help \(stage) shows how it is used")
  }

  fileprivate static func tooManyArguments(
    _ stage: String, _ span: Span, _ count: Int, after keyword: String?, in source: Source
  ) -> Diagnostic {
    let most: Phrase = count == 0 ? "no arguments" : count == 1 ? "one argument" : "at most \(count) arguments"
    // 10,000
    let bytes = source.bytes
    let isSplit =
      span.length == 3 && span.start >= 2 && bytes[span.start - 1] == UInt8(ascii: ",")
      && bytes[span.range].allSatisfy(isDigit) && isDigit(bytes[span.start - 2])
    let help: Phrase =
      if isSplit {
        "a number is written without commas: 10000 or 10_000"
      } else if source.text(in: span).hasPrefix("--") {
        "a comment begins with #"
      } else if source.text(in: Span(0, span.start)).contains(/\bin [^()]*, *$/) {
        "several values stand in brackets, as in year in (2020, 2021)"
      } else {
        ".help \(stage) shows how it is used"
      }
    return Diagnostic(
      .error, keyword.map { "\(stage) takes \(most) after \($0)" } ?? "\(stage) takes \(most)", at: span, in: source,
      help: help)
  }

  fileprivate static func noOrder(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(stage) puts nothing in order, so asc and desc mean nothing here", at: span, in: source)
  }

  fileprivate static func noLabel(_ stage: String, _ label: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(stage) gives no names, so \(label.text) = means nothing here", at: label.span, in: source)
  }
}

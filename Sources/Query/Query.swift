import Quantities
package import SourceText
package import Syntax
package import Tables

/// What a session has defined, and what its queries start from.
package struct Environment: Sendable {
  var surroundings: Surroundings
  /// What parameters are set to from outside, by name.
  private let parameters: [String: String]
  /// The query that was shown last, whether or not it came to an end.
  private(set) var lastQuery: BoundPipeline?
  package let effort: Effort

  /// Whether values that `let` names remember the rows that they came from, for those who cite them.
  package var tracesValues = false
  /// The rows behind the values that `let` has named.
  var originsOfValues: [String: [RowReference]] = [:]

  /// Whether rows are handed on as they are found, where the stages allow it, and not kept.
  package var handsRowsOn = false
  /// Whether a result without rows is followed by a remark that says why.
  package var explainsEmptiness = false

  package init(catalogue: Catalogue, parameters: [String: String] = [:], effort: Effort = .all) {
    surroundings = Surroundings(catalogue: catalogue)
    self.parameters = parameters
    self.effort = effort
  }

  package var catalogue: Catalogue { surroundings.catalogue }

  /// The same session over other tables: parameters keep what they are set to, all else is still to be defined.
  package func reopened(over catalogue: Catalogue) -> Environment {
    Environment(catalogue: catalogue, parameters: parameters, effort: effort)
  }

  /// The last result, also called `_`.
  package var last: Table? { surroundings.results.last }

  /// The results so far, also called `_1`, `_2`, ….
  package var results: Results { surroundings.results }

  /// Tables of the session itself, which no report yields: what was typed.
  package var ownTables: [Catalogue.Entry] {
    get { surroundings.ownTables }
    set { surroundings.ownTables = newValue }
  }

  /// Carries out a statement and hands on what it yields, one thing after the other. A pipeline's result becomes the last
  /// result; names are defined for the statements after.
  package mutating func run(
    _ statement: Statement, in source: Source, isCancelled: @escaping @Sendable () -> Bool,
    to emit: (Outcome) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let remarks = Remarks()
    let run = Run(
      isCancelled: isCancelled, note: remarks.note, span: statement.span, source: source, effort: effort)
    surroundings.glance = Glance(isCancelled: isCancelled, effort: effort)
    do throws(Diagnostic) {
      try carryOut(statement, run) { (outcome) throws(Diagnostic) in
        try emit(outcome)
        for remark in remarks.taken() { try emit(.remark(remark)) }
      }
    } catch {
      throw error.reached(from: statement.span, in: source)
    }
    for remark in remarks.taken() { try emit(.remark(remark)) }
  }

  mutating func carryOut(
    _ statement: Statement, _ run: Run, to emit: (Outcome) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    switch statement.form {
    case .show(let expression):
      let outcome = try show(expression, run)
      try emit(outcome)
      if explainsEmptiness, outcome.shownTable?.count == 0, let note = try emptiness(isCancelled: run.isCancelled) {
        try emit(.remark(note))
      }
    case .define(let name, let expression): try define(name, expression, run)
    case .definition(let declaration): try define(declaration, run)
    case .parameter(let declaration): try set(declaration, in: run.source)
    case .print(let pieces): try emit(.text(try text(pieces, run)))
    case .assert(let condition, let message): try check(condition, message, run)
    case .expect(let claim, let message): try expect(claim, message, run)
    case .loop(let name, let rows, let block): try loop(name, rows, block, run, to: emit)
    case .choice(let branches): try choose(branches, run, to: emit)
    case .use(_, let span): throw .nothingToRead(span, in: run.source)
    }
  }
}

/// What a statement yields.
package enum Outcome: Sendable {
  case table(Table)
  /// Rows that whoever takes them gets as they are found.
  case rows(RowStream)
  case text(String)
  /// The rows and what they are to be drawn as, where there is something to draw on.
  case chart(Table, Chart)
  /// The rows and the file that they are to be written to.
  case save(Table, path: String, at: Span)
  /// What should be known about a result that stands before it.
  case remark(Diagnostic)

  /// The rows that the reader is to see.
  fileprivate var shownTable: Table? {
    switch self {
    case .table(let table), .chart(let table, _): table
    case .rows, .text, .save, .remark: nil
    }
  }
}

// MARK: statements

extension Environment {
  private mutating func show(_ expression: Expression, _ run: Run) throws(Diagnostic) -> Outcome {
    guard isRows(expression) else { return .text(shown(try value(expression, run).value)) }
    let pipeline = try bindPipeline(expression, surroundings, in: run.source)
    lastQuery = pipeline
    if handsRowsOn, let stream = try RowStream(pipeline, run) {
      surroundings.results.add(stream.whole)
      return .rows(stream)
    }
    let table = try pipeline.evaluate(run).table()
    surroundings.results.add(table)
    return switch pipeline.destination {
    case nil: .table(table)
    case .file(let path): .save(table, path: path, at: expression.span)
    case .picture(let chart): .chart(table, chart)
    }
  }

  func shown(_ value: Value) -> String { value.isNull ? "null" : written(value) }

  /// Whether an expression alone means rows. A name that nothing has is taken for a table, so that the message is about
  /// tables.
  func isRows(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.bare.form, surroundings.definitions[name.text] == nil { return true }
    return isTableExpression(expression, surroundings)
  }

  private mutating func define(_ name: Name, _ expression: Expression, _ run: Run) throws(Diagnostic) {
    try refuseTableName(name, in: run.source)
    if isRows(expression) {
      let pipeline = try bindPipeline(expression, surroundings, in: run.source)
      if let end = pipeline.destination { throw .viewEnds(end, name, in: run.source) }
      // Views that are evaluated inside one another are bounded in number, as nested expressions are.
      let words = tokens(of: Source(name: "", text: run.source.text(in: expression.span)))
      let depth = 1 + (words.compactMap { surroundings.definitions[$0.text]?.depth }.max() ?? 0)
      if depth > 100 { throw .viewsTooDeep(name, in: run.source) }
      surroundings.definitions[name.text] = .view(pipeline, depth: depth)
    } else {
      let (value, type) = try value(expression, run)
      if tracesValues { originsOfValues[name.text] = try origins(of: expression, run) }
      surroundings.definitions[name.text] = .value(value, type)
    }
  }

  func refuseTableName(_ name: Name, in source: Source) throws(Diagnostic) {
    if surroundings.entry(name.text) != nil { throw .nameTaken(name, in: source) }
    if name.text == "_" || resultNumber(name.text) != nil { throw .nameOfResult(name, in: source) }
  }

  /// The value of an expression that stands in no pipeline.
  func value(_ expression: Expression, _ run: Run) throws(Diagnostic) -> (value: Value, type: ColumnType) {
    let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
    let scope = Scope(source: run.source, fields: [], subject: nil, surroundings: surroundings)
    var binder = Binder(scope)
    let bound = try binder.bind(expression)
    if bound.isAggregated { throw .aggregateAlone(expression.span, in: run.source) }
    return (try bound.evaluate(Flow(nothing, run: run))[0], bound.type ?? .text)
  }

  func text(_ pieces: [Piece], _ run: Run) throws(Diagnostic) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .value(let expression): result += written(try value(expression, run).value)
      }
    }
    return result
  }

  private func check(_ condition: Expression, _ message: [Piece]?, _ run: Run) throws(Diagnostic) {
    let (value, type) = try value(condition, run)
    guard type == .truth else { throw .assertsNoTruth(condition.span, type, in: run.source) }
    if value == .truth(true) { return }
    let said = try message.map { (pieces) throws(Diagnostic) in try text(pieces, run) }
    throw .doesNotHold(condition.span, said, in: run.source)
  }
}

// MARK: parameters

extension Environment {
  private mutating func set(_ declaration: ParameterDeclaration, in source: Source) throws(Diagnostic) {
    try refuseTableName(declaration.name, in: source)
    var (value, type) = declaration.standard.value
    if let text = parameters[declaration.name.text] {
      guard let given = reading(text, as: type) else { throw .parameterDoesNotFit(declaration, text, type, in: source) }
      value = given
    }
    surroundings.definitions[declaration.name.text] = .value(value, type)
  }

  /// The value of `type` that a text from outside writes.
  private func reading(_ text: String, as type: ColumnType) -> Value? {
    switch type {
    case .text: return .text(text)
    case .truth: return text == "true" ? .truth(true) : text == "false" ? .truth(false) : nil
    case .period:
      return Syntax.period(text.hasPrefix("@") ? String(text.dropFirst()) : text).map { .period($0) }
    default: break
    }
    switch (type, numeral(text)) {
    case (.integer, .integer(let number)): return .integer(number)
    case (.number, .integer(let number)): return .number(Decimal(number))
    case (.number, .number(let number)): return .number(number)
    case (.quantity, .quantity(let quantity)): return .quantity(quantity)
    default: return nil
    }
  }
}

// MARK: names

extension Environment {
  /// The columns of a pipeline, or nil for an expression that is none.
  func fields(of expression: Expression, in source: Source) throws(Diagnostic) -> [Field]? {
    isRows(expression) ? try bindPipeline(expression, glancing, in: source).fields : nil
  }

  /// The names that a script has given to pipelines.
  package var views: [String] {
    surroundings.definitions.filter { if case .view = $0.value { true } else { false } }.keys.sorted()
  }

  /// The names that a script has given to values and parameters.
  package var values: [String] {
    surroundings.definitions.filter { if case .value = $0.value { true } else { false } }.keys.sorted()
  }

  /// What scripts have defined with `def`, by name.
  package var formulas: [Formula] {
    surroundings.definitions.compactMap { if case .formula(let formula) = $0.value { formula } else { nil } }
      .sorted { $0.name < $1.name }
  }

  /// The definitions of the prelude, but for those whose names scripts have taken.
  package var preludeFormulas: [(definition: PreludeDefinition, formula: Formula)] {
    prelude.filter { surroundings.definitions[$0.name] == nil }.map { ($0, $0.formula(over: catalogue)) }
  }
}

extension Diagnostic {
  fileprivate static func nameTaken(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(name.text) is the name of a table", at: name.span, in: source, help: "choose another name")
  }

  fileprivate static func nameOfResult(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(name.text) is the name of a result", at: name.span, in: source, help: "choose another name")
  }

  fileprivate static func nothingToRead(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "no other script can be read here", at: span, in: source)
  }

  fileprivate static func viewEnds(_ end: Destination, _ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "what let names cannot end in \(end.stage)", at: name.span, in: source,
      help: end.help(naming: name.text))
  }

  fileprivate static func viewsTooDeep(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(name.text) goes back to more than 100 other views", at: name.span, in: source)
  }

  fileprivate static func aggregateAlone(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "an aggregate is taken over the rows of a table", at: span, in: source,
      help: "as in figures | summarize n = count()")
  }

  fileprivate static func assertsNoTruth(_ span: Span, _ type: ColumnType, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "assert takes what is true or false, found \(type.withArticle)", at: span, in: source,
      help: "compare it with something")
  }

  fileprivate static func doesNotHold(_ span: Span, _ message: String?, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, message.map { Phrase(verbatim: $0) } ?? "this does not hold: \(source.text(in: span))", at: span,
      in: source)
  }

  fileprivate static func parameterDoesNotFit(
    _ declaration: ParameterDeclaration, _ text: String, _ type: ColumnType, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      .error, "\(declaration.name.text) is set to \(text), which is not \(type.withArticle)",
      at: declaration.standardSpan, in: source,
      help: "write it like \(source.text(in: declaration.standardSpan))")
  }
}

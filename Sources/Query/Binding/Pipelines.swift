import SourceText
import Syntax
import Tables

/// A pipeline that is checked and can run.
struct BoundPipeline: Sendable {
  enum Origin: Sendable {
    /// A table of the catalogue.
    case entry(Catalogue.Entry)
    /// A result of before.
    case result(Table)
  }

  let origin: Origin
  /// In the order in which they are written.
  fileprivate(set) var stages: [BoundStage]
  /// The columns that come out.
  fileprivate(set) var fields: [Field]
  /// What messages call the rows: the table's name while the columns are still the table's.
  fileprivate(set) var subject: String?
  /// Where the rows are sent, if its last stage says so.
  var destination: Destination?
  /// How many definitions its stages came from, one after another.
  var level = 0

  func evaluate(_ run: Run) throws(Diagnostic) -> Flow {
    var flow = try begin(run)
    var steps = steps[...]
    while let stage = steps.popFirst() {
      try run.check()
      if case .filter(let tests) = stage.role, case .best(let limit, let keys, per: nil)? = steps.first?.role,
        let rows = try firstRows(limit, of: flow, where: tests, by: keys)
      {
        flow = try flow.choosing(rows)
        steps.removeFirst()
      } else {
        flow = try stage.apply(flow.at(stage.place))
      }
    }
    return flow
  }

  /// The rows that the stages begin with.
  func begin(_ run: Run) throws(Diagnostic) -> Flow {
    switch origin {
    case .entry(let entry):
      if entry.tableIfMade == nil { try run.claim(entry) }
      guard let table = entry.table(unless: run.isCancelled) else { throw .stopped(run.span, in: run.source) }
      return Flow(table, run: run)
    case .result(let table): return Flow(table, run: run)
    }
  }

  /// How many rows the stages begin with; nil where nobody has asked for them yet.
  var countIfMade: Int? {
    switch origin {
    case .entry(let entry): entry.tableIfMade?.count
    case .result(let table): table.count
    }
  }

  /// The stages as they are carried out, with those put together that are faster as one.
  var steps: [BoundStage] { rewritten(stages) }
}

/// Whether an expression means rows: a table, a view, the last result, or a pipeline.
func isTableExpression(_ expression: Expression, _ surroundings: Surroundings) -> Bool {
  switch expression.form {
  case .pipeline: true
  case .group(let inner): isTableExpression(inner, surroundings)
  case .name(let name): isTable(name.text, surroundings)
  case .call(let name, let arguments): isTableCall(name, arguments, expression.span, surroundings)
  default: false
  }
}

/// Whether a call of a definition means rows. One that is called wrongly means what its body says.
private func isTableCall(
  _ name: Name, _ arguments: [Argument], _ span: Span, _ surroundings: Surroundings
) -> Bool {
  guard let formula = surroundings.formula(name.text), Function.named(name.text) == nil else { return false }
  if case .pipeline = formula.body.bare.form { return true }
  let call = FormulaCall(
    formula: formula, arguments: arguments, span: span, surroundings: surroundings, source: formula.source)
  guard let inner = try? call.inner() else { return false }
  return isTableExpression(formula.body, inner)
}

func isTable(_ name: String, _ surroundings: Surroundings) -> Bool {
  switch surroundings.definitions[name] {
  case .view: true
  case .argument(let actual): isTableExpression(actual.expression, actual.surroundings)
  case .value, .row: false
  case .formula, nil: name == "_" || resultNumber(name) != nil || surroundings.entry(name) != nil
  }
}

func bindPipeline(
  _ expression: Expression, _ surroundings: Surroundings, in source: Source
) throws(Diagnostic) -> BoundPipeline {
  switch expression.form {
  case .group(let inner): return try bindPipeline(inner, surroundings, in: source)
  case .name(let name): return try origin(name, surroundings, in: source)
  case .pipeline(let pipeline):
    let start =
      if let origin = pipeline.source {
        try bindPipeline(origin, surroundings, in: source)
      } else {
        try lastResult(surroundings, Span(pipeline.span.start, pipeline.span.start + 1), in: source)
      }
    return try bind(pipeline.stages, after: start, surroundings, in: source)
  case .call(let name, let arguments):
    if Function.named(name.text) != nil { throw .noTable(expression.span, in: source) }
    guard let formula = surroundings.formula(name.text) else { throw .unknownTable(name, surroundings, in: source) }
    return try FormulaCall(
      formula: formula, arguments: arguments, span: expression.span, surroundings: surroundings, source: source
    ).pipeline()
  default: throw .noTable(expression.span, in: source)
  }
}

/// The stages one after another.
func bind(
  _ calls: [StageCall], after start: BoundPipeline, _ surroundings: Surroundings, in source: Source
) throws(Diagnostic) -> BoundPipeline {
  var surroundings = surroundings
  // Over rows, names are columns before anything else.
  surroundings.definitionsComeFirst = false
  var pipeline = start
  for call in calls {
    if let destination = pipeline.destination { throw .afterTheEnd(destination, call.name, in: source) }
    if let stage = Stage.named(call.name.text) ?? Stage.named(call.name.text.lowercased()) {
      try append(stage, call, to: &pipeline, surroundings, source)
    } else if let formula = surroundings.formula(call.name.text) {
      if let clause = call.clauses.first { throw .clauseOfFormula(formula, clause, in: source) }
      pipeline = try FormulaCall(
        formula: formula, arguments: call.arguments, span: call.span, surroundings: surroundings, source: source
      ).pipeline(rows: pipeline)
    } else {
      throw .unknownStage(call.name, surroundings, in: source)
    }
  }
  return pipeline
}

private func append(
  _ stage: Stage, _ call: StageCall, to pipeline: inout BoundPipeline, _ surroundings: Surroundings, _ source: Source
) throws(Diagnostic) {
  var scope = Scope(source: source, fields: pipeline.fields, subject: pipeline.subject, surroundings: surroundings)
  scope.input = pipeline
  do throws(Diagnostic) {
    let bound = try stage.bind(try Call(stage, call, scope)).standing(call.span, in: source)
    if case .destination(let destination) = bound.role { pipeline.destination = destination }
    pipeline.fields = bound.fields
    if !bound.keepsSubject { pipeline.subject = nil }
    pipeline.stages.append(bound)
  } catch {
    // As in SQL, rows may be ordered by a column that the select before left out.
    guard let earlier = beforeSelect(stage, call, scope, pipeline.stages.last) else { throw error }
    pipeline.stages.insert(earlier, at: pipeline.stages.count - 1)
  }
}

/// The stage bound to the columns that came into the select before it, where it only orders them.
private func beforeSelect(_ stage: Stage, _ call: StageCall, _ scope: Scope, _ last: BoundStage?) -> BoundStage? {
  guard case .projection(let fields, _)? = last?.role else { return nil }
  let earlier = Scope(source: scope.source, fields: fields, subject: scope.subject, surroundings: scope.surroundings)
  guard let earlierCall = try? Call(stage, call, earlier), let bound = try? stage.bind(earlierCall),
    case .order = bound.role
  else { return nil }
  return bound.standing(call.span, in: scope.source)
}

// MARK: where pipelines begin

private func origin(_ name: Name, _ surroundings: Surroundings, in source: Source) throws(Diagnostic) -> BoundPipeline {
  switch surroundings.definitions[name.text] {
  case .value: throw .valueIsNoTable(name, in: source)
  case .row(let fields, _): throw .rowIsNoTable(name, fields, in: source)
  case .view(let pipeline, _): return pipeline
  case .argument(let actual):
    guard isTableExpression(actual.expression, actual.surroundings) else {
      throw .argumentIsNoTable(name, actual)
    }
    return try bindPipeline(actual.expression, actual.surroundings, in: actual.source)
  case .formula, nil: break
  }
  if name.text == "_" { return try lastResult(surroundings, name.span, in: source) }
  if let number = resultNumber(name.text) {
    guard let table = surroundings.results[number] else { throw .noSuchResult(name, surroundings.results, in: source) }
    return BoundPipeline(origin: .result(table), stages: [], fields: table.fields, subject: nil)
  }
  guard let entry = surroundings.entry(name.text) else { throw .unknownTable(name, surroundings, in: source) }
  return BoundPipeline(origin: .entry(entry), stages: [], fields: entry.fields, subject: entry.name)
}

private func lastResult(
  _ surroundings: Surroundings, _ span: Span, in source: Source
) throws(Diagnostic) -> BoundPipeline {
  // In a definition that begins with |, these are the rows that come in.
  if surroundings.definitions["_"] != nil { return try origin(Name("_", span), surroundings, in: source) }
  guard let table = surroundings.results.last else { throw .noLastResult(span, in: source) }
  return BoundPipeline(origin: .result(table), stages: [], fields: table.fields, subject: nil)
}

extension Diagnostic {
  fileprivate static func unknownTable(_ name: Name, _ surroundings: Surroundings, in source: Source) -> Diagnostic {
    let views = surroundings.definitions.keys.sorted()
    let tables = (surroundings.catalogue.entries + surroundings.ownTables).flatMap { [$0.name] + $0.aliases }
    let help: Phrase =
      surroundings.formula(name.text).map { "a definition is called with brackets: \($0.usage)" }
      ?? suggestion(for: name.text, among: tables + views).map { "did you mean \($0)?" }
      ?? "the tables are \(all: surroundings.catalogue.entries.map(\.name))"
    return Diagnostic(.error, "no table named \(name.text)", at: name.span, in: source, help: help)
  }

  static func unknownStage(_ name: Name, _ surroundings: Surroundings, in source: Source) -> Diagnostic {
    if let word = StatementWord(name.text) {
      return Diagnostic(
        .error, "\(name.text) is no stage", at: name.span, in: source,
        help: "\(word.rawValue) begins a statement, which stands before the query")
    }
    let meant = stages.first { $0.wordsElsewhere.contains(name.text.lowercased()) }
    // Who types Chinese is answered in it.
    let elsewhere = meant.map { stage in
      name.text.holdsHan ? stage.aliases.first(where: \.holdsHan) ?? stage.name : stage.name
    }
    let chosen = stages.first { $0.choices.contains(name.text) }.map { "\($0.name) \(name.text)" }
    let near =
      elsewhere ?? chosen ?? Function.named(name.text).map(\.callInAStage)
      ?? suggestion(for: name.text, among: stages.flatMap { [$0.name] + $0.aliases } + surroundings.formulaNames)
    return Diagnostic(
      .error, "no stage named \(name.text)", at: name.span, in: source,
      help: near.map { "did you mean \($0)?" } ?? "the stages are \(all: stages.map(\.name))")
  }

  fileprivate static func noLastResult(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "there is no last result to go on from", at: span, in: source,
      help: "begin with a table, as in figures | count")
  }

  fileprivate static func noSuchResult(_ name: Name, _ results: Results, in source: Source) -> Diagnostic {
    let help = results.numbers.map { numbers -> Phrase in
      numbers.count == 1
        ? "the only result kept is _\(numbers.upperBound)"
        : "the results kept are _\(numbers.lowerBound) to _\(numbers.upperBound); let gives one a name for good"
    }
    return Diagnostic(
      .error, "there is no result \(name.text)", at: name.span, in: source, help: help ?? "run a query first")
  }

  fileprivate static func noTable(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a pipeline begins with a table, not with a value", at: span, in: source,
      help: "begin with a table, as in figures | count")
  }

  fileprivate static func valueIsNoTable(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(name.text) is a value, not a table", at: name.span, in: source)
  }

  fileprivate static func argumentIsNoTable(_ name: Name, _ actual: Actual) -> Diagnostic {
    Diagnostic(
      .error, "expected rows for \(name.text), found a value", at: actual.expression.span, in: actual.source,
      help: "give a table or a query in brackets, as in (figures | take 3)")
  }

  fileprivate static func clauseOfFormula(_ formula: Formula, _ clause: Clause, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(formula.name) does not take \(clause.keyword.text)", at: clause.span, in: source,
      help: "it is called \(formula.usage)")
  }

  fileprivate static func afterTheEnd(_ end: Destination, _ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "nothing comes after \(end.stage)", at: name.span, in: source, help: "make \(end.stage) the last stage")
  }
}

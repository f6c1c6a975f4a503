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
  let stages: [BoundStage]
  /// The columns that come out.
  let fields: [Field]
  /// What messages call the rows: the table's name while the columns are still the table's.
  let subject: String?
  /// The file that the rows are meant for, if its last stage says so.
  var destination: String?

  func evaluate(_ run: Run) throws(Diagnostic) -> Flow {
    var flow = begin(run)
    for stage in steps {
      try run.check()
      flow = try stage.apply(flow)
    }
    return flow
  }

  /// The rows that the stages begin with.
  func begin(_ run: Run) -> Flow {
    switch origin {
    case .entry(let entry): Flow(entry.table, run: run)
    case .result(let table): Flow(table, run: run)
    }
  }

  /// The stages as they are carried out, with those put together that are faster as one. Sorting all rows to keep ten is
  /// the one case so far.
  var steps: [BoundStage] { rewritten(stages) }
}

/// Whether an expression means rows: a table, a view, the last result, or a pipeline.
func isTableExpression(_ expression: Expression, _ surroundings: Surroundings) -> Bool {
  switch expression.form {
  case .pipeline: true
  case .group(let inner): isTableExpression(inner, surroundings)
  case .name(let name): isTable(name.text, surroundings)
  default: false
  }
}

func isTable(_ name: String, _ surroundings: Surroundings) -> Bool {
  switch surroundings.definitions[name] {
  case .view: true
  case .value: false
  case nil: name == "_" || surroundings.catalogue.index(of: name) != nil
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
  default: throw .noTable(expression.span, in: source)
  }
}

/// The stages one after another.
func bind(
  _ calls: [StageCall], after start: BoundPipeline, _ surroundings: Surroundings, in source: Source
) throws(Diagnostic) -> BoundPipeline {
  var fields = start.fields
  var subject = start.subject
  var destination = start.destination
  var stages: [BoundStage] = []
  for call in calls {
    if destination != nil { throw .afterTheEnd(call.name, in: source) }
    guard let stage = Stage.named(call.name.text) ?? Stage.named(call.name.text.lowercased()) else {
      throw .unknownStage(call.name, in: source)
    }
    let scope = Scope(source: source, fields: fields, subject: subject, surroundings: surroundings)
    let bound: BoundStage
    do throws(Diagnostic) {
      bound = try stage.bind(try Call(stage, call, scope)).standing(call.span, in: source)
    } catch {
      // As in SQL, rows may be ordered by a column that the select before left out.
      guard let earlier = beforeSelect(stage, call, scope, stages.last) else { throw error }
      stages.insert(earlier, at: stages.count - 1)
      continue
    }
    if case .destination(let path) = bound.role { destination = path }
    fields = bound.fields
    if !bound.keepsSubject { subject = nil }
    stages.append(bound)
  }
  return BoundPipeline(
    origin: start.origin, stages: start.stages + stages, fields: fields, subject: subject, destination: destination)
}

/// The stage bound to the columns that came into the select before it, where it only orders them.
private func beforeSelect(_ stage: Stage, _ call: StageCall, _ scope: Scope, _ last: BoundStage?) -> BoundStage? {
  guard case .projection(let fields)? = last?.role else { return nil }
  let earlier = Scope(source: scope.source, fields: fields, subject: scope.subject, surroundings: scope.surroundings)
  guard let earlierCall = try? Call(stage, call, earlier), let bound = try? stage.bind(earlierCall),
    case .order = bound.role
  else { return nil }
  return bound.standing(call.span, in: scope.source)
}

private func rewritten(_ stages: [BoundStage]) -> [BoundStage] {
  var result: [BoundStage] = []
  for stage in stages {
    if case .limit(let count) = stage.role, case .order(let keys)? = result.last?.role {
      let both = BoundStage(fields: stage.fields) { (flow: Flow) throws(Diagnostic) -> Flow in
        flow.choosing(try sorted(flow, keys, limit: count))
      }
      result[result.count - 1] = both.standing(where: result.last, stage)
    } else {
      result.append(stage)
    }
  }
  return result
}

// MARK: where pipelines begin

private func origin(_ name: Name, _ surroundings: Surroundings, in source: Source) throws(Diagnostic) -> BoundPipeline {
  switch surroundings.definitions[name.text] {
  case .value: throw .valueIsNoTable(name, in: source)
  case .view(let pipeline, _): return pipeline
  case nil: break
  }
  if name.text == "_" { return try lastResult(surroundings, name.span, in: source) }
  guard let index = surroundings.catalogue.index(of: name.text) else {
    throw .unknownTable(name, surroundings, in: source)
  }
  let entry = surroundings.catalogue.entries[index]
  return BoundPipeline(origin: .entry(entry), stages: [], fields: entry.fields, subject: entry.name)
}

private func lastResult(
  _ surroundings: Surroundings, _ span: Span, in source: Source
) throws(Diagnostic) -> BoundPipeline {
  guard let table = surroundings.last else { throw .noLastResult(span, in: source) }
  return BoundPipeline(origin: .result(table), stages: [], fields: table.fields, subject: nil)
}

extension Diagnostic {
  fileprivate static func unknownTable(_ name: Name, _ surroundings: Surroundings, in source: Source) -> Diagnostic {
    let views = surroundings.definitions.keys.sorted()
    let tables = surroundings.catalogue.entries.flatMap { [$0.name] + $0.aliases }
    let help =
      suggestion(for: name.text, among: tables + views).map { "did you mean \($0)?" }
      ?? "the tables are \(surroundings.catalogue.entries.map(\.name).joined(separator: ", "))"
    return Diagnostic(.error, "no table named \(name.text)", at: name.span, in: source, help: help)
  }

  fileprivate static func unknownStage(_ name: Name, in source: Source) -> Diagnostic {
    let elsewhere = stages.first { $0.wordsElsewhere.contains(name.text.lowercased()) }?.name
    let near = elsewhere ?? suggestion(for: name.text, among: stages.flatMap { [$0.name] + $0.aliases })
    return Diagnostic(
      .error, "no stage named \(name.text)", at: name.span, in: source,
      help: near.map { "did you mean \($0)?" } ?? "the stages are \(stages.map(\.name).joined(separator: ", "))")
  }

  fileprivate static func noLastResult(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "there is no last result to go on from", at: span, in: source,
      help: "begin with a table, as in figures | count")
  }

  fileprivate static func noTable(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a pipeline begins with a table, not with a value", at: span, in: source,
      help: "begin with a table, as in figures | count")
  }

  fileprivate static func valueIsNoTable(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(name.text) is a value, not a table", at: name.span, in: source)
  }

  fileprivate static func afterTheEnd(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "nothing comes after to", at: name.span, in: source, help: "make to the last stage")
  }
}

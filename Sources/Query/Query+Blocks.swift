import SourceText
import Syntax
import Tables

// Loops, choices and definitions. Blocks share the names of the script: what a block defines, the statements after it see.

extension Environment {
  /// The block once for each row, which is called `name` in it.
  mutating func loop(
    _ name: Name, _ rows: Expression, _ block: [Statement], _ run: Run,
    to emit: (Outcome) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try refuseTableName(name, in: run.source)
    let pipeline = try bindPipeline(rows, surroundings, in: run.source)
    if let end = pipeline.destination { throw .loopEnds(end, rows.span, in: run.source) }
    let table = try pipeline.evaluate(run).table()
    let before = surroundings.definitions[name.text]
    defer { surroundings.definitions[name.text] = before }
    for number in 0..<table.count {
      try run.check()
      surroundings.definitions[name.text] = .row(table.fields, table.row(number))
      try carryOut(block, run, to: emit)
    }
  }

  /// The first block whose condition holds.
  mutating func choose(
    _ branches: [Branch], _ run: Run, to emit: (Outcome) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    for branch in branches {
      guard let condition = branch.condition else { return try carryOut(branch.statements, run, to: emit) }
      let (value, type) = try value(condition, run)
      if type != .truth { throw .noCondition(condition.span, type, in: run.source) }
      if value == .truth(true) { return try carryOut(branch.statements, run, to: emit) }
    }
  }

  private mutating func carryOut(
    _ block: [Statement], _ run: Run, to emit: (Outcome) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    for statement in block {
      var inner = run
      inner.span = statement.span
      do throws(Diagnostic) {
        try carryOut(statement, inner, to: emit)
      } catch {
        throw error.reached(from: statement.span, in: run.source)
      }
    }
  }

  mutating func define(_ declaration: DefinitionDeclaration, _ run: Run) throws(Diagnostic) {
    let name = declaration.name
    try refuseTableName(name, in: run.source)
    if Function.named(name.text.lowercased()) != nil { throw .nameOfFunction(name, in: run.source) }
    if Stage.named(name.text.lowercased()) != nil { throw .nameOfStage(name, in: run.source) }
    if let formal = declaration.formals.first(where: { $0.name.text == "_" }) {
      throw .lastResultAsParameter(formal.name, in: run.source)
    }
    if PreludeDefinition.named(name.text) != nil { run.note(.inPlaceOfPrelude(name, in: run.source)) }
    surroundings.definitions[name.text] = .formula(try Formula(declaration, surroundings, in: run.source))
  }
}

extension Diagnostic {
  fileprivate static func loopEnds(_ end: Destination, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "the rows of a loop cannot end in \(end.stage)", at: span, in: source,
      help: end.helpInLoop)
  }

  fileprivate static func noCondition(_ span: Span, _ type: ColumnType, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "if takes what is true or false, found \(type.withArticle)", at: span, in: source,
      help: "compare it with something")
  }

  fileprivate static func nameOfFunction(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(name.text) is the name of a function", at: name.span, in: source, help: "choose another name")
  }

  fileprivate static func nameOfStage(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(name.text) is the name of a stage", at: name.span, in: source, help: "choose another name")
  }

  fileprivate static func inPlaceOfPrelude(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.note, "from here on \(name.text) is this, not the definition of the prelude", at: name.span, in: source)
  }

  fileprivate static func lastResultAsParameter(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "_ is the last result, not a parameter", at: name.span, in: source,
      help: "a body that begins with | goes on from the rows that come in")
  }
}

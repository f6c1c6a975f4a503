package import SourceText
import Syntax
import Tables

/// What `def` names: an expression or a pipeline with parameters in it.
///
/// A call means what its body means with the arguments in place of the parameters, so engines see nothing new: the body
/// is bound anew for each call, and its types are those of the arguments. Names keep their meaning all the same. Those in
/// the body mean what they meant where the definition stands, which is why it holds the definitions that it mentions; those
/// in an argument mean what they mean where the call stands. Only columns are those of the rows at the place where a name
/// is used: a definition stands over no rows of its own.
///
/// A definition cannot mention itself, so every call comes to an end.
package struct Formula: Sendable {
  package let name: String
  package let aliases: [String]
  package let summary: String
  let formals: [DefinitionDeclaration.Formal]
  let body: Expression
  /// The text that it stands in, and where.
  package let source: Source
  package let span: Span
  /// What names in the body mean.
  let surroundings: Surroundings
  /// How many definitions go back to one another before this one.
  let depth: Int
  /// How much comes of a call.
  let weight: Weight

  init(
    _ declaration: DefinitionDeclaration, aliases: [String] = [], _ surroundings: Surroundings, in source: Source
  ) throws(Diagnostic) {
    name = declaration.name.text
    self.aliases = aliases
    summary = declaration.summary ?? ""
    formals = declaration.formals
    body = declaration.body
    self.source = source
    span = declaration.span
    var captured = Surroundings(catalogue: surroundings.catalogue)
    let words = Set(tokens(of: Source(name: "", text: source.text(in: span))).map(\.text))
    captured.definitions = surroundings.definitions.filter { words.contains($0.key) && $0.key != declaration.name.text }
    depth = 1 + (captured.definitions.values.map(\.depth).max() ?? 0)
    self.surroundings = captured
    let expressions = [declaration.body] + declaration.formals.compactMap(\.standard)
    try checkCalls(in: expressions, of: declaration.name, captured, source)
    weight = Weight(of: declaration.body, parameters: Set(formals.map(\.name.text)), in: captured)
    if depth > 100 { throw .definitionsTooDeep(declaration.name, in: source) }
    if weight.isTooMuch { throw .growsTooMuch(declaration.name.text, declaration.name.span, in: source) }
  }

  /// Whether it goes on from the rows that come in, as `def first(n) = | take n` does.
  var beginsWithRows: Bool {
    if case .pipeline(let pipeline) = body.bare.form { pipeline.source == nil } else { false }
  }

  /// Whether it may stand as a stage: its first parameter is then what comes in, and stands where rows may.
  package var isStage: Bool {
    if beginsWithRows { return true }
    guard let first = formals.first?.name.text, body.mayMeanRows else { return false }
    return body.takesRows(from: first)
  }

  /// `growth_table(m)`, `| compare(a, b)`: how it is called.
  package var usage: String {
    let rest = isStage && !beginsWithRows ? formals.dropFirst() : formals[...]
    let parameters = rest.map { formal in
      guard let standard = formal.standard else { return formal.name.text }
      return "\(formal.name.text) = \(source.text(in: standard.span))"
    }
    return "\(isStage ? "| " : "")\(name)(\(parameters.joined(separator: ", ")))"
  }

  /// The definition as it is written.
  package var text: String { "def \(source.text(in: span))" }
}

/// What stands for a parameter: an expression where the call is, and what its names mean there.
struct Actual: Sendable {
  let expression: Expression
  let surroundings: Surroundings
  let source: Source
}

extension Expression {
  /// Whether it can mean rows; a call may turn out to be a value.
  fileprivate var mayMeanRows: Bool {
    switch bare.form {
    case .pipeline, .call: true
    default: false
    }
  }

  /// Whether the rows that `name` means are used in it: a pipeline begins with them, or a call gets them.
  fileprivate func takesRows(from name: String) -> Bool {
    func isName(_ expression: Expression) -> Bool {
      if case .name(let other) = expression.bare.form { other.text == name } else { false }
    }
    switch form {
    case .name: return isName(self)
    case .pipeline(let pipeline):
      if let source = pipeline.source, isName(source) { return true }
      let values = pipeline.stages.flatMap { $0.arguments + $0.clauses.flatMap(\.arguments) }.map(\.value)
      return ((pipeline.source.map { [$0] } ?? []) + values).contains { $0.contains(rows: name) }
    default: return contains(rows: name)
    }
  }

  private func contains(rows name: String) -> Bool {
    switch form {
    case .pipeline: takesRows(from: name)
    case .call(let called, _) where Function.named(called.text) == nil:
      children.contains { $0.takesRows(from: name) }
    default: children.contains { $0.contains(rows: name) }
    }
  }
}

// MARK: calling

/// Where a definition is called.
struct FormulaCall {
  let formula: Formula
  let arguments: [Argument]
  let span: Span
  let surroundings: Surroundings
  let source: Source

  /// What names in the body mean in this call. `rows` are those that come in where the call is a stage.
  func inner(rows: BoundPipeline? = nil) throws(Diagnostic) -> Surroundings {
    var inner = formula.surroundings
    inner.results = surroundings.results
    inner.ownTables = surroundings.ownTables
    inner.isInsideFormula = true
    inner.definitionsComeFirst = true
    var names = (formula.beginsWithRows ? ["_"] : []) + formula.formals.map(\.name.text)
    if let rows {
      if !formula.isStage { throw .takesNoRows(self) }
      inner.definitions[names.removeFirst()] = .view(rows, depth: 0)
    }
    var isGiven: Set<String> = []
    for argument in arguments {
      if argument.order != nil { throw .noOrder(self, argument.span) }
      var value = argument.value
      var name = names.first { !isGiven.contains($0) }
      if let label = argument.label?.text, names.contains(label) {
        name = label
      } else {
        value = try argument.condition(in: source)
      }
      guard let name else { throw .tooManyArguments(self, argument.span) }
      if !isGiven.insert(name).inserted { throw .givenTwice(name, argument.span, in: source) }
      inner.definitions[name] = .argument(Actual(expression: value, surroundings: surroundings, source: source))
    }
    for name in names where !isGiven.contains(name) {
      guard let standard = formula.formals.first(where: { $0.name.text == name })?.standard else {
        throw .missing(name, self, isWithoutRows: rows == nil)
      }
      inner.definitions[name] = .argument(
        Actual(expression: standard, surroundings: inner, source: formula.source))
    }
    return inner
  }

  /// The rows that the call means.
  func pipeline(rows: BoundPipeline? = nil) throws(Diagnostic) -> BoundPipeline {
    try checkWeight()
    let inner = try inner(rows: rows)
    guard isTableExpression(formula.body, inner) else { throw .givesNoRows(self) }
    var pipeline: BoundPipeline
    do throws(Diagnostic) {
      pipeline = try bindPipeline(formula.body, inner, in: formula.source)
    } catch {
      throw told(error)
    }
    pipeline.level = 1 + max(pipeline.level, rows?.level ?? 0)
    if pipeline.level > 100 { throw .definitionsInARow(self) }
    return pipeline
  }

  /// A message from the body, with the place of the call; what is wrong with an argument stands there already.
  func told(_ error: Diagnostic) -> Diagnostic {
    let isHere = error.source.name == source.name && error.source.bytes == source.bytes
    if isHere, span.range.contains(error.span.start) { return error }
    return error.called(formula.name, at: span, in: source)
  }

  /// Refuses a call of which more comes than any query means. Inside of another call this has been counted there.
  func checkWeight() throws(Diagnostic) {
    if surroundings.isInsideFormula { return }
    if Weight(of: formula, arguments, parameters: [], in: surroundings).isTooMuch {
      throw .growsTooMuch(formula.name, span, in: source)
    }
  }
}

extension Diagnostic {
  fileprivate static func definitionsTooDeep(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(name.text) goes back to more than 100 other definitions", at: name.span, in: source)
  }

  fileprivate static func growsTooMuch(_ name: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "written out, \(name) is too long or too deep to check", at: span, in: source,
      help: "compute a part of it in a stage before, with extend or let")
  }

  fileprivate static func definitionsInARow(_ call: FormulaCall) -> Diagnostic {
    Diagnostic(
      .error, "more than 100 definitions follow one another", at: call.span, in: call.source,
      help: "show a part of the query first and go on from it with |")
  }

  fileprivate static func takesNoRows(_ call: FormulaCall) -> Diagnostic {
    let usage = call.formula.usage
    let isValue = !call.formula.body.mayMeanRows
    return Diagnostic(
      .error, "\(call.formula.name) takes no rows, so it cannot stand after |", at: call.span, in: call.source,
      help: isValue
        ? "it gives a value: use it in an expression, as in extend x = \(usage)"
        : "begin with it, as in \(usage) | count, or let its body begin with |")
  }

  fileprivate static func givesNoRows(_ call: FormulaCall) -> Diagnostic {
    let name = call.formula.name
    return Diagnostic(
      .error, "\(name) gives a value, not rows", at: call.span, in: call.source,
      help: "use it in an expression, as in extend x = \(name)(…)")
  }

  fileprivate static func noOrder(_ call: FormulaCall, _ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "asc and desc are no part of what \(call.formula.name) is given", at: span, in: call.source,
      help: Phrase(verbatim: call.formula.usage))
  }

  fileprivate static func tooManyArguments(_ call: FormulaCall, _ span: Span) -> Diagnostic {
    let count = call.formula.formals.count
    let most = count == 0 ? "no arguments" : count == 1 ? "one argument" : "\(count) arguments"
    return Diagnostic(
      .error, "\(call.formula.name) takes \(most)", at: span, in: call.source,
      help: "it is called \(call.formula.usage)")
  }

  fileprivate static func givenTwice(_ name: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "\(name) is given twice", at: span, in: source)
  }

  fileprivate static func missing(_ name: String, _ call: FormulaCall, isWithoutRows: Bool) -> Diagnostic {
    let formula = call.formula
    let isRows =
      isWithoutRows && (formula.beginsWithRows || (formula.isStage && name == formula.formals.first?.name.text))
    return Diagnostic(
      .error,
      isRows ? "\(formula.name) goes on from rows, and none come in" : "\(formula.name) wants a value for \(name)",
      at: call.span, in: call.source,
      help: isRows ? "put it after a table, as in figures \(formula.usage)" : "it is called \(formula.usage)")
  }
}

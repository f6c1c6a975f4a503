import SourceText
import Syntax

// Definitions call one another, and each may use an argument several times: f(x) = x + x, g(x) = f(f(x)), h(x) = g(g(x))
// and so on double their length at every step. So the length that a call has when it is written out is reckoned
// beforehand, from the lengths of the definitions, without writing anything out; calls that are too long are refused.

/// How much comes of an expression whose definitions are written out.
struct Weight: Sendable {
  /// The parts of it that no argument gives.
  private(set) var parts = 0.0
  /// How often each parameter stands in it.
  private(set) var uses: [String: Double] = [:]
  /// How deep its parts lie in one another.
  private(set) var depth = 0

  var isTooMuch: Bool { parts > 100_000 || depth > 200 }

  private init(naming name: String, isParameter: Bool) {
    depth = 1
    if isParameter { uses[name] = 1 } else { parts = 1 }
  }

  init(of expression: Expression, parameters: Set<String>, in surroundings: Surroundings) {
    switch expression.form {
    case .name(let name), .value(let name): self.init(naming: name.text, isParameter: parameters.contains(name.text))
    case .call(let name, let arguments):
      if let formula = surroundings.formula(name.text) {
        self.init(of: formula, arguments, parameters: parameters, in: surroundings)
      } else {
        self.init(around: arguments.map { Weight(of: $0.value, parameters: parameters, in: surroundings) })
      }
    case .pipeline(let pipeline):
      var inner = pipeline.source.map { [Weight(of: $0, parameters: parameters, in: surroundings)] } ?? []
      for stage in pipeline.stages {
        if let formula = surroundings.formula(stage.name.text) {
          inner.append(Weight(of: formula, stage.arguments, parameters: parameters, in: surroundings))
        }
        let values = stage.arguments + stage.clauses.flatMap(\.arguments)
        inner += values.map { Weight(of: $0.value, parameters: parameters, in: surroundings) }
      }
      self.init(around: inner)
    default:
      self.init(around: expression.children.map { Weight(of: $0, parameters: parameters, in: surroundings) })
    }
  }

  /// What comes of a call: the body, with each argument as often as its parameter stands there.
  init(of formula: Formula, _ arguments: [Argument], parameters: Set<String>, in surroundings: Surroundings) {
    // Which argument goes to which parameter matters little: each is taken for the one that is used most.
    let most = formula.weight.uses.values.max() ?? 0
    parts = 1 + formula.weight.parts
    for argument in arguments {
      let weight = Weight(of: argument.value, parameters: parameters, in: surroundings)
      parts += weight.parts * most
      for (name, count) in weight.uses { uses[name, default: 0] += count * most }
      depth = max(depth, weight.depth)
    }
    depth += formula.weight.depth + 2
  }

  private init(around inner: [Weight]) {
    parts = 1
    for weight in inner {
      parts += weight.parts
      for (name, count) in weight.uses { uses[name, default: 0] += count }
      depth = max(depth, weight.depth)
    }
    depth += 1
  }
}

extension Expression {
  /// The expressions directly inside, but for the stages of a pipeline.
  var children: [Expression] {
    switch form {
    case .literal, .name, .value, .member: []
    case .call(_, let arguments): arguments.map(\.value)
    case .negation(let inner), .not(let inner), .group(let inner), .isNull(let inner, _): [inner]
    case .binary(_, let left, let right, _): [left, right]
    case .membership(let value, let members, _): [value] + members
    case .between(let value, let low, let high, _): [value, low, high]
    case .list(let members): members
    case .pipeline(let pipeline): pipeline.source.map { [$0] } ?? []
    }
  }
}

/// Refuses calls in the body of a definition that cannot mean anything: of itself, and of what does not exist.
func checkCalls(
  in expressions: [Expression], of name: Name, _ surroundings: Surroundings, _ source: Source
) throws(Diagnostic) {
  for expression in expressions {
    var inner = expression.children
    if case .call(let called, _) = expression.form {
      if called.text == name.text { throw .callsItself(called, in: source) }
      if Function.named(called.text.lowercased()) == nil, surroundings.formula(called.text) == nil {
        throw .unknownFunction(called, surroundings, in: source)
      }
    }
    if case .pipeline(let pipeline) = expression.form {
      for stage in pipeline.stages {
        if stage.name.text == name.text { throw .callsItself(stage.name, in: source) }
        if Stage.named(stage.name.text.lowercased()) == nil, surroundings.formula(stage.name.text) == nil {
          throw .unknownStage(stage.name, surroundings, in: source)
        }
        inner += (stage.arguments + stage.clauses.flatMap(\.arguments)).map(\.value)
      }
    }
    try checkCalls(in: inner, of: name, surroundings, source)
  }
}

extension Diagnostic {
  fileprivate static func callsItself(_ name: Name, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(name.text) is called in its own definition", at: name.span, in: source,
      help: "a definition has no end that way; for repeats statements for each row")
  }
}

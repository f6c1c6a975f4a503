import SourceText
import Tables

/// Something that expressions call: `round(value, 1)`, `sum(value)`.
package struct Function: Sendable {
  package let name: String
  package let aliases: [String]
  package let summary: String
  package let parameters: [Parameter]
  package let examples: [Example]
  let meaning: Meaning
  /// A call in SQL.
  let sql: Sql

  enum Meaning: Sendable {
    /// A value for each row, null where an argument is null.
    case scalar(@Sendable ([ColumnType?]) -> ColumnType, @Sendable ([Value]) -> Value)
    /// A value for each row whose binding needs more than the types: `if`, `coalesce`, patterns.
    case special(@Sendable (FunctionCall) throws(Diagnostic) -> Bound)
    /// A value for each group of rows.
    case aggregate(@Sendable (FunctionCall) throws(Diagnostic) -> BoundAggregate)
    /// A value for each row, from rows beside it in an order.
    case window(@Sendable (FunctionCall) throws(Diagnostic) -> BoundWindow)
  }

  /// A function of row values: `body` gets no null, and gets whole numbers as integers where it takes numbers.
  init(
    _ name: String, aliases: [String] = [], _ summary: String, _ parameters: [Parameter], gives type: ColumnType,
    examples: [Example], sql: Sql, _ body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.init(
      name, aliases: aliases, summary, parameters, examples: examples, sql: sql, meaning: .scalar({ _ in type }, body))
  }

  init(
    _ name: String, aliases: [String] = [], _ summary: String, _ parameters: [Parameter], examples: [Example], sql: Sql,
    meaning: Meaning
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.parameters = parameters
    self.examples = examples
    self.sql = sql
    self.meaning = meaning
  }

  /// Whether it takes a group of rows together.
  package var isAggregate: Bool {
    if case .aggregate = meaning { true } else { false }
  }

  /// Whether it goes by an order of the rows.
  package var isWindow: Bool {
    if case .window = meaning { true } else { false }
  }

  /// How a stage calls it, for who takes it for a stage: `summarize mean(…)`.
  var callInAStage: String {
    let call = parameters.isEmpty ? "\(name)()" : "\(name)(…)"
    return isAggregate ? "summarize \(call)" : "extend … = \(call)"
  }

  /// A call of it with a column of those that are there, where it is made for one of them: `unit(value)`.
  func call(among fields: [Field]) -> String {
    guard let first = parameters.first, !(isAggregate && first.isOptional) else { return "\(name)()" }
    let fitting = fields.filter { !$0.isHidden && first.kind.accepts($0.type) }
    let types: [ColumnType] = [.quantity, .period]
    let best = types.lazy.compactMap { type in fitting.first { $0.type == type } }.first
    let isOne = parameters.dropFirst().allSatisfy(\.isOptional) && first.kind != .anything || isAggregate
    return "\(name)(\(isOne ? best?.name ?? "…" : "…"))"
  }

  static func named(_ name: String) -> Function? {
    functions.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// A call with its arguments bound, as a definition sees it.
struct FunctionCall: Sendable {
  let function: Function
  let arguments: [Bound]
  let span: Span
  let source: Source
}

/// An aggregate with its arguments bound.
struct BoundAggregate: Sendable {
  let type: ColumnType
  /// Where no groups are asked for: a value for each row, as `share` has, instead of one for all.
  var isPerRow = false
  /// Where numbers of rows, sums or extremes are all that it takes: which of them.
  var tally: Tally.Kind?
  /// Where groups are asked for but a value for each row is wanted, and that is not the group's: as `share` of the group.
  var evaluatePerRow: (@Sendable ([Vector], Groups, Run) throws(Diagnostic) -> Column)?
  /// One value a group, from the argument vectors over all rows.
  let evaluate: @Sendable ([Vector], Groups, Run) throws(Diagnostic) -> Column
}

/// A function over rows in an order, with its arguments bound.
struct BoundWindow: Sendable {
  let type: ColumnType
  /// The row beside each row that its value came from too, -1 where there is none.
  var neighbours: (@Sendable (Arrangement, Run) throws(Diagnostic) -> [Int32])?
  /// One value a row, from the argument vectors over all rows.
  let evaluate: @Sendable ([Vector], Arrangement, Run) throws(Diagnostic) -> Column
}

/// Which group each row belongs to.
struct Groups: Sendable {
  let ids: [Int32]
  let count: Int

  /// All rows in one group.
  static func whole(_ rows: Int) -> Groups { Groups(ids: [Int32](repeating: 0, count: rows), count: 1) }

  static func whole(_ rows: Int, _ run: Run) throws(Diagnostic) -> Groups {
    Groups(ids: try run.filled(0, rows), count: 1)
  }

  /// Each row alone.
  static func each(_ rows: Int, _ run: Run) throws(Diagnostic) -> Groups {
    Groups(ids: try run.map(rows) { Int32($0) }, count: rows)
  }
}

extension FunctionCall {
  /// The argument number `index`, which must be the same whole number for all rows and not below `least`; nil where it is
  /// left out.
  func constantInteger(_ index: Int, least: Int) throws(Diagnostic) -> Int? {
    guard index < arguments.count else { return nil }
    let span = arguments[index].span
    let run = Run(isCancelled: { false }, span: span, source: source)
    let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
    guard arguments[index].isConstant,
      case .integer(let number) = try arguments[index].evaluate(Flow(nothing, run: run))[0], number >= least
    else { throw .wantsConstant(self, function.parameters[index], least, span) }
    return number
  }

  /// The argument number `index`, which is a pattern: the binder passes it as a text after `i` or `-`, having checked it.
  func pattern(_ index: Int) throws(Diagnostic) -> Pattern {
    let span = arguments[index].span
    let run = Run(isCancelled: { false }, span: span, source: source)
    let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
    guard case .text(let text) = try arguments[index].evaluate(Flow(nothing, run: run))[0],
      let pattern = try? Pattern(String(text.dropFirst()), ignoresCase: text.hasPrefix("i"))
    else { preconditionFailure("the binder has checked the pattern") }
    return pattern
  }
}

extension Diagnostic {
  fileprivate static func wantsConstant(
    _ call: FunctionCall, _ parameter: Parameter, _ least: Int, _ span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "\(call.function.name) takes as \(parameter.said) one number for all rows, \(least) or more", at: span,
      in: call.source)
  }
}

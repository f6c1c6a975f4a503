package import SourceText

/// One sentence of a script.
package struct Statement: Sendable {
  package enum Form: Sendable {
    /// `figures | count`, `1 + 2`
    case show(Expression)
    /// `let big = figures | where value > 1亿元`
    case define(Name, Expression)
    /// `param year = 2020 "the year to report"`
    case parameter(ParameterDeclaration)
    /// `print "{n} figures"`
    case print([Piece])
    /// `assert n > 0, "no figures"`
    case assert(Expression, message: [Piece]?)
  }

  package let form: Form
  package let span: Span
}

/// A value that is set from outside, with the one it has otherwise.
package struct ParameterDeclaration: Sendable {
  package let name: Name
  package let standard: Literal
  package let standardSpan: Span
  package let summary: String?
}

/// A piece of a text with values filled in.
package enum Piece: Sendable {
  case text(String)
  /// `{n + 1}`
  case value(Expression)
}

/// A source followed by stages.
package struct Pipeline: Sendable {
  /// Nil where a pipeline begins with `|`: it goes on from the last result.
  package let source: Expression?
  package let stages: [StageCall]
  package let span: Span
}

/// `summarize total = sum(value), n = count() by measure, unit`
package struct StageCall: Sendable {
  package let name: Name
  package let arguments: [Argument]
  package let clauses: [Clause]
  package let span: Span
}

/// `by measure, unit`
package struct Clause: Sendable {
  package let keyword: Name
  package let arguments: [Argument]
  package let span: Span
}

/// `total = sum(value)`, `total desc`
///
/// The grammar cannot tell whether `year = 2017` names a value or compares two: that is up to the stage. So an argument
/// that begins with a name and `=` keeps both readings: `label` and `value`, or `condition`.
package struct Argument: Sendable {
  package enum Order: Sendable { case ascending, descending }

  package let label: Name?
  /// What stands after the label, or all of it.
  package let value: Expression
  package let order: Order?
  package let span: Span
}

/// What a script lets others set.
package func parameters(of statements: [Statement]) -> [ParameterDeclaration] {
  statements.compactMap {
    if case .parameter(let declaration) = $0.form { declaration } else { nil }
  }
}

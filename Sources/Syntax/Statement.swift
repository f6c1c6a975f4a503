package import SourceText

/// One sentence of a script.
package struct Statement: Sendable {
  package enum Form: Sendable {
    /// `figures | count`, `1 + 2`
    case show(Expression)
    /// `let big = figures | where value > 1亿元`
    case define(Name, Expression)
    /// `def per_head(x, y) "x for each of y" = x / y`
    case definition(DefinitionDeclaration)
    /// `param year = 2020 "the year to report"`
    case parameter(ParameterDeclaration)
    /// `print "{n} figures"`
    case print([Piece])
    /// `assert n > 0, "no figures"`
    case assert(Expression, message: [Piece]?)
    /// `expect 203 = (figures | count), "the corpus has grown"`
    case expect(Expression, message: [Piece]?)
    /// `for row in figures | take 3 { print row.raw }`
    indirect case loop(Name, Expression, [Statement])
    /// `if n > 0 { … } else if n = 0 { … } else { … }`: the first branch whose condition holds
    indirect case choice([Branch])
    /// `use "other.quan"`
    case use(String, at: Span)
  }

  package let form: Form
  package let span: Span
}

/// Statements that are carried out where a condition holds; the `else` at the end has none.
package struct Branch: Sendable {
  package let condition: Expression?
  package let statements: [Statement]
}

/// An expression or a pipeline under a name, with parameters that stand in it.
package struct DefinitionDeclaration: Sendable {
  package struct Formal: Sendable {
    package let name: Name
    /// What it stands for where a call leaves it out.
    package let standard: Expression?
  }

  package let name: Name
  package let formals: [Formal]
  package let summary: String?
  package let body: Expression
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
///
/// They stand outside of blocks, so that they can be listed without running anything.
package func parameters(of statements: [Statement]) -> [ParameterDeclaration] {
  statements.compactMap {
    if case .parameter(let declaration) = $0.form { declaration } else { nil }
  }
}

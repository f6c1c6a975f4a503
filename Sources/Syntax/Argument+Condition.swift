package import SourceText

extension Argument {
  /// The argument read as one expression: `year = 2017 and kind = level` compares, although it begins like a label.
  ///
  /// The tree of what stands after `=` differs from that of the whole only along its left edge: operators looser than a
  /// comparison stay on top, and the operand under them becomes the right side of the comparison with the name.
  package func condition(in source: Source) throws(Diagnostic) -> Expression {
    guard let label else { return value }
    let name = Expression(.name(label), label.span, depth: 1)
    return try compared(name, with: value, in: source)
  }

  private func compared(_ name: Expression, with value: Expression, in source: Source) throws(Diagnostic) -> Expression
  {
    let span = name.span.to(value.span)
    switch value.form {
    case .binary(let word, let left, let right, let place) where word.precedence < Operator.comparison:
      let inner = try compared(name, with: left, in: source)
      return Expression(.binary(word, inner, right, at: place), span, depth: value.depth + 1)
    case .binary(let word, _, _, let place) where word.precedence == Operator.comparison:
      throw .comparisonsDoNotChain(place, in: source)
    case .membership, .between, .isNull: throw .comparisonsDoNotChain(value.span, in: source)
    default:
      let place = Span(name.span.end, value.span.start)
      return Expression(.binary(.equal, name, value, at: place), span, depth: value.depth + 1)
    }
  }
}

extension Diagnostic {
  static func comparisonsDoNotChain(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "comparisons do not chain", at: span, in: source,
      help: "join two comparisons with and, or put one of them in brackets")
  }
}

import SourceText
import Syntax
import Tables

// Values that a script or a report counts on: when the reports change, it stops and says how.

extension Environment {
  /// Stops where a comparison does not hold, with what was expected and what there is now.
  func expect(_ claim: Expression, _ message: [Piece]?, _ run: Run) throws(Diagnostic) {
    let (value, type) = try value(claim, run)
    guard type == .truth else { throw .expectsNoComparison(claim.span, in: run.source) }
    if value == .truth(true) { return }
    let said = try message.map { (pieces) throws(Diagnostic) in try text(pieces, run) }
    throw try changed(claim, said, run)
  }

  private func changed(_ claim: Expression, _ message: String?, _ run: Run) throws(Diagnostic) -> Diagnostic {
    switch claim.bare.form {
    case .binary(let word, let left, let right, _) where word.isRelation:
      let turns = left.bare.isConstant && !right.bare.isConstant
      let (stated, found) = turns ? (left, right) : (right, left)
      let expected = try shown(value(stated, run).value)
      let relation = word == .equal ? "" : "\(turns ? word.turned : word.rawValue) "
      return try .hasChanged(
        stated.span, expected: relation + expected, found: shown(value(found, run).value),
        canBeWritten: word == .equal && stated.bare.isConstant, place(of: found, run), message, in: run.source)
    case .between(let found, let low, let high, let isNegated):
      let range = "\(isNegated ? "not " : "")between \(run.source.text(in: low.span.to(high.span)))"
      return try .hasChanged(
        low.span.to(high.span), expected: range, found: shown(value(found, run).value), canBeWritten: false,
        place(of: found, run), message, in: run.source)
    default:
      return Diagnostic(
        .error, message.map { Phrase(verbatim: $0) } ?? "this no longer holds: \(run.source.text(in: claim.span))",
        at: claim.span, in: run.source)
    }
  }

  /// Where what an expression is worth stands in the reports, if that is one place.
  private func place(of expression: Expression, _ run: Run) throws(Diagnostic) -> String? {
    let origins = try origins(of: expression, run)
    guard origins.count == 1 else { return nil }
    return catalogue.evidence(origins[0])?.place
  }
}

extension Operator {
  fileprivate var isRelation: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// How it is written with its sides exchanged.
  fileprivate var turned: String {
    switch self {
    case .less: ">"
    case .lessOrEqual: ">="
    case .greater: "<"
    case .greaterOrEqual: "<="
    default: rawValue
    }
  }
}

extension Expression {
  /// Whether it is written out as a value.
  fileprivate var isConstant: Bool {
    switch form {
    case .literal: true
    case .negation(let inner), .group(let inner): inner.isConstant
    case .list(let members): members.allSatisfy(\.isConstant)
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func expectsNoComparison(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "expect takes a comparison", at: span, in: source, help: "as in expect 203 = (figures | count)")
  }

  fileprivate static func hasChanged(
    _ span: Span, expected: String, found: String, canBeWritten: Bool, _ place: String?, _ message: String?,
    in source: Source
  ) -> Diagnostic {
    let sentence: Phrase = "expected \(expected), found \(found)"
    let help: Phrase? =
      switch (canBeWritten, place) {
      case (true, let place?): "where \(found) is right, write it here; it stands in \(place)"
      case (true, nil): "where \(found) is right, write it here"
      case (false, let place?): "it stands in \(place)"
      case (false, nil): nil
      }
    return Diagnostic(
      .error, message.map { "\($0): \(sentence)" } ?? sentence, at: span, in: source, help: help)
  }
}

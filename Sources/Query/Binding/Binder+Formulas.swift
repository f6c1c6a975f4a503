import SourceText
import Syntax
import Tables

// Calls of definitions: the body is bound where the call stands, with the arguments in place of the parameters.

extension Binder {
  /// A call of a definition as a value.
  mutating func formula(_ name: Name, _ arguments: [Argument], _ span: Span) throws(Diagnostic) -> Bound {
    guard let formula = scope.surroundings.formula(name.text) else {
      throw .unknownFunction(name, scope.surroundings, in: source)
    }
    let call = FormulaCall(
      formula: formula, arguments: arguments, span: span, surroundings: scope.surroundings, source: source)
    try call.checkWeight()
    let inner = try call.inner()
    do throws(Diagnostic) {
      if isTableExpression(formula.body, inner) {
        let pipeline = try call.pipeline()
        return try scalar(pipeline, span)
      }
      return try bind(formula.body, in: inner, of: formula.source).standing(span, in: source)
    } catch {
      throw call.told(error)
    }
  }

  /// What an argument means where its parameter stands: over the rows here, with the names of the call.
  mutating func inside(
    _ actual: Actual, at span: Span, _ body: (inout Binder, Expression) throws(Diagnostic) -> Bound
  ) throws(Diagnostic) -> Bound {
    let place = source
    return try within(actual.surroundings, of: actual.source) { (binder) throws(Diagnostic) in
      try body(&binder, actual.expression)
    }.standing(span, in: place)
  }
}

extension Scope {
  /// The argument that an expression stands for, where it is nothing but a parameter that is no column.
  func actual(_ expression: Expression) -> Actual? {
    switch expression.bare.form {
    case .name(let name):
      guard column(name.text) == nil, case .argument(let actual)? = surroundings.definitions[name.text] else {
        return nil
      }
      return actual
    case .value(let name):
      guard case .argument(let actual)? = surroundings.definitions[name.text] else { return nil }
      return actual
    default: return nil
    }
  }

  /// The expression that parameters stand for, through any number of calls.
  func meant(_ expression: Expression) -> Expression {
    actual(expression).map { at($0).meant($0.expression) } ?? expression
  }
}

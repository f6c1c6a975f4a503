import SourceText
import Syntax
import Tables

extension Argument {
  /// Whether the user chose the name of the column: by a label, or by naming a column.
  var isNamed: Bool {
    value.columnName != nil || label != nil
  }
}

extension Expression {
  /// The column that it may be: `value`, or `targets.value` of a table that was joined.
  var columnName: Name? {
    switch bare.form {
    case .name(let name): name
    case .member(let table, let column): Name("\(table.text).\(column.text)", bare.span)
    default: nil
    }
  }
}

/// `field` with a name that none of `others` has. A name that the user chose must be new; one made from an expression gets
/// a number.
func unique(
  _ field: Field, isNamed: Bool, _ others: [Field], at span: Span, _ call: Call
) throws(Diagnostic) -> Field {
  var field = field
  let taken = Set(others.map(\.name))
  guard taken.contains(field.name) else { return field }
  if isNamed { throw .nameTwice(field.name, span, in: call.source) }
  var number = 2
  while taken.contains("\(field.name)_\(number)") { number += 1 }
  field.name = "\(field.name)_\(number)"
  return field
}

extension Diagnostic {
  fileprivate static func nameTwice(_ name: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "two columns would be named \(name)", at: span, in: source,
      help: "give one of them another name, as in other = \(name)")
  }
}

import Quantities
import Rendering
package import SourceText
import Syntax
package import Tables

/// A saved script and what others may set in it.
package struct Script: Sendable {
  package let source: Source
  private let declarations: [ParameterDeclaration]

  package init(_ source: Source) throws(Diagnostic) {
    self.source = source
    declarations = parameters(of: try parse(source))
  }

  /// A wrong `--set`: what is wrong with it and what the script takes. It stands in no text, so there is no caret.
  package struct UsageError: Error, Sendable {
    package let message: String
  }

  /// The values of assignments `name=value`, each read as the parameter's own value is written.
  package func values(of assignments: [String]) throws(UsageError) -> [String: Value] {
    var values: [String: Value] = [:]
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw error("--set takes name=value, found \(assignment)")
      }
      let name = String(assignment[..<equals])
      let text = String(assignment[assignment.index(after: equals)...])
      guard let declaration = declarations.first(where: { $0.name.text == name }) else {
        let near = suggestion(for: name, among: declarations.map(\.name.text))
        throw error("\(source.name) has no parameter named \(name)" + (near.map { ", did you mean \($0)?" } ?? ""))
      }
      guard let value = read(text, like: declaration.standard) else {
        throw error("\(name) takes \(kind(of: declaration.standard)), found \(text.isEmpty ? "nothing" : text)")
      }
      values[name] = value
    }
    return values
  }

  /// What others may set, a line each: the name, what it is otherwise, what it means.
  package var parameterListing: String {
    if declarations.isEmpty { return "\(source.name) has no parameters\n" }
    let standards = declarations.map { source.text(in: $0.standardSpan) }
    return "parameters of \(source.name):\n"
      + columns([
        declarations.map { "  \($0.name.text)" }, standards.map { "= \($0)" }, declarations.map { $0.summary ?? "" },
      ])
  }

  private func error(_ sentence: String) -> UsageError {
    UsageError(message: "error: \(visible(sentence))\n\(parameterListing)")
  }
}

/// `text` as a value of the kind that `standard` is: quotes and the @ of times may be left out on a command line.
private func read(_ text: String, like standard: Literal) -> Value? {
  switch standard {
  case .text: return .text(text)
  case .truth: return text == "true" ? .truth(true) : text == "false" ? .truth(false) : nil
  case .period: return period(text.hasPrefix("@") ? String(text.dropFirst()) : text).map { .period($0) }
  case .integer:
    if case .integer(let number) = numeral(text) { return .integer(number) }
    return nil
  case .number:
    switch numeral(text) {
    case .integer(let number): return .number(Decimal(number))
    case .number(let number): return .number(number)
    default: return nil
    }
  case .quantity(let other):
    guard case .quantity(let quantity) = numeral(text), quantity.unit.dimension == other.unit.dimension else {
      return nil
    }
    return .quantity(quantity)
  case .pattern, .null: return nil
  }
}

/// What a parameter takes, in words.
private func kind(of standard: Literal) -> String {
  switch standard {
  case .text: "a text"
  case .truth: "true or false"
  case .period: "a time such as 2017, 2017-09 or 2017Q3"
  case .integer: "a whole number"
  case .number: "a number"
  case .quantity(let quantity):
    "a quantity in \(quantity.unit.symbol) or another unit of \(quantity.unit.dimension)"
  case .pattern, .null: "nothing"
  }
}

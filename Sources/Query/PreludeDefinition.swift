import SourceText
import Syntax
package import Tables

/// A definition that is there from the beginning, written in the language itself.
///
/// What can be said in the language is not built in: users read such a definition in `.help NAME` and write their own after
/// it. It means the same in every session, whatever scripts have named; its parameters are written with $, so that it does
/// so over rows with any columns.
package struct PreludeDefinition: Sendable {
  package let name: String
  package let aliases: [String]
  /// The `def` statement, with its summary.
  package let text: String
  package let examples: [Example]

  init(_ name: String, aliases: [String], _ text: String, examples: [Example]) {
    self.name = name
    self.aliases = aliases
    self.text = text
    self.examples = examples
  }

  static func named(_ name: String) -> PreludeDefinition? {
    prelude.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The definition over the tables that are open.
  package func formula(over catalogue: Catalogue) -> Formula {
    let source = Source(name: "prelude", text: text)
    guard let statement = try? parse(source).first, case .definition(let declaration) = statement.form,
      let formula = try? Formula(declaration, aliases: aliases, Surroundings(catalogue: catalogue), in: source)
    else { preconditionFailure("the definition of \(name) reads, as its tests show") }
    return formula
  }
}

import SourceText
import Syntax
import Tables

/// What names mean at a place in a query.
struct Scope: Sendable {
  let source: Source
  let fields: [Field]
  /// The table that the fields are of, for messages; nil once a stage has made other columns.
  let subject: String?
  let surroundings: Surroundings

  func column(_ name: String) -> Int? {
    fields.firstIndex { $0.name == name } ?? fields.firstIndex { $0.aliases.contains(name) }
      ?? fields.firstIndex { $0.name.lowercased() == name.lowercased() }
  }

  /// What to say of a name that nothing here has.
  func unknown(_ name: Name, mayBeText: Bool = false) -> Diagnostic {
    .unknownName(name, self, mayBeText: mayBeText)
  }
}

/// What queries may start from and refer to, besides columns.
struct Surroundings: Sendable {
  let catalogue: Catalogue
  var definitions: [String: Definition] = [:]
  var last: Table?
}

/// Something a script has named.
enum Definition: Sendable {
  case value(Value, ColumnType)
  /// A pipeline, bound where it was defined: what it refers to does not change under it, and it cannot refer to itself.
  case view(BoundPipeline, depth: Int)

  var depth: Int {
    if case .view(_, let depth) = self { depth } else { 0 }
  }
}

extension Diagnostic {
  fileprivate static func unknownName(_ name: Name, _ scope: Scope, mayBeText: Bool) -> Diagnostic {
    let columns = scope.fields.map(\.name) + scope.fields.flatMap(\.aliases)
    let values = scope.surroundings.definitions.keys.sorted()
    var help: String?
    if let near = suggestion(for: name.text, among: columns + values) {
      help = "did you mean \(near)?"
    } else if let function = Function.named(name.text) {
      help = "a function is called with brackets: \(function.name)(\(function.parameters.isEmpty ? "" : "…"))"
    } else if !mayBeText, !scope.fields.isEmpty, scope.fields.count <= 20 {
      let shown = scope.fields.filter { !$0.isHidden }.map(\.name)
      help = "the columns here are \(shown.joined(separator: ", "))"
    }
    if scope.fields.isEmpty, help == nil { help = "let \(name.text) = … gives a value this name" }
    if mayBeText { help = (help.map { "\($0)  " } ?? "") + "a text is written \"\(name.text)\"" }
    let place = scope.fields.isEmpty ? "nothing is named \(name.text)" : "no column named \(name.text)"
    let subject = scope.fields.isEmpty ? "" : scope.subject.map { " in \($0)" } ?? " here"
    return Diagnostic(.error, place + subject, at: name.span, in: scope.source, help: help)
  }
}

import Segmentation
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
  /// The stages before, where the names stand in a stage.
  var input: BoundPipeline?

  /// The place of the column that a name means here: one of that name, or the one that stands for a parameter.
  func column(_ name: String) -> Int? {
    if surroundings.definitionsComeFirst, surroundings.definitions[name] != nil { return argument(name) }
    return fields.firstIndex { $0.name == name } ?? fields.firstIndex { $0.aliases.contains(name) }
      ?? fields.firstIndex { $0.name.lowercased() == name.lowercased() } ?? argument(name) ?? joined(name)
  }

  /// `reports.title`: the column of a table that was joined.
  private func joined(_ name: String) -> Int? {
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let (table, column) = (String(name[..<dot]), String(name[dot...].dropFirst()))
    return fields.firstIndex {
      $0.tables.contains(table) && ($0.name == column || $0.aliases.contains(column))
    }
  }

  /// The column that a parameter is given by its bare name.
  private func argument(_ name: String) -> Int? {
    guard case .argument(let actual)? = surroundings.definitions[name],
      case .name(let other) = actual.expression.bare.form
    else { return nil }
    return at(actual).column(other.text)
  }

  /// The same rows where names mean what they mean for an argument.
  func at(_ actual: Actual) -> Scope {
    Scope(source: actual.source, fields: fields, subject: subject, surroundings: actual.surroundings)
  }

  /// What to say of a name that nothing here has.
  func unknown(_ name: Name, mayBeText: Bool = false) -> Diagnostic {
    .unknownName(name, self, mayBeText: mayBeText)
  }
}

/// What queries may start from and refer to, besides columns.
struct Surroundings: Sendable {
  let catalogue: Catalogue
  /// What cuts the catalogue's texts into words, made when a stage first asks for it.
  let segmenter: Deferred<Segmenter>
  var definitions: [String: Definition] = [:]
  var results = Results()
  /// Tables of the session itself; those of the catalogue come first.
  var ownTables: [Catalogue.Entry] = []
  /// How far binding may look at rows.
  var glance = Glance()
  /// In a definition that is an expression, names mean what they meant where it stands, and columns only else.
  var definitionsComeFirst = false
  var isInsideFormula = false

  init(catalogue: Catalogue) {
    self.catalogue = catalogue
    segmenter = Deferred { Segmenter(names: catalogue.names.value) }
  }

  /// The table that a name means, of the catalogue or of the session.
  func entry(_ name: String) -> Catalogue.Entry? {
    if let index = catalogue.index(of: name) { return catalogue.entries[index] }
    return ownTables.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The definition that a call of this name means: one of the script, or of the prelude.
  func formula(_ name: String) -> Formula? {
    switch definitions[name] {
    case .formula(let formula): formula
    case .value, .view, .row, .argument, nil: PreludeDefinition.named(name)?.formula(over: catalogue)
    }
  }

  /// The names that calls of definitions may have here.
  var formulaNames: [String] {
    definitions.compactMap { if case .formula = $0.value { $0.key } else { nil } }.sorted()
      + prelude.flatMap { [$0.name] + $0.aliases }
  }
}

/// How far binding may look at rows, where the columns that come out depend on what is in them.
struct Glance: Sendable {
  /// Nil for any number. With a number it is a glance on the way, as completion takes: tables that nobody has asked for
  /// stay unread, and what cannot be seen in time is left out.
  var mostRows: Int?
  var isCancelled: @Sendable () -> Bool = { false }
  var effort = Effort.one

  func run(at span: Span, in source: Source) -> Run {
    Run(isCancelled: isCancelled, span: span, source: source, effort: effort)
  }
}

/// Something a script has named.
enum Definition: Sendable {
  case value(Value, ColumnType)
  /// A pipeline, bound where it was defined: what it refers to does not change under it, and it cannot refer to itself.
  case view(BoundPipeline, depth: Int)
  /// The row that a loop is at.
  case row([Field], [Value])
  case formula(Formula)
  /// In the body of a definition, what a parameter stands for.
  case argument(Actual)

  var depth: Int {
    switch self {
    case .view(_, let depth): depth
    case .formula(let formula): formula.depth
    case .value, .row, .argument: 0
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownName(_ name: Name, _ scope: Scope, mayBeText: Bool) -> Diagnostic {
    var columns = scope.fields.map(\.name) + scope.fields.flatMap(\.aliases)
    if name.text.contains(".") {
      columns += scope.fields.flatMap { field in field.tables.map { "\($0).\(field.name)" } }
    }
    let values = scope.surroundings.definitions.keys.sorted().filter { scope.surroundings.formula($0) == nil }
    var help: Phrase?
    // A name that something has comes before names like it.
    if let formula = scope.surroundings.formula(name.text) {
      help = "a definition is called with brackets: \(formula.usage)"
    } else if let function = Function.named(name.text) {
      help = "a function is called with brackets: \(function.call(among: scope.fields))"
    } else if let near = suggestion(for: name.text, among: columns + values) {
      help = "did you mean \(near)?"
    } else if !mayBeText, !scope.fields.isEmpty {
      help = scope.columnsInstead(of: name.text)
    }
    if let word = StatementWord(name.text) { help = ".help statements shows how \(word.rawValue) is written" }
    if scope.fields.isEmpty, help == nil {
      help = "let \(name.text) = … gives a value this name; a text is written \"\(name.text)\""
    }
    if mayBeText {
      let writing: Phrase = "a text is written \"\(name.text)\""
      help = help.map { "\($0)  \(writing)" } ?? writing
    }
    let sentence: Phrase =
      if scope.fields.isEmpty {
        "nothing is named \(name.text)"
      } else if let subject = scope.subject {
        "no column named \(name.text) in \(subject)"
      } else {
        "no column named \(name.text) here"
      }
    return Diagnostic(.error, sentence, at: name.span, in: scope.source, help: help)
  }
}

extension Scope {
  /// The columns that are there, and the tables that have the one that is not.
  fileprivate func columnsInstead(of name: String) -> Phrase {
    let shown = fields.filter { !$0.isHidden }.map(\.name)
    let columns: Phrase =
      shown.count <= 20 ? "the columns here are \(all: shown)" : "describe in its place says what columns there are"
    let others = surroundings.catalogue.entries.filter { entry in
      entry.name != subject && entry.fields.contains { !$0.isHidden && ($0.name == name || $0.aliases.contains(name)) }
    }
    // What a stage has left out is no news of other tables.
    guard subject != nil, let first = others.first else { return columns }
    let place: Phrase =
      others.count <= 3
      ? "\(name) is a column of \(all: others.map(\.name))" : "\(name) is a column of \(first.name) and other tables"
    return "\(place); \(columns)"
  }
}

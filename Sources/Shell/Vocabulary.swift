import Query
import Syntax
import Tables

/// The words that mean something where queries are typed, for colours and completion.
struct Vocabulary {
  let stages: [Candidate]
  /// `by`: the words that may follow a stage's arguments, by the stage's name.
  let clauses: [String: [String]]
  let functions: [Candidate]
  /// What a pipeline may begin with: tables, and what was defined.
  let sources: [Candidate]
  /// Every name that stands for rows or values somewhere.
  let names: Set<String>

  /// The words that begin a statement.
  static let statements = [
    Candidate("let", caption: "names a value or a query"),
    Candidate("param", caption: "a value that is set from outside"),
    Candidate("print", caption: "writes a text with {…} filled in"),
    Candidate("assert", caption: "stops where a condition does not hold"),
  ]

  init(_ session: Session) {
    var clauses: [String: [String]] = [:]
    stages = Query.stages.flatMap { stage in
      let words = stage.parameters.flatMap { parameter in
        parameter.keyword.map { [$0] + parameter.keywordAliases } ?? []
      }
      for name in [stage.name] + stage.aliases { clauses[name] = words }
      return Candidate.named(stage.name, stage.aliases, caption: stage.summary)
    }
    self.clauses = clauses
    functions = Query.functions.flatMap { Candidate.named($0.name, $0.aliases, caption: $0.summary) }
    let tables = session.catalogue.entries.flatMap { Candidate.named($0.name, $0.aliases, caption: $0.summary) }
    let defined = (session.environment.views + session.environment.values).map {
      Candidate($0, caption: "defined here")
    }
    sources = tables + defined
    var names = Set(sources.map(\.text)).union(["_"])
    for field in session.catalogue.entries.flatMap(\.fields) + (session.lastTable?.fields ?? []) {
      names.insert(field.name)
      names.formUnion(field.aliases)
      names.formUnion(field.members)
      names.formUnion(field.memberAliases.keys)
    }
    self.names = names
  }

  var clauseWords: Set<String> { Set(clauses.values.joined()) }
}

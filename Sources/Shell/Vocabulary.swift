import Query
import SourceText
import Syntax
import Tables

/// The words that mean something where queries are typed, for colours and completion.
struct Vocabulary {
  private(set) var stages: [Candidate]
  /// `by`: the words that may follow a stage's arguments, by the stage's name.
  let clauses: [String: [String]]
  /// The stages, by any of their names, that begin with a table.
  let stagesOfTables: Set<String>
  /// The stages, by any of their names, that begin with the name of a file.
  let stagesOfFiles: Set<String>
  private(set) var functions: [Candidate]
  /// What a pipeline may begin with: tables, and what was defined.
  let sources: [Candidate]
  /// The values that were defined.
  let values: [Candidate]
  /// Every name that stands for rows or values somewhere.
  private(set) var names: Set<String>

  /// The words that begin a statement.
  static let statements = StatementWord.allCases.filter { $0 != .else }.flatMap { word in
    Candidate.named(word.rawValue, word.aliases, caption: caption(of: word))
  }

  private static func caption(of word: StatementWord) -> Phrase {
    switch word {
    case .let: "names a value or a query"
    case .def: "names an expression or a query with parameters"
    case .param: "a value that is set from outside"
    case .print: "writes a text with {…} filled in"
    case .assert: "stops where a condition does not hold"
    case .expect: "stops where a value has changed, and says how"
    case .for: "repeats statements for each row"
    case .if: "carries out statements where a condition holds"
    case .else: "what is done where it does not hold"
    case .use: "what another script defines"
    }
  }

  /// The words of which stages take one: `bar` of `chart bar`, `left` of `by left`.
  static let choices = Set(
    Query.stages.flatMap(\.parameters).flatMap { parameter in
      if case .choice(let words) = parameter.kind { words.flatMap { $0 } } else { [String]() }
    })

  /// The functions that stand between two times, as `during` does.
  static let betweenTimes = Query.functions.filter { Token.isInfixWord($0.name) }.flatMap {
    Candidate.named($0.name, $0.aliases, caption: Phrase(of: $0.summary))
  }

  init(_ session: Session) {
    var clauses: [String: [String]] = [:]
    let summaries =
      session.environment.formulas.map { ($0, Phrase(verbatim: $0.summary)) }
      + session.environment.preludeFormulas.map { ($0.formula, Phrase(of: $0.formula.summary)) }
    let calls = summaries.map { formula, summary in
      (formula: formula, candidates: Candidate.named(formula.name, formula.aliases, caption: summary))
    }
    stages =
      Query.stages.flatMap { stage in
        let words = stage.parameters.flatMap { parameter in
          parameter.keyword.map { [$0] + parameter.keywordAliases } ?? []
        }
        for name in [stage.name] + stage.aliases { clauses[name] = words }
        return Candidate.named(stage.name, stage.aliases, caption: Phrase(of: stage.summary))
      } + calls.filter(\.formula.isStage).flatMap(\.candidates)
    self.clauses = clauses
    func namesOfStages(_ kind: Parameter.Kind) -> Set<String> {
      Set(Query.stages.filter { $0.parameters.first?.kind == kind }.flatMap { [$0.name] + $0.aliases })
    }
    stagesOfTables = namesOfStages(.table)
    stagesOfFiles = namesOfStages(.file)
    functions =
      Query.functions.flatMap { Candidate.named($0.name, $0.aliases, caption: Phrase(of: $0.summary)) }
      + calls.filter { !$0.formula.isStage }.flatMap(\.candidates)
    let tables = session.tables.flatMap { Candidate.named($0.name, $0.aliases, caption: Phrase(of: $0.summary)) }
    let results = (session.environment.results.numbers.map { Array($0) } ?? []).reversed().compactMap { number in
      session.environment.results[number].map { table in
        Candidate("_\(number)", caption: "result, \(counted(table))")
      }
    }
    values = session.environment.values.map { Candidate($0, caption: "defined here") }
    sources = tables + session.environment.views.map { Candidate($0, caption: "defined here") } + values + results
    var names = Set(sources.map(\.text)).union(["_"])
    for field in session.tables.flatMap(\.fields) + (session.lastTable?.fields ?? []) {
      names.insert(field.name)
      names.formUnion(field.aliases)
      names.formUnion(field.members)
      names.formUnion(field.memberAliases.keys)
    }
    self.names = names
  }

  var clauseWords: Set<String> { Set(clauses.values.joined()) }

  /// Knows the names that a text gives before anybody has carried it out.
  mutating func add(_ declared: Declared) {
    names.formUnion(declared.names)
    stages += declared.calls.map { Candidate($0) }
    functions += declared.calls.map { Candidate($0) }
  }
}

/// Names that a text gives: to rows, values and parameters, and to definitions.
struct Declared {
  var names: [String] = []
  var calls: [String] = []
}

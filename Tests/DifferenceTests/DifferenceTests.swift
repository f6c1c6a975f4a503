import Databases
import Differing
import ExampleCatalogue
import Query
import Seeded
import SourceText
import Testing

/// What quan answers is what SQLite answers to the same query in SQL.
@Suite struct DifferenceTests {
  @Test func randomQueriesAnswerAlike() throws {
    var random = SeededGenerator(state: 1954)
    var compared = 0
    while compared < 100 {
      let catalogue = randomCatalogue(&random)
      let database = try Database(":memory:")
      try fill(database, with: catalogue)
      for _ in 0..<20 {
        let query = randomQuery(&random).joined(separator: " | ")
        switch trial(query, over: catalogue, database) {
        case .same: compared += 1
        case .skipped: continue
        case .different(let how): Issue.record("\(query)\n\(how)")
        }
      }
    }
  }

  @Test(arguments: stages.map(\.name)) func examplesOfStagesAnswerAlike(name: String) throws {
    for example in stages.first(where: { $0.name == name })?.examples ?? [] { try compare(example.query) }
  }

  @Test(arguments: functions.filter { !$0.isAggregate && !$0.isWindow }.map(\.name))
  func examplesOfFunctionsAnswerAlike(name: String) throws {
    for example in functions.first(where: { $0.name == name })?.examples ?? [] {
      try compare("places | take 1 | select x = \(example.query)")
    }
  }

  /// Compares the answers where SQLite has a form; for every database there is one, or a reason why there is none.
  private func compare(_ query: String) throws {
    let catalogue = exampleCatalogue()
    let database = try Database(":memory:")
    try fill(database, with: catalogue)
    if case .different(let how) = trial(query, over: catalogue, database) { Issue.record("\(query)\n\(how)") }
    for dialect in Dialect.allCases {
      if case .failure(let message) = sql(query, over: catalogue, for: dialect) {
        #expect(message.sentence.english.contains("has no form in SQL"), "\(query)")
        #expect(!message.sentence.english.contains("nobody has said"), "\(query)")
      }
    }
  }
}

import Databases
import Differing
import Seeded
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
}

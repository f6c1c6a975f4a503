import ExampleCatalogue
import Query
import Seeded
import SourceText
import Synchronization
import Syntax
import Tables
import Testing

/// Whoever waits for a query can stop waiting at any time, and a query takes no more memory than it may. The lists of
/// definitions are walked, over the tables of their examples with each row many times.
@Suite struct WaitingTests {
  private static let rowsInMorsel = 16

  /// A text for every row that no other has.
  private static let newTexts =
    "figures | extend id = row_number() sort year | extend x = concat(place, text(id)) | where x is null | count"

  /// Every stage and every function in a query that has to go over all rows.
  static let queries: [String] =
    stages.flatMap { $0.examples.map(\.query) }
    + functions.compactMap { function in
      guard let example = function.examples.first?.query else { return nil }
      if function.isWindow {
        return "figures | extend x = \(example.replacing(" sort year", with: "")) by place sort year"
      }
      let columns = example.contains("population") || example.contains("level") || example.contains("name")
      let table = columns ? "places" : "figures"
      return function.isAggregate ? "\(table) | summarize x = \(example)" : "\(table) | extend x = \(example) | count"
    } + [newTexts]

  @Test(arguments: queries) func aQueryNobodyWaitsForStopsSoon(query: String) {
    let (whole, asked) = outcome(query) { _ in false }
    var random = SeededGenerator(state: 1789)
    for _ in 0..<6 where asked > 0 {
      let last = 1 + Int(random.next() % UInt64(asked))
      let (text, questions) = outcome(query) { $0 >= last }
      #expect(text == "stopped" || text == whole, "\(query)")
      // Each thread asks once more, and those who wait for them.
      #expect(questions <= last + 40, "\(query), stopped at \(last) of \(asked)")
      if last * 10 < asked * 9 { #expect(text == "stopped", "\(query), \(last) of \(asked)") }
    }
  }

  /// What goes over rows asks as often as there are morsels of them, besides what its arguments and groups ask for.
  @Test(arguments: functions.filter { $0.isAggregate || $0.isWindow }.map(\.name))
  func aggregatesAskBetweenMorsels(name: String) {
    guard let function = functions.first(where: { $0.name == name }) else { return }
    let arguments =
      ["count", "rank", "dense_rank", "row_number"].contains(name) ? "" : name == "quantile" ? "id, 0.5" : "id"
    let call = "\(name)(\(arguments))"
    let grows = [100, 200].map { copies in
      let query =
        function.isWindow
        ? "figures | extend id = year | extend x = \(call) by place sort year | where x is null | count"
        : "figures | extend id = year | summarize x = \(call) by place"
      return outcome(query, copies: copies) { _ in false }.asked
    }
    let more = 100 * 21 / WaitingTests.rowsInMorsel
    // Once for the groups, and once for the function itself, if it does not go by the rows while they are grouped.
    let isTallied = ["count", "sum", "mean", "min", "max"].contains(name)
    #expect(grows[1] - grows[0] >= (isTallied ? 1 : 2) * more - 20, "\(name) asks \(grows) times")
  }

  /// Between morsels and before each function; then while their texts are brought into one dictionary, and their codes.
  @Test func newTextsAskWhileTheyAreBroughtTogether() {
    let grows = [100, 200].map { copies in
      outcome("figures | extend x = concat(place, text(year)) | select x", copies: copies) { _ in false }.asked
    }
    let more = 100 * 21 / WaitingTests.rowsInMorsel
    #expect(grows[1] - grows[0] > 5 * more, "asks \(grows) times")
  }

  /// Stages that only say which rows and columns are meant, or need no more than a few numbers.
  private static let frugal: Set<String> = [
    "drop", "rename", "take", "skip", "select", "sample", "count", "describe", "chart", "to", "top", "extend",
  ]

  @Test(arguments: stages.map(\.name)) func everyStageThatTakesMemorySaysSo(name: String) {
    guard let stage = stages.first(where: { $0.name == name }) else { return }
    if WaitingTests.frugal.contains(name) { return }
    // With a little more memory each time, until it is enough, every stage of a query has its say.
    var sentences: Set<String> = []
    let whole = ["terms", "cite"].contains(name) ? ["figures | \(name)"] : []
    for query in stage.examples.map(\.query) + whole {
      var effort = Effort(threads: 2, rowsInMorsel: WaitingTests.rowsInMorsel, memoryInBytes: 10)
      while let sentence = failure(of: query, effort) {
        sentences.insert(sentence)
        effort.memoryInBytes = effort.memoryInBytes * 3 / 2
      }
    }
    #expect(sentences.allSatisfy { $0.hasPrefix("this needs ") && $0.contains("start quan with --memory") })
    #expect(sentences.contains { $0.contains("[\(name)") || $0.contains(" | \(name)") }, "\(name): \(sentences)")
  }

  private func failure(of query: String, _ effort: Effort) -> String? {
    var environment = Environment(catalogue: enlarged(60), effort: effort)
    do throws(Diagnostic) {
      _ = try outcomes(query, &environment)
    } catch {
      return picture(error)
    }
    return nil
  }

  /// The message that stops a query, or how many rows it has, and how often it asked whether anybody still waits.
  private func outcome(
    _ query: String, copies: Int = 60, isCancelled: @escaping @Sendable (Int) -> Bool
  ) -> (text: String, asked: Int) {
    let asked = Mutex(0)
    var environment = Environment(
      catalogue: enlarged(copies), effort: Effort(threads: 2, rowsInMorsel: WaitingTests.rowsInMorsel))
    let source = Source(name: "", text: query)
    do throws(Diagnostic) {
      for statement in try parse(source) {
        try environment.run(
          statement, in: source,
          isCancelled: {
            isCancelled(
              asked.withLock {
                $0 += 1
                return $0
              })
          }
        ) { _ in }
      }
    } catch {
      return (error.sentence.english, asked.withLock { $0 })
    }
    return ("\(environment.last?.count ?? 0) rows", asked.withLock { $0 })
  }
}

/// The example tables with each row of the figures so many times, and of the others four times.
func enlarged(_ copies: Int) -> Catalogue {
  let catalogue = exampleCatalogue()
  let entries = catalogue.entries.map { entry in
    let rows = (0..<Int32(entry.table.count)).flatMap { row in
      [Int32](repeating: row, count: entry.name == "figures" ? copies : 4)
    }
    return Catalogue.Entry(
      name: entry.name, aliases: entry.aliases, summary: entry.summary, table: entry.table.gathered(rows))
  }
  return Catalogue(entries: entries, names: catalogue.names, evidence: catalogue.evidence)
}

import Query
import SourceText
import Synchronization
import Syntax
import Tables
import Testing

/// Rows that are handed on as they are found: the same ones, soon, and no further than somebody takes them.
@Suite struct RowStreamTests {
  private func environment(_ copies: Int = 300) -> Environment {
    var environment = Environment(catalogue: enlarged(copies), effort: Effort(threads: 2, rowsInMorsel: 16))
    environment.handsRowsOn = true
    return environment
  }

  /// What a query hands on, or nothing where it is put together first.
  private func stream(
    _ query: String, _ environment: inout Environment, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) -> RowStream? {
    let source = Source(name: "", text: query)
    var found: RowStream?
    for statement in try parse(source) {
      try environment.run(statement, in: source, isCancelled: isCancelled) { outcome in
        if case .rows(let rows) = outcome { found = rows }
      }
    }
    return found
  }

  @Test(arguments: [
    "figures", "figures | where unit = \"元\" and year > 2018 | select place, value, report",
    "figures | extend next = year + 1, x = concat(place, report) | where next > 2019 | drop value | take 700",
    "figures | where value > 30亿元 | rename v = value | take 50 | select v, unit", "places | where area > 1公顷 | take 0",
    "figures | where year = 1900 | select value * 2",
  ]) func partsMakeTheWholeResult(query: String) throws {
    var environment = environment()
    let rows = try #require(try stream(query, &environment))
    var parts: [Table] = []
    try rows.each { (part) throws(Diagnostic) in parts.append(part) }
    var other = Environment(catalogue: enlarged(300), effort: .one)
    guard case .table(let wanted)? = try outcomes(query, &other).last else { return }
    #expect(rows.fields == wanted.fields)
    #expect(
      parts.flatMap { part in (0..<part.count).map { part.row($0) } } == (0..<wanted.count).map { wanted.row($0) })
    #expect(parts.isEmpty == (wanted.count == 0))
    // Nobody kept it, and it is there all the same for who goes back to it.
    #expect(environment.last?.count == wanted.count)
  }

  @Test(arguments: [
    "figures | sort value", "figures | where year = max(year)", "figures | count", "figures | distinct place",
    "figures | extend x = rank() sort year", "figures | where year in (figures | select year)", "figures | skip 2",
    // Whether x needs a unit of its own beside unit, only all of its rows tell.
    "figures | extend x = value * 2",
  ]) func whatTakesRowsTogetherIsPutTogether(query: String) throws {
    var environment = environment(2)
    #expect(try stream(query, &environment) == nil)
  }

  @Test func theFirstRowsComeSoonAndTheLastOnesAreLeftWhereNobodyTakesThem() throws {
    let asked = Mutex(0)
    let count: @Sendable () -> Bool = {
      asked.withLock {
        $0 += 1
        return false
      }
    }
    func questions(_ query: String) throws -> (first: Int, all: Int) {
      var environment = environment()
      let rows = try #require(try stream(query, &environment, isCancelled: count))
      asked.withLock { $0 = 0 }
      var first: Int?
      try rows.each { (_) throws(Diagnostic) in first = first ?? asked.withLock { $0 } }
      return (first ?? 0, asked.withLock { $0 })
    }
    let whole = try questions("figures | where year > 2000 | select value")
    #expect(whole.first < 20 && whole.all > 20 * whole.first)
    #expect(try questions("figures | where year > 2000 | take 3 | select value").all < 20)
  }

  @Test func unitsAreSaidWhereTheyAreSaidInEveryRow() throws {
    var environment = environment(2)
    let fields = try #require(try stream("figures | where year = 2020 | select place, value, unit", &environment))
    #expect(fields.saidUnits == [1])
    #expect(try stream("figures | select place, value", &environment)?.saidUnits == [])
  }
}

import Quantities
import Query
import Seeded
import SourceText
import Syntax
import Tables
import Testing

/// Joins put beside each row the rows of the same key, whatever the keys are, however many rows one has, and however the work
/// is cut: held against looking at every pair.
@Suite struct JoinTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let keys: [Int]
    let rows: Int
    let others: Int
    /// How many values a key has.
    let values: UInt64

    var testDescription: String { "keys \(keys), \(rows) rows, \(others) others, \(values) values" }
  }

  static let cases = [
    Case(keys: [0], rows: 300, others: 12, values: 40), Case(keys: [0], rows: 300, others: 200, values: 9),
    Case(keys: [1], rows: 300, others: 12, values: 40), Case(keys: [1], rows: 300, others: 200, values: 9),
    Case(keys: [1], rows: 50, others: 30, values: 1 << 40), Case(keys: [2], rows: 300, others: 40, values: 30),
    Case(keys: [3], rows: 120, others: 60, values: 9), Case(keys: [0, 1], rows: 300, others: 200, values: 6),
    Case(keys: [2, 0, 1], rows: 300, others: 250, values: 3),
    Case(keys: [1, 2], rows: 90, others: 60, values: 1 << 40),
    Case(keys: [0], rows: 80, others: 0, values: 9), Case(keys: [1], rows: 0, others: 30, values: 9),
    Case(keys: [], rows: 30, others: 7, values: 9), Case(keys: [0], rows: 40, others: 5000, values: 60_000),
  ]

  @Test(arguments: cases) func keysMeetAsInALookAtEveryPair(drawn: Case) throws {
    let catalogue = madeUp(drawn)
    let (left, right) = (catalogue.entries[0].table, catalogue.entries[1].table)
    let on = drawn.keys.isEmpty ? "true" : drawn.keys.map { "\(names[$0]) = u.\(names[$0])" }.joined(separator: " and ")
    var pairs: [[Int?]] = []
    var (paired, alone): ([[Int?]], [[Int?]]) = ([], [])
    for row in 0..<left.count {
      let partners = (0..<right.count).filter { other in
        drawn.keys.allSatisfy { !left.columns[$0].isMissing(row) && left.columns[$0][row] == right.columns[$0][other] }
      }
      pairs += partners.map { [row + 1, $0 + 1] }
      if partners.isEmpty { alone.append([row + 1]) } else { paired.append([row + 1]) }
    }
    for effort in [Effort.one, Effort(threads: 2, rowsInMorsel: 16), Effort(threads: 3, rowsInMorsel: 7)] {
      func numbers(_ query: String) throws -> [[Int?]] {
        var environment = Environment(catalogue: catalogue, effort: effort)
        let source = Source(name: "", text: query)
        for statement in try parse(source) {
          try environment.run(statement, in: source, isCancelled: { false }) { _ in }
        }
        let table = try #require(environment.last)
        return (0..<table.count).map { row in
          table.row(row).map { if case .integer(let number) = $0 { number } else { nil } }
        }
      }
      #expect(try numbers("t | join u on \(on) | select id, n") == pairs)
      #expect(try numbers("t | semi_join u on \(on) | select id") == paired)
      #expect(try numbers("t | anti_join u on \(on) | select id") == alone)
      #expect(
        try numbers("t | left_join u on \(on) | select id, n")
          == (pairs + alone.map { $0 + [nil] }).sorted { ($0[0] ?? 0, $0[1] ?? 0) < ($1[0] ?? 0, $1[1] ?? 0) })
      // Partners of rows that a stage has chosen, and out of rows that another has put in order.
      #expect(
        try numbers("t | where id > 9 | join (u | where n > 3 | sort n desc) as u on \(on) | select id, n | sort id, n")
          == pairs.filter { ($0[0] ?? 0) > 9 && ($0[1] ?? 0) > 3 })
    }
  }
}

private let names = ["name", "number", "day", "amount"]

/// `t` with `id`, and `u` with `n`, each with a key of every kind, any of them missing now and then.
private func madeUp(_ drawn: JoinTests.Case) -> Catalogue {
  var random = SeededGenerator(state: 1978)
  func table(_ count: Int, _ last: String, from first: UInt64) -> Table {
    var columns = [ColumnType.text, .integer, .date, .quantity, .integer].map { ColumnBuilder($0) }
    for row in 0..<count {
      func value() -> UInt64? { random.next() % 12 == 0 ? nil : first + random.next() % drawn.values }
      columns[0].append(text: value().map { "p\($0)" })
      columns[1].append(integer: value().map { Int($0) - 5 })
      columns[2].append(date: value().map { CalendarDate(day: Int32(truncatingIfNeeded: $0 % 60_000)) })
      columns[3].append(quantity: value().map { Quantity(Decimal(Int($0 % 1000)), Unit("元")) })
      columns[4].append(integer: row + 1)
    }
    return Table(
      fields: zip(names + [last], [ColumnType.text, .integer, .date, .quantity, .integer]).map { Field($0, $1) },
      columns: columns.map(\.column), count: count, origins: .none(count))
  }
  let tables = [("t", table(drawn.rows, "id", from: 0)), ("u", table(drawn.others, "n", from: drawn.values / 3))]
  return Catalogue(entries: tables.map { Catalogue.Entry(name: $0.0, summary: "made-up rows", table: $0.1) }) { _ in nil
  }
}

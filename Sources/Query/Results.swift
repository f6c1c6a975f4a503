package import Tables

/// The results of a session, each under its number: `_1` is the first, `_` the last.
package struct Results: Sendable {
  /// How many results have come, whether they are kept or not.
  package private(set) var count = 0
  /// Those that are kept, the last one at the end.
  private var tables: [Deferred<Table>] = []

  /// How many are kept.
  private static let mostTables = 20
  /// How many values those before the last one may hold in all: someone who looks at millions of rows again and again
  /// should not run out of memory.
  private static let mostValues = 5_000_000

  package var last: Table? { tables.last?.value }

  /// The numbers of those that are kept.
  package var numbers: ClosedRange<Int>? { tables.isEmpty ? nil : (count - tables.count + 1)...count }

  package subscript(number: Int) -> Table? {
    guard let numbers, numbers.contains(number) else { return nil }
    return tables[number - numbers.lowerBound].value
  }

  mutating func add(_ table: Table) { add(Deferred(made: table)) }

  /// Adds a result that is put together when somebody goes back to it.
  mutating func add(_ table: Deferred<Table>) {
    count += 1
    tables.append(table)
    func isTooMuch() -> Bool {
      let values = tables.dropLast().reduce(0) { sum, table in
        sum + (table.valueIfMade.map { $0.count * $0.columns.count } ?? 0)
      }
      return tables.count > Results.mostTables || values > Results.mostValues
    }
    while tables.count > 1, isTooMuch() { tables.removeFirst() }
  }
}

/// The number of the result that a name means: 3 for `_3`; nil for other names.
func resultNumber(_ name: String) -> Int? {
  let digits = name.utf8.dropFirst()
  guard name.first == "_", (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(name.dropFirst())
}

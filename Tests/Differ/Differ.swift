import Databases
import Differing
import Glibc
import Query
import Seeded
import Tables

/// Asks random queries here and in SQLite until so many could be compared, and shows those that differ.
@main
struct Differ {
  static func main() throws {
    let arguments = CommandLine.arguments
    func number(_ name: String, _ standard: Int) -> Int {
      arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? Int(arguments[$0 + 1]) : nil } ?? standard
    }
    if let place = arguments.firstIndex(of: "--ask"), place + 1 < arguments.count {
      return try ask(arguments[place + 1], seed: UInt64(number("--seed", 1)))
    }
    if let place = arguments.firstIndex(of: "--write"), place + 1 < arguments.count,
      let dialect = Dialect(rawValue: arguments[place + 1])
    {
      return try writeTrials(number("--queries", 1000), seed: UInt64(number("--seed", 1)), for: dialect)
    }
    let wanted = number("--queries", 1000)
    var seed = UInt64(number("--seed", 1))
    var (compared, skipped, different, empty) = (0, 0, 0, 0)
    var reasons: [String: Int] = [:]
    while compared < wanted {
      var random = SeededGenerator(state: seed)
      let catalogue = randomCatalogue(&random)
      let database = try Database(":memory:")
      try fill(database, with: catalogue)
      for _ in 0..<20 {
        let stages = randomQuery(&random)
        switch trial(stages.joined(separator: " | "), over: catalogue, database) {
        case .same(let rows):
          compared += 1
          if rows == 0 { empty += 1 }
        case .skipped(let reason):
          skipped += 1
          reasons[String(reason.prefix(60)), default: 0] += 1
        case .different:
          (compared, different) = (compared + 1, different + 1)
          let least = shrunk(stages) { shorter in
            if case .different = trial(shorter.joined(separator: " | "), over: catalogue, database) {
              true
            } else {
              false
            }
          }
          if case .different(let how) = trial(least.joined(separator: " | "), over: catalogue, database) {
            print("seed \(seed): \(least.joined(separator: " | "))\n\(how)\n")
          }
        }
      }
      seed += 1
    }
    print("\(compared) queries compared (\(empty) without rows), \(different) different; \(skipped) not asked")
    if arguments.contains("--reasons") {
      for (reason, count) in reasons.sorted(by: { $0.value > $1.value }).prefix(30) { print("  \(count) \(reason)") }
    }
    exit(different == 0 ? 0 : 1)
  }

  /// One query over the tables of a seed, here and there.
  private static func ask(_ query: String, seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let catalogue = randomCatalogue(&random)
    let database = try Database(":memory:")
    try fill(database, with: catalogue)
    if case .success(let table) = answer(query, over: catalogue) {
      for row in 0..<table.count { print(table.row(row)) }
    }
    if case .success(let query) = sql(query, over: catalogue, for: .sqlite) {
      print(query.text)
      for row in try database.rows(query.text) { print(row) }
    }
    print(trial(query, over: catalogue, database))
  }

  /// The query without the stages that the difference does not need.
  private static func shrunk(_ stages: [String], differs: ([String]) -> Bool) -> [String] {
    var stages = stages
    var index = stages.count - 1
    while index > 0 {
      var shorter = stages
      shorter.remove(at: index)
      if shorter.count > 1, differs(shorter) { stages = shorter }
      index -= 1
    }
    return stages
  }
}

import ExampleCatalogue
import Query
import Seeded
import SourceText
import Syntax
import Tables
import Testing

/// Queries put together by chance from words of the language are answered or refused, never a trap; what is answered has
/// columns of one length.
@Suite struct RandomQueryTests {
  private static let atoms = [
    "value", "year", "place", "period", "unit", "status", "kind", "report", "indicator", "actual", "rank", "1", "0",
    "-3", "2.5",
    "1亿元", "40%", "5人", "2平方公里", "@2020", "@十三五", "\"东湖区\"", "\"\"", "true", "null", "[1, 2]", "(figures | count)", "n",
    "9223372036854775807", "999999999999999999", "0.000000000000000001", "population", "authors", "published", "area",
    "name",
  ]
  private static let operators = [
    "+", "-", "*", "/", "=", "!=", "<", ">=", "and", "or", "??", "contains", "starts", "in", "not in", "~",
  ]
  private static let sources = ["figures", "reports", "places", "_", ""]

  @Test func randomQueriesNeverTrap() {
    var random = SeededGenerator(state: 20_170_930)
    var environment = Environment(catalogue: exampleCatalogue())
    var answered = 0
    for _ in 0..<1500 {
      let text = pipeline(&random)
      guard let outcomes = try? outcomes(text, &environment) else { continue }
      answered += 1
      for case .table(let table) in outcomes {
        #expect(table.columns.allSatisfy { $0.count == table.count }, "\(text)")
        _ = plain(table)
      }
    }
    #expect(answered > 150)
  }

  /// Threads and the cuts between their morsels leave no trace: neither in values nor in origins nor in messages.
  @Test(arguments: [(1, 1), (4, 1), (4, 3), (2, 7)])
  func answersAreTheSameForAnyNumberOfThreads(threads: Int, rowsInMorsel: Int) {
    var random = SeededGenerator(state: 1949)
    var whole = Environment(catalogue: exampleCatalogue(), effort: .one)
    let effort = Effort(threads: threads, rowsInMorsel: rowsInMorsel)
    var cut = Environment(catalogue: exampleCatalogue(), effort: effort)
    var answered = 0
    for _ in 0..<800 {
      let text = pipeline(&random)
      let (wanted, found) = (answer(text, &whole), answer(text, &cut))
      #expect(found == wanted, "\(text)")
      #expect(origins(cut.last) == origins(whole.last), "\(text)")
      if wanted.contains("\n") { answered += 1 }
    }
    #expect(answered > 80)
  }

  /// Definitions, loops and choices put together by chance are carried out or refused, never a trap.
  @Test func randomScriptsNeverTrap() {
    var random = SeededGenerator(state: 1260)
    var environment = Environment(catalogue: exampleCatalogue())
    var done = 0
    for number in 0..<600 {
      let script = script(&random, depth: number % 3)
      if (try? outcomes(script, &environment)) != nil { done += 1 }
    }
    #expect(done > 40)
  }

  private func script(_ random: inout SeededGenerator, depth: Int) -> String {
    let expression = expression(&random, depth: 1)
    let name = ["f", "g", "compare", "甲", "row"].randomElement(using: &random) ?? "f"
    let block = depth == 0 ? "print \"{\(expression)}\"" : script(&random, depth: depth - 1)
    return switch Int.random(in: 0..<9, using: &random) {
    case 0: "def \(name)(甲, 乙 = 1) = \(expression.replacing("value", with: "甲"))\n\(block)"
    case 1: "def \(name)(rows, 甲) = rows | \(stage(&random).replacing("value", with: "甲"))\n\(block)"
    case 2: "def \(name)() = | \(stage(&random))\n\(block)"
    case 3: "for row in \(pipeline(&random)) | take 2 {\n\(block.replacing("value", with: "row.value"))\n}"
    case 4: "if \(expression) { \(block) } else { \(block) }"
    case 5: "let \(name) = \(expression)\n\(block)"
    case 6: "\(pipeline(&random)) | \(name)(\(expression))"
    case 7: "\(name)(\(pipeline(&random)), \(expression))\n\(block)"
    default: "print \(name)(\(expression), year)"
    }
  }

  /// A call of a definition answers what its body answers with the arguments written in it.
  @Test func callsMeanWhatTheirBodiesMean() {
    var random = SeededGenerator(state: 454)
    var answered = 0
    for _ in 0..<1500 {
      let body = expression(&random, depth: 2)
      let (first, second) = (expression(&random, depth: 1), expression(&random, depth: 1))
      // Parameters stand where the body has these two columns.
      let formal = body.replacing("value", with: "甲").replacing("year", with: "乙")
      let written = body.replacing("value", with: "甲").replacing("year", with: "(\(second))")
        .replacing("甲", with: "(\(first))")
      let wanted = answer("figures | select n = \(written)")
      let found = answer("def f(甲, 乙) = \(formal)\nfigures | select n = f(\(first), \(second))")
      if !wanted.hasPrefix("n\n") {
        #expect(!found.hasPrefix("n\n"), "\(formal) with \(first), \(second)")
      } else {
        answered += 1
        #expect(found == wanted, "\(formal) with \(first), \(second)")
      }
    }
    #expect(answered > 200)
  }

  private func origins(_ table: Table?) -> [[RowReference]] {
    guard let table else { return [] }
    return (0..<table.count).map { table.origins.of($0) }
  }

  private func pipeline(_ random: inout SeededGenerator) -> String {
    var parts = [RandomQueryTests.sources.randomElement(using: &random) ?? ""]
    for _ in 0..<Int.random(in: 1...3, using: &random) { parts.append(stage(&random)) }
    return parts.joined(separator: " | ")
  }

  private func stage(_ random: inout SeededGenerator) -> String {
    let expression = expression(&random, depth: 2)
    return switch Int.random(in: 0..<26, using: &random) {
    case 0, 1: "where \(expression)"
    case 2: "select n = \(expression)"
    case 3: "extend n = \(expression), m = n"
    case 4: "sort \(expression) desc, \(self.expression(&random, depth: 1))"
    case 5: "take \(Int.random(in: 0...5, using: &random))"
    case 6: "skip \(Int.random(in: 0...30, using: &random))"
    case 7: "top 2 by \(expression)"
    case 8: "distinct \(expression)"
    case 9: "count by \(expression)"
    case 10: "summarize n = \(aggregate(&random)), m = \(aggregate(&random)) by \(expression)"
    case 11: "summarize n = \(aggregate(&random)) / \(aggregate(&random))"
    case 12: "describe"
    case 13: "join figures as f on place, \(expression)"
    case 14: "left_join reports as r on \(expression)"
    case 15: "semi_join figures as f on f.year = \(expression)"
    case 16: "anti_join places on \(expression)"
    case 17: "union places, (figures | take 2)"
    case 18: "except (figures | take 9)"
    case 19: "pivot \(aggregate(&random)) on \(self.expression(&random, depth: 1)) by \(expression)"
    case 20: "unpivot v on k in (value, year, population)"
    case 21: "explode authors with i keep empty"
    case 22: "top 1 by \(expression) per \(self.expression(&random, depth: 1))"
    case 23: "extend n = \(window(&random)), m = \(aggregate(&random)) by \(expression) sort year, \(expression) desc"
    case 24: "where \(window(&random)) > 1 sort \(expression)"
    default: "cite 3"
    }
  }

  private func aggregate(_ random: inout SeededGenerator) -> String {
    let names = functions.filter(\.isAggregate).map(\.name)
    return "\(names.randomElement(using: &random) ?? "count")(\(expression(&random, depth: 1)))"
  }

  private func window(_ random: inout SeededGenerator) -> String {
    guard let function = functions.filter(\.isWindow).randomElement(using: &random) else { return "rank()" }
    let arguments = function.parameters.prefix(1).map { _ in expression(&random, depth: 1) }
    return "\(function.name)(\(arguments.joined(separator: ", ")))"
  }

  private func expression(_ random: inout SeededGenerator, depth: Int) -> String {
    let atom = RandomQueryTests.atoms.randomElement(using: &random) ?? "1"
    if depth == 0 { return atom }
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1:
      let word = RandomQueryTests.operators.randomElement(using: &random) ?? "+"
      return "\(expression(&random, depth: depth - 1)) \(word) \(expression(&random, depth: depth - 1))"
    case 2, 3:
      guard let function = functions.randomElement(using: &random) else { return atom }
      let count = function.parameters.count
      let arguments = (0..<count).map { _ in expression(&random, depth: depth - 1) }
      return "\(function.name)(\(arguments.joined(separator: ", ")))"
    case 4: return "not (\(expression(&random, depth: depth - 1)))"
    case 5: return "(\(expression(&random, depth: depth - 1))) is not null"
    default: return atom
    }
  }
}

import Quantities
import Query
import Seeded
import SourceText
import Syntax
import Tables
import Testing

/// The text stages over made-up texts whose words are known, against counting them one by one.
@Suite struct WordStageTests {
  private static let words = ["发展", "建设", "经济", "改革", "企业", "教育", "就业", "农业", "生态"]
  /// Of each text its words, some of them the same.
  private let texts: [[String]]
  private let environment: Environment

  init() {
    var random = SeededGenerator(state: 1953)
    texts = (0..<60).map { _ in
      (0..<Int.random(in: 0...14, using: &random)).map { _ in
        // The product of two makes some words commoner than others.
        Self.words[Int.random(in: 0..<9, using: &random) * Int.random(in: 1...8, using: &random) / 8]
      }
    }
    let fields = [Field("report", .text), Field("text", .text)]
    let columns = [
      Column(.text, texts.indices.map { .text("报告\($0 % 4)") }),
      Column(.text, texts.map { .text($0.joined(separator: "、")) }),
    ]
    let origins = Origins.rows(table: 0, rows: texts.indices.map { Int32($0) })
    let table = Table(fields: fields, columns: columns, count: texts.count, origins: origins)
    environment = Environment(
      catalogue: Catalogue(entries: [Catalogue.Entry(name: "lines", summary: "a text", table: table)]) { _ in nil })
  }

  /// The rows of an answer by their first cell.
  private func rows(_ query: String) throws -> [String: [Value]] {
    var environment = environment
    guard case .table(let table)? = try outcomes(query, &environment).last else { return [:] }
    return Dictionary(
      (0..<table.count).map { (written(table.columns[0][$0]), Array(table.row($0).dropFirst())) },
      uniquingKeysWith: { $1 })
  }

  private func double(_ value: Value) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number.double
    default: .nan
    }
  }

  /// G² as Dunning's own program reckons it, by sums of x ln x.
  private func likelihood(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    func part(_ numbers: Double...) -> Double { numbers.reduce(0) { $0 + ($1 > 0 ? $1 * logarithm($1) : 0) } }
    return 2 * (part(a, b, c, d) - part(a + b, c + d) - part(a + c, b + d) + part(a + b + c + d))
  }

  @Test(arguments: [1, 3]) func collocatesCountWhatIsNear(window: Int) throws {
    let node = "经济"
    var near: [String: (left: Int, right: Int)] = [:]
    for text in texts {
      let places = text.indices.filter { text[$0] == node }
      for (index, word) in text.enumerated() where word != node {
        let ahead = places.filter { $0 > index }.map { $0 - index }.min() ?? .max
        let behind = places.filter { $0 < index }.map { index - $0 }.min() ?? .max
        if min(ahead, behind) > window { continue }
        near[word, default: (0, 0)].left += ahead <= behind ? 1 : 0
        near[word, default: (0, 0)].right += ahead <= behind ? 0 : 1
      }
    }
    let counts = texts.joined().reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let all = Double(texts.joined().count { $0 != node })
    let windows = Double(near.values.reduce(0) { $0 + $1.left + $1.right })
    let found = try rows("lines | collocates \"\(node)\" window \(window)")
    #expect(Set(found.keys) == Set(near.keys) && near.count > 4)
    for (word, cells) in found {
      let (left, right, total) = (near[word]?.left ?? -1, near[word]?.right ?? -1, counts[word] ?? -1)
      #expect(
        cells.prefix(4).map(double) == [Double(left + right), Double(left), Double(right), Double(total)], "\(word)")
      let both = Double(left + right)
      let expected = windows * Double(total) / all
      let dice = 14 + logarithm(2 * both / Double((counts[node] ?? 0) + total)) / logarithm(2)
      let g = likelihood(both, windows - both, Double(total) - both, all - windows - Double(total) + both)
      for (shown, reckoned) in zip(
        cells.suffix(4).map(double), [expected, dice, logarithm(both / expected) / logarithm(2), g])
      {
        #expect(abs(shown - reckoned) <= 0.00501, "\(word)")
      }
    }
  }

  @Test func keywordsCountBothSides() throws {
    let found = try rows("lines | keywords report = \"报告1\"")
    let inside = texts.indices.filter { $0 % 4 == 1 }.flatMap { texts[$0] }
    let outside = texts.indices.filter { $0 % 4 != 1 }.flatMap { texts[$0] }
    #expect(Set(found.keys) == Set(texts.joined()))
    for (word, cells) in found {
      let (own, other) = (Double(inside.count { $0 == word }), Double(outside.count { $0 == word }))
      let (size, rest) = (Double(inside.count), Double(outside.count))
      #expect(double(cells[0]) == own && double(cells[1]) == other, "\(word)")
      #expect((cells[2] == .text("over")) == (own / size >= other / rest))
      let share = (own + other) / (size + rest)
      let g =
        2
        * ((own > 0 ? own * logarithm(own / size / share) : 0)
          + (other > 0 ? other * logarithm(other / rest / share) : 0))
      #expect(abs(double(cells[3]) - g) <= 0.00501, "\(word)")
    }
  }

  @Test func termsCountReports() throws {
    let found = try rows("lines | terms")
    let reports = (0..<4).map { report in texts.indices.filter { $0 % 4 == report }.flatMap { texts[$0] } }
    let all = Double(texts.joined().count)
    for (word, cells) in found {
      let counts = reports.map { report in report.count { $0 == word } }
      let count = counts.reduce(0, +)
      #expect(cells[0] == .integer(count) && cells[2] == .integer(counts.count { $0 > 0 }), "\(word)")
      let deviation = zip(counts, reports).reduce(0) { sum, part in
        sum + abs(Double(part.0) / Double(count) - Double(part.1.count) / all)
      }
      #expect(abs(double(cells[3]) - deviation / 2) <= 0.000501, "\(word)")
    }
  }

  @Test func kwicFindsEveryPlace() throws {
    var environment = environment
    guard case .table(let table)? = try outcomes("lines | kwic \"经济\" width 200", &environment).last else { return }
    #expect(table.count == texts.joined().count { $0 == "经济" })
    // Left, keyword and right are the whole text again.
    for row in 0..<table.count {
      guard case .text(let left) = table.columns[1][row], case .text(let right) = table.columns[3][row] else {
        continue
      }
      #expect(texts.contains { $0.joined(separator: "、") == left + "经济" + right })
    }
  }
}

/// The natural logarithm by its series, so that nothing is shared with what is tested.
private func logarithm(_ number: Double) -> Double {
  var (value, halvings) = (number, 0.0)
  while value > 1.5 { (value, halvings) = (value / 2, halvings + 1) }
  while value < 0.75 { (value, halvings) = (value * 2, halvings - 1) }
  let ratio = (value - 1) / (value + 1)
  let series = stride(from: 1, through: 59, by: 2).reduce((sum: 0.0, power: ratio)) { state, odd in
    (state.sum + state.power / Double(odd), state.power * ratio * ratio)
  }
  return 2 * series.sum + halvings * 0.693_147_180_559_945_3
}

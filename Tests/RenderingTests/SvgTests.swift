import Quantities
import Rendering
import Tables
import Testing

/// Charts as pages show them: what is drawn stays inside of its picture, whatever the rows are.
@Suite struct SvgTests {
  private typealias Rows = [(String, Int?, Decimal?)]

  private func chart(_ kind: Chart.Kind) -> Chart {
    switch kind {
    case .bar: Chart(.bar, labels: [0], values: [2])
    case .spark: Chart(.spark, labels: [0], axis: 1, values: [2])
    case .line, .scatter, .heat: Chart(kind, labels: [0], axis: 1, values: [2])
    }
  }

  private func table(_ rows: Rows) -> Table {
    let names: [Value] = rows.map { row in .text(row.0) }
    let years: [Value] = rows.map { row in row.1.map { number in .integer(number) } ?? .null }
    let values: [Value] = rows.map { row in row.2.map { number in .quantity(Quantity(number, Unit("元"))) } ?? .null }
    return Table(
      fields: [Field("place", .text), Field("year", .integer), Field("value", .quantity)],
      columns: [Column(.text, names), Column(.integer, years), Column(.quantity, values)], count: rows.count,
      origins: .none(rows.count))
  }

  private func page(_ rows: Rows, _ kind: Chart.Kind) -> String {
    Page(blocks: [.chart(table(rows), chart(kind))], evidence: { _ in nil }).html()
  }

  /// The numbers of an attribute in all elements of a name.
  private func numbers(_ element: String, _ attribute: String, in text: Substring) throws -> [Double] {
    let pattern = try Regex("<\(element) [^>]*?\\b\(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
    return text.matches(of: pattern).compactMap { Double($0.output.1) }
  }

  private func awkward() -> [(name: String, rows: Rows)] {
    let long: Rows = [(String(repeating: "新时代", count: 30), 2020, Decimal(123_456_789)), ("甲", 1, Decimal(1))]
    let below: Rows = [("东湖区", 2018, Decimal(-5_000_000)), ("西山区", 2020, Decimal(3_000_000)), ("东湖区", 2021, nil)]
    let huge = Decimal(significand: 9, exponent: 300)
    let tiny = Decimal(significand: 1, exponent: -300)
    var cases: [(name: String, rows: Rows)] = []
    cases.append(("nothing", []))
    cases.append(("one", [("东湖区", 2020, Decimal(45))]))
    cases.append(("one that is missing", [("东湖区", 2020, nil)]))
    cases.append(("zero", [("东湖区", 2020, Decimal.zero), ("东湖区", 2021, Decimal.zero)]))
    cases.append(("below zero", below))
    cases.append(("no places", [("东湖区", nil, Decimal(5)), ("西山区", nil, nil)]))
    cases.append(("long names", long))
    cases.append(("extremes", [("甲", 2020, huge), ("乙", 2021, tiny)]))
    cases.append(("two hundred", twoHundred()))
    return cases
  }

  private func twoHundred() -> Rows {
    var rows: Rows = []
    for number in 1...200 { rows.append(("第\(number)项", 1900 + number, Decimal(number * 37 % 101 - 50))) }
    return rows
  }

  @Test(arguments: Chart.Kind.allCases) func shapesStayInsideOfThePicture(kind: Chart.Kind) throws {
    for (name, rows) in awkward() {
      let text = page(rows, kind)
      #expect(!text.contains("=\"nan") && !text.contains("=\"inf"), "\(kind) of \(name)")
      for part in text.split(separator: "<svg ").dropFirst() {
        try check(part, "\(kind) of \(name)")
      }
    }
  }

  private func check(_ picture: Substring, _ name: String) throws {
    let size = picture.split(separator: "viewBox=\"0 0 ")[1].prefix { $0 != "\"" }.split(separator: " ")
    let width = try #require(Double(size[0]))
    let height = try #require(Double(size[1]))
    #expect(width == 720 || width == 360)
    #expect(height > 0 && height < 3000, "\(name)")
    let across = 0.0...width
    for x in try numbers("line", "x1", in: picture) { #expect(across.contains(x), "\(name): \(x)") }
    for x in try numbers("line", "x2", in: picture) { #expect(across.contains(x), "\(name): \(x)") }
    for x in try numbers("circle", "cx", in: picture) { #expect(across.contains(x), "\(name): \(x)") }
    for y in try numbers("circle", "cy", in: picture) { #expect(y >= 0 && y <= height, "\(name): \(y)") }
    let starts = try numbers("rect", "x", in: picture)
    let lengths = try numbers("rect", "width", in: picture)
    for (x, length) in zip(starts, lengths) {
      #expect(x >= -0.1 && x + length <= width + 0.1, "\(name): \(x) + \(length)")
    }
  }

  @Test func twoHundredBarsAreSeveralPicturesOfOneScale() {
    let text = page(twoHundred(), .bar)
    #expect(text.ranges(of: "class=\"wide\"").count == 5)
    #expect(text.ranges(of: "class=\"narrow\"").count == 5)
    #expect(text.ranges(of: "<rect ").count == 400)
  }

  @Test func missingYearsAreSeenToBeMissing() {
    let rows: Rows = [
      ("甲", 2017, Decimal(1)), ("甲", 2018, Decimal(2)), ("甲", 2020, Decimal(3)), ("甲", 2021, Decimal(2)),
    ]
    // Two stretches, each begun anew.
    let path = page(rows, .line).split(separator: "<path d=\"")[1].prefix { $0 != "\"" }
    #expect(path.count { $0 == "M" } == 2)
    #expect(path.count { $0 == "L" } == 2)
    #expect(page(rows, .heat).contains(">2019</text>"))
  }

  @Test func linesWithoutAColourAreCounted() {
    let rows: Rows = (1...11).map { ("第\($0)", 2000 + $0, Decimal($0)) }
    #expect(page(rows, .line).contains(">+3</text>"))
    #expect(!page(Array(rows.prefix(8)), .line).contains(">+"))
  }

  @Test func fieldsWithoutValuesHaveAScale() {
    let rows: Rows = (1...40).map { ("甲", 1980 + $0, Decimal($0 * 1000)) }
    let text = page(rows, .heat)
    #expect(text.contains(">1000元</text>") && text.contains(">4万元</text>"))
    #expect(!page([("甲", 2001, Decimal(7)), ("甲", 2002, Decimal(8))], .heat).contains("fill-opacity=\"0.3"))
  }

  @Test func aYearThatIsAloneStandsBetweenItsNeighbours() {
    let text = page([("甲", 2010, Decimal(7))], .scatter)
    #expect(text.contains(">2009</text>") && text.contains(">2011</text>"))
  }

  /// Every value keeps off the straight ways between the points.
  @Test func valuesStandBesideTheirLine() throws {
    let rows: Rows = [5, 90, 10, 80, 75, 20, 100].enumerated().map { ("甲", 2001 + $0, Decimal($1 * 1000)) }
    let picture = page(rows, .line).split(separator: "<svg ")[1]
    let points = zip(try numbers("circle", "cx", in: picture), try numbers("circle", "cy", in: picture)).map { $0 }
    let shown = picture.matches(of: /<text x="([0-9.]+)" y="([0-9.]+)" font-size="12" text-anchor="middle">/)
    // The first one, low and below a steep way, finds no room.
    #expect(shown.count == rows.count - 1)
    for match in shown {
      let x = try #require(Double(match.output.1))
      let y = try #require(Double(match.output.2)) - 4
      for (start, end) in zip(points, points.dropFirst()) where x >= start.0 && x <= end.0 {
        let line = start.1 + (x - start.0) / (end.0 - start.0) * (end.1 - start.1)
        #expect(abs(line - y) > 4, "\(x), \(y)")
      }
    }
  }

  @Test func axesSayTheirValuesAsPeopleDo() {
    let text = page([("甲", 2017, Decimal(4_500_000_000)), ("甲", 2018, Decimal(1_000_000_000))], .line)
    #expect(text.contains(">40亿元</text>") && text.contains(">45亿元</text>"))
  }

  @Test func textsCannotLeaveTheirElements() {
    let text = page([("<script>\"&", 2017, Decimal(4)), ("b", 2018, Decimal(1))], .bar)
    #expect(text.contains("&lt;script&gt;&quot;&amp;") && !text.contains("<script"))
  }
}

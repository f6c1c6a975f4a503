import Quantities
import Rendering
import SourceText
import Tables
import Testing

@Suite struct ChartTests {
  private func table(_ type: ColumnType, _ rows: [(String, Value)]) -> Table {
    let columns = [Column(.text, rows.map { .text($0.0) }), Column(type, rows.map(\.1))]
    return Table(
      fields: [Field("name", .text), Field("n", type)], columns: columns, count: rows.count, origins: .none(rows.count))
  }

  private func yearly(_ rows: [(Value, Value)]) -> Table {
    let columns = [Column(.integer, rows.map(\.0)), Column(.integer, rows.map(\.1))]
    return Table(
      fields: [Field("year", .integer), Field("n", .integer)], columns: columns, count: rows.count,
      origins: .none(rows.count))
  }

  private func drawn(
    _ table: Table, _ chart: Chart, width: Int? = 40, rows: Int? = 40, colour: Bool = false, as format: Format = .table
  ) -> String {
    var text = ""
    var output = Output { text += String(decoding: $0, as: UTF8.self) }
    draw(table, as: chart, in: format, layout: Layout(width: width, rows: rows, colour: colour), to: &output)
    output.flush()
    return text
  }

  private let bar = Chart(.bar, labels: [0], values: [1])
  private let line = Chart(.line, labels: [], axis: 0, values: [1])
  private let heat = Chart(.heat, labels: [], axis: 0, values: [1])
  private let spark = Chart(.spark, labels: [], axis: 0, values: [1])

  @Test func barsAreMeasuredInEighthsOfACell() {
    let rows = table(.integer, [("甲", .integer(8)), ("乙", .integer(3)), ("丙丁", .integer(1)), ("戊", .integer(0))])
    // Four cells of labels, two blanks, one blank and one digit leave 8 of 16 cells.
    #expect(drawn(rows, bar, width: 16) == "n by name\n甲    ████████ 8\n乙    ███ 3\n丙丁  █ 1\n戊    0\n4 rows\n")
    #expect(drawn(rows, bar, width: 12).contains("乙    █▌ 3\n丙丁  ▌ 1\n"))
  }

  @Test func whatIsNotZeroIsSeen() {
    let rows = table(.integer, [("a", .integer(1_000_000)), ("b", .integer(1)), ("c", .integer(-1))])
    let text = drawn(rows, bar)
    #expect(text.contains("│▏ 1\n"))
    #expect(text.contains("▐│ -1\n"))
  }

  @Test func valuesBelowZeroGoLeft() {
    let rows = table(.integer, [("a", .integer(4)), ("b", .integer(-2)), ("c", .null), ("d", .integer(0))])
    #expect(
      drawn(rows, bar, width: 19)
        == "n by name\na      │████████ 4\nb  ████│ -2\nc      │ ·\nd      │ 0\n4 rows\n")
    let negative = table(.integer, [("a", .integer(-4)), ("b", .integer(-1))])
    #expect(drawn(negative, bar, width: 16) == "n by name\na  ████████│ -4\nb        ██│ -1\n2 rows\n")
  }

  @Test func manyYearsOfAFieldStandSideBySide() {
    let rows = yearly((1990...2019).map { (.integer($0), .integer($0 == 2001 ? 9 : 1)) })
    let lines = drawn(rows, heat, width: 40).split(separator: "\n")
    #expect(lines[1] == "  1990 1995 2000 2005 2010 2015")
    #expect(lines[2] == "  \(String(repeating: "░", count: 11))█\(String(repeating: "░", count: 18))")
    #expect(lines[4] == "30 rows")
    let few = drawn(yearly([(.integer(1990), .integer(1)), (.integer(1992), .integer(2))]), heat)
    #expect(few.contains("\n  1990 1992\n  ░░░░ ████\n"))
  }

  @Test func yearsBelowPointsAreWholeAndNearThem() {
    let rows = yearly([(.integer(1978), .integer(1)), (.integer(2001), .integer(3)), (.integer(2026), .integer(2))])
    let scatter = Chart(.scatter, labels: [], axis: 0, values: [1])
    #expect(drawn(rows, scatter, width: 80).contains("\n   1970        1980 "))
    #expect(drawn(rows, scatter, width: 80).contains("2030\n3 rows"))
    let near = yearly([(.integer(2018), .integer(1)), (.integer(2021), .integer(2))])
    #expect(drawn(near, scatter, width: 80).split(separator: "\n").last { $0.contains("2018") }?.contains(".") == false)
  }

  @Test func barsWithoutAnyValueAreDots() {
    let rows = table(.quantity, [("a", .null), ("b", .null)])
    #expect(drawn(rows, bar) == "n by name\na  ·\nb  ·\n2 rows\n")
    #expect(drawn(rows, line) == "n by name\n2 rows, 2 without a value\n")
    #expect(drawn(rows, spark) == "n by name\n··\n1 line of 2 rows\n".replacing("··", with: "··  "))
  }

  @Test func barsBeyondTheLimitAreCounted() {
    let rows = table(.integer, (1...200).map { ("第\($0)项", .integer($0)) })
    let lines = drawn(rows, bar).split(separator: "\n")
    #expect(lines.count == 42)
    #expect(lines.last == "40 of 200 rows")
    #expect(drawn(rows, bar, rows: nil).split(separator: "\n").count == 202)
  }

  @Test func nothingIsWiderThanTheTerminal() {
    let name = "新时代中国特色社会主义思想主题教育"
    let rows = table(
      .quantity,
      (1...30).map { number in
        (String(name.prefix(number % 17 + 1)), .quantity(Quantity(Decimal((number - 9) * 123_456_789), Unit("元"))))
      })
    for width in 36...90 {
      for chart in [
        bar, line, Chart(.line, labels: [0], axis: 0, values: [1]), Chart(.spark, labels: [0], values: [1]),
        Chart(.scatter, labels: [0], axis: 1, values: [1]), Chart(.heat, labels: [0], axis: 0, values: [1]),
      ] {
        for line in drawn(rows, chart, width: width).split(separator: "\n") {
          #expect(widthInCells(line) <= width, "\(chart.kind) in \(width) cells: \(line)")
        }
      }
    }
  }

  @Test func extremeNumbersAreDrawn() {
    let tiny = Decimal(significand: 1, exponent: -320)
    let huge = Decimal(significand: 9, exponent: 400)
    let values = [tiny, huge, -huge, .zero, -tiny, Decimal(significand: 1, exponent: 17)]
    for count in 1...values.count {
      let rows = table(.number, values.prefix(count).map { ("x", .number($0)) })
      for chart in [
        bar, Chart(.line, labels: [], axis: 1, values: [1]), Chart(.spark, labels: [], axis: 1, values: [1]),
        Chart(.scatter, labels: [0], axis: 1, values: [1]), Chart(.heat, labels: [0], axis: 1, values: [1]),
      ] {
        #expect(!drawn(rows, chart).isEmpty)
      }
    }
  }

  /// Labels and places of every type, with every pattern of missing ones.
  @Test func columnsOfAllTypesNameAndPlaceWhatIsDrawn() {
    let dates = [17_167, 17_532, 17_897].map { CalendarDate(day: $0) }
    let columns: [(ColumnType, [Value])] = [
      (.text, [.text("甲"), .text("乙"), .text("甲")]), (.integer, [.integer(3), .integer(-1), .integer(3)]),
      (.number, [.number(Decimal(significand: 5, exponent: -1)), .number(.zero), .number(.one)]),
      (.quantity, [.quantity(Quantity(.one, Unit("元"))), .quantity(Quantity(.one, Unit("人"))), .null]),
      (.date, dates.map { .date($0) }), (.truth, [.truth(true), .truth(false), .truth(true)]),
      (.period, [.period(Period(year: 2017)), .period(Period(year: 2019)), .period(Period(year: 2018))]),
      (
        .period,
        [.period(Period(year: 2017)), .period(Period(from: dates[0], to: nil)), .period(Period(from: nil, to: nil))]
      ),
      (.list(of: .text), [.list([.text("甲")]), .list([]), .list([.text("乙")])]),
    ]
    for (type, values) in columns {
      for missing in 0..<64 {
        let names = values.indices.map { missing & (1 << $0) == 0 ? values[$0] : .null }
        let numbers = values.indices.map { missing & (8 << $0) == 0 ? Value.integer($0 * 7 - 5) : .null }
        let rows = Table(
          fields: [Field("name", type), Field("n", .integer)],
          columns: [Column(type, names), Column(.integer, numbers)],
          count: 3, origins: .none(3))
        for chart in [
          bar, line, spark, Chart(.line, labels: [0], axis: 0, values: [1]), Chart(.spark, labels: [0], values: [1]),
          Chart(.scatter, labels: [], axis: 0, values: [1]), Chart(.heat, labels: [], axis: 0, values: [1]),
        ] {
          let lines = drawn(rows, chart).split(separator: "\n")
          #expect(lines.first?.hasPrefix("n by name") == true)
          #expect(lines.last?.hasPrefix("3 rows") == true || lines.last?.contains("of 3 rows") == true)
          #expect(lines.allSatisfy { widthInCells($0) <= 40 })
        }
      }
    }
  }

  @Test func linesLeaveAGapWhereAYearIsPassedOver() {
    func dashes(_ years: [Int]) -> Int {
      let text = drawn(yearly(years.map { (.integer($0), .integer(5)) }), line)
      return text.split(separator: "\n").first { $0.contains("●") }?.count { $0 == "─" } ?? 0
    }
    let whole = dashes([2018, 2019, 2020, 2021])
    #expect(dashes([2018, 2019, 2021]) < whole / 2)
    #expect(dashes([2015, 2018, 2021]) == whole + 1, "every third year is no gap, and one point fewer hides nothing")
    #expect(dashes([2020]) == 0)
  }

  @Test func pointsThatStandAloneAreAlwaysMarked() {
    let years = Array(1950...1990) + [1994, 1996, 2000, 2001]
    let text = drawn(yearly(years.map { (.integer($0), .integer(5)) }), line, width: 80)
    // Both ends of the long line and of the short one, and the two years alone.
    #expect(text.count { $0 == "●" } == 6)
  }

  @Test func aMissingValueIsAGapToo() {
    let rows = yearly([(.integer(2018), .integer(5)), (.integer(2019), .null), (.integer(2020), .integer(5))])
    let text = drawn(rows, line)
    #expect(text.hasSuffix("3 rows, 1 without a value\n"))
    #expect(text.split(separator: "\n").first { $0.contains("●") }?.contains("─") == false)
    #expect(drawn(rows, spark) == "n by year\n▄·▄  5 → 5\n1 line of 3 rows\n")
  }

  @Test func severalValuesOfOneYearArePointsAlone() {
    let rows = yearly([(2018, 5), (2018, 7), (2019, 5)].map { (.integer($0), .integer($1)) })
    let text = drawn(rows, line, width: 80)
    #expect(text.count { $0 == "●" } == 3)
    #expect(!text.contains("╮"))
    #expect(text.hasSuffix("3 rows, some of one year\n"))
    #expect(drawn(rows, spark, width: 80).hasSuffix("1 line of 3 rows, some of one year, drawn by their means\n"))
  }

  @Test func axesHaveRoundValues() {
    func ticks(_ values: [Int]) -> [Substring] {
      drawn(yearly(values.enumerated().map { (.integer($0), .integer($1)) }), line).split(separator: "\n")
        .filter { $0.contains("┤") }.map { $0.prefix { $0 != "┤" }.dropLast() }
    }
    #expect(ticks([0, 10]) == ["10", " 8", " 6", " 4", " 2", " 0"])
    #expect(ticks([38_000, 45_000]) == ["4.8万", "4.6万", "4.4万", "4.2万", "  4万", "3.8万"])
    #expect(ticks([-3, 2]) == [" 2", " 1", " 0", "-1", "-2", "-3"])
    #expect(ticks([7]).count >= 3)
    #expect(ticks([0]).contains { $0.hasSuffix(" 0") })
  }

  @Test func aSparkHasAsManyCellsAsYears() {
    let rows = yearly([2010, 2011, 2013, 2014].map { (.integer($0), .integer($0 * $0)) })
    #expect(drawn(rows, spark).contains("\n▁▂·▆█  4040100 → 4056196\n"))
    let many = yearly((1...1000).map { (.integer($0), .integer($0)) })
    #expect(drawn(many, spark).split(separator: "\n")[1].hasSuffix("█  1 → 1000"))
  }

  @Test func coloursAreOnlyThereWhereTheyAreWanted() {
    let rows = yearly([(.integer(2018), .integer(5)), (.integer(2019), .integer(6))])
    for chart in [Chart(.bar, labels: [0], values: [1]), line, spark] {
      #expect(!drawn(rows, chart).contains("\u{1B}"))
      let coloured = drawn(rows, chart, colour: true)
      #expect(coloured.contains("\u{1B}[34m"))
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == drawn(rows, chart))
    }
  }

  @Test func machinesGetTheRows() {
    let rows = table(.integer, [("a", .integer(1))])
    #expect(drawn(rows, bar, as: .csv) == "name,n\na,1\n")
    #expect(drawn(rows, bar, width: nil) == "name  n\n----  -\na     1\n")
  }
}

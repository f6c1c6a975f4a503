import Quantities
import Rendering
import Tables
import Testing

@Suite struct FormatTests {
  /// The table of the formats' examples: one full row and one with everything missing but an awkward name.
  private var example: Table {
    let fields = [
      Field("name", .text), Field("value", .quantity), Field("share", .number), Field("months", .period),
      Field("items", .list(of: .text)), Field("bytes", .integer, isHidden: true),
    ]
    let rows: [[Value]] = [
      [
        .text("东区"), .quantity(Quantity(Decimal(56_020_000_000), Unit("元"))),
        .number(Decimal(significand: 406, exponent: -1)),
        .period(Period(from: CalendarDate(iso: "2017-01-01"), to: CalendarDate(iso: "2017-09-30"))),
        .list([.text("甲"), .text("乙")]), .integer(7),
      ],
      [.text("西|区, \"新\""), .null, .null, .null, .null, .integer(8)],
    ]
    return table(fields, rows)
  }

  private func table(_ fields: [Field], _ rows: [[Value]]) -> Table {
    Table(
      fields: fields, columns: fields.indices.map { column in Column(fields[column].type, rows.map { $0[column] }) },
      count: rows.count, origins: .none(rows.count))
  }

  private func text(_ values: [String?]) -> Table {
    table([Field("a", .text)], values.map { [$0.map { .text($0) } ?? .null] })
  }

  @Test(arguments: Format.all.filter { !$0.isBinary }) func exampleIsWhatTheFormatWrites(format: Format) {
    let text = render(example, as: format, layout: .whole)
    if !format.isWhole { #expect(text == format.example) } else { #expect(text.contains(format.example)) }
  }

  /// The cells of a workbook, each row's with two blanks between them.
  @Test func exampleIsWhatStandsInTheWorkbook() throws {
    let cells = try Workbook(bytes(example, as: .xlsx)).sheets[0].rows
    #expect(
      cells.map { trimmed($0.joined(separator: " ")) }
        == Format.xlsx.example.split(separator: "\n").map { trimmed(String($0)) })
  }

  private func trimmed(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }

  private func bytes(_ table: Table, as format: Format) -> [UInt8] {
    var bytes: [UInt8] = []
    render(table, as: format, layout: .whole) { bytes += $0 }
    return bytes
  }

  @Test func namesAndExtensionsAreUnique() {
    #expect(Set(Format.all.map(\.name)).count == Format.all.count)
    #expect(Set(Format.all.map(\.fileExtension)).count == Format.all.count)
    for format in Format.all {
      #expect(format.name.allSatisfy { $0.isLowercase })
      #expect(!format.summary.isEmpty && !format.summary.hasSuffix(".") && !format.summary.contains("\n"))
    }
  }

  @Test func fileNamesChooseTheFormat() {
    #expect(Format.forFile("out/年度.CSV")?.name == "csv")
    #expect(Format.forFile("a.b.md")?.name == "markdown")
    #expect(Format.forFile("csv") == nil)
    #expect(Format.forFile("a.doc") == nil)
  }

  @Test func awkwardTextsComeBackFromCsv() {
    let texts: [String?] = ["a,b", "say \"x\"", "two\nlines", "cr\r\n", "", nil, " edge ", "中，文", "-4.3%", "；", "x\ty"]
    let written = render(text(texts), as: .csv, layout: .whole)
    #expect(rowsOfCsv(written) == [["a"]] + texts.map { [$0] })
  }

  @Test func onlyTextsThatASpreadsheetWouldRunAreGuarded() {
    let texts = ["=1+1", "@sum", "-2+3(x)", "-4.3%", "+5位", "增长=好"]
    let written = render(text(texts), as: .csv, layout: .whole)
    #expect(written == "a\n'=1+1\n'@sum\n'-2+3(x)\n-4.3%\n+5位\n增长=好\n")
  }

  @Test func numbersAreWrittenInFull() {
    let values = [
      Decimal(significand: 5, exponent: 17), Decimal(significand: -43, exponent: -1),
      Decimal(significand: 1, exponent: -9),
    ]
    let numbers = table([Field("n", .number)], values.map { [.number($0)] })
    #expect(render(numbers, as: .csv, layout: .whole) == "n\n500000000000000000\n-4.3\n0.000000001\n")
    #expect(
      render(numbers, as: .jsonl, layout: .whole)
        == "{\"n\": 500000000000000000}\n{\"n\": -4.3}\n{\"n\": 0.000000001}\n")
  }

  @Test func unitColumnIsNotRepeatedWhereItSaysTheSame() {
    let fields = [Field("value", .quantity), Field("unit", .text)]
    let household = Value.quantity(Quantity(Decimal(4727), Unit("户")))
    let same = table(fields, [[household, .text("户")], [.null, .text("元")]])
    #expect(render(same, as: .csv, layout: .whole) == "value,unit\n4727,户\n,元\n")
    let other = table(fields, [[household, .text("元")]])
    #expect(render(other, as: .csv, layout: .whole) == "value,value_unit,unit\n4727,户,元\n")
  }

  @Test func jsonEscapesWhatItMust() {
    let written = render(text(["\"\\\n\t\u{1}中"]), as: .jsonl, layout: .whole)
    #expect(written == "{\"a\": \"\\\"\\\\\\n\\t\\u0001中\"}\n")
  }

  @Test func emptyTablesKeepTheirShape() {
    let empty = text([])
    #expect(render(empty, as: .json, layout: .whole) == "[]\n")
    #expect(render(empty, as: .csv, layout: .whole) == "a\n")
    #expect(render(empty, as: .table, layout: Layout(width: 80, rows: 40, colour: false)) == "a\n-\n0 rows\n")
  }

  @Test func lineFeedsAndTabsAreEscapedInTsv() {
    #expect(render(text(["a\tb\n\\"]), as: .tsv, layout: .whole) == "a\na\\tb\\n\\\\\n")
  }

  @Test func openPeriodsKeepTheirOpenEnd() {
    let period = Value.period(Period(from: nil, to: CalendarDate(iso: "2020-11-30")))
    let periods = table([Field("p", .period)], [[period]])
    #expect(render(periods, as: .csv, layout: .whole) == "p\n../2020-11-30\n")
    #expect(render(periods, as: .jsonl, layout: .whole) == "{\"p\": {\"from\": null, \"to\": \"2020-11-30\"}}\n")
  }

  /// An independent reader of RFC 4180, which tells an empty field (nil) from a quoted empty text.
  private func rowsOfCsv(_ text: String) -> [[String?]] {
    var rows: [[String?]] = []
    var row: [String?] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field += "\""
        scalars.removeFirst()
      case "\"":
        isQuoted.toggle()
        wasQuoted = true
      case "," where !isQuoted, "\n" where !isQuoted:
        row.append(field.isEmpty && !wasQuoted ? nil : field)
        (field, wasQuoted) = ("", false)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

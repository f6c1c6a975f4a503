import Quantities
import Rendering
import Tables
import Testing

@Suite struct WorkbookTests {
  private func table(_ fields: [Field], _ rows: [[Value]]) -> Table {
    Table(
      fields: fields, columns: fields.indices.map { column in Column(fields[column].type, rows.map { $0[column] }) },
      count: rows.count, origins: .none(rows.count))
  }

  private func bytes(_ blocks: [Page.Block]) -> [UInt8] {
    var bytes: [UInt8] = []
    var output = Output { bytes += $0 }
    write(Page(blocks: blocks, evidence: { _ in nil }), as: .xlsx, to: &output)
    output.flush()
    return bytes
  }

  private func amounts(_ texts: [(Int64, Int32, String)?]) -> Table {
    table(
      [Field("value", .quantity)],
      texts.map { [$0.map { .quantity(Quantity(Decimal(significand: $0.0, exponent: $0.1), Unit($0.2))) } ?? .null] })
  }

  @Test func amountsOfOneUnitSayItInTheirCaption() throws {
    let money = try Workbook(bytes([.table(amounts([(5602, 7, "元"), nil, (3746, 4, "元")]))])).sheets[0]
    #expect(money.rows == [["value (亿元)"], ["560.2"], [], ["0.3746"]])
    #expect(money.xml.contains("<v>560.2</v>"))
    let small = try Workbook(bytes([.table(amounts([(12, 0, "天")]))])).sheets[0]
    #expect(small.rows == [["value (天)"], ["12"]])
    let people = try Workbook(bytes([.table(amounts([(482, 3, "人"), (21, 5, "人")]))])).sheets[0]
    #expect(people.rows == [["value (万人)"], ["48.2"], ["210"]])
  }

  @Test func sharesAreSharesAndMixedUnitsHaveAColumn() throws {
    let shares = try Workbook(bytes([.table(amounts([(406, -1, "%"), (5, 0, "%")]))]))
    #expect(shares.sheets[0].rows == [["value"], ["0.406"], ["0.05"]])
    #expect(shares.styles.contains("formatCode=\"#,##0.0%\""))
    let mixed = try Workbook(bytes([.table(amounts([(3, 0, "个"), (25, 5, "元"), (7, 0, "")]))]))
    #expect(mixed.sheets[0].rows == [["value", "value_unit"], ["3", "个"], ["2500000", "元"], ["7"]])
  }

  @Test func valuesKeepTheirTypes() throws {
    let fields = [
      Field("day", .date), Field("is", .truth), Field("year", .integer), Field("months", .period),
      Field("items", .list(of: .text)), Field("text", .text),
    ]
    let day = try #require(CalendarDate(iso: "2017-07-16"))
    let rows: [[Value]] = [
      [
        .date(day), .truth(true), .integer(2017), .period(Period(year: 2017)), .list([.text("甲"), .text("乙")]),
        .text("=1+1 <&> \u{1}"),
      ]
    ]
    let sheet = try Workbook(bytes([.table(table(fields, rows))])).sheets[0]
    #expect(sheet.rows[1] == ["42932", "1", "2017", "2017", "甲、乙", "=1+1 <&> \u{FFFD}"])
    #expect(sheet.xml.contains("<pageSetup orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"0\"/>"))
    #expect(sheet.xml.contains("t=\"b\"") && sheet.xml.contains("<pane ySplit=\"1\""))
    // A text is never a formula.
    #expect(!sheet.xml.contains("<f>"))
  }

  @Test func eachResultHasASheetUnderTheWordsBeforeIt() throws {
    let one = amounts([(1, 0, "个")])
    let book = try Workbook(
      bytes([
        .prose([.text("# 目标\n")]), .table(one), .table(one), .prose([.text("a/b:c [d]\n")]), .table(one),
        .prose([.text(String(repeating: "长", count: 40))]), .table(one),
      ]))
    #expect(book.sheets.map(\.name) == ["目标", "目标 (2)", "a b c  d", String(repeating: "长", count: 31)])
  }

  @Test func aWorkbookWithoutResultsHasASheet() throws {
    #expect(try Workbook(bytes([])).sheets.map(\.name) == ["result"])
  }

  @Test func theSameTablesGiveTheSameBytes() {
    let one = amounts([(1, 0, "个"), nil, (15, 7, "元")])
    #expect(bytes([.table(one)]) == bytes([.table(one)]))
  }
}

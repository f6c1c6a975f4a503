import Quantities
import Rendering
import SourceText
import Tables
import Testing

@Suite struct TableFormatTests {
  private func table(_ fields: [Field], _ rows: [[Value]]) -> Table {
    Table(
      fields: fields, columns: fields.indices.map { column in Column(fields[column].type, rows.map { $0[column] }) },
      count: rows.count, origins: .none(rows.count))
  }

  private func shown(_ table: Table, width: Int? = 40, rows: Int? = 40) -> String {
    render(table, as: .table, layout: Layout(width: width, rows: rows, colour: false))
  }

  private let long = Value.text("全年新建口袋公园十二处，改造老旧小区三处，新增车位五百个")

  @Test func decimalPointsStandBelowEachOther() {
    let values = [Decimal(12), Decimal(significand: -43, exponent: -1), Decimal(significand: 12345, exponent: -2)]
    let numbers = table([Field("n", .number)], values.map { [.number($0)] } + [[.null]])
    #expect(shown(numbers) == "     n\n------\n 12\n -4.3\n123.45\n     ·\n4 rows\n")
  }

  @Test func widestTextIsCutOnATerminal() {
    let wide = table([Field("id", .integer), Field("text", .text)], [[.integer(1), long]])
    let text = shown(wide)
    #expect(text.split(separator: "\n").allSatisfy { widthInCells($0) <= 40 })
    #expect(text.contains("1  全年新建口袋公园十二处，改造老旧小…\n"))
  }

  @Test func nothingIsCutInAPipe() {
    let wide = table([Field("id", .integer), Field("text", .text)], [[.integer(1), long], [.integer(2), long]])
    let text = shown(wide, width: nil, rows: nil)
    #expect(text.contains("1  全年新建口袋公园十二处，改造老旧小区三处，新增车位五百个\n"))
    #expect(!text.contains("rows"))
  }

  @Test func columnsWithoutRoomAreNamed() {
    let fields = ["first", "second", "third", "fourth"].map { Field($0, .text) }
    let text = shown(table(fields, [[long, long, long, long]]))
    #expect(text.hasSuffix("1 row, without fourth (the format lines shows all)\n"))
    #expect(text.hasPrefix("first         second        third\n"))
  }

  @Test func namesWithoutRoomAreCounted() {
    let fields = (1...9).map { Field("column\($0)", .text) }
    let wide = table(fields, [fields.map { _ in long }])
    let footer = shown(wide, width: 80).split(separator: "\n").last
    #expect(footer == "1 row, without column6, column7, column8, column9 (the format lines shows all)")
    let narrower = shown(wide, width: 75).split(separator: "\n").last
    #expect(narrower == "1 row, without column6, column7 and 2 more (the format lines shows all)")
  }

  @Test func rowsBeyondTheLimitAreCounted() {
    let numbers = table([Field("n", .integer)], (1...5).map { [.integer($0)] })
    #expect(shown(numbers, rows: 2) == "n\n-\n1\n2\n2 of 5 rows\n")
  }

  @Test func linesOfATextStayInTheirCell() {
    let text = shown(table([Field("t", .text)], [[.text("甲\n乙\u{1B}[2J")]]))
    #expect(text == "t\n---------\n甲␊乙␛[2J\n1 row\n")
  }

  @Test func hiddenColumnsAreLeftOut() {
    let fields = [Field("a", .integer), Field("offset", .integer, isHidden: true)]
    #expect(shown(table(fields, [[.integer(1), .integer(2)]])) == "a\n-\n1\n1 row\n")
  }

  @Test func colourTouchesNoCell() {
    let numbers = table([Field("n", .integer), Field("t", .text)], [[.integer(1), .null]])
    let coloured = render(numbers, as: .table, layout: Layout(width: 40, rows: 40, colour: true))
    #expect(coloured.contains("1  \u{1B}[2m·\u{1B}[0m\n"))
  }
}

import Markup
import Quantities
import Rendering
import SourceText
import Tables
import Testing
import Wordings

@Suite struct PageTests {
  private let sentence = "全年引进项目1065个，比上年增长51.1%。"

  /// A table of two figures, of which each row came from one place.
  private var table: Table {
    let values: [Value] = [
      .quantity(Quantity(Decimal(1065), Unit("个"))),
      .quantity(Quantity(Decimal(significand: 511, exponent: -1), .percent)),
    ]
    return Table(
      fields: [Field("name", .text), Field("value", .quantity)],
      columns: [Column(.text, [.text("项目"), .text("<增长>")]), Column(.quantity, values)], count: 2,
      origins: .rows(table: 0, rows: [0, 1]))
  }

  @Test func columnsOfADocumentTakeWhatTheirCellsNeed() {
    let narrow = columnShares(inMarkdown: "一\n\n| 指标 | value |\n| --- | ---: |\n| 新建公园 | 3处[^12] |\n\n二\n")
    #expect(narrow == [[11.0 / 62, 8.0 / 62]])
    let long = String(repeating: "全年新建公园", count: 20)
    let wide = columnShares(inMarkdown: "| a | b | c |\n|---|---|---|\n| 甲 | \(long) | 乙\\|乙 |\n").first ?? []
    #expect(wide.first == 7.0 / 62 && wide.last == 9.0 / 62)
    #expect(abs(wide.reduce(0, +) - 1) < 1e-9)
    #expect(columnShares(inMarkdown: "```text\n| a |\n|---|\n```\n| no table |\n").isEmpty)
  }

  private func page(_ blocks: [Page.Block], title: String? = nil) -> Page {
    let sentence = sentence
    return Page(title: title, language: Page.speaksChinese(blocks) ? .chinese : .english, blocks: blocks) { reference in
      if reference.row > 1 { return nil }
      let mark = reference.row == 0 ? 18..<25 : 43..<48
      return Evidence(report: "r", place: "corpus/r.md:7", sentence: sentence, mark: mark)
    }
  }

  private func reference(_ row: Int32) -> RowReference { RowReference(table: 0, row: row) }

  @Test func eachNumberHasANoteWithItsSentence() {
    let html = page([.prose([.text("# 简报\n")]), .table(table)]).html()
    #expect(
      html.contains(
        "<td class=\"number\">1065<span class=\"unit\">个</span>\u{2060}<a class=\"note\" id=\"r1\" href=\"#n1\""))
    #expect(html.contains("<li id=\"n1\"><p class=\"quote\"><q>全年引进项目<mark>1065个</mark>，比上年增长51.1%。</q>"))
    #expect(html.contains("<q>全年引进项目1065个，比上年增长<mark>51.1%</mark>。</q>"))
    #expect(html.contains("<cite><span>corpus/r.md</span> 第 7 行</cite>"))
    #expect(html.contains("&lt;增长&gt;") && !html.contains("<增长>"))
    #expect(html.contains("<title>简报</title>") && html.contains("<html lang=\"zh\">"))
  }

  @Test func oneNumberHasOneNoteHoweverOftenItStandsThere() {
    let value = Page.Piece.value(.integer(1065), [reference(0)])
    let html = page([.prose([.text("a "), value, .text(" b "), value]), .table(table)]).html()
    #expect(html.components("<li id=\"n") == 2)
    #expect(html.components("id=\"r1\"") == 1)
    #expect(html.components("href=\"#n1\"") == 3)
  }

  @Test func whatNoSentenceStatesHasNoNote() {
    let html = page([.prose([.text("a "), .value(.integer(5), [reference(9)])])]).html()
    #expect(html.contains("<span class=\"figure\">5</span>") && !html.contains("class=\"notes\""))
  }

  @Test func markdownHasFootnotes() {
    let text = page([
      .prose([.text("# 简报\n\n共"), .value(.integer(1065), [reference(0)]), .text("。\n")]), .table(table),
      .prose([.text("完\n")]),
    ]).markdown()
    #expect(
      text == """
        # 简报

        共1065[^1]。

        | name | value |
        | --- | ---: |
        | 项目 | 1065个[^1] |
        | \\<增长> | 51.1%[^2] |

        完

        [^1]: 全年引进项目**1065个**，比上年增长51.1%。（corpus/r.md，第 7 行）
        [^2]: 全年引进项目1065个，比上年增长**51.1%**。（corpus/r.md，第 7 行）

        """)
  }

  @Test func contentsNameTheHeadings() {
    let blocks: [Page.Block] = [
      .prose([.text("# T\n\n")]), .contents,
      .prose([
        .text("## One <b>\n\n"), .value(.integer(3), [reference(0)]), .text("\n\n## Two "),
        .value(.integer(3), [reference(0)]),
      ]),
    ]
    let html = page(blocks).html()
    #expect(html.contains("<li class=\"level1\"><a href=\"#s2\">One </a></li>"))
    #expect(html.contains("<li class=\"level1\"><a href=\"#s3\">Two 3</a></li>"))
    #expect(html.contains("<p>Contents</p>"))
    #expect(page(blocks).markdown().contains("- [Two 3](#two-3)\n"))
  }

  @Test func aChartOfNothingSaysSo() {
    let rows = Table(
      fields: table.fields, columns: [table.columns[0], Column(.quantity, [.null, .null])], count: 2,
      origins: table.origins)
    let html = page([.chart(rows, Chart(.line, labels: [], axis: 0, values: [1]))]).html()
    #expect(html.contains("<figcaption>value by name</figcaption>\n<p>2 rows, 2 without a value</p>"))
    #expect(!html.contains("<svg "))
  }

  @Test func aChartIsTheSameInBothForms() {
    let chart = Chart(.bar, labels: [0], values: [1])
    let rows = Table(
      fields: table.fields, columns: table.columns.map { $0.sliced(0..<1) }, count: 1,
      origins: .rows(table: 0, rows: [0]))
    let html = page([.chart(rows, chart)]).html()
    #expect(html.contains("<figcaption>value by name</figcaption>"))
    #expect(html.contains("<a href=\"#n1\"><g><title>项目: 1065个</title><rect "))
    #expect(html.components("<svg ") == 2)
    let painter = Page.PictureMaker { $0.hasPrefix("<svg ") ? [1, 2, 3] : nil }
    #expect(
      page([.chart(rows, chart)]).markdown(for: painter).hasPrefix("![value by name](data:image/png;base64,AQID)\n"))
    let other = Page.PictureMaker { _ in nil }
    #expect(page([.chart(rows, chart)]).markdown(for: other).hasPrefix("```text\nvalue by name\n项目  ███"))
    #expect(page([.chart(rows, chart)]).markdown().hasPrefix("```text\nvalue by name\n项目  ███"))
  }

  @Test func nothingInAPageRunsOrIsFetched() {
    let text = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"
    let rows = Table(
      fields: [Field("a", .text)], columns: [Column(.text, [.text(text)])], count: 1,
      origins: .rows(table: 0, rows: [0]))
    let html = page([.prose([.text(text), .value(.text(text), [reference(0)])]), .table(rows)]).html()
    #expect(!html.contains("<script") && !html.contains("href=\"javascript") && !html.contains("<img"))
    #expect(!html.contains("src=") || html.components(" src=") == html.components("&lt;img src="))
    #expect(!html.contains("http://") || html.components("http://") == html.components("xmlns=\"http://"))
  }

  @Test func charactersThatStandForPlacesAreNoPlaces() {
    let html = page([.prose([.text("a\u{E000}0\u{E001}b\u{E002}0\u{E003}")]), .table(table)]).html()
    #expect(html.contains("<p>a0b0</p>"))
  }

  @Test func everyElementIsClosed() throws {
    let chart = Chart(.line, labels: [], axis: 0, values: [1])
    let html = page([.prose([.text("# x\n\n- a\n- b\n\n---\n")]), .table(table), .chart(table.gathered([0]), chart)])
      .html()
    for tag in ["div", "table", "tr", "td", "svg", "g", "figure", "section", "ol", "li", "main", "a"] {
      #expect(html.components("<\(tag)>") + html.components("<\(tag) ") == html.components("</\(tag)>"), "\(tag)")
    }
    #expect(try #require(HTMLTree(Array(html.utf8))).nodes.count > 50)
  }

  @Test func manySentencesAreFolded() {
    let references = (0..<80).map { RowReference(table: 1, row: $0) }
    let page = Page(blocks: [.prose([.text("n "), .value(.integer(80), references)])]) { reference in
      Evidence(report: "r", place: "r.md:\(reference.row)", sentence: "第\(reference.row)句", mark: nil)
    }
    let html = page.html()
    #expect(html.contains("<details><summary>77 more</summary>"))
    #expect(html.components("<p class=\"quote\">") == 60)
    #expect(page.markdown().contains("[^1]: 第0句 (r.md, line 0) 第1句 (r.md, line 1) 第2句 (r.md, line 2) … 77 more\n"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}

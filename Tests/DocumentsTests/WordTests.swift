import Documents
import Packing
import Quantities
import SourceText
import Testing

@Suite struct WordTests {
  /// A DOCX with this body, as small as one can be.
  private func word(_ body: String, _ parts: [(String, String)] = [], prefix: String = "w") -> [UInt8] {
    let names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let document =
      "<?xml version=\"1.0\"?><\(prefix):document xmlns:\(prefix)=\"\(names)\"><\(prefix):body>\(body)</\(prefix):body></\(prefix):document>"
    let all = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", document)] + parts
    return zipped(all.map { ($0.0, Array($0.1.utf8), true) })
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let document = try read(bytes, name: "report.docx").get()
    return document.blocks.map { String(decoding: document.text[$0.range], as: UTF8.self) }
  }

  private let styles = """
    <w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="小标题"/><w:basedOn w:val="a1"/></w:style>
    <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="toc 1"/></w:style></w:styles>
    """
  private let numbering = """
    <w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
    <w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
    <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="l"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>
    """

  @Test func paragraphsHeadingsAndNumbers() throws {
    func number(_ number: Int, _ level: Int) -> String {
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
    }
    let body =
      paragraph("目录……3", "<w:pStyle w:val=\"a3\"/>") + paragraph("东湖县政府工作报告", "<w:pStyle w:val=\"a1\"/>")
      + paragraph("过去一年工作回顾", number(1, 0)) + paragraph("农业稳步增长", number(1, 1)) + paragraph("全县粮食总产三十万吨。")
      + paragraph("交通条件改善", "<w:pStyle w:val=\"a2\"/>" + number(1, 1)) + paragraph("修路四十公里。", number(2, 0))
      + paragraph("今年的工作安排", number(1, 0)) + paragraph("各乡镇都要修路", number(1, 1))
    let document = try read(
      word(body, [("word/styles.xml", styles), ("word/numbering.xml", numbering)]), name: "x.docx"
    ).get()
    let found = document.blocks.map { block in
      "\(block.kind) " + String(decoding: document.text[block.range], as: UTF8.self)
    }
    #expect(
      found == [
        "heading(level: 1) 东湖县政府工作报告", "heading(level: 2) 一、过去一年工作回顾", "heading(level: 3) （一）农业稳步增长",
        "paragraph 全县粮食总产三十万吨。",
        "heading(level: 1) （二）交通条件改善", "listItem 修路四十公里。", "heading(level: 2) 二、今年的工作安排",
        "heading(level: 3) （一）各乡镇都要修路",
      ])
  }

  @Test func runsAreJoinedAndWhatWasDeletedIsLeftOut() throws {
    let body = """
      <w:p><w:r><w:t>全县投入</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>15</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>（保密）</w:t></w:r><w:r><w:t>亿元，</w:t></w:r><w:r><w:instrText>REF a</w:instrText></w:r>
      <w:hyperlink><w:r><w:t>修路</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>四十公里。</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent xmlns:mc="y"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框里的话说完了。</w:t></w:r></w:p></w:txbxContent>
      </mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框里的话说完了。</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
      </mc:AlternateContent></w:r><w:r><w:t>框外的话也说完了。</w:t></w:r></w:p>
      """
    #expect(try lines(word(body)) == ["全县投入15亿元，修路四十公里。", "框里的话说完了。", "框外的话也说完了。"])
  }

  @Test func tablesAreReadRowByRow() throws {
    func row(_ cells: String...) -> String {
      "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let table = "<w:tbl>" + row("指标", "数值", "增长") + row("粮食", "32.5万吨", "4.6%") + "</w:tbl>"
    #expect(try lines(word(paragraph("下表是去年的情况。") + table)) == ["下表是去年的情况。", "|指标|数值|增长|", "|粮食| 32.5万吨| 4.6% |"])
  }

  @Test func whatTheFileSaysOfItselfFillsGaps() throws {
    let core =
      "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\" xmlns:dcterms=\"c\"><dc:title>东湖之春</dc:title>"
      + "<dcterms:modified>2022-03-05T08:00:00Z</dcterms:modified></cp:coreProperties>"
    let body = paragraph("2021年全县粮食丰收，农民的收入增加了一成。") + paragraph("2021年还修了路。")
    let metadata = try read(word(body, [("docProps/core.xml", core)]), name: "x.docx").get().metadata
    #expect(metadata.title == "东湖之春")
    #expect(metadata.year == 2021)
    #expect(metadata.published == CalendarDate(year: 2022, month: 3, day: 5))
  }

  @Test func anotherPrefixMeansTheSame() throws {
    let body = paragraph("全县粮食丰收了。").replacing("w:", with: "ns0:")
    #expect(try lines(word(body, prefix: "ns0")) == ["全县粮食丰收了。"])
  }

  @Test func damageIsNamed() throws {
    func reason(_ bytes: [UInt8]) -> String? {
      guard case .failure(let remark) = read(bytes, name: "x") else { return nil }
      return remark.sentence.english
    }
    let whole = word(paragraph("全县粮食丰收了。"))
    #expect(reason(Array(whole[..<200])) == "is an Office file, but is cut off at byte 200")
    #expect(
      reason(zipped([("[Content_Types].xml", [60], false), ("xl/workbook.xml", [60], false)]))
        == "is a spreadsheet, which is not read: save what it says as text or CSV")
    let torn = try read(word(paragraph("全县粮食丰收了。") + "<w:p><w:r><w:t>农民</w:r>"), name: "x").get()
    #expect(String(decoding: torn.text, as: UTF8.self).hasPrefix("全县粮食丰收了。"))
    #expect(
      torn.remarks.map(\.sentence.english) == [
        "its part word/document.xml is damaged at byte 228: what follows there is left out"
      ])
    var limits = Limits()
    limits.document = 300
    guard
      case .failure(let remark) = read(word(paragraph(String(repeating: "丰收。", count: 99))), name: "x", limits: limits)
    else {
      Issue.record("it is larger than the limit")
      return
    }
    #expect(
      remark.sentence == "is a DOCX, but its part word/document.xml unpacks to more than 300 bytes, which is the limit")
  }
}

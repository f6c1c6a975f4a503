import Documents
import SourceText
import Testing

@Suite struct PDFTests {
  private func lines(_ pdf: PrintedFile) throws -> [String] {
    let document = try read(pdf.bytes, name: "report.pdf").get()
    return document.blocks.map { String(decoding: document.text[$0.range], as: UTF8.self) }
  }

  private func reason(_ bytes: [UInt8]) -> String? {
    guard case .failure(let remark) = read(bytes, name: "x") else { return nil }
    return remark.sentence.english
  }

  @Test func linesOfAParagraphAreJoinedOverPages() throws {
    var pdf = PrintedFile()
    pdf.addPage()
    pdf.add("东湖县政府工作报告", x: 200, y: 760, size: 22)
    pdf.add("过去一年，全县粮食总产达到三十二万", x: 124, y: 700)
    pdf.add("吨，增长4.6%，农民人均收入突破两万元，", x: 92, y: 676)
    pdf.add("比上年多出一千五百元。", x: 92, y: 652)
    pdf.add("新建道路四十五公里，通车的村庄达到", x: 124, y: 628)
    pdf.add("—1—", x: 280, y: 40)
    pdf.addPage()
    pdf.add("东湖县政府工作报告", x: 240, y: 810, size: 9)
    pdf.add("十二个，比计划多两个；县城的管网改造", x: 92, y: 700)
    pdf.add("完成了。", x: 92, y: 676)
    pdf.add("二、今年的工作安排", x: 124, y: 652)
    pdf.add("全县生产总值增长百分之七。", x: 124, y: 628)
    pdf.add("—2—", x: 280, y: 40)
    let found = try lines(pdf)
    #expect(
      found == [
        "东湖县政府工作报告", "过去一年，全县粮食总产达到三十二万吨，增长4.6%，农民人均收入突破两万元，比上年多出一千五百元。",
        "新建道路四十五公里，通车的村庄达到十二个，比计划多两个；县城的管网改造完成了。", "二、今年的工作安排", "全县生产总值增长百分之七。",
      ])
  }

  @Test func aLineThatStopsShortBeforeAQuotationGoesOn() throws {
    var pdf = PrintedFile()
    pdf.addPage()
    pdf.add("过去一年，全县的粮食总产达到三十二万", x: 124, y: 700)
    pdf.add("吨，农民的收入突破两万元，大家落", x: 92, y: 676)
    pdf.add("实“1260”计划，改造旧房一千五百户，又", x: 92, y: 652)
    pdf.add("新建道路四十五公里，通车的村庄达到十二", x: 92, y: 628)
    pdf.add("个。", x: 92, y: 604)
    #expect(try lines(pdf).count == 1)
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    var pdf = PrintedFile()
    pdf.addPage()
    let left = ["过去一年全县粮食丰收", "总产达到三十二万吨。", "农民人均收入突破两万", "元，比上年多出一千。", "新建道路四十五公里，", "通车村庄达到十二个。"]
    let right = ["县城管网改造完成，漏", "损率下降三个百分点。", "学校新增学位两千个，", "医院新增床位三百张。", "养老院收住老人四百位", "，都有专人照看他们。"]
    for (index, line) in left.enumerated() { pdf.add(line, x: 60, y: 700 - 20 * index, size: 12) }
    for (index, line) in right.enumerated() { pdf.add(line, x: 320, y: 700 - 20 * index, size: 12) }
    let text = try lines(pdf).joined()
    #expect(text == (left + right).joined())
  }

  @Test func aPDFReadsLikeItsText() throws {
    var pdf = PrintedFile()
    pdf.addPage()
    pdf.add("各位代表：", x: 92, y: 700)
    pdf.add("2021年全县实现生产总值182.5亿元，", x: 124, y: 676)
    pdf.add("增长6.2%。", x: 92, y: 652)
    let plain = try document("各位代表：\n\n2021年全县实现生产总值182.5亿元，增长6.2%。")
    let document = try read(pdf.bytes, name: "report.pdf").get()
    #expect(document.text == plain.text)
    #expect(document.metadata.year == plain.metadata.year)
    #expect(document.remarks.isEmpty)
  }

  @Test func whatCannotBeReadIsNamed() {
    var scan = PrintedFile()
    scan.addPage()
    #expect(reason(scan.bytes) == "is a PDF without text: its page is a picture, as scanners make them")
    scan.addPage()
    #expect(reason(scan.bytes) == "is a PDF without text: its 2 pages are pictures, as scanners make them")
    var pdf = PrintedFile()
    pdf.addPage()
    pdf.add("各位代表：", x: 92, y: 700)
    let head = Array("%PDF-1.4\nwhat follows is nothing".utf8)
    #expect(reason(head) == "is a PDF, but is cut off at byte \(head.count)")
    #expect(
      reason(Array("%PDF-1.4\nnothing\n%%EOF\n".utf8))
        == "is a PDF, but is damaged, so that pdftotext finds no pages in it")
    pdf.trailer =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /O (\(String(repeating: "a", count: 32))) "
      + "/U (\(String(repeating: "b", count: 32))) /P -4 >> /ID [(x) (x)]"
    #expect(reason(pdf.bytes) == "is a PDF, but is locked with a password")
  }
}

/// A small PDF whose font names its characters by their Unicode numbers and brings no shapes: enough for reading.
struct PrintedFile {
  private var pages: [String] = []
  var trailer = ""

  mutating func addPage() { pages.append("") }

  /// A line on the last page, in points from the lower left corner.
  mutating func add(_ text: String, x: Int, y: Int, size: Int = 16) {
    let codes = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    pages[pages.count - 1] += "BT /F \(size) Tf \(x) \(y) Td <\(codes.joined())> Tj ET\n"
  }

  var bytes: [UInt8] {
    let hex = (0..<256).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
    let ranges = stride(from: 0, to: 256, by: 64).map { start in
      "64 beginbfrange\n" + hex[start..<start + 64].map { "<\($0)00> <\($0)ff> <\($0)00>" }.joined(separator: "\n")
        + "\nendbfrange\n"
    }
    let map =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> "
      + "endcodespacerange\n" + ranges.joined() + "endcmap end end"
    func stream(_ text: String) -> String { "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream" }
    let kids = pages.indices.map { "\(7 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
      // Letters and digits are half as wide as the others.
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        + "/Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 /W [0 255 500] >>",
      stream(map),
      "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 "
        + "/CapHeight 800 /StemV 80 >>",
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents \(8 + 2 * index) 0 R >>"
      )
      objects.append(stream(page))
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }
}

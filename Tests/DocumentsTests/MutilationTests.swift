import Documents
import Packing
import Seeded
import SourceText
import Testing

/// Files of every format with bytes changed, taken out and doubled: each is read or refused in words.
@Suite struct MutilationTests {
  private static let text = "各位代表：\n\n2021年全县实现生产总值182.5亿元，增长6.2%。\n\n一、农业\n\n新建“一廊三带”，粮食总产三十二万吨。\n"

  private static let page = """
    <!DOCTYPE html><html><head><title>东湖县政府工作报告</title><meta name="PubDate" content="2021-01-02"></head><body>
    <div class="nav"><a href="/">首页</a></div><div id="zoom"><h1>东湖县政府工作报告</h1><p>各位代表：</p><p>&emsp;&#x3000;2021年全县实现生产总值
    182.5亿元，增长6.2%。<br><br>粮食&ldquo;丰收&rdquo;。</p><table><tr><td>粮食<td>32万吨<tr><td>棉花<td>2万吨</table><ul><li>修路，通车。</ul>
    <b><i>新</b>城</i></div><!-- <p> --><script>if (a<b) {}</script></body></html>
    """

  private static let word = zipped([
    ("[Content_Types].xml", Array("<Types/>".utf8), false),
    (
      "word/document.xml",
      Array(
        ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:numPr>"
          + "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>全县粮食丰收。</w:t></w:r></w:p><w:tbl><w:tr>"
          + "<w:tc><w:p><w:r><w:t>粮食</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>").utf8), false
    ),
    (
      "word/numbering.xml",
      Array(
        ("<w:numbering><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimalEnclosedCircle\"/>"
          + "<w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
          + "</w:numbering>").utf8), false
    ),
  ])

  static let files: [EncodedText] =
    EncodedText.all + [EncodedText("HTML") { _ in Array(page.utf8) }, EncodedText("DOCX") { _ in word }]

  @Test(arguments: files) func mutilatedFilesAreReadOrRefused(_ file: EncodedText) {
    let whole = file.bytes(of: Self.text)
    for seed in 0..<150 as Range<UInt64> {
      var generator = SeededGenerator(state: seed)
      let bytes = mutilated(whole, &generator)
      switch read(bytes, name: "seed \(seed)") {
      case .success(let document):
        #expect(String(validating: document.text, as: UTF8.self) != nil, "seed \(seed)")
        for block in document.blocks {
          for place in [block.range.lowerBound, block.range.upperBound - 1] {
            #expect(
              (0...document.source.bytes.count).contains(document.offsets.source(of: place)), "seed \(seed)")
          }
        }
      case .failure(let remark): #expect(!remark.sentence.english.isEmpty, "seed \(seed)")
      }
    }
  }

  private func mutilated(_ whole: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 0...9, using: &generator)))
      }
    }
    return bytes
  }

  @Test func deepPagesAndLongNumbersDoNotHarm() throws {
    let deep = String(repeating: "<div><b>", count: 50_000) + "全县粮食丰收了。"
    let document = try document("<html><body>" + deep, name: "deep.html")
    #expect(document.remarks.map(\.sentence.english) == ["its tags nest too deep for a page, so they are only dropped"])
    #expect(String(decoding: document.text, as: UTF8.self) == "全县粮食丰收了。")
    let flat = String(repeating: "<p><font>", count: 20_000) + "全县粮食丰收了。"
    _ = read(Array(("<html><body>" + flat).utf8), name: "flat.html")
  }
}

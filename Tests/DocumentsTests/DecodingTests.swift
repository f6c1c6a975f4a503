import Documents
import SourceText
import Testing

@Suite struct DecodingTests {
  private func reason(_ bytes: [UInt8]) -> String? {
    guard case .failure(let remark) = read(bytes, name: "x") else { return nil }
    return remark.sentence.english
  }

  @Test func anEmptyFileSaysSo() { #expect(reason([]) == "is empty") }

  @Test func aFileOfBlanksHoldsNoWords() { #expect(reason(Array(" \n　\n".utf8)) == "holds no words") }

  @Test func aBinaryFileIsNamed() {
    #expect(reason([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0]) == "is not text: it holds NUL bytes")
  }

  @Test func whatIsNotReadIsNamed() {
    #expect(reason([0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.hasPrefix("is a file of Word, Excel or WPS") == true)
    #expect(reason([0x89, 0x50, 0x4E, 0x47, 0x0D])?.hasPrefix("is a picture") == true)
    #expect(reason(Array("{\\rtf1\\ansi".utf8)) == "is RTF, which is not read: save it as DOCX or text")
  }

  @Test func strayBytesAreReplacedWithARemark() throws {
    let text = Array(String(repeating: "全县丰收。", count: 20).utf8)
    let document = try read(text + [0xFF] + text, name: "x").get()
    #expect(
      document.remarks.map(\.sentence.english) == ["1 byte is not UTF-8 and shown as \u{FFFD}, the first at byte 300"])
    #expect(document.source.bytes.count == 603)
  }

  @Test func marksOfByteOrderAndLineEndsLeaveTheText() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array("丰收了。\r\n再丰收。\r\n".utf8), name: "x").get()
    #expect(String(decoding: document.text, as: UTF8.self) == "丰收了。\n再丰收。")
  }

  @Test func aSentenceWithoutEndIsCut() throws {
    let endless = try document(String(repeating: "全县粮食丰收，", count: 4000))
    #expect(endless.blocks.count == 2)
    #expect(endless.remarks.map(\.sentence.english) == ["a sentence has no end within 64 kB and is cut"])
    #expect(String(decoding: endless.text[endless.blocks[1].range], as: UTF8.self).hasPrefix("全县粮食"))
    let longer = try document(String(repeating: "全县粮食丰收，", count: 8000))
    #expect(longer.remarks.map(\.sentence.english) == ["2 sentences have no end within 64 kB and are cut"])
    let sentences = try document(String(repeating: "全县粮食丰收。", count: 4000))
    #expect(sentences.blocks.count == 2)
    #expect(sentences.remarks.isEmpty)
  }
}

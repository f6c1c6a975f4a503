import Documents
import Glibc
import Quantities
import SourceText
import Testing

@Suite struct EncodingTests {
  private let text = """
    # 2021年东湖县政府工作报告

    去年，全县粮食总产达到32.5万吨，增长4.6%，镕、喆、㐂三地各增一成。

    新建“一廊三带”，引资￥18亿元；森林覆盖率25％，位居全市第1位。
    """

  /// Written by other programs: each pair is a text and its bytes in GB18030.
  private static let samples: [(String, [UInt8])] = [
    ("丂", [0x81, 0x40]), ("各位代表", [0xB8, 0xF7, 0xCE, 0xBB, 0xB4, 0xFA, 0xB1, 0xED]),
    ("　、。", [0xA1, 0xA1, 0xA1, 0xA2, 0xA1, 0xA3]),
    ("郎凉", [0xFD, 0x9C, 0xFD, 0x9D]), ("镕", [0xE9, 0x46]), ("€", [0xA2, 0xE3]), ("ǹ", [0xA8, 0xBF]),
    ("ḿ", [0xA8, 0xBC]),
    ("龴", [0xFE, 0x59]), ("︐", [0xA6, 0xD9]), ("䶮", [0xFE, 0x9F]), ("龻", [0xFE, 0xA0]), ("\u{E000}", [0xAA, 0xA1]),
    ("\u{E4C6}", [0xA1, 0x40]), ("\u{80}", [0x81, 0x30, 0x81, 0x30]), ("㐀", [0x81, 0x39, 0xEE, 0x39]),
    ("龦", [0x82, 0x35, 0x8F, 0x33]), ("한", [0x83, 0x36, 0x84, 0x33]), ("￿", [0x84, 0x31, 0xA4, 0x39]),
    ("𠀀", [0x95, 0x32, 0x82, 0x36]), ("😀", [0x94, 0x39, 0xFC, 0x36]), ("\u{10FFFF}", [0xE3, 0x32, 0x9A, 0x35]),
  ]

  @Test(arguments: samples) func charactersOfGB18030(_ character: String, _ bytes: [UInt8]) throws {
    // Plain words around them, by which the encoding is known.
    let words: [UInt8] = [0xB8, 0xF7, 0xCE, 0xBB, 0xB4, 0xFA, 0xB1, 0xED]
    let context = Array((0..<8).map { _ in words }.joined())
    let document = try read(context + bytes + context, name: "x").get()
    let around = String(repeating: "各位代表", count: 8)
    #expect(String(decoding: document.source.bytes, as: UTF8.self) == around + character + around)
    #expect(document.remarks.isEmpty)
  }

  @Test(arguments: EncodedText.all) func everyEncodingReadsAlike(_ encoded: EncodedText) throws {
    let plain = try document(text)
    let other = try read(encoded.bytes(of: text), name: "report.txt").get()
    #expect(other.text == plain.text)
    #expect(other.blocks == plain.blocks)
    #expect(other.metadata == plain.metadata)
    #expect(other.remarks.isEmpty)
  }

  @Test(arguments: EncodedText.all) func frontMatterIsFoundInEveryEncoding(_ encoded: EncodedText) throws {
    let text = "---\ntitle: 春到东湖\ndate: 2022-03-05\n---\n# 别的标题\n\n去年全县的收成很好，农民笑了。\n"
    let metadata = try read(encoded.bytes(of: text), name: "a.md").get().metadata
    #expect(metadata.title == "春到东湖")
    #expect(metadata.published == CalendarDate(year: 2022, month: 3, day: 5))
  }

  @Test func whatIsNoCharacterIsCountedAndPlaced() throws {
    func remarks(_ bytes: [UInt8]) throws -> [String] {
      try read(bytes, name: "x").get().remarks.map(\.sentence.english)
    }
    let words = String(repeating: "全县丰收。", count: 20)
    let gb = EncodedText.gb18030.bytes(of: words)
    #expect(
      try remarks(gb + [0xFF] + gb + [0xB8])
        == ["2 bytes are not GB18030 and shown as \u{FFFD}, the first at byte 200"])
    let wide = EncodedText.utf16LittleEndian.bytes(of: words)
    #expect(
      try remarks(wide + [0x00, 0xD8] + wide)
        == ["1 byte is not UTF-16 and shown as \u{FFFD}, the first at byte 200"])
    #expect(
      try remarks(wide + [0x41]) == ["1 byte is not UTF-16 and shown as \u{FFFD}, the first at byte 200"])
    #expect(
      try remarks(Array(words.utf8) + [0x00, 0x07] + Array(words.utf8))
        == ["2 control characters are left out, the first at byte 300"])
  }

  @Test func controlCharactersLeaveTheText() throws {
    let words = String(repeating: "全县丰收。", count: 20)
    let document = try document(words + "\u{1}\u{0}" + words)
    #expect(String(decoding: document.text, as: UTF8.self) == words + words)
  }

  @Test func anotherEncodingOfHanCharactersIsNotTakenForOurs() {
    // Big5: 各位代表，全縣豐收。
    let bytes: [UInt8] = [
      0xA6, 0x55, 0xA6, 0xEC, 0xA5, 0x4E, 0xAA, 0xED, 0xA1, 0x41, 0xA5, 0xFE, 0xBF, 0xA4, 0xC2, 0xD7, 0xA6, 0xAC, 0xA1,
      0x43,
    ]
    guard case .failure(let remark) = read(bytes, name: "x") else {
      Issue.record("its characters would all be others")
      return
    }
    #expect(remark.sentence == "is not text in an encoding that can be read (UTF-8, UTF-16, GB18030)")
  }

  @Test func traditionalLettersOfGB18030AreRead() throws {
    let words = "去年，全縣糧食總產量達到八萬噸，農業機械總動力與灌溉面積都有增長，鄉鎮企業產值超過計劃。"
    let bytes = EncodedText.gb18030.bytes(of: words)
    #expect(bytes.filter { $0 > 0xA0 }.count < bytes.count * 4 / 5)
    #expect(String(decoding: try read(bytes, name: "x").get().text, as: UTF8.self) == words)
  }

  @Test func whatIsTooLongIsCutAtALine() throws {
    var limits = Limits()
    limits.text = 100
    let line = "全县粮食丰收。\n"
    let bytes = Array(String(repeating: line, count: 20).utf8)
    let document = try read(bytes, name: "x", limits: limits).get()
    #expect(document.source.bytes.count <= 100)
    #expect(document.blocks.count == 4)
    let remark = "what stands after byte 88 is left out: a document has at most 100 bytes of text"
    #expect(document.remarks.map(\.sentence.english) == [remark])
  }
}

/// A way to write a text in bytes.
struct EncodedText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let encode: @Sendable (String) -> [UInt8]

  func bytes(of text: String) -> [UInt8] { encode(text) }

  init(_ name: String, _ encode: @escaping @Sendable (String) -> [UInt8]) {
    testDescription = name
    self.encode = encode
  }

  static let utf16LittleEndian = EncodedText("UTF-16 LE") { $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  static let utf16BigEndian = EncodedText("UTF-16 BE") { $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
  /// As the C library writes it, which knows nothing of our table.
  static let gb18030 = EncodedText("GB18030") { text in
    // Safety: both buffers live through the call, iconv keeps within the counts it is told.
    let converter = unsafe iconv_open("GB18030", "UTF-8")
    defer { unsafe iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4)
    let count = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        let result = unsafe iconv(converter, &from, &left, &to, &room)
        precondition(result == 0 && left == 0, "every character has a place in GB18030")
        return target.count - room
      }
    }
    return output[..<count].map { UInt8(bitPattern: $0) }
  }

  static let all: [EncodedText] = [
    EncodedText("UTF-8") { Array($0.utf8) }, EncodedText("UTF-8 with mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    utf16LittleEndian, utf16BigEndian,
    EncodedText("UTF-16 LE with mark") { [0xFF, 0xFE] + utf16LittleEndian.bytes(of: $0) },
    EncodedText("UTF-16 BE with mark") { [0xFE, 0xFF] + utf16BigEndian.bytes(of: $0) }, gb18030,
  ]
}

import Documents
import Packing
import Quantities
import SourceText
import Testing

/// Inputs of many documents: how they are told, cut and read.
@Suite struct ContainerTests {
  /// What was read: each report's id, line and text, or what is said of it.
  private func readings(_ bytes: [UInt8], name: String = "in", portion: Int = .max, limits: Limits = .standard)
    -> [String]
  {
    var rest = bytes[...]
    var cutter = Cutter(name, id: name, limits: limits) { count in
      defer { rest = rest.dropFirst(min(portion, count)) }
      return .success(Array(rest.prefix(min(portion, count))))
    }
    var result: [String] = []
    while let pieces = cutter.next() {
      for piece in pieces {
        piece.read { reading in
          let line = reading.line.map { ":\($0)" } ?? ""
          switch reading.document {
          case .success(let document):
            result.append("\(reading.id)\(line) \(String(decoding: document.source.bytes, as: UTF8.self))")
          case .failure(let remark):
            result.append("\(remark.path)\(remark.line.map { ":\($0)" } ?? "") \(remark.sentence)")
          }
          result += reading.remarks.map { "remark \($0.line ?? 0) \($0.sentence)" }
        }
      }
    }
    return result
  }

  private func readings(_ text: String, portion: Int = .max) -> [String] {
    readings(Array(text.utf8), portion: portion)
  }

  @Test(arguments: 1...9) func cutsAreTheSameHoweverTheBytesCome(portion: Int) {
    let lines = "{\"id\": \"a\", \"text\": \"公园\"}\r\n\n{\"text\": \"学校\"}"
    #expect(readings(lines, portion: portion) == ["a:1 公园", "in:3:3 学校"])
    let rows = "\u{FEFF}编号,正文\n1,\"公园，\n\"\"新\"\"\"\n2,学校\n"
    #expect(readings(rows, portion: portion) == ["1:2 公园，\n\"新\"", "2:4 学校"])
    let packed = gzipped(Array(lines.utf8)) + gzipped(Array("\n{\"text\": \"医院\"}".utf8))
    #expect(readings(packed, portion: portion) == ["a:1 公园", "in:3:3 学校", "in:4:4 医院"])
  }

  @Test(arguments: [
    (#"{"a": {"text": ["}", {"b": "\""}]}, "content": "x\t\"\\\/\u6b63\ud83d\ude00"}"#, "x\t\"\\/正😀"),
    (#"{"text": null, "body": "正文", "n": [-1.5e3, true, false, null, {}, []]}"#, "正文"),
    (#"{"\u6b63\u6587": "学校", "内容": "公园"}"#, "学校"),
    (#"{"Content": "公园", "text": "学校"}"#, "学校"),
  ])
  func textIsFoundInAnyObject(line: String, text: String) { #expect(readings(line) == ["in:1:1 \(text)"]) }

  @Test(arguments: [
    (#"{"text": "a""#, "is not a JSON object: expected a comma or }, found the end"),
    (#"{"text": "a"} x"#, "is not a JSON object: expected the end of the line, found x at byte 15"),
    (#"{"text": "正"#, "is not a JSON object: the text that begins at byte 10 has no end"),
    (#"{"text": "\x"}"#, #"is not a JSON object: expected a character that may stand after \, found \ at byte 11"#),
    (#"{"text": "\u12g4"}"#, #"is not a JSON object: expected four hexadecimal digits after \u, found g at byte 15"#),
    (#"{"a": [1, {"b": 2], "text": "a"}"#, "is not a JSON object: expected a comma or }, found ] at byte 18"),
    (#"{"a": tru, "text": "a"}"#, "is not a JSON object: expected a value, found t at byte 7"),
    (#"{"a" 1}"#, "is not a JSON object: expected a colon, found 1 at byte 6"),
    (#"{"title": "a"}"#, "has no text: none of text, content, body, 正文, 内容, 全文, 文本"),
    (#"{"text": " "}"#, "holds no words"),
  ])
  func whatIsNoRecordIsSaid(line: String, sentence: String) {
    #expect(readings("{\"text\": \"公园\"}\n" + line) == ["in:1:1 公园", "in:2 \(sentence)"])
  }

  @Test func halvesOfCharactersAreReplacedAndSaid() {
    let found = readings(#"{"text": "\ud83d公\ude00园\ud83d\ud83d\ude00"}"#)
    #expect(found == ["in:1:1 \u{FFFD}公\u{FFFD}园\u{FFFD}😀", "remark 1 3 halves of characters are shown as \u{FFFD}"])
  }

  @Test func whatARecordKnowsGoesBeforeWhatIsGuessed() throws {
    let line = #"{"标题": "年报", "日期": "2020年3月5日", "地区": "东湖区", "编号": 17, "正文": "二〇一〇年新建公园3处。"}"#
    var cutter = Cutter("in", id: "in") { [bytes = Array("\(line)\n".utf8)] _ in .success(bytes)
    }
    let piece = try #require(cutter.next()?.first)
    piece.read { reading in
      guard case .success(let document) = reading.document else {
        Issue.record("nothing was read")
        return
      }
      #expect(reading.id == "17")
      #expect(document.metadata.title == "年报")
      #expect(document.metadata.place == "东湖区")
      #expect(document.metadata.published == CalendarDate(year: 2020, month: 3, day: 5))
    }
  }

  @Test func valuesOverManyLinesAreRecords() {
    #expect(readings("[\n {\"text\": \"公园\"},\n {\n \"text\": \"学校\"}\n]\n") == ["in:2:2 公园", "in:3:3 学校"])
    #expect(readings("{\n \"id\": \"a\",\n \"text\": \"公园\"\n}\n") == ["a:1 公园"])
    #expect(readings("[{\"text\": \"公园\"}, 3]") == ["in:1:1 公园", "in:1 is not JSON: expected {, found 3 at byte 22"])
  }

  @Test(arguments: ["正文\n公园", "公园,学校\n正文,3\n", "{公园}\n", "[公园] \"a\"\n", "文本，公园\n"])
  func proseIsNoContainer(text: String) { #expect(readings(text) == ["in \(text)"]) }

  @Test func rowsMayBeCutByTabsAndLackFields() {
    #expect(
      readings("id\ttext\n1\t公园\t3\n2\n3\t\"学校\" 4\n") == [
        "1:2 公园", "in:3 has 1 field, and the text is number 2", "3:4 学校 4",
      ])
  }

  @Test func archivesAreOpenedUpToALimit() {
    var bytes = zipped([
      ("a/公园.txt", Array("公园".utf8), true), ("README.md", Array("x".utf8), false), (".x", [1], false),
      ("b.jsonl", Array("{\"id\": \"学校\", \"text\": \"学校\"}".utf8), true),
    ])
    #expect(readings(bytes) == ["公园 公园", "学校:1 学校"])
    for _ in 0..<2 { bytes = zipped([("in.zip", bytes, true)]) }
    #expect(readings(bytes) == ["公园 公园", "学校:1 学校"])
    bytes = zipped([("in.zip", bytes, true)])
    #expect(readings(bytes) == ["in/in.zip/in.zip/in.zip lies in more than 3 archives, one in the other"])
  }

  @Test func whatIsTooLargeIsLeftOut() {
    var limits = Limits.standard
    limits.record = 1 << 18
    let long = "{\"text\": \"\(String(repeating: "公", count: 1 << 17))\"}"
    let lines = "{\"text\": \"公园\"}\n\(long)\n{\"text\": \"学校\"}\n"
    #expect(
      readings(Array(lines.utf8), portion: 5000, limits: limits) == [
        "in:1:1 公园", "in:2 is longer than 256 kB, and left out", "in:3:3 学校",
      ])
    let zeros = [UInt8](repeating: 0x30, count: 8 << 20)
    #expect(
      readings(zipped([("a.txt", zeros, true)])) == [
        "in/a.txt unpacks to more than 200 times its size, as no report does"
      ])
    #expect(readings(gzipped(zeros)).last == "in unpacks to more than 200 times its size, as no report does")
  }

  @Test func whatIsCutOffIsReadAsFarAsItGoes() {
    let lines = (0..<2000).map { "{\"text\": \"公园\($0 * $0 % 7919)处\"}\n" }.joined()
    let packed = gzipped(Array(lines.utf8))
    let found = readings(Array(packed.prefix(packed.count / 2)))
    #expect(found.count > 100 && found[0] == "in:1:1 公园0处")
    #expect(found.last == "in is cut off at byte \(packed.count / 2)")
  }

  @Test func aQuoteThatIsNotClosedAndAnArchiveOfNothingAreNamed() {
    #expect(
      readings("id,text\n1,\"公园\n2,学校\n") == [
        "1:2 公园\n2,学校\n", "remark 2 has a quotation mark that nothing closes: read up to the end",
      ])
    #expect(readings("id,text\n1,\"公\"\"园\"\n2,\"\"\"学校\"\"\"\n") == ["1:2 公\"园", "2:3 \"学校\""])
    #expect(readings(zipped([(".hidden.txt", Array("公园".utf8), true)])) == ["in is an archive that holds no report"])
  }

  @Test func controlCharactersOfJsonAreBlanks() {
    #expect(readings(#"{"text": "公园\u0000学\u001b校"}"#) == ["in:1:1 公园 学 校"])
  }

  /// Seed 7.
  @Test func anyBytesAreReadSomehow() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let good: [[UInt8]] = [
      Array("{\"id\": \"a\", \"text\": \"公园\\u6b63\", \"x\": [{}, \"\\\"\"]}\n{\"text\": \"b\"}\n".utf8),
      Array("id,text\n1,\"a\"\"\nb\"\n2,c\n".utf8), gzipped(Array("{\"text\": \"公园\"}\n".utf8)),
      zipped([("a.txt", Array("公园".utf8), true), ("b.csv", Array("id,text\n1,a\n".utf8), true)]),
    ]
    for round in 0..<4000 {
      var bytes = good[round % good.count]
      for _ in 0...next(4) {
        switch next(3) {
        case 0: bytes[next(bytes.count)] = UInt8(next(256))
        case 1: bytes.insert([0x22, 0x5C, 0x7B, 0x2C][next(4)], at: next(bytes.count))
        default: bytes.remove(at: next(bytes.count))
        }
      }
      _ = readings(bytes, portion: 1 + next(40))
    }
  }
}

import Documents
import Seeded
import SourceText
import Testing

@Suite struct PropertyTests {
  private static let pieces = [
    "粮", "食", "增", "产", "一", "〇", "○", "，", "。", "“", "”", "（", "）", "《", "》", "：", "、", "！", "年", "市", "区", "县", "届",
    "今",
    "2017年", "第", "（三）", "①", "—", "……", "1", "9", "0", ".", "．", ",", ";", ":", "(", ")", "\"", "?", "!", "%", " ",
    "　", "\n",
    "\n", "\n\n", "\r\n", "\t", "\u{200B}", "\u{FEFF}", "９", "Ａ", "％", "#", "# ", "**", "- ", "1. ", "> ", "[", "](a)",
    "](http://a.b)",
    "&nbsp;", "&#26174;", "&amp;", "&", "<br>", "<", "http://", "www.", "@", "a.b", "word", "\\*", "---\n",
    "key: value\n", "\u{0}",
    "记者 ", " 摄", "政府工作报告", "各位代表", "届人民代表大会", "来源：", "2018-01-05", "二〇一八年一月五日", "𠀀", "é",
  ]

  private func text(_ generator: inout SeededGenerator, pieces count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in Array((Self.pieces.randomElement(using: &generator) ?? "").utf8) }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func anyTextIsReadAndItsHanCharactersAreFoundInTheSource(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let bytes = text(&generator, pieces: Int.random(in: 1...200, using: &generator))
    guard case .success(let document) = read(bytes, name: "seed \(seed)") else { return }
    let source = document.source.bytes
    var previous = -1
    for block in document.blocks {
      #expect(block.range.lowerBound > previous, "blocks follow each other")
      previous = block.range.upperBound
      var index = block.range.lowerBound
      for character in String(decoding: document.text[block.range], as: UTF8.self).unicodeScalars {
        let length = String(character).utf8.count
        defer { index += length }
        let place = document.offsets.source(of: index)
        #expect(source.indices.contains(place), "seed \(seed)")
        guard (0x4E00...0x9FFF).contains(character.value), source.indices.contains(place) else { continue }
        // 显 comes from an entity here; every other Han character is copied.
        if character != "显" {
          #expect(
            Array(source[place..<min(source.count, place + length)]) == Array(String(character).utf8), "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func anyBytesAreReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var bytes = text(&generator, pieces: 400)
    for _ in 0..<Int.random(in: 0...6, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    bytes.removeLast(Int.random(in: 0...min(5, bytes.count), using: &generator))
    if case .success(let document) = read(bytes, name: "x") {
      #expect(String(validating: document.text, as: UTF8.self) != nil, "seed \(seed)")
    }
    let noise = (0..<200).map { _ in UInt8.random(in: 1...255, using: &generator) }
    if case .failure(let remark) = read(noise, name: "x") { #expect(!remark.sentence.english.isEmpty) }
  }

  @Test(arguments: ["粮", "[", "<a", "&", "@a.b", "\"", "(", "1,", "**", "# ", "http://", " ", "　", "，", "市", "届"])
  func longLinesOfOneThingAreRead(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 30_000).utf8)
    _ = read(bytes, name: "x")
    _ = read(bytes + Array("丰收。".utf8), name: "x")
  }

  @Test func manyOpenLinesAreRead() {
    let line = "一年来全县修路架桥，整治河道，开荒种树，办学兴教，各项事业蒸蒸日上，百姓安居乐业，今年的目标是再修\n\n某某 摄\n\n"
    _ = read(Array(String(repeating: line, count: 5000).utf8), name: "x")
  }
}

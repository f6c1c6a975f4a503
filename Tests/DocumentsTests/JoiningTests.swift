import Documents
import Testing

/// The blocks of a text, one string each, with a letter for the kind before it.
func blocks(of text: String, name: String = "report.txt") -> [String] {
  guard case .success(let document) = read(Array(text.utf8), name: name) else { return ["unreadable"] }
  return document.blocks.map { block in
    let kind =
      switch block.kind {
      case .heading(let level): "h\(level)"
      case .paragraph: "p"
      case .listItem: "l"
      case .caption: "c"
      case .furniture: "f"
      }
    return kind + " " + String(decoding: document.text[block.range], as: UTF8.self)
  }
}

@Suite struct JoiningTests {
  @Test func hardBreaksInsideWordsAndNumbersAreJoined() {
    let text = """
      今年全县坚持稳中求进工作总基调，抓好粮
      食生产，新建高标准农田二十处，面积达到1
      .5万亩，比上年多出三成以上，农民的收入稳
      步提高。

      下一步还要把水库修好。
      """
    #expect(
      blocks(of: text) == [
        "p 今年全县坚持稳中求进工作总基调，抓好粮食生产，新建高标准农田二十处，面积达到1.5万亩，比上年多出三成以上，农民的收入稳步提高。",
        "p 下一步还要把水库修好。",
      ])
  }
}

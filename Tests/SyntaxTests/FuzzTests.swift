import Seeded
import SourceText
import Syntax
import Testing

/// Whatever is typed, the parser answers with statements or a message.
@Suite struct FuzzTests {
  private static let seed: UInt64 = 20_170_930

  private static let words = [
    "figures", "where", "|", ",", "(", ")", "[", "]", "{", "}", "=", "==", "!=", "<", ">=", "~", "/a(b/", "'x'", "\"",
    "“",
    "”", "`", "`a b`", "and", "or", "not", "in", "between", "is", "null", "contains", "-", "+", "*", "/", "??", "@2017",
    "@",
    "@十三五", "12亿元", "1.5", "40%", "let", "param", "print", "\"{a}\"", "\"{\"", "assert", "by", "asc", "desc", "\n", ";",
    "#", "$", "$x", ".", "&", "\u{0}", "👩‍👩‍👧", "（", "｜", "０", "年份", "if(", "round(", "x = ", "_", "\\",
    "def", "f(x)", "for", "if", "else", "use", "x.y", "during", "before", "f(", "3元/户", "@2019..", "定义", "如果", "大于",
  ]

  @Test func randomWordsNeverTrap() {
    var random = SeededGenerator(state: FuzzTests.seed)
    for _ in 0..<1200 {
      let count = Int.random(in: 0..<25, using: &random)
      let text = (0..<count).map { _ in
        FuzzTests.words.randomElement(using: &random).map { Bool.random(using: &random) ? $0 : $0 + " " } ?? ""
      }.joined()
      check(Source(name: "", text: text))
    }
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator(state: FuzzTests.seed)
    for _ in 0..<1200 {
      let count = Int.random(in: 0..<40, using: &random)
      check(Source(name: "", bytes: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }))
    }
  }

  @Test func depthIsLimited() {
    for opening in [
      "(", "-", "not ", "[", "round(", "(figures | where ", "a + (", "$x ?? (", "if(a, ", "if a { ", "for x in y { ",
      "else ",
      "def f(x) = ", "a during ",
    ] {
      check(Source(name: "", text: String(repeating: opening, count: 3_000)))
    }
    check(Source(name: "", text: "a" + String(repeating: " + a", count: 3_000)))
    check(Source(name: "", text: "figures" + String(repeating: " | take 1", count: 2_000)))
  }

  /// Tokens cover the text in order, and a message's place lies in the text.
  private func check(_ source: Source) {
    var end = 0
    for token in tokens(of: source) {
      #expect(token.span.start >= end && token.span.end > token.span.start && token.span.end <= source.bytes.count)
      end = token.span.end
    }
    do throws(Diagnostic) {
      for statement in try parse(source) { #expect(statement.span.end <= source.bytes.count) }
    } catch {
      #expect(error.span.end <= source.bytes.count, "\(source.text)")
    }
    _ = isUnfinished(source.text)
  }
}

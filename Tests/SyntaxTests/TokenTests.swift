import SourceText
import Syntax
import Testing

@Suite struct TokenTests {
  private func kinds(_ text: String) -> [Token.Kind] { tokens(of: Source(name: "", text: text)).map(\.kind) }

  @Test func eachWordHasItsKind() {
    #expect(
      kinds("指标 1.5 12亿元 @2017Q3 '文' >= # 注") == [.name, .number, .quantity, .time, .text, .punctuation, .comment])
  }

  @Test func aSlashDividesAfterAValueAndOpensAPatternElsewhere() {
    #expect(kinds("a / b / c") == [.name, .punctuation, .name, .punctuation, .name])
    #expect(kinds("a ~ /b c/i") == [.name, .punctuation, .pattern])
    #expect(kinds("(a) / 2") == [.punctuation, .name, .punctuation, .punctuation, .number])
  }

  @Test func fullWidthSignsMeanTheirTwins() {
    let wide = tokens(of: Source(name: "", text: "ｆ（１２，“，”）｜ａ＝＞"))
    #expect(wide.map(\.text) == ["f", "(", "12", ",", "，", ")", "|", "a", "=", ">"])
  }

  @Test func spansCountBytesOfTheText() {
    let words = tokens(of: Source(name: "", text: "年份 = 2017"))
    #expect(words.map(\.span) == [Span(0, 6), Span(7, 8), Span(9, 13)])
  }

  @Test func textsKeepTheirEscapesOut() {
    let texts = ["'a\\'b'": "a'b", "\"a\\nb\"": "a\nb", "「他说“好”」": "他说“好”", "‘a\\x’": "a\\x"]
    for (text, meaning) in texts { #expect(tokens(of: Source(name: "", text: text)).map(\.text) == [meaning]) }
  }

  @Test func whatDoesNotReadIsUnknownAndSaysWhy() {
    #expect(tokens(of: Source(name: "", text: "a ~ /b")).last?.flaw == .unclosedPattern)
    #expect(tokens(of: Source(name: "", text: "`a")).last?.flaw == .unclosedName)
    #expect(tokens(of: Source(name: "", text: "``")).last?.flaw == .emptyName)
    #expect(tokens(of: Source(name: "", text: "&")).last?.flaw == .unknownCharacter)
    #expect(tokens(of: Source(name: "", text: "'a")).last?.flaw == .unclosedText)
  }
}

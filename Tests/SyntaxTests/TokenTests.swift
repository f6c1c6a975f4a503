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

  @Test func wordsMayStandForSigns() {
    let words = tokens(of: Source(name: "", text: "数值 大于等于 1亿元 且 a 不等于 b"))
    #expect(words.map(\.text) == ["数值", ">=", "1亿元", "且", "a", "!=", "b"])
    #expect(words[4].keyword == nil && words[3].keyword == .and)
  }

  @Test func aUnitPerAnotherIsOneWord() {
    #expect(kinds("3000元/户") == [.quantity])
    #expect(kinds("3000元/平方公里 * 2") == [.quantity, .punctuation, .number])
    #expect(kinds("3000元 /户") == [.quantity, .punctuation, .name])
    #expect(kinds("3000元/total") == [.quantity, .punctuation, .name])
    #expect(kinds("100元/4") == [.quantity, .punctuation, .number])
  }

  @Test func noWordOfTheLanguageHasTwoMeanings() {
    let words = Keyword.allCases.flatMap { [$0.rawValue] + $0.aliases }
    let signs = wordsForSigns.map(\.key)
    #expect(Set(words).count == words.count)
    #expect(Set(words).isDisjoint(with: signs))
    let statements = StatementWord.allCases.flatMap { [$0.rawValue] + $0.aliases }
    #expect(Set(statements).count == statements.count)
    for word in Keyword.allCases {
      #expect(word.aliases.contains { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }, "\(word)")
    }
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

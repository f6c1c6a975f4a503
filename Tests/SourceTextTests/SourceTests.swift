import SourceText
import Testing

@Suite struct SourceTests {
  @Test func placesCountLinesAndCharacters() {
    let source = Source(name: "报告.md", text: "一行\n引进项目\r\n\nend")
    #expect(source.line(at: 0) == 1)
    #expect(source.place(at: 7) == "报告.md:2:1")
    #expect(source.place(at: 13) == "报告.md:2:3")
    #expect(source.text(in: Span(source.range(ofLine: 2))) == "引进项目")
    #expect(source.range(ofLine: 3).isEmpty)
    #expect(source.line(at: 999) == 4)
  }

  @Test func anEmptyTextHasOneEmptyLine() {
    let source = Source(name: "", text: "")
    #expect(source.place(at: 0) == "1:1")
    #expect(source.range(ofLine: 1).isEmpty)
  }
}

@Suite struct SuggestionTests {
  static let names = ["figures", "frameworks", "reports", "sentences", "单位", "指标", "数值", "地区生产总值"]

  @Test(arguments: [
    ("figres", "figures"), ("figurse", "figures"), ("report", "reports"), ("SENTENCES", "sentences"),
    ("frame", "frameworks"), ("单位名", "单位"), ("生产总值", "地区生产总值"), ("指标量", "指标"),
  ])
  func theNearestNameIsMeant(name: String, meant: String) {
    #expect(suggestion(for: name, among: Self.names) == meant)
  }

  @Test(arguments: ["", "zzzz", "xylophone", "温度"])
  func whatIsLikeNothingGetsNoSuggestion(name: String) { #expect(suggestion(for: name, among: Self.names) == nil) }
}

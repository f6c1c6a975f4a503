import ExampleCatalogue
import Rendering
import Shell
import Testing

@Suite struct HighlightingTests {
  /// The words of a text with their styles, punctuation left out.
  private func styles(_ text: String, after lines: String...) -> [String] {
    let files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    var session = Session(
      catalogue: exampleCatalogue(), files: files, settings: .terminal(width: 80, colour: false))
    for line in lines { _ = session.reply(to: line) }
    let bytes = Array(text.utf8)
    return highlights(of: text, in: session).filter { $0.style != .punctuation }.map { range, style in
      "\(String(decoding: bytes[range], as: UTF8.self)) \(style)"
    }
  }

  @Test func wordsHaveTheStyleOfWhatTheyAre() {
    #expect(
      styles("数据 | where 指标 = '绿地' and value > 5亿元 # all\n| summarize n = sum(value) by year") == [
        "数据 name", "where keyword", "指标 name", "'绿地' text", "and keyword", "value name", "5亿元 number", "# all comment",
        "summarize keyword", "n name", "sum function", "value name", "by keyword", "year name",
      ])
  }

  @Test func namesThatTheTextItselfGivesAreKnown() {
    #expect(
      styles("def half(x) = x / 2; for r in places { print half(r.area); if 1 > 2 { r } else { 1 } }") == [
        "def keyword", "half function", "x name", "x name", "2 number", "for keyword", "r name", "in keyword",
        "places name",
        "print keyword", "half function", "r name", "area name", "if keyword", "1 number", "2 number", "r name",
        "else keyword", "1 number",
      ])
    #expect(styles("figures | money()", after: "def money() = | take 1").contains("money keyword"))
    #expect(styles("figures | compare(2018, 2020) ").contains("compare keyword"))
    #expect(styles("定义 一半(数) ＝ 数 / 2").prefix(3) == ["定义 keyword", "一半 function", "数 name"])
  }

  @Test func fullWidthMarksLookLikeWhatTheyMean() {
    #expect(
      styles("数据｜where 年份＝２０２０ and 指标 in （“绿地”，'｜'）") == [
        "数据 name", "｜ keyword", "where keyword", "年份 name", "＝ keyword", "２０２０ number", "and keyword", "指标 name",
        "in keyword", "（ keyword", "“绿地” text", "， keyword", "'｜' text", "） keyword",
      ])
  }

  @Test func wordsThatStagesTakeAreKnown() {
    #expect(styles("places | chart bar of area ").contains("bar keyword"))
    #expect(styles("places | 图 柱 ").contains("柱 keyword"))
    #expect(styles("places | chart spar").contains("spar name"))
    #expect(styles("places | chart pie ").contains("pie unknown"))
    #expect(styles("figures | kwic '收入' by keyword ").contains("keyword keyword"))
  }

  @Test func chineseNumeralsAreNumbers() {
    #expect(styles("figures | where value > 一千亿元 | count").contains("一千亿元 number"))
    #expect(styles("figures | where value > 一体化 | count").contains("一体化 unknown"))
  }

  @Test func namesThatNothingHasStandOut() {
    #expect(
      styles("figurs | wher x | sort valeu ") == [
        "figurs unknown", "wher unknown", "x unknown", "sort keyword", "valeu unknown",
      ])
    #expect(styles("places | select suum(area)").contains("suum unknown"))
  }

  @Test func aWordThatIsBeingTypedDoesNotStandOutYet() {
    #expect(styles("places | wher") == ["places name", "wher name"])
    #expect(styles("places | where popu") == ["places name", "where keyword", "popu name"])
    #expect(styles("places | whex") == ["places name", "whex unknown"])
    #expect(styles("places | where name = '东").last == "'东 text")
  }

  @Test func statementsBeginWithTheirWord() {
    #expect(
      styles("let n = 3; print \"{n}\"") == ["let keyword", "n name", "3 number", "print keyword", "\"{n}\" text"])
    #expect(styles("n + 1", after: "let n = 3") == ["n name", "1 number"])
    #expect(styles("@2017Q3") == ["@2017Q3 time"])
  }

  @Test func commandsAreKnownOrNot() {
    #expect(styles(".help where") == [".help keyword"])
    #expect(styles(".he") == [".he name"])
    #expect(styles(".xx") == [".xx unknown"])
  }

  @Test func rangesStandInOrderAndInsideTheText() {
    let text = "数据 | where ` and 「x"
    var end = 0
    for (range, _) in highlights(
      of: text,
      in: Session(
        catalogue: exampleCatalogue(), files: Files(read: { _ throws(Files.Failure) in [] }, write: nil),
        settings: .pipe(format: .csv)))
    {
      #expect(range.lowerBound >= end && range.upperBound <= text.utf8.count)
      end = range.upperBound
    }
    #expect(end == text.utf8.count)
  }
}

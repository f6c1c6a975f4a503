import Rendering
import SourceText
import Testing

@Suite struct DiagnosticTests {
  /// The picture of a message about the first place where `word` stands in `text`.
  private func picture(
    _ text: String, at word: String, name: String = "", help: String? = nil, width: Int? = nil, colour: Bool = false
  ) throws -> String {
    let source = Source(name: name, text: text)
    let range = try #require(text.firstRange(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let span = Span(start, start + word.utf8.count)
    return render(
      Diagnostic(.error, "here", at: span, in: source, help: help.map { Phrase(verbatim: $0) }), in: .english,
      colour: colour, width: width)
  }

  @Test func caretStandsUnderHanText() throws {
    #expect(
      try picture("报告 | sort 招商 desc", at: "招商", help: "try another") == """
        error: here
          报告 | sort 招商 desc
                      ^^^^
        help: try another

        """)
  }

  @Test func namedSourcesAreNamedWithLineAndColumn() throws {
    #expect(
      try picture("figures\n\t| 取 gpd", at: "gpd", name: "a.quan") == """
        error: here
          a.quan:2:6
              | 取 gpd
                   ^^^

        """)
  }

  @Test func spanOverLinesShowsItsFirstAndLastLine() throws {
    #expect(
      try picture("print (1\n  + 2\n  + 3)\n", at: "(1\n  + 2\n  + 3)") == """
        error: here
          print (1
                ^^
          …
            + 3)
            ^^^^

        """)
  }

  @Test func spanThatEndsWithItsLineStaysOnIt() throws {
    #expect(
      try picture("a 'b\nc", at: "'b\n") == """
        error: here
          a 'b
            ^^

        """)
  }

  @Test func placeAfterTheLastCharacterHasACaret() {
    let source = Source(name: "", text: "区 |\n\n")
    #expect(
      render(Diagnostic(.error, "a stage is missing", at: Span(7, 7), in: source), in: .english, colour: false) == """
        error: a stage is missing
          区 |
              ^

        """)
  }

  @Test func longLinesFoldAboveTheirCarets() throws {
    let text = String(repeating: "一二三四五", count: 5) + "乙丙" + String(repeating: "六", count: 4)
    #expect(
      try picture(text, at: "乙丙", width: 22) == """
        error: here
          一二三四五一二三四五
          一二三四五一二三四五
          一二三四五乙丙六六六
                    ^^^^
          六

        """)
  }

  @Test func labelsHaveTheirOwnUnderline() {
    let source = Source(name: "", text: "面积 + 金额")
    let diagnostic = Diagnostic(
      .error, "units differ", at: Span(7, 8), in: source,
      labels: [Diagnostic.Label(Span(0, 6), "平方米"), Diagnostic.Label(Span(9, 15), "元")])
    #expect(
      render(diagnostic, in: .english, colour: false) == """
        error: units differ
          面积 + 金额
               ^
          ---- 平方米
                 ---- 元

        """)
  }

  @Test func brokenBytesAndControlsDoNotMoveTheCaret() {
    let source = Source(name: "", bytes: [0x1B, 0xFF, 0x78, 0x79])
    #expect(
      render(Diagnostic(.error, "here", at: Span(2, 3), in: source), in: .english, colour: false).contains(
        "  ␛\u{FFFD}xy\n") == true)
  }

  @Test func colourIsOnlyAddedNeverNeeded() throws {
    let coloured = try picture("a b", at: "b", help: "c", colour: true)
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m here"))
    #expect(coloured.contains("    \u{1B}[1;31m^\u{1B}[0m"))
  }

  @Test func quotedSentencesHaveTheirMarks() {
    #expect(
      render("全年新建公园12处、改造3处", marking: [12..<23, 32..<36], colour: false, width: 80) == """
        \("  ")全年新建公园12处、改造3处
        \("  ")        ^^^^^^^^      ^^^

        """)
  }
}

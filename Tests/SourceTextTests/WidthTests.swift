import SourceText
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("gdp", 3), ("招商引资", 8), ("560.2亿元", 9), ("“十三五”", 8), ("增长—下降…", 10), ("·", 1), ("（全区）", 8),
    ("e\u{301}", 1), ("\u{200D}", 0), ("㎡", 2), ("𠮷", 2), ("가", 2), ("🙂", 2), ("ｶ", 1), ("\u{1B}", 0),
  ])
  func textTakesItsCells(text: String, cells: Int) {
    #expect(widthInCells(text) == cells)
  }

  @Test func cutTextEndsInDotsAndFits() {
    #expect(truncated("招商引资", toCells: 8) == "招商引资")
    #expect(truncated("招商引资", toCells: 7) == "招商引…")
    // A wide character that would straddle the edge is left out, so one cell stays empty.
    #expect(truncated("招商引资", toCells: 6) == "招商…")
    #expect(truncated("招商引资", toCells: 1) == "…")
    #expect(truncated("abc", toCells: 0) == "")
  }

  @Test func textCutAtItsBeginningStartsWithDotsAndFits() {
    #expect(truncated("招商引资", toLastCells: 8) == "招商引资")
    #expect(truncated("招商引资", toLastCells: 7) == "…商引资")
    #expect(truncated("招商引资", toLastCells: 6) == "…引资")
    #expect(truncated("招商引资", toLastCells: 1) == "…")
    #expect(truncated("abc", toLastCells: 0) == "")
  }

  @Test func paddingCountsCells() {
    #expect(padded("户数", toCells: 6) == "户数  ")
    #expect(padded("户数", toCells: 6, alignedRight: true) == "  户数")
    #expect(padded("户数", toCells: 3) == "户数")
  }

  @Test func nothingThatATerminalObeysGetsThrough() {
    #expect(visible("a\u{1B}[31mb") == "a␛[31mb")
    #expect(visible("甲\n乙\t丙\u{7F}") == "甲␊乙␉丙␡")
    #expect(visible("\u{9B}x\u{202E}y") == "\\u{9b}x\\u{202e}y")
    #expect(visible("平常 text") == "平常 text")
  }
}

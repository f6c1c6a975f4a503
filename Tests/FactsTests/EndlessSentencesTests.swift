import Facts
import Sentences
import Testing

/// Texts without any mark that ends a sentence, as tables and torn pages leave them.
@Suite struct EndlessSentencesTests {
  @Test func theyAreCutBehindClausesAndLoseNothing() {
    let prose = prose("全区" + String(repeating: "新建公园37处，改造道路1.5公里，", count: 400))
    #expect(prose.sentences.count > 4)
    #expect(prose.sentences.allSatisfy { $0.range.count <= 1_000 })
    let found = figures(in: prose)
    #expect(found.count == 800)
    #expect(found.allSatisfy { $0.raw == "37处" || $0.raw == "1.5公里" })
    #expect(found.count { $0.indicator == "改造道路" } == 400)
  }

  @Test func noNumberIsCutInTwoWhereThereAreNoClauses() {
    for shift in 0..<12 {
      let prose = prose(String(repeating: "甲", count: shift) + String(repeating: "新建公园123456处", count: 300))
      #expect(figures(in: prose).allSatisfy { $0.raw == "123456处" })
    }
  }

  @Test func whatHasAnEndIsLeftWhole() {
    let prose = prose("全区" + String(repeating: "新建公园37处，", count: 60) + "成效明显。")
    #expect(prose.sentences.count == 1)
  }
}

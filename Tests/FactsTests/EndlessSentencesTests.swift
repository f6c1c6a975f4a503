import Facts
import Foundation
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

  @Test(arguments: [
    ("全市引进25个总投资180亿元", 2), ("全市引进25个总投资180亿元的", 2), ("投资3.9亿元", 1), ("涨幅低于13%", 1), ("60%", 1), ("由51家整合为33家", 2),
    ("财政收入居全省第一", 1), ("产值比2010年", 0),
  ])
  func theTextMayBreakOffBehindANumber(text: String, count: Int) {
    #expect(figures(in: prose(text)).count == count)
  }

  /// Each number looks no further than a number goes: a look to the end of the run would take hours here.
  @Test func aRunOfNumeralsWithoutEndIsReadInOneGo() {
    let prose = prose(String(repeating: "一百二十三万四千", count: 20_000))
    #expect(prose.letters.count >= 160_000)
    #expect(prose.numerals.allSatisfy { $0.range.count <= 64 })
  }

  @Test func whatHasAnEndIsLeftWhole() {
    let prose = prose("全区" + String(repeating: "新建公园37处，", count: 60) + "成效明显。")
    #expect(prose.sentences.count == 1)
  }

  /// What comes behind a number is looked at in many places, and there may be nothing.
  @Test func aReportMayEndBehindAnyOfItsNumbers() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let articles = ["Passages", "../../corpus"].flatMap { name in
      (try? FileManager.default.contentsOfDirectory(
        at: folder.appending(path: name), includingPropertiesForKeys: nil)) ?? []
    }
    var texts = 0
    for article in articles where ["txt", "md"].contains(article.pathExtension) {
      let whole = prose(try String(contentsOf: article, encoding: .utf8))
      for figure in figures(in: whole) {
        let start = whole.sentences[figure.sentence].range.lowerBound
        let cut = prose(whole.text(start..<figure.range.upperBound))
        #expect(figures(in: cut).allSatisfy { $0.range.upperBound <= cut.letters.count })
        _ = frameworks(in: cut)
        _ = names(in: cut)
        texts += 1
      }
    }
    #expect(texts > 1_000)
  }
}

import ExampleCatalogue
import Shell
import Tables
import Testing

/// Han characters that are completed from letters.
@Suite struct PinyinTests {
  private let regions = [
    "内蒙古自治区", "内江市", "南京市", "重庆市", "长沙市", "西安市", "县域", "招商引资", "转移支付", "绿地", "略阳县", "GDP增速", "“十四五”规划",
    "地区生产总值", "国内生产总值", "2026-广东省",
  ]

  private func session(synonyms: [[String]] = []) -> Session {
    let field = Field("name", .text, summary: "a name")
    let table = Table(
      fields: [field], columns: [Column(.text, regions.map { .text($0) })], count: regions.count,
      origins: .none(regions.count))
    let catalogue = Catalogue(
      entries: [Catalogue.Entry(name: "regions", summary: "regions", table: table)], synonyms: Deferred(made: synonyms),
      evidence: { _ in nil })
    let files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    return Session(catalogue: catalogue, files: files, settings: .terminal(width: 80, colour: false))
  }

  private func complete(_ typed: String, synonyms: [[String]] = []) -> [String] {
    let text = "regions | where name = " + typed
    return completions(in: text, at: text.utf8.count, session: session(synonyms: synonyms)).candidates.map(\.text)
      .filter { $0.hasPrefix("\"") || $0.hasPrefix("'") }.map { String($0.dropFirst().dropLast()) }
  }

  @Test(arguments: [
    ("nmg", ["内蒙古自治区"]), ("neimeng", ["内蒙古自治区"]), ("neimg", ["内蒙古自治区"]), ("nj", ["内江市", "南京市"]),
    ("zsyz", ["招商引资"]), ("zhsyz", ["招商引资"]), ("zhaoshang", ["招商引资"]), ("zyzf", ["转移支付"]),
    // Either reading of 重 and of 长.
    ("chongqing", ["重庆市"]), ("zhongq", ["重庆市"]), ("cs", ["长沙市"]), ("zhangsha", ["长沙市"]),
    // xian is one syllable or two.
    ("xian", ["县域", "西安市"]), ("lvd", ["绿地"]), ("lueyang", ["略阳县"]), ("gdpzs", ["GDP增速"]),
    ("ssw", ["“十四五”规划"]), ("'招sy", ["招商引资"]), ("\"nmg", ["内蒙古自治区"]), ("gdongs", ["2026-广东省"]), ("zsyzx", []),
    ("nmgx", []),
  ]) func lettersSpellValues(typed: String, expected: [String]) {
    #expect(complete(typed).sorted() == expected.sorted())
  }

  @Test func otherNamesStandForValues() {
    let groups = [["地区生产总值", "GDP", "国内生产总值"]]
    #expect(complete("gdp", synonyms: groups) == ["GDP增速", "国内生产总值", "地区生产总值"])
    #expect(complete("g", synonyms: groups) == ["2026-广东省", "GDP增速", "国内生产总值"])
  }

  @Test func whatHoldsTheTextComesLast() {
    #expect(complete("京") == ["南京市"])
    #expect(complete("南") == ["南京市"])
  }

  @Test func columnsAndStagesAreSpelledToo() {
    let text = "regions | paixu"
    #expect(completions(in: text, at: text.utf8.count, session: session()).candidates.map(\.text) == ["排序"])
  }
}

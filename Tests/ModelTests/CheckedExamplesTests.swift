import Foundation
import Model
import Tables
import Testing

/// The relations that readers of the project's reports found by hand, with what must come of each. They stand here and not
/// in a passage because they lie in several sentences and reports.
@Suite struct CheckedExamplesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let verdict: String
    /// What its claim and its arithmetic say, among other words.
    let words: [String]

    init(_ kind: String, _ verdict: String, _ words: String...) {
      (self.kind, self.verdict, self.words) = (kind, verdict, words)
    }

    var testDescription: String { "\(kind) \(verdict): \(words.joined(separator: " … "))" }
  }

  static let examples: [Example] = [
    Example("sum", "holds", "重点项目指挥部24个", "4个 + 3个 + 17个 = 24个"),
    Example("sum", "holds", "128处", "84处 + 44处 = 128处"),
    Example("sum", "holds", "拆迁2951户", "2951户 ≤ 4727户"),
    Example("count", "holds", "五减", "5 named = 5 listed"),
    Example("count", "holds", "六个一工程", "统一评", "6 named = 6 listed"),
    Example("count", "unknown", "六库体系", "left open"),
    Example("count", "holds", "枣林、小屯两村", "4 named = 4 listed"),
    Example("growth", "holds", "1065个", "51.1%", "704.831"),
    Example("growth", "unknown", "金融业增加值206.3亿元", "189.963亿元"),
    Example("share", "holds", "85部", "170%", "50部"),
    Example("share", "unknown", "219亿元", "76.6%", "285.901亿元"),
    Example("nested", "holds", "136个 ≤ 1065个"),
    Example("nested", "holds", "31%", "过半"),
    Example("repeat", "holds", "“口袋公园”84处", "84处 = 84处"),
    Example("repeat", "holds", "招聘会6场", "6场 = 6场"),
    Example("repeat", "holds", "便民市场16家", "16家 = 16家"),
    Example("repeat", "explained", "717个 for 2017-01..2017-09", "1065个 for 2017"),
    Example("repeat", "explained", "44.2% for 2020-01..2020-10", "40.6% for 2020-01..2020-11"),
    Example("target", "unknown", "至少1000个 promised for 2018", "1065个", "1000个 is no advance on 1065个"),
    Example("running", "holds", "拆除6073处", "6073处 ≥ 4016处"),
    Example("ratio", "differs", "800万—1000万吨 ÷ 近100亿元", "4500万吨 ÷ 近10亿元", "45 to 56 times apart"),
  ]

  struct Row: Sendable {
    let kind: String
    let verdict: String
    let text: String
  }

  static let rows: [Row] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus").standardized
    let catalogue = Corpus.load([folder.path]).catalogue
    guard let table = catalogue.index(of: "checks").map({ catalogue.entries[$0].table }) else { return [] }
    func texts(_ name: String) -> [String] {
      guard let column = table.fields.firstIndex(where: { $0.name == name }) else { return [] }
      return (0..<table.count).map { row in
        if case .text(let text) = table.columns[column][row] { text } else { "" }
      }
    }
    let (kinds, verdicts, claims) = (texts("kind"), texts("verdict"), texts("claim"))
    let arithmetic = texts("arithmetic")
    return kinds.indices.map { row in
      Row(kind: kinds[row], verdict: verdicts[row], text: "\(claims[row])\n\(arithmetic[row])")
    }
  }()

  @Test(arguments: examples) func comesOutAsReadersFoundIt(example: Example) {
    let found = Self.rows.filter { row in row.kind == example.kind && example.words.allSatisfy(row.text.contains) }
    #expect(!found.isEmpty, "nothing says so")
    #expect(found.allSatisfy { $0.verdict == example.verdict }, "\(found)")
  }

  @Test func nothingElseDiffers() {
    #expect(Self.rows.count { $0.verdict == "differs" } == 1)
  }
}

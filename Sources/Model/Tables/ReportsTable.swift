import Documents
import Facts
import Sentences
import Tables

extension UserTable {
  static let reports = UserTable(
    name: "reports", aliases: ["报告"], summary: "the reports that were read, one a row",
    facts: { [$0.prose.document.metadata] }, sentence: { _ in nil },
    columns: [
      .text("id", aliases: ["编号"], summary: "the file's name without its ending") { $0.report.id },
      .text("title", aliases: ["标题"], summary: "its title") { $0.fact.title },
      .text(
        "kind", aliases: ["类型"], members: Metadata.Kind.allCases.map(\.rawValue), summary: "what sort of text it is"
      ) { $0.fact.kind?.rawValue },
      .text("place", aliases: ["地区"], summary: "the area it speaks for") { $0.fact.place },
      .text("publisher", aliases: ["发布者"], summary: "who printed it") { $0.fact.publisher },
      .date("published", aliases: ["发布日期"], summary: "when it was printed or given") { $0.fact.published },
      .integer("year", aliases: ["年份"], summary: "the year it reports on") { $0.fact.year },
      .texts("authors", aliases: ["作者"], summary: "who wrote it") { $0.fact.authors.orNil },
      .integer("characters", aliases: ["字数"], summary: "its length in characters") { $0.prose.letters.count },
      .integer("sentences", aliases: ["句数"], summary: "how many sentences it has") { $0.prose.sentences.count },
      .integer("figures", aliases: ["数据数"], summary: "how many figures were found in it") {
        $0.report.figures.count
      },
      .integer("frameworks", aliases: ["体系数"], summary: "how many counted programmes were found in it") {
        $0.report.frameworks.count
      },
      .text("path", aliases: ["路径"], summary: "its file") { $0.report.path },
    ])
}

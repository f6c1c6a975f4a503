import Documents
import Facts
import Sentences
import Tables

extension UserTable {
  static let reports = UserTable(
    name: "reports", aliases: ["报告"], summary: "the reports that were read, one a row",
    fields: [
      Field("id", .text, aliases: ["编号"], summary: "the file's name without its ending"),
      Field("title", .text, aliases: ["标题"], summary: "its title"),
      Field(
        "kind", .text, aliases: ["类型"], members: Metadata.Kind.allCases.map(\.rawValue),
        summary: "what sort of text it is"),
      Field("place", .text, aliases: ["地区"], summary: "the area it speaks for"),
      Field("publisher", .text, aliases: ["发布者"], summary: "who printed it"),
      Field("published", .date, aliases: ["发布日期"], summary: "when it was printed or given"),
      Field("year", .integer, aliases: ["年份"], summary: "the year it reports on"),
      Field("authors", .list(of: .text), aliases: ["作者"], summary: "who wrote it"),
      Field("characters", .integer, aliases: ["字数"], summary: "its length in characters"),
      Field("sentences", .integer, aliases: ["句数"], summary: "how many sentences it has"),
      Field("figures", .integer, aliases: ["数据数"], summary: "how many figures were found in it"),
      Field("frameworks", .integer, aliases: ["体系数"], summary: "how many counted programmes were found in it"),
      Field("path", .text, aliases: ["路径"], summary: "its file"),
    ],
    rows: { report, _ in
      let metadata = report.prose.document.metadata
      return [
        Row(
          values: [
            .text(report.id), .text(orNull: metadata.title), .text(orNull: metadata.kind?.rawValue),
            .text(orNull: metadata.place), .text(orNull: metadata.publisher),
            metadata.published.map(Value.date) ?? .null, .integer(orNull: metadata.year),
            metadata.authors.isEmpty ? .null : .list(metadata.authors.map(Value.text)),
            .integer(report.prose.letters.count), .integer(report.prose.sentences.count),
            .integer(report.figures.count), .integer(report.frameworks.count), .text(report.path),
          ])
      ]
    })
}

import Documents
import Facts
import Quantities
import Sentences
import Tables

extension UserTable {
  static let reports = UserTable(
    name: "reports", aliases: ["报告"], summary: "the reports that were read, one a row",
    count: { _ in 1 }, facts: { [ReportFact($0)] }, sentence: { _ in nil },
    columns: [
      .text("id", aliases: ["编号"], summary: "the file's name without its ending") { $0.report.id },
      .text("title", aliases: ["标题"], summary: "its title") { $0.fact.metadata.title },
      .text(
        "kind", aliases: ["类型"], members: Metadata.Kind.allCases.map(\.rawValue),
        memberAliases: ["工作报告": "work report", "报道": "feature", "专访": "interview", "规划": "plan"],
        summary: "what sort of text it is"
      ) { $0.fact.metadata.kind?.rawValue },
      .text("place", aliases: ["地区"], summary: "the area it speaks for") { $0.fact.metadata.place },
      .text("publisher", aliases: ["发布者"], summary: "who printed it") { $0.fact.metadata.publisher },
      .date("published", aliases: ["发布日期"], summary: "when it was printed or given") { $0.fact.metadata.published },
      .integer("year", aliases: ["年份"], summary: "the year it reports on") { $0.fact.metadata.year },
      .texts("authors", aliases: ["作者"], summary: "who wrote it") { $0.fact.metadata.authors.orNil },
      .integer("characters", aliases: ["字数"], summary: "its length in characters") { $0.prose.letters.count },
      .integer("sentences", aliases: ["句数"], summary: "how many sentences it has") { $0.prose.sentences.count },
      .integer("figures", aliases: ["数据数"], summary: "how many figures were found in it") {
        $0.report.figures.count
      },
      .integer("frameworks", aliases: ["体系数"], summary: "how many counted programmes were found in it") {
        $0.report.frameworks.count
      },
      .integer("numerals", aliases: ["数字数"], summary: "how many numerals it has, in figures and outside") {
        $0.fact.numerals
      },
      .integer("unread", aliases: ["未读数"], summary: "how many of them no rule understands") { $0.fact.unread },
      .quantity("coverage", aliases: ["覆盖率"], summary: "the share of its numerals that are understood") {
        $0.fact.coverage
      },
      .text("path", aliases: ["路径"], summary: "its file, with the line of a record") { told in
        told.report.line.map { "\(told.report.path):\($0)" } ?? told.report.path
      },
    ])
}

/// What the table of reports says of one.
private struct ReportFact {
  let metadata: Metadata
  let numerals: Int
  let unread: Int

  init(_ report: Report) {
    let numerals = unreadNumerals(in: report.prose)
    metadata = report.prose.document.metadata
    unread = numerals.count { $0.numeralClass == .unknown }
    self.numerals = report.figures.count + numerals.count
  }

  /// The share of numerals that are in a figure or of a known class, in per cent with two decimals.
  var coverage: Quantity? {
    let share = (Decimal(numerals - unread) * Decimal(100)).divided(by: Decimal(numerals))
    return share.map { Quantity($0.rounded(places: 2), .percent) }
  }
}

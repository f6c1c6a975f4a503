import Documents
import Facts
import Sentences
import Series
import Tables

extension UserTable {
  static let programmes = UserTable(
    name: "programmes", aliases: ["体系沿革"],
    summary: "counted programmes that several reports name, or that change their number, from mention to mention",
    derived: { corpus in
      let reports = corpus.reports.map { report in
        ReportProgrammes(report.prose.document.metadata, frameworks: report.frameworks)
      }
      return Series.programmes(in: reports).map { ProgrammeFact(mention: $0, corpus: corpus) }
    },
    columns: [
      .integer("programme", aliases: ["编号"], summary: "its number, the same in all its rows") {
        $0.fact.mention.programme + 1
      },
      .text("name", aliases: ["名称"], summary: "what the report calls it") { $0.fact.framework.name },
      .integer("year", aliases: ["年份"], summary: "the year that the report reports on") { $0.fact.year },
      .integer("count", aliases: ["数目"], summary: "the number of members that the name states") {
        $0.fact.framework.count
      },
      .texts("components", aliases: ["组成"], summary: "the numbers of a compound such as 1+454") {
        $0.fact.framework.components.orNil
      },
      .texts("items", aliases: ["成员"], summary: "the members that the report lists") {
        $0.fact.framework.items.orNil
      },
      .text(
        "change", aliases: ["变化"], members: ProgrammeMention.Change.allCases.map(\.rawValue),
        memberAliases: ["首见": "new", "改数": "number", "换员": "members", "改名": "name", "相同": "same"],
        summary: "what differs from the mention before it"
      ) { $0.fact.mention.change.rawValue },
      .texts("added", aliases: ["增加"], summary: "members that were not listed before") {
        $0.fact.mention.added.orNil
      },
      .texts("gone", aliases: ["减少"], summary: "members that are listed no longer") { $0.fact.mention.gone.orNil },
      .text("place", aliases: ["地区"], summary: "the area that the report speaks for") { $0.fact.place },
      .integer("first", aliases: ["首次"], summary: "the year of the first report that names it") { $0.fact.first },
      .integer("last", aliases: ["末次"], summary: "the year of the last report that names it") { $0.fact.last },
      .integer("reports", aliases: ["报告数"], summary: "how many reports name it") { $0.fact.mention.reports.count },
      .truth("ended", aliases: ["已止"], summary: "whether the last report of its place no longer names it") {
        $0.fact.mention.hasEnded
      },
      .text("report", aliases: ["报告"], summary: "the report's id") { $0.report.id },
      .integer("framework", aliases: ["体系"], summary: "its id among the frameworks") {
        $0.first.framework + $0.fact.mention.index
      },
    ])
}

/// A mention of a programme with what its columns ask of the reports.
private struct ProgrammeFact: DerivedFact {
  let mention: ProgrammeMention
  let framework: Framework
  let year: Int?
  let place: String?
  let first: Int?
  let last: Int?

  init(mention: ProgrammeMention, corpus: WholeCorpus) {
    func metadata(_ report: Int) -> Metadata { corpus.reports[report].prose.document.metadata }
    self.mention = mention
    framework = corpus.reports[mention.report].frameworks[mention.index]
    year = metadata(mention.report).year
    place = metadata(mention.report).place
    let years = mention.reports.compactMap { metadata($0).year }
    first = years.min()
    last = years.max()
  }

  var report: Int { mention.report }
  var grounds: [Ground] { [.framework(mention.index, in: mention.report)] }
}

import Facts
import Sentences
import Tables

extension UserTable {
  static let frameworks = UserTable(
    name: "frameworks", aliases: ["体系"], summary: "the programmes and lists that reports name by counting them",
    count: { $0.frameworks.count },
    facts: { $0.frameworks }, sentence: { $0.fact.sentence }, mark: { $0.fact.range },
    columns: [
      .integer("id", aliases: ["编号"], summary: "its number") { $0.first.framework + $0.index },
      .text("report", aliases: ["报告"], summary: "the report's id") { $0.report.id },
      .integer("sentence", aliases: ["句子"], summary: "the id of the sentence that first names it") {
        $0.first.sentence + $0.fact.sentence
      },
      .text("name", aliases: ["名称"], summary: "its name as written") { $0.fact.name },
      .integer("count", aliases: ["数目"], summary: "the number of members that the name states") { $0.fact.count },
      .texts("components", aliases: ["组成"], summary: "the numbers of a compound such as 1+454") {
        $0.fact.components.orNil
      },
      .texts("items", aliases: ["成员"], summary: "the members that the report lists") { $0.fact.items.orNil },
      .truth("holds", aliases: ["相符"], summary: "whether it lists as many members as the name states") {
        $0.fact.holds
      },
    ])
}

import Facts
import Sentences
import Tables

extension UserTable {
  static let frameworks = UserTable(
    name: "frameworks", aliases: ["体系"], summary: "the programmes and lists that reports name by counting them",
    fields: [
      Field("id", .integer, aliases: ["编号"], summary: "its number"),
      Field("report", .text, aliases: ["报告"], summary: "the report's id"),
      Field("sentence", .integer, aliases: ["句子"], summary: "the id of the sentence that first names it"),
      Field("name", .text, aliases: ["名称"], summary: "its name as written"),
      Field("count", .integer, aliases: ["数目"], summary: "the number of members that the name states"),
      Field("components", .list(of: .text), aliases: ["组成"], summary: "the numbers of a compound such as 1+454"),
      Field("items", .list(of: .text), aliases: ["成员"], summary: "the members that the report lists"),
      Field("holds", .truth, aliases: ["相符"], summary: "whether it lists as many members as the name states"),
    ],
    rows: { report, first in
      report.frameworks.enumerated().map { index, framework in
        Row(
          values: [
            .integer(first.framework + index), .text(report.id), .integer(first.sentence + framework.sentence),
            .text(framework.name), .integer(orNull: framework.count),
            framework.components.isEmpty ? .null : .list(framework.components.map(Value.text)),
            framework.items.isEmpty ? .null : .list(framework.items.map(Value.text)),
            framework.holds.map(Value.truth) ?? .null,
          ], sentence: framework.sentence, mark: framework.range)
      }
    })
}

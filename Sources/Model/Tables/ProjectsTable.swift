import Facts
import Quantities
import Sentences
import Tables

extension NameTables {
  static let projects = NameTable(
    name: "projects", aliases: ["项目"],
    summary: "how far projects have come, one row for each that a sentence speaks of",
    facts: { report, _ in
      let names = report.names.value
      return names.projects.map {
        NamedProject(project: $0, thing: names.things[$0.thing], mention: names.mentions[$0.mention])
      }
    },
    numbers: [
      .integer("entity", aliases: ["实体"], summary: "the project's id among the entities") {
        $0.first.entity(of: $0.fact.project.thing)
      }
    ],
    columns: [
      .text("project", aliases: ["名称", "项目名称"], summary: "its name, without 项目 at the end") { $0.fact.thing.name },
      .text("place", aliases: ["地点"], summary: "the place that it lies in, where text or map tell") {
        $0.fact.thing.parent
      },
      .text(
        "stage", aliases: ["阶段", "进展"], members: ProjectStage.allCases.map(\.rawValue),
        memberAliases: ProjectStage.chineseAliases, summary: "how far it is"
      ) { $0.fact.project.stage.rawValue },
      .text(
        "goal", aliases: ["目标阶段"], members: ProjectStage.allCases.map(\.rawValue),
        memberAliases: ProjectStage.chineseAliases, summary: "what is promised, of one that is planned"
      ) { $0.fact.project.goal?.rawValue },
      .period("as_of", aliases: ["截至"], summary: "the time that the sentence speaks of") { $0.fact.project.asOf },
      .integer("year", aliases: ["年份"], summary: "the year of that time") { $0.fact.project.asOf?.year },
    ])
}

/// What a sentence says of a project, with the project's name.
struct NamedProject: PlacedFact {
  let project: ProjectReport
  let thing: Thing
  let mention: Mention

  var sentence: Int { mention.sentence }
  var range: Range<Int> { mention.range }
}

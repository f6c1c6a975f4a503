import Facts
import Sentences
import Tables

extension NameTables {
  static let mentions = NameTable(
    name: "mentions", aliases: ["提及"],
    summary: "every name in every sentence: places, organisations, projects, people, policies",
    facts: { report, _ in report.names.value.mentions },
    numbers: [
      .integer("entity", aliases: ["实体"], summary: "the id of what is named") { $0.first.entity(of: $0.fact.thing) }
    ],
    columns: [
      .text(
        "kind", aliases: ["种类"], members: Mention.Kind.allCases.map(\.rawValue),
        memberAliases: Mention.Kind.chineseAliases, summary: "what sort of thing it is"
      ) { $0.fact.kind.rawValue },
      .prose("name", aliases: ["名称"], summary: "the name as written") { $0.fact.range },
    ])
}

extension Mention: PlacedFact {}

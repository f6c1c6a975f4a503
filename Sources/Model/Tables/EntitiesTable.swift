import Facts
import Sentences
import Tables

extension NameTables {
  static let entities = NameTable(
    name: "entities", aliases: ["实体"], summary: "what the reports name, one row for each thing in however many of them",
    facts: { report, first in
      let entities = first.entities?.value ?? Entities([report])
      return entities.named(firstIn: first.report).map { number, entity in
        NamedEntity(number: number, entity: entity, mention: report.names.value.mentions[entity.mention])
      }
    },
    numbers: [
      .integer("id", aliases: ["编号"], summary: "its number, by which mentions name it") {
        $0.first.entity + $0.fact.number
      }
    ],
    columns: [
      .text(
        "kind", aliases: ["种类"], members: Mention.Kind.allCases.map(\.rawValue),
        memberAliases: Mention.Kind.chineseAliases, summary: "what sort of thing it is"
      ) { $0.fact.entity.kind.rawValue },
      .text("name", aliases: ["名称"], summary: "its name, in full where a report gives it") { $0.fact.entity.name },
      .texts("aliases", aliases: ["别名"], summary: "what else reports call it") { $0.fact.entity.aliases.orNil },
      .text("parent", aliases: ["上级"], summary: "the place that it lies in") { $0.fact.entity.parent },
      .text("role", aliases: ["职务"], summary: "what a person is, in a report's words") { $0.fact.entity.role },
      .integer("mentions", aliases: ["提及数"], summary: "how often it is named in all") { $0.fact.entity.mentions },
      .integer("reports", aliases: ["报告数"], summary: "how many reports name it") { $0.fact.entity.reports },
      .integer("first", aliases: ["首次"], summary: "the earliest year of the reports that name it") {
        $0.fact.entity.years?.lowerBound
      },
      .integer("last", aliases: ["末次"], summary: "the latest year of the reports that name it") {
        $0.fact.entity.years?.upperBound
      },
    ])
}

/// An entity at its first mention in the first report that names it.
struct NamedEntity: PlacedFact {
  let number: Int
  let entity: Entities.Entity
  let mention: Mention

  var sentence: Int { mention.sentence }
  var range: Range<Int> { mention.range }
}

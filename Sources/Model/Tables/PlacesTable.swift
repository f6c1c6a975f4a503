import Facts
import Sentences
import Tables

extension NameTables {
  static let places = NameTable(
    name: "places", aliases: ["地方", "地名"], summary: "the places that a report names, at their first mention",
    facts: { report, _ in
      let names = report.names.value
      return names.things.filter { $0.kind == .place }.map { NamedThing(thing: $0, mention: names.mentions[$0.first]) }
    },
    columns: [
      .text("name", aliases: ["名称"], summary: "its name; of a division the full one") { $0.fact.thing.name },
      .text(
        "level", aliases: ["级别"], members: PlaceLevel.allCases.map(\.rawValue), summary: "what sort of place it is"
      ) { $0.fact.thing.level?.rawValue },
      .text("parent", aliases: ["上级"], summary: "the place that it lies in, where text or map tell") {
        $0.fact.thing.parent
      },
      .integer("mentions", aliases: ["提及数"], summary: "how often the report names it") { $0.fact.thing.mentions },
    ])
}

/// A thing at its first mention.
struct NamedThing: PlacedFact {
  let thing: Thing
  let mention: Mention

  var sentence: Int { mention.sentence }
  var range: Range<Int> { mention.range }
}

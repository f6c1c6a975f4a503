import Facts
import Sentences
import Tables

/// A fact that stands at certain letters of a sentence.
protocol PlacedFact: Sendable {
  /// In the prose's list.
  var sentence: Int { get }
  var range: Range<Int> { get }
}

/// A table over what reports name, and the stream of the same facts: both begin with the report and the sentence, and only
/// the table has numbers that mean something among other reports.
struct NameTable<Fact: PlacedFact>: Sendable {
  let name: String
  let aliases: [String]
  /// One line, no full stop.
  let summary: String
  let facts: @Sendable (Report, UserTable.Numbering) -> [Fact]
  /// Columns that the stream leaves out.
  var numbers: [FactColumn<Fact>] = []
  let columns: [FactColumn<Fact>]

  var table: UserTable {
    UserTable(
      name: name, aliases: aliases, summary: summary, facts: facts, sentence: { $0.fact.sentence },
      mark: { $0.fact.range },
      columns: numbers + [
        .text("report", aliases: ["报告"], summary: "the report's id") { $0.report.id },
        .integer("sentence", aliases: ["句子"], summary: "its sentence's id") { $0.first.sentence + $0.fact.sentence },
      ] + columns)
  }

  var extraction: Extraction {
    let facts = facts
    return Extraction(
      name: name, contents: [], facts: { facts($0, UserTable.Numbering()) },
      columns: [
        .text("report") { $0.report.id }, .integer("n") { $0.index + 1 },
        .prose("sentence") { $0.prose.sentences[$0.fact.sentence].range },
      ] + columns + [
        .integer("start") { $0.prose.sourceBytes($0.fact.range).lowerBound },
        .integer("end") { $0.prose.sourceBytes($0.fact.range).upperBound },
      ])
  }
}

/// The tables over what reports name, in the order in which users see them.
enum NameTables {
  static let all: [UserTable] = [
    mentions.table, entities.table, places.table, projects.table, events.table, quotes.table, policies.table,
  ]

  static let extractions: [Extraction] = [
    mentions.extraction, entities.extraction, places.extraction, projects.extraction, events.extraction,
    quotes.extraction, policies.extraction,
  ]
}

extension UserTable.Numbering {
  /// The entity of a thing that the report names, as users count them.
  func entity(of thing: Int) -> Int? { entities.map { $0.value.number(of: thing, in: report) + entity } }
}

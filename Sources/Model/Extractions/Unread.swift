import Facts
import Sentences

extension Extraction {
  package static let unread = Extraction(
    name: "unread", contents: [], facts: { unreadNumerals(in: $0.prose) },
    columns: [
      .text("report") { $0.report.id },
      .integer("n") { $0.index + 1 },
      .prose("sentence") { $0.report.prose.sentences[$0.fact.sentence].range },
      .prose("raw") { $0.fact.range },
      .text("class") { $0.fact.numeralClass.rawValue },
      .text("rule") { $0.fact.rule },
      .integer("start") { $0.report.prose.sourceBytes($0.fact.range).lowerBound },
      .integer("end") { $0.report.prose.sourceBytes($0.fact.range).upperBound },
    ])
}

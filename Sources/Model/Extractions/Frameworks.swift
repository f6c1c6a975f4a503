import Facts
import Sentences

extension Extraction {
  package static let frameworks = Extraction(
    name: "frameworks", contents: .frameworks, facts: { $0.frameworks },
    columns: [
      .text("report") { $0.report.id },
      .integer("n") { $0.index + 1 },
      .prose("sentence") { $0.report.prose.sentences[$0.fact.sentence].range },
      .text("name") { $0.fact.name },
      .integer("count") { $0.fact.count },
      .texts("components") { $0.fact.components },
      .texts("items") { $0.fact.items },
      .truth("holds") { $0.fact.holds },
      .integer("start") { $0.report.prose.sourceBytes($0.fact.range).lowerBound },
      .integer("end") { $0.report.prose.sourceBytes($0.fact.range).upperBound },
    ])
}

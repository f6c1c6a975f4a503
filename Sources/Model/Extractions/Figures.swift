import Facts
import Quantities
import Sentences

extension Extraction {
  package static let figures = Extraction(
    name: "figures", contents: .figures, facts: { $0.figures },
    columns: [
      .text("report") { $0.report.id },
      .integer("n") { $0.index + 1 },
      .prose("sentence") { $0.report.prose.sentences[$0.fact.sentence].range },
      .text("raw") { $0.fact.raw },
      .number("value") { $0.fact.value },
      .number("high") { $0.fact.high },
      .word("unit") { $0.fact.unit.symbol },
      .text("indicator") { $0.fact.indicator },
      .text("measure") { $0.report.measures[$0.index]?.name },
      .word("topic") { $0.report.measures[$0.index]?.topic?.rawValue },
      .word("kind") { $0.fact.kind.rawValue },
      .word("bound") { $0.fact.bound.rawValue },
      .word("status") { $0.fact.status.rawValue },
      .date("from") { $0.fact.period.from },
      .date("to") { $0.fact.period.to },
      .text("scope") { $0.fact.scope },
      .integer("partOf") { $0.fact.whole.map { $0 + 1 } },
      .text("base") { $0.fact.base },
      .integer("start") { $0.report.prose.sourceBytes($0.fact.range).lowerBound },
      .integer("end") { $0.report.prose.sourceBytes($0.fact.range).upperBound },
    ])
}

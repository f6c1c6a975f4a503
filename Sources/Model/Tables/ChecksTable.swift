import Checks
import Facts
import Quantities
import Sentences
import SourceText
import Tables

extension UserTable {
  static let checks = UserTable(
    name: "checks", aliases: ["核对"], summary: "what the reports' own figures say of one another: does it add up?",
    bytesPerFigure: 800, derived: CorpusCheck.all(in:),
    columns: [
      .integer("id", aliases: ["编号"], summary: "its number") { $0.index + 1 },
      .text("report", aliases: ["报告"], summary: "the report that it is first about") { $0.report.id },
      .integer("sentence", aliases: ["句子"], summary: "the id of the first of its sentences") { told in
        told.fact.sentence.map { told.first.sentence + $0 }
      },
      .text(
        "kind", aliases: ["种类"], members: CheckKind.all.map(\.name),
        memberAliases: Dictionary(uniqueKeysWithValues: CheckKind.all.map { ($0.chineseName, $0.name) }),
        memberMeanings: Dictionary(uniqueKeysWithValues: CheckKind.all.map { ($0.name, [$0.summary, $0.relation]) }),
        summary: "the relation that is checked"
      ) { $0.fact.check.kind },
      .text(
        "verdict", aliases: ["结论"], members: Check.Verdict.allCases.map(\.rawValue),
        memberAliases: ["不符": "differs", "有说明": "explained", "不明": "unknown", "相符": "holds"],
        memberMeanings: Dictionary(
          uniqueKeysWithValues: Check.Verdict.allCases.map { ($0.rawValue, [$0.summary]) }),
        summary: "whether it can be true"
      ) { $0.fact.check.verdict.rawValue },
      .text("claim", aliases: ["说法"], summary: "the relation in words, in the language that quan was started in") {
        $0.fact.claim
      },
      .text("arithmetic", aliases: ["算式"], summary: "the relation in numbers, with their bounds") {
        $0.fact.arithmetic
      },
      .quantity("stated", aliases: ["所述"], summary: "what the reports state") { $0.fact.check.stated },
      .quantity("expected", aliases: ["推算"], summary: "what follows from their other figures") {
        $0.fact.check.expected
      },
      .quantity("difference", aliases: ["差额"], summary: "how much more that is") { $0.fact.check.difference },
      .integers("figures", aliases: ["数据"], summary: "the ids of its figures") { $0.fact.figures.orNil },
      .texts("reports", aliases: ["所涉报告"], summary: "the ids of all reports that it is about") { $0.fact.reports },
    ])
}

/// A check with what its row names it by.
private struct CorpusCheck: DerivedFact {
  let check: Check
  let claim: String
  let arithmetic: String
  /// The number of the report that it is first about.
  let report: Int
  let grounds: [Ground]
  /// In its first report's list.
  let sentence: Int?
  /// As users count them.
  let figures: [Int]
  let reports: [String]

  init(_ check: Check, report: Int, _ corpus: WholeCorpus) {
    self.check = check
    claim = corpus.language(check.claim)
    arithmetic = corpus.language(check.arithmetic)
    self.report = report
    grounds = check.grounds.map(Ground.init)
    sentence = check.grounds.first.flatMap { ground in
      switch ground {
      case .figure(let index, let report): corpus.reports[report].figures[index].sentence
      case .framework(let index, let report): corpus.reports[report].frameworks[index].sentence
      }
    }
    figures = check.grounds.compactMap { ground in
      guard case .figure(let index, let report) = ground else { return nil }
      return corpus.numberings[report].figure + index
    }
    var seen: Set<Int> = []
    reports = check.grounds.map(\.report).filter { seen.insert($0).inserted }.map { corpus.reports[$0].id }
  }

  @Sendable static func all(in corpus: WholeCorpus) -> [CorpusCheck] {
    let reports = corpus.reports.enumerated().map { number, report in
      CheckedReport(
        number: number, prose: report.prose, figures: report.figures, measures: report.measures,
        frameworks: report.frameworks)
    }
    let checked = CheckedReports(reports, matched: corpus.matched.value)
    return Checks.checks(of: checked).enumerated().flatMap { report, checks in
      checks.map { CorpusCheck($0, report: report, corpus) }
    }
  }
}

extension Ground {
  fileprivate init(_ ground: Check.Ground) {
    switch ground {
    case .figure(let index, let report): self = .figure(index, in: report)
    case .framework(let index, let report): self = .framework(index, in: report)
    }
  }
}

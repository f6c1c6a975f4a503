import Facts
import Quantities
import Series
import Tables

extension UserTable {
  static let drift = UserTable(
    name: "drift", aliases: ["变迁"], summary: "how promises change from one report to the next, in number and in words",
    findings: { drifts(in: $0.matched.value) }, fact: { DriftFact(drift: $0, corpus: $1) },
    columns: .subject(measure: "what is promised, under one name for all reports", kind: "what the number says") + [
      .text(
        "change", aliases: ["变化"], members: Drift.Change.allCases.map(\.rawValue),
        memberAliases: ["提高": "raised", "降低": "lowered", "不变": "repeated", "不提": "dropped"],
        memberMeanings: Dictionary(uniqueKeysWithValues: Drift.Change.allCases.map { ($0.rawValue, [$0.summary]) }),
        summary: "what became of the number"
      ) { $0.fact.drift.change.rawValue },
      .text("was", aliases: ["原数"], summary: "the number promised before, as written") { $0.fact.earlier.raw },
      .text("now", aliases: ["现数"], summary: "the number promised now, as written") { $0.fact.later?.raw },
      .text(
        "firmness", aliases: ["力度"], members: Drift.Firmness.allCases.map(\.rawValue),
        memberAliases: ["更强": "firmer", "更弱": "softer", "相同": "same"],
        summary: "whether the words are firmer or softer than before"
      ) { $0.fact.drift.firmness?.rawValue },
      .text("was_word", aliases: ["原措辞"], summary: "the word that said how firm it was: 力争") {
        $0.fact.drift.earlierWord
      },
      .text("now_word", aliases: ["现措辞"], summary: "the word that says how firm it is") { $0.fact.drift.laterWord },
      .integer("was_due", aliases: ["原期限"], summary: "the year for which it was promised before") {
        $0.fact.drift.due.year
      },
      .integer("due", aliases: ["期限"], summary: "the year for which it is promised now") {
        $0.fact.drift.laterDue?.year
      },
      .quantity("was_value", aliases: ["原值"], summary: "the number before, in its unit") { $0.fact.earlier.quantity },
      .quantity("value", aliases: ["数值"], summary: "the number now, in its unit") { $0.fact.later?.quantity },
      .text("was_report", aliases: ["原报告"], summary: "the report that promised it before") { $0.fact.wasReport },
      .text("report", aliases: ["报告"], summary: "the report that promises it now, or no longer") { $0.report.id },
    ])
}

/// A change of a promise with what its columns ask of the reports.
private struct DriftFact: DerivedFact, SubjectFact {
  let drift: Drift
  let subject: Subject
  let earlier: Figure
  let later: Figure?
  let wasReport: String

  init(drift: Drift, corpus: WholeCorpus) {
    self.drift = drift
    subject = corpus.matched.value.groups[drift.group].subject
    earlier = corpus.figure(drift.earlier)
    later = drift.later.map { corpus.figure($0) }
    wasReport = corpus.reports[drift.earlier.report].id
  }

  var report: Int { drift.report }

  var grounds: [Ground] {
    [drift.earlier, drift.later].compactMap { $0 }.map { .figure($0.index, in: $0.report) }
  }
}

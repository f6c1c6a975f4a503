import Facts
import Quantities
import Series
import SourceText
import Tables

extension UserTable {
  static let targets = UserTable(
    name: "targets", aliases: ["目标"], summary: "what was promised, and what later reports say became of it",
    findings: { promises(in: $0.matched.value) }, fact: { TargetFact(promise: $0, corpus: $1) },
    columns: [
      .integer("id", aliases: ["编号"], summary: "its number") { $0.index + 1 },
      .text("report", aliases: ["报告"], summary: "the report that promises it") { $0.report.id },
      .integer("sentence", aliases: ["句子"], summary: "the id of the sentence that does") {
        $0.first.sentence + $0.fact.target.sentence
      },
      .integer("figure", aliases: ["数据"], summary: "the id of the figure that is promised") {
        $0.first.figure + $0.fact.promise.target.index
      },
      .text("raw", aliases: ["原文"], summary: "number and unit as promised") { $0.fact.target.raw },
      .text("indicator", aliases: ["指标"], summary: "what is promised, in the report's words") {
        $0.fact.target.indicator.isEmpty ? nil : $0.fact.target.indicator
      },
      .measure("what is promised, under one name for all reports") { $0.fact.measure?.name },
      .topic { $0.fact.measure?.topic },
      .quantity("value", aliases: ["数值"], summary: "the number promised; of a range, its lower end") {
        $0.fact.target.quantity
      },
      .kind { $0.fact.target.kind },
      .bound("how exact the promise is") { $0.fact.target.bound },
      .text("scope", aliases: ["范围"], summary: "the area it is about") { $0.fact.target.scope },
      .period("due", aliases: ["期限"], summary: "the time for which it is promised") { $0.fact.promise.due?.period },
      .integer("year", aliases: ["年份"], summary: "the year of that time's last day") { $0.fact.promise.due?.year },
      .text(
        "verdict", aliases: ["结果"], members: Promise.Verdict.allCases.map(\.rawValue),
        memberAliases: ["兑现": "met", "落空": "missed", "未到期": "open", "不明": "unknown"],
        memberMeanings: Dictionary(
          uniqueKeysWithValues: Promise.Verdict.allCases.map { ($0.rawValue, [$0.summary]) }),
        summary: "whether it was kept, as far as the reports say"
      ) { $0.fact.promise.verdict.rawValue },
      .quantity(
        "achieved", aliases: ["实现"], summary: "the value that later reports state for that time, or that follows"
      ) {
        $0.fact.achieved
      },
      .integer("outcome", aliases: ["结果数据"], summary: "the id of the figure that states it") { $0.fact.outcome },
      .text("told_by", aliases: ["出自"], summary: "the report that states it") { $0.fact.toldBy },
      .text(
        "how", aliases: ["依据"],
        summary: "how the two were matched, or why there is no match, in the language that quan was started in"
      ) {
        $0.fact.how
      },
      .quantity("before", aliases: ["此前"], summary: "the latest year's value known when it was promised") {
        $0.fact.before
      },
      .truth("reached", aliases: ["已达"], summary: "whether that value was as much already as is promised") {
        $0.fact.promise.wasReached
      },
      .integer("stated", aliases: ["次数"], summary: "how often the reports state the promise") {
        $0.fact.promise.repetitions.count + 1
      },
    ])
}

/// A promise with what its columns ask of other reports.
private struct TargetFact: DerivedFact {
  let promise: Promise
  let how: String
  let target: Figure
  let measure: Measure?
  let achieved: Quantity?
  let outcome: Int?
  let toldBy: String?
  let before: Quantity?

  init(promise: Promise, corpus: WholeCorpus) {
    self.promise = promise
    how = corpus.language(promise.how)
    target = corpus.figure(promise.target)
    measure = corpus.reports[promise.target.report].measures[promise.target.index]
    let deciding = promise.outcomes.first.map { corpus.figure($0) }
    achieved = promise.deduced ?? deciding.flatMap { $0.quantity }
    outcome = promise.outcomes.first.map { corpus.id(of: $0) }
    toldBy = promise.outcomes.first.map { corpus.reports[$0.report].id }
    before = promise.before.flatMap { corpus.figure($0).quantity }
  }

  var report: Int { promise.target.report }

  var grounds: [Ground] {
    let numbers = [promise.target] + promise.repetitions + promise.outcomes + [promise.before].compactMap { $0 }
    return numbers.map { .figure($0.index, in: $0.report) }
  }
}

import Facts
import Quantities
import Series
import Tables

extension UserTable {
  static let series = UserTable(
    name: "series", aliases: ["序列"],
    summary: "one measure, area and unit over the years, wherever reports tell of two years or more",
    findings: { Series.series(of: $0.matched.value) }, fact: { SeriesFact(point: $0, corpus: $1) },
    columns: .subject(
      measure: "what is measured, under one name for all reports",
      kind: "what the value says; change where reports state nothing but growth") + [
        .integer("year", aliases: ["年份"], summary: "the year") { $0.fact.point.year },
        .quantity("value", aliases: ["数值"], summary: "the value stated for it; missing where only growth is stated") {
          $0.fact.value
        },
        .text("unit", aliases: ["单位"], summary: "the unit of the series, without 万 or 亿") {
          $0.fact.subject.kind == .change ? nil : $0.fact.subject.unit.symbol
        },
        .bound("how exact the value claims to be") { $0.fact.figure?.bound },
        .quantity("growth", aliases: ["增速"], summary: "by how much it grew from the year before, reckoned") {
          $0.fact.point.growth.map { Quantity($0, .percent) }
        },
        .quantity("stated_growth", aliases: ["所述增速"], summary: "the growth that a report states for the year") {
          $0.fact.growth?.quantity
        },
        .quantity("base", aliases: ["上年"], summary: "the value of the year before that it is reckoned on") {
          $0.fact.base
        },
        .quantity("implied_base", aliases: ["推算上年"], summary: "what value and stated growth make of the year before") {
          $0.fact.impliedBase
        },
        .truth(
          "fits", aliases: ["吻合"], summary: "whether value, stated growth and the year before agree within their digits"
        ) { $0.fact.point.fits },
        .truth("restated", aliases: ["修订"], summary: "whether reports give another value for the year") {
          $0.fact.point.isRestated
        },
        .integer("gap", aliases: ["缺年"], summary: "the years without a value since the one before") {
          $0.fact.point.gap
        },
        .integer("stated", aliases: ["次数"], summary: "how often the reports state it") {
          max($0.fact.point.values.count, $0.fact.point.values.isEmpty ? $0.fact.point.growths.count : 0)
        },
        .text("report", aliases: ["报告"], summary: "the first report that states it") { $0.report.id },
        .integer("figure", aliases: ["数据"], summary: "the id of the figure") {
          $0.first.figure + $0.fact.first.index
        },
      ])
}

/// A point of a series with what its columns ask of the reports.
private struct SeriesFact: DerivedFact, SubjectFact {
  let point: SeriesPoint
  let subject: Subject
  /// The first statement of its value, or of its growth where there is no value.
  let first: FigureNumber
  let figure: Figure?
  let growth: Figure?
  let base: Quantity?

  init(point: SeriesPoint, corpus: WholeCorpus) {
    self.point = point
    subject = corpus.matched.value.groups[point.group].subject
    first = point.values.first ?? point.growths[0]
    figure = point.values.first.map { corpus.figure($0) }
    growth = point.growths.first.map { corpus.figure($0) }
    base = point.previous.flatMap { [subject] in subject.value(of: corpus.figure($0)) }.map { [subject] in
      Quantity($0, subject.unit)
    }
  }

  /// In the unit of the series, so that a line can be drawn through all of it.
  var value: Quantity? {
    figure.flatMap { subject.value(of: $0) }.map { Quantity($0, subject.unit) }
  }

  /// The middle of what it can be, in as many digits as the value has.
  var impliedBase: Quantity? {
    guard let implied = point.impliedBase, let low = implied.low, let high = implied.high,
      let middle = (low + high).divided(by: Decimal(2)), let precision = figure?.precision
    else { return nil }
    return Quantity(middle.rounded(places: -Int(precision.exponent)), subject.unit)
  }

  var report: Int { first.report }

  var grounds: [Ground] {
    (point.values + point.growths + [point.previous].compactMap { $0 }).map { .figure($0.index, in: $0.report) }
  }
}

import Facts
import Quantities
import Sentences
import Tables

extension UserTable {
  static let figures = UserTable(
    name: "figures", aliases: ["数据", "指标表"], summary: "every quantity that a report states",
    count: { $0.figures.count },
    facts: { $0.figures }, sentence: { $0.fact.sentence }, mark: { $0.fact.range },
    columns: [
      .integer("id", aliases: ["编号"], summary: "its number") { $0.first.figure + $0.index },
      .text("report", aliases: ["报告"], summary: "the report's id") { $0.report.id },
      .integer("sentence", aliases: ["句子"], summary: "its sentence's id") { $0.first.sentence + $0.fact.sentence },
      .text("raw", aliases: ["原文"], summary: "number and unit as written, with the words that bound them") {
        $0.fact.raw
      },
      .quantity(
        "value", aliases: ["数值"], summary: "the number in the unit's base form; of a range, its lower end"
      ) { told in told.fact.value.map { Quantity($0, told.fact.unit) } },
      .quantity("high", aliases: ["上限"], summary: "the upper end of a range") { told in
        told.fact.high.map { Quantity($0, told.fact.unit) }
      },
      .quantity(
        "precision", aliases: ["精度"], summary: "one unit in the last place that is written: 0.1% of 40.6%",
        isHidden: true
      ) { told in told.fact.precision.map { Quantity($0, told.fact.unit) } },
      .text("unit", aliases: ["单位"], summary: "the base unit, without 万 or 亿") { $0.fact.unit.symbol },
      .text("indicator", aliases: ["指标"], summary: "what is measured, in the report's words") {
        $0.fact.indicator.isEmpty ? nil : $0.fact.indicator
      },
      .measure { $0.report.measures[$0.index]?.name },
      .topic { $0.report.measures[$0.index]?.topic },
      .kind { $0.fact.kind },
      .bound("how exact it claims to be") { $0.fact.bound },
      .text(
        "status", aliases: ["状态"], members: Figure.Status.allCases.map(\.rawValue),
        memberAliases: Figure.Status.chineseAliases,
        summary: "done, promised or expected"
      ) { $0.fact.status.rawValue },
      .period("period", aliases: ["时期"], summary: "the time it speaks of") {
        $0.fact.period.from != nil || $0.fact.period.to != nil ? $0.fact.period : nil
      },
      .date("from", aliases: ["开始"], summary: "the first day of that time") { $0.fact.period.from },
      .date("to", aliases: ["截止"], summary: "the last day of that time") { $0.fact.period.to },
      .integer("year", aliases: ["年份"], summary: "the year it is filed under: that of its last day") {
        $0.fact.period.year
      },
      .text("scope", aliases: ["范围"], summary: "the area it is about") { $0.fact.scope },
      .integer("part_of", aliases: ["所属"], summary: "the id of the figure that it is a stated part of") { told in
        told.fact.whole.map { told.first.figure + $0 }
      },
      .text("base", aliases: ["基数"], summary: "what a share, change or multiple is reckoned against") { $0.fact.base },
    ])
}

import Facts
import Quantities
import Sentences
import Tables

extension UserTable {
  static let figures = UserTable(
    name: "figures", aliases: ["数据", "指标表"], summary: "every quantity that a report states",
    fields: [
      Field("id", .integer, aliases: ["编号"], summary: "its number"),
      Field("report", .text, aliases: ["报告"], summary: "the report's id"),
      Field("sentence", .integer, aliases: ["句子"], summary: "its sentence's id"),
      Field("raw", .text, aliases: ["原文"], summary: "number and unit as written, with the words that bound them"),
      Field(
        "value", .quantity, aliases: ["数值"], summary: "the number in the unit's base form; of a range, its lower end"),
      Field("high", .quantity, aliases: ["上限"], summary: "the upper end of a range"),
      Field("unit", .text, aliases: ["单位"], summary: "the base unit, without 万 or 亿"),
      Field("indicator", .text, aliases: ["指标"], summary: "what is measured, in the report's words"),
      Field(
        "kind", .text, aliases: ["种类"], members: Figure.Kind.allCases.map(\.rawValue), summary: "what the number says"),
      Field(
        "bound", .text, aliases: ["界限"], members: Figure.Bound.allCases.map(\.rawValue),
        summary: "how exact it claims to be"),
      Field(
        "status", .text, aliases: ["状态"], members: Figure.Status.allCases.map(\.rawValue),
        summary: "done, promised or expected"),
      Field("period", .period, aliases: ["时期"], summary: "the time it speaks of"),
      Field("from", .date, aliases: ["开始"], summary: "the first day of that time"),
      Field("to", .date, aliases: ["截止"], summary: "the last day of that time"),
      Field("year", .integer, aliases: ["年份"], summary: "the year it is filed under: that of its last day"),
      Field("scope", .text, aliases: ["范围"], summary: "the area it is about"),
      Field("part_of", .integer, aliases: ["所属"], summary: "the id of the figure that it is a stated part of"),
      Field("base", .text, aliases: ["基数"], summary: "what a share, change or multiple is reckoned against"),
    ],
    rows: { report, first in
      report.figures.enumerated().map { index, figure in
        let period = figure.period
        let hasPeriod = period.from != nil || period.to != nil
        return Row(
          values: [
            .integer(first.figure + index), .text(report.id), .integer(first.sentence + figure.sentence),
            .text(figure.raw), figure.value.map { .quantity(Quantity($0, figure.unit)) } ?? .null,
            figure.high.map { .quantity(Quantity($0, figure.unit)) } ?? .null, .text(figure.unit.symbol),
            figure.indicator.isEmpty ? .null : .text(figure.indicator), .text(figure.kind.rawValue),
            .text(figure.bound.rawValue), .text(figure.status.rawValue), hasPeriod ? .period(period) : .null,
            period.from.map(Value.date) ?? .null, period.to.map(Value.date) ?? .null, .integer(orNull: period.year),
            .text(orNull: figure.scope), .integer(orNull: figure.whole.map { first.figure + $0 }),
            .text(orNull: figure.base),
          ], sentence: figure.sentence, mark: figure.range)
      }
    })
}

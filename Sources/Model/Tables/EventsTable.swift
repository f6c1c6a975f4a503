import Facts
import Quantities
import Sentences
import Tables

extension NameTables {
  static let events = NameTable(
    name: "events", aliases: ["事件", "大事"], summary: "what happened on a day or in a month that a report names",
    facts: { report, _ in report.names.value.events },
    columns: [
      .period("date", aliases: ["日期"], summary: "the day or month") { $0.fact.date },
      .text("what", aliases: ["事情", "内容"], summary: "what happened, in the report's words") { $0.fact.what },
      .text("where", aliases: ["地点"], summary: "the place named in them") { $0.fact.place },
      .integer("year", aliases: ["年份"], summary: "the year it happened in") { $0.fact.date.year },
    ])
}

extension Happening: PlacedFact {}

import Rendering
import SourceText
import Tables

extension Command {
  static let tables = Command(
    name: "tables", summary: "lists the tables with their numbers of rows", usage: "",
    example: Example(
      ".tables",
      reply: """
        reports, 报告            10 rows  a document
        figures, 指标数据, 数据  21 rows  a figure that a report states
        places, 地方              3 rows  an administrative place
        history, 历史              1 row  a line that was typed

        """),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      try call.noWords()
      let entries = session.tables
      let names = entries.map { entry in ([entry.name] + entry.aliases).joined(separator: ", ") }
      let counts = entries.map { "\($0.count) \($0.count == 1 ? "row" : "rows")" }
      return Reply(columns([names, counts, entries.map(\.summary)], alignedRight: [1], width: session.settings.width))
    })
}

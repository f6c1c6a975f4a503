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
      let language = session.settings.language
      let counts = entries.map { language($0.count == 1 ? "1 row" : "\($0.count) rows") }
      let summaries = entries.map { language(Phrase(of: $0.summary)) }
      return Reply(columns([names, counts, summaries], alignedRight: [1], width: session.settings.width))
    })
}

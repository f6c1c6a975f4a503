import Rendering
import SourceText
import Tables

extension Command {
  static let tables = Command(
    name: "tables", summary: "lists the tables with their numbers of rows", usage: "",
    example: Example(".tables", reply: ""),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      try call.noWords()
      let entries = session.catalogue.entries
      let names = entries.map { entry in ([entry.name] + entry.aliases).joined(separator: ", ") }
      let counts = entries.map { "\($0.table.count) \($0.table.count == 1 ? "row" : "rows")" }
      return Reply(columns([names, counts, entries.map(\.summary)], alignedRight: [1]))
    })
}

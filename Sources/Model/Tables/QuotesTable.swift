import Facts
import Sentences
import Tables

extension NameTables {
  static let quotes = NameTable(
    name: "quotes", aliases: ["引语"], summary: "what somebody is quoted as saying",
    facts: { report, _ in report.names.value.quotes },
    columns: [
      .text("speaker", aliases: ["说话人"], summary: "who says it, where the report gives a name") { $0.fact.speaker },
      .text("role", aliases: ["职务", "身份"], summary: "what the speaker is, in the report's words") { $0.fact.role },
      .prose("text", aliases: ["正文", "文本"], summary: "what is said") { $0.fact.range },
    ])
}

extension Quote: PlacedFact {}

import Documents
import Sentences
import Tables

extension UserTable {
  static let sentences = UserTable(
    name: "sentences", aliases: ["句子"], summary: "the sentences of the reports, in reading order",
    count: { $0.prose.sentences.count }, facts: { $0.prose.sentences }, sentence: { $0.index },
    columns: [
      .integer("id", aliases: ["编号"], summary: "its number, by which other tables name it") {
        $0.first.sentence + $0.index
      },
      .text("report", aliases: ["报告"], summary: "the report's id") { $0.report.id },
      .text("section", aliases: ["章节"], summary: "the heading it stands under") { told in
        let document = told.prose.document
        return told.fact.section.map { String(decoding: document.text[document.blocks[$0].range], as: UTF8.self) }
      },
      .integer("n", aliases: ["序号"], summary: "its place in the report, from 1") { $0.index + 1 },
      .prose("text", aliases: ["正文", "文本"], summary: "the sentence, layout repaired") { $0.fact.range },
    ])
}

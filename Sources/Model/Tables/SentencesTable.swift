import Documents
import Sentences
import Tables

extension UserTable {
  static let sentences = UserTable(
    name: "sentences", aliases: ["句子"], summary: "the sentences of the reports, in reading order",
    fields: [
      Field("id", .integer, aliases: ["编号"], summary: "its number, by which other tables name it"),
      Field("report", .text, aliases: ["报告"], summary: "the report's id"),
      Field("section", .text, aliases: ["章节"], summary: "the heading it stands under"),
      Field("n", .integer, aliases: ["序号"], summary: "its place in the report, from 1"),
      Field("text", .text, aliases: ["正文", "文本"], summary: "the sentence, layout repaired"),
    ],
    rows: { report, first in
      let prose = report.prose
      return prose.sentences.enumerated().map { index, sentence in
        let heading = sentence.section.map { section in
          String(decoding: prose.document.text[prose.document.blocks[section].range], as: UTF8.self)
        }
        return Row(
          values: [
            .integer(first.sentence + index), .text(report.id), .text(orNull: heading), .integer(index + 1),
            .text(prose.text(sentence.range)),
          ], sentence: index)
      }
    })
}

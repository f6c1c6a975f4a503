import Facts
import Sentences
import Tables

extension UserTable {
  static let unread = UserTable(
    name: "unread", aliases: ["未读", "未读数字"], summary: "every numeral that is in no figure, and what it is instead",
    facts: { unreadNumerals(in: $0.prose) }, sentence: { $0.fact.sentence }, mark: { $0.fact.range },
    columns: [
      .integer("id", aliases: ["编号"], summary: "its number") { $0.first.row + $0.index },
      .text("report", aliases: ["报告"], summary: "the report's id") { $0.report.id },
      .integer("sentence", aliases: ["句子"], summary: "its sentence's id") { $0.first.sentence + $0.fact.sentence },
      .prose("raw", aliases: ["原文"], summary: "the numeral as written, with the unit behind it") { $0.fact.range },
      .text(
        "class", aliases: ["类别"], members: NumeralClass.allCases.map(\.rawValue),
        memberAliases: [
          "日期": "date", "时期": "period", "名称": "name", "序数": "ordinal", "组数": "set count", "门槛": "threshold",
          "章节号": "section number", "成语": "idiom", "版式": "layout", "未知": "unknown",
        ], summary: "what it is; unknown where no rule says so"
      ) { $0.fact.numeralClass.rawValue },
      .text("rule", aliases: ["规则"], summary: "the rule or reader that says so") { $0.fact.rule },
    ])
}

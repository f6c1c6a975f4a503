import Syntax

extension Chapter {
  static let chinese = Chapter(
    name: "chinese", aliases: ["中文"],
    summary: "the words of the language in Chinese, beside the names of what they work on",
    rows: statementWords + keywords + signs,
    examples: [
      Command.Example(
        "数据 | 筛选 单位 等于 “元” 且 数值 不低于 四十亿元 | 排序 数值 降序 | 选择 地方，数值，年份",
        reply: """
          place      value  year
          ------  --------  ----
          东湖区    45亿元  2021
          东湖区  41.6亿元  2020
          东湖区  41.3亿元  2019
          3 rows

          """)
    ])

  private static let statementWords = StatementWord.allCases.map { word in
    (form: word.rawValue, meaning: word.aliases.joined(separator: ", "))
  }

  private static let keywords = Keyword.allCases.map { word in
    (form: word.rawValue, meaning: word.aliases.filter { !$0.allSatisfy(\.isASCII) }.joined(separator: ", "))
  }

  private static let signs = Dictionary(grouping: wordsForSigns, by: \.value).sorted { $0.key < $1.key }.map { sign in
    (form: sign.key, meaning: sign.value.map(\.key).sorted().joined(separator: ", "))
  }
}

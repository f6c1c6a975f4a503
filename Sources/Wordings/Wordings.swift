package import SourceText

extension Language {
  /// The names of all languages, as settings and `--lang` take them.
  package static let names = ["en", "zh"]

  /// The language of that name. Its texts are read when somebody first asks for it.
  package static func named(_ name: String) -> Language? {
    switch name {
    case "en": .english
    case "zh": .chinese
    default: nil
    }
  }

  /// The language that the variables of an environment ask for, as POSIX orders them. The system need not have it.
  package static func chosen(in environment: (String) -> String) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.map(environment).first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }

  package static let chinese = Language(
    "zh", comma: "、", or: "或", setsLatinApart: true,
    texts: Dictionary(chineseEntries.map { ($0.english, $0.text) }) { first, _ in first })

  /// What stands in the files of the folder, in order.
  package static var chineseEntries: [(english: String, text: String)] {
    chineseAreas.flatMap { area in
      let lines = area.split(separator: "\n").map { String($0.replacing("⏎", with: "\n")) }
      precondition(lines.count.isMultiple(of: 2), "each text in English has one in Chinese below it")
      return stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) }
    }
  }

  /// Each entry is two lines, English and Chinese; blank lines keep groups apart, and ⏎ stands for a new line.
  private static var chineseAreas: [String] {
    [
      syntaxInChinese, bindingInChinese, evaluationInChinese, stagesInChinese, functionsInChinese, renderingInChinese,
      shellInChinese, commandsInChinese, chaptersInChinese, tablesInChinese, programInChinese, argumentsInChinese,
      checksInChinese, documentsInChinese, keysInChinese,
    ]
  }
}

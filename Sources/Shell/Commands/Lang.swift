import SourceText
import Wordings

extension Command {
  static let lang = Command(
    name: "lang", summary: "says or sets the language of answers, help and captions", usage: "[en|zh]",
    example: Example(
      ".lang zh", "places | take 1 | select nane",
      reply: """
        错误：places 里没有名为 nane 的列
          places | take 1 | select nane
                                   ^^^^
        帮助：是不是要写 name？

        """),
    completes: { _, words in words.count > 1 ? [] : Language.names.map { Candidate($0) } },
    runs: { session, call throws(Diagnostic) in
      guard let word = try call.atMostOneWord() else {
        return Reply(session.settings.language("this is English") + "\n")
      }
      guard let language = Language.named(call.text(word)) else { throw .noSuchLanguage(word, in: call.source) }
      session.settings.language = language
      return Reply("")
    })
}

extension Diagnostic {
  fileprivate static func noSuchLanguage(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "no language named \(source.text(in: span))", at: span, in: source,
      help: "the languages are \(all: Language.names)")
  }
}

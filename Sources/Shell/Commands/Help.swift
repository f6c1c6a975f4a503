import Rendering
import SourceText

extension Command {
  static let help = Command(
    name: "help", summary: "explains what can be typed, or one topic of it", usage: "[topic]",
    example: Example(
      ".help quit",
      reply: """
        .quit
        ends the session, as Ctrl-D does
        also .exit

          > .quit

        """),
    completes: { session, words in
      words.count > 1 ? [] : Topic.all(in: session).map { Candidate($0.name, caption: Phrase(of: $0.kind)) }
    },
    runs: { session, call throws(Diagnostic) in
      guard let word = try call.atMostOneWord() else { return Reply(overview(in: session.settings.language)) }
      let name = call.text(word)
      let topics = Topic.all(in: session)
      // One of many is meant by their name too: charts, joins.
      let exact = topics.filter { $0.name == name || $0.aliases.contains(name) }
      let found = exact.isEmpty ? topics.filter { "\($0.name)s" == name } : exact
      if found.isEmpty { throw .noSuchTopic(word, in: call.source, among: topics) }
      // A stage and a function may share a name.
      if found.count == 1 { return Reply(found[0].text) }
      let language = session.settings.language
      return Reply(found.map { language("\(Phrase(of: $0.kind)): \($0.text)") }.joined(separator: "\n"))
    })

  private static func overview(in language: Language) -> String {
    """
    \(language("A query is a table followed by stages; its result is a table again:"))

      figures | where year = 2017 | sort value desc | take 10

    \(language(hint))

    \(indented(columns([topics.map { ".help \($0.topic == "NAME" ? language("NAME") : $0.topic)" }, topics.map { language($0.about) }])))
    """
  }

  private static let hint: Phrase = """
    A query that begins with | goes on from the last result, which is called _;
    those before it are _1, _2, …. .cite shows the sentences behind it, .last all
    of it; .why says more of an error. Tab completes names and values, by pinyin
    too; Right takes what is shown faintly.
    """

  private static let topics: [(topic: String, about: Phrase)] = [
    ("tables", "what queries may begin with"),
    ("stages", "what may follow |"),
    ("expressions", "what is computed and compared"),
    ("functions", "what expressions may call"),
    ("definitions", "what is defined in the language itself, and by you"),
    ("values", "how values and names are written: 1亿元, @2017Q3, “…”"),
    ("statements", "let, def, param, print, assert, for, if, use"),
    ("chinese", "the words of the language in Chinese"),
    ("formats", "how results may be written"),
    ("documents", "what reports may be: PDF, JSON lines, archives …"),
    ("commands", "what else the shell does"),
    ("NAME", "one of these in full, also by its Chinese name"),
  ]
}

extension Diagnostic {
  fileprivate static func noSuchTopic(_ span: Span, in source: Source, among topics: [Topic]) -> Diagnostic {
    let name = source.text(in: span)
    let near = suggestion(for: name, among: topics.flatMap { [$0.name] + $0.aliases })
    return Diagnostic(
      .error, "no help on \(name)", at: span, in: source,
      help: near.map { "did you mean \($0)?" } ?? ".help lists what there is")
  }
}

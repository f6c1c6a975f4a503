import Query
import Rendering
import SourceText
import Syntax
import Tables

extension Command {
  static let why = Command(
    name: "why", summary: "explains the last error, or why the last result is empty", usage: "",
    example: Example(
      "figures | where year = 1999 | sort value", ".why",
      reply: """
        note: none of 21 rows is left here
          figures | where year = 1999 | sort value
                          ^^^^^^^^^^^
        help: year here is 2018, 2019, 2020 or 2021

        rows  step
          21  figures
           0  where year = 1999
           0  sort value

        """),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      try call.noWords()
      if let failure = session.failure { return Reply(explanation(of: failure, session)) }
      guard let last = session.lastTable else { throw .noResultYet(call.name, in: call.source) }
      guard last.count == 0 else {
        return Reply(
          session.settings.language("the last result has \(counted(last)); .explain shows its steps") + "\n")
      }
      let note = try session.environment.emptiness(isCancelled: call.isCancelled)
      let steps =
        try session.environment.profile(nil, in: call.source, isCancelled: call.isCancelled) ?? []
      let settings = session.settings
      let reason =
        note.map { render($0, in: settings.language, colour: settings.colour, width: settings.width) + "\n" } ?? ""
      return Reply(
        reason
          + columns(
            [
              [settings.language("rows")] + steps.map { "\($0.rows)" },
              [settings.language("step")] + steps.map(\.text),
            ], alignedRight: [0]))
    })
}

/// The message once more, what takes the place where it went wrong, and the columns that come in there.
private func explanation(of failure: Diagnostic, _ session: Session) -> String {
  let settings = session.settings
  let page = HelpLayout(width: settings.width, language: settings.language)
  var parts = [render(failure, in: settings.language, colour: settings.colour, width: settings.width)]
  let text = failure.source.text(in: Span(0, failure.span.start))
  let source = Source(name: "", text: text)
  let words = tokens(of: source).filter { $0.kind != .comment }
  let place = CompletionPlace(source: source, words: words, typed: nil, session: session)
  // The message may be about the stage's own name.
  let own = failure.source.text(in: failure.span)
  if let function = place.openFunction ?? Query.functions.first(where: { own.hasPrefix("\($0.name)(") }) {
    parts.append(Topic.topic(function, page).text)
  }
  if let stage = Query.stages.first(where: { $0.name == place.stage?.text || $0.name == own })
    ?? Query.stages.first(where: { stage in stage.aliases.contains { $0 == place.stage?.text || $0 == own } })
  {
    parts.append(Topic.topic(stage, page).text)
    let fields = place.columns
    // It is indented by two cells.
    let listing = schemaText(of: fields, width: settings.width.map { $0 - 2 }, in: settings.language)
    parts.append(settings.language("the columns that come in there:") + "\n" + indented(listing))
  }
  return parts.joined(separator: "\n")
}

extension CompletionPlace {
  /// The function whose arguments are being written.
  fileprivate var openFunction: Function? {
    var depth = 0
    for index in words.indices.reversed() {
      if words[index].closes { depth += 1 }
      if words[index].isMark("|"), depth == 0 { return nil }
      guard words[index].opens else { continue }
      if depth == 0, index > 0, words[index].isMark("(") {
        let name = words[index - 1].text
        if let function = Query.functions.first(where: { $0.name == name || $0.aliases.contains(name) }) {
          return function
        }
      }
      depth = max(0, depth - 1)
    }
    return nil
  }
}

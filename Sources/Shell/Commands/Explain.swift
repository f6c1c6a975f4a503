import Query
import Rendering
import SourceText
import Syntax

extension Command {
  static let explain = Command(
    name: "explain", summary: "runs a query, or the last one, step by step: the rows and the time of each",
    usage: "[query]",
    example: Example(
      ".explain figures | where year = 2020 | sort value desc | take 2",
      reply: """
        rows        time  step
          21     0.00 ms  figures
           7     0.00 ms  where year = 2020
           2     0.00 ms  sort value desc | take 2

        """),
    takesQuery: true,
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      var statement: Statement?
      if !call.words.isEmpty {
        for case .statement(let given) in try statements(of: call.source, in: call.rest.range) {
          if statement != nil { throw .oneQueryAtATime(given.span, in: call.source) }
          statement = given
        }
      }
      guard
        let steps = try session.environment.profile(statement, in: call.source, isCancelled: call.isCancelled)
      else { throw .noQueryYet(call.name, in: call.source) }
      // Times have a fixed width, so that two explanations can be laid side by side.
      let language = session.settings.language
      let times = [language("time")] + steps.map { timeText($0.time) }
      return Reply(
        columns(
          [
            [language("rows")] + steps.map { "\($0.rows)" }, times.map { padded($0, toCells: 10, alignedRight: true) },
            [language("step")] + steps.map(\.text),
          ],
          alignedRight: [0]))
    })
}

extension Diagnostic {
  fileprivate static func oneQueryAtATime(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "one query at a time is explained", at: span, in: source)
  }

  fileprivate static func noQueryYet(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "there is no query to explain yet", at: span, in: source,
      help: "as in .explain figures | where year = 2020")
  }
}

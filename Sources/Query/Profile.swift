package import SourceText
package import Syntax
import Tables

/// What one step of a query did.
package struct StageReport: Sendable {
  /// The step as it is written: a table's name, one stage, or several that were carried out together.
  package let text: String
  /// The rows that came out of it.
  package let rows: Int
  package let time: Duration
}

extension Environment {
  /// Carries out a query step by step: the one that `statement` shows, else the last one; nil where there is none.
  package func profile(
    _ statement: Statement?, in source: Source, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) -> [StageReport]? {
    guard let query = try statement.map({ (given) throws(Diagnostic) in try pipeline(given, in: source) }) ?? lastQuery
    else { return nil }
    let run = Run(isCancelled: isCancelled, span: Span(0, 0), source: Source(name: "", text: ""), effort: effort)
    let clock = ContinuousClock()
    var start = clock.now
    var flow = try query.begin(run)
    var reports = [StageReport(text: query.origin.name, rows: flow.count, time: clock.now - start)]
    for step in query.steps {
      start = clock.now
      flow = try step.apply(flow)
      reports.append(StageReport(text: step.text, rows: flow.count, time: clock.now - start))
    }
    return reports
  }
}

extension Environment {
  private func pipeline(_ statement: Statement, in source: Source) throws(Diagnostic) -> BoundPipeline {
    guard case .show(let expression) = statement.form, isRows(expression) else {
      throw Diagnostic(
        .error, "only a query has steps", at: statement.span, in: source, help: "as in figures | where year = 2020")
    }
    return try bindPipeline(expression, surroundings, in: source)
  }
}

extension BoundPipeline.Origin {
  /// What queries call it.
  var name: String {
    switch self {
    case .entry(let entry): entry.name
    case .result: "_"
    }
  }
}

extension BoundStage {
  /// The stage as it is written, on one line.
  var text: String {
    guard let place else { return "" }
    return place.source.text(in: place.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

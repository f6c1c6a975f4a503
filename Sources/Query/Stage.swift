import SourceText
import Syntax
import Tables

/// A step of a pipeline: rows in, rows out.
package struct Stage: Sendable {
  package let name: String
  package let aliases: [String]
  /// What other languages call it: no names here, but the message about such a word leads to this stage.
  package let wordsElsewhere: [String]
  package let summary: String
  package let parameters: [Parameter]
  /// What its parts mean, where their names do not say it, and how its columns are reckoned, and after whom.
  package let notes: [Note]
  package let examples: [Example]
  /// Checks a call against the columns that come in.
  let bind: @Sendable (Call) throws(Diagnostic) -> BoundStage

  init(
    _ name: String, aliases: [String], elsewhere: [String] = [], _ summary: String, _ parameters: [Parameter] = [],
    notes: [Note] = [], examples: [Example],
    bind: @escaping @Sendable (Call) throws(Diagnostic) -> BoundStage
  ) {
    self.name = name
    self.aliases = aliases
    wordsElsewhere = elsewhere
    self.summary = summary
    self.parameters = parameters
    self.notes = notes
    self.examples = examples
    self.bind = bind
  }

  /// The words that may stand first, where it takes one of a list: `bar` and `line` of chart.
  package var choices: [String] {
    guard let first = parameters.first, first.keyword == nil, case .choice(let words) = first.kind else { return [] }
    return words.flatMap { $0 }
  }

  static func named(_ name: String) -> Stage? {
    stages.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// A stage that is checked and can run.
struct BoundStage: Sendable {
  /// What rewrites know of a stage.
  enum Role: Sendable {
    case other
    /// Keeps the rows for which all of these hold.
    case filter([Bound])
    /// Keeps the rows for which that holds, which takes rows of a window together.
    case windowFilter(WindowedExpression, Window)
    /// Adds columns or computes them anew.
    case `extension`(Extension)
    case order([SortKey])
    case limit(Int)
    /// Row by row from the columns that came in: a stage that only orders may as well stand before it.
    case projection(of: [Field], [Bound])
    /// Rows of two tables that belong together, side by side or as a condition.
    case join(Joining)
    /// The rows of others below, column by column of one name.
    case union([BoundPipeline])
    /// The rows that the other table has too, or has not, compared over common columns; missing equals missing.
    case membership(of: BoundPipeline, [CommonColumn], isNegated: Bool)
    case explosion(Explosion)
    case pivot(Pivoting)
    case melting(Melting)
    /// The first rows by some keys, of all rows or of each group; without keys those that come first.
    case best(Int, by: [SortKey], per: GroupKeys? = nil)
    /// The last stage, which sends its rows to a file or has them drawn.
    case destination(Destination)
  }

  /// The columns that come out.
  let fields: [Field]
  /// Whether the columns are still those of the table that came in, so that messages may name it.
  var keepsSubject = false
  var role = Role.other
  /// Whether each row comes of one that came in and takes its place, and none can fail: then it is the same to leave rows
  /// out before.
  var isRowwise = false
  /// What the stage does to a query in SQL.
  private(set) var sql = Sql.none("nobody has said how")
  /// Where the stage is written, for messages and explanations; nil before it has its place in a pipeline.
  private(set) var place: Place?
  let apply: @Sendable (Flow) throws(Diagnostic) -> Flow

  /// What a stage is in SQL.
  enum Sql: Sendable {
    case form(@Sendable (inout SqlRows) throws(Diagnostic) -> Void)
    /// Nothing, for this reason.
    case none(Phrase)
  }

  /// The stage with its form in SQL.
  func inSql(_ form: @escaping @Sendable (inout SqlRows) throws(Diagnostic) -> Void) -> BoundStage {
    var stage = self
    stage.sql = .form(form)
    return stage
  }

  /// The stage, which cannot be said in SQL, with the reason.
  func withoutSql(_ reason: Phrase) -> BoundStage {
    var stage = self
    stage.sql = .none(reason)
    return stage
  }

  struct Place: Sendable {
    let span: Span
    let source: Source
  }

  /// The stage in the place of two that follow one another.
  func standing(where first: BoundStage?, _ second: BoundStage) -> BoundStage {
    guard let first = first?.place, let second = second.place else { return self }
    return standing(first.span.to(second.span), in: second.source)
  }

  func standing(_ span: Span, in source: Source) -> BoundStage {
    var stage = self
    stage.place = Place(span: span, source: source)
    return stage
  }
}

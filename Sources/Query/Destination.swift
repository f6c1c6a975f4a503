import SourceText
import Tables

/// Where the last stage of a query sends the rows. Nothing goes on from there.
enum Destination: Sendable {
  case file(String)
  case picture(Chart)

  /// The stage, for messages.
  var stage: String {
    switch self {
    case .file: Stage.to.name
    case .picture: Stage.chart.name
    }
  }

  /// What to do where rows are wanted.
  var help: Phrase {
    switch self {
    case .file: "write the rows in a statement of their own"
    case .picture: "draw the rows in a statement of their own"
    }
  }

  /// The same in a loop, which has just been spoken of.
  var helpInLoop: Phrase {
    switch self {
    case .file: "write them in a statement of their own"
    case .picture: "draw them in a statement of their own"
    }
  }

  /// The same where `name` is given to them.
  func help(naming name: String) -> Phrase {
    switch self {
    case .file: "name the rows first, then write them: \(name) | \(call)"
    case .picture: "name the rows first, then draw them: \(name) | \(call)"
    }
  }

  /// How the stage is called.
  var call: String {
    switch self {
    case .file: "\(stage) \"…\""
    case .picture(let chart): "\(stage) \(chart.kind.rawValue)"
    }
  }
}

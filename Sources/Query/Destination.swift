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

  /// What it does with rows.
  var verb: String {
    switch self {
    case .file: "write"
    case .picture: "draw"
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

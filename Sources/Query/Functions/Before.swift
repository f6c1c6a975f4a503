import Quantities
import Tables

extension Function {
  static let before = Function(
    "before", aliases: ["早于"], "whether a time ends before another begins",
    [Parameter("a", .time), Parameter("b", .time)],
    gives: .truth,
    examples: [Example("before(@2017, @2018-01-01)", "true"), Example("before(@2017, @2017Q4)", "false")],
    sql: .form { call in
      let days = call.arguments.map { call.dialect.days($0) }
      return call.ifBothAreThere(.compared(days[0].to, "<", days[1].from))
    }
  ) { values in
    guard let first = stretch(values[0]), let second = stretch(values[1]) else { return .null }
    return .truth(first.isBefore(second))
  }
}

extension Period {
  /// An open end reaches for ever, so nothing comes behind it.
  func isBefore(_ other: Period) -> Bool {
    guard let to, let start = other.from else { return false }
    return to < start
  }
}

import Tables

extension Function {
  static let after = Function(
    "after", aliases: ["晚于"], "whether a time begins after another has ended",
    [Parameter("a", .time), Parameter("b", .time)],
    gives: .truth, examples: [Example("after(@2018Q1, @2017)", "true")],
    sql: .form { call in
      let days = call.arguments.map { call.dialect.days($0) }
      return call.ifBothAreThere(.compared(days[0].from, ">", days[1].to))
    }
  ) { values in
    guard let first = stretch(values[0]), let second = stretch(values[1]) else { return .null }
    return .truth(second.isBefore(first))
  }
}

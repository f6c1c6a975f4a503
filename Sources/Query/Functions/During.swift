import Quantities
import Tables

extension Function {
  static let during = Function(
    "during", aliases: ["期间"], "whether a time lies wholly within another",
    [Parameter("a", .time), Parameter("b", .time)],
    gives: .truth, examples: [Example("during(@2018, @十三五)", "true")],
    sql: .form { call in
      call.ifBothAreThere(call.dialect.isWithin(call.arguments[0], call.arguments[1]))
    }
  ) { values in
    guard let first = stretch(values[0]), let second = stretch(values[1]) else { return .null }
    return .truth(second.contains(first))
  }
}

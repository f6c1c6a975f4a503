import Quantities
import Tables

extension Function {
  static let to = Function(
    "to", aliases: ["止"], "the last day of a period, null where it is open", [Parameter("period", .time)], gives: .date,
    examples: [Example("to(@2017Q3)", "2017-09-30")],
    sql: .form { call in SqlValue(.date, call.dialect.days(call.arguments[0]).to) }
  ) { values in
    if case .period(let period) = values[0] { period.to.map { .date($0) } ?? .null } else { values[0] }
  }
}

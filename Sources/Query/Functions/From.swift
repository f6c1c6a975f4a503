import Quantities
import Tables

extension Function {
  static let from = Function(
    "from", aliases: ["起"], "the first day of a period, null where it is open", [Parameter("period", .time)],
    gives: .date,
    examples: [Example("from(@2017Q3)", "2017-07-01")],
    sql: .form { call in SqlValue(.date, call.dialect.days(call.arguments[0]).from) }
  ) { values in
    if case .period(let period) = values[0] { period.from.map { .date($0) } ?? .null } else { values[0] }
  }
}

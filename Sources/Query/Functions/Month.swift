import Quantities
import Tables

extension Function {
  static let month = Function(
    "month", aliases: ["月"], "the month of a date, or the last one of a period", [Parameter("date", .time)],
    gives: .integer, examples: [Example("month(@2017年前三季度)", "9")],
    sql: .form { call in SqlValue(.integer, call.dialect.number(in: call.lastDay, from: 6, 2)) }
  ) { values in
    switch values[0] {
    case .date(let date): .integer(date.month)
    case .period(let period): (period.to ?? period.from).map { .integer($0.month) } ?? .null
    default: .null
    }
  }
}

import Quantities
import Tables

extension Function {
  static let year = Function(
    "year", aliases: ["年"], "the year of a date, or the last one of a period", [Parameter("date", .time)],
    gives: .integer,
    examples: [Example("year(@2017-07-16)", "2017"), Example("year(@十三五)", "2020")],
    sql: .form { call in SqlValue(.integer, call.dialect.number(in: call.lastDay, from: 1, 4)) }
  ) { values in
    switch values[0] {
    case .date(let date): .integer(date.year)
    case .period(let period): period.year.map { .integer($0) } ?? .null
    default: .null
    }
  }
}

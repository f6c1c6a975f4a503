import Quantities
import Tables

extension Function {
  static let day = Function(
    "day", aliases: ["日"], "the day of the month of a date, or of the last one of a period", [Parameter("date", .time)],
    gives: .integer, examples: [Example("day(@2017-09-30)", "30")],
    sql: .form { call in SqlValue(.integer, call.dialect.number(in: call.lastDay, from: 9, 2)) }
  ) { values in
    guard let time = stretch(values[0]), let date = time.to ?? time.from else { return .null }
    return .integer(date.parts.day)
  }
}

import Quantities
import Tables

extension Function {
  static let days = Function(
    "days", aliases: ["天数"], "how many days a time has, null where it is open", [Parameter("date", .time)],
    gives: .quantity, examples: [Example("days(@2020-02)", "29天")],
    sql: .form { call in
      let (from, to) = call.dialect.days(call.arguments[0])
      var days = call.dialect.daysBetween(SqlValue(.date, to), SqlValue(.date, from))
      days.parts[0] = .sum(days.term, "+", SqlTerm("1", mayBeNull: false))
      return days
    }
  ) { values in
    guard let time = stretch(values[0]), let from = time.from, let to = time.to else { return .null }
    return .quantity(Quantity(Decimal(Int(to.day) - Int(from.day) + 1), Unit("天")))
  }
}

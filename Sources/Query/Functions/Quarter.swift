import Quantities
import Tables

extension Function {
  static let quarter = Function(
    "quarter", aliases: ["季度"], "the quarter of a date, or the last one of a period", [Parameter("date", .time)],
    gives: .integer, examples: [Example("quarter(@2017年前三季度)", "3")],
    sql: .form { call in
      let month = call.dialect.number(in: call.lastDay, from: 6, 2)
      let whole = call.dialect == .sqlite ? "(\(month) + 2) / 3" : "cast(floor((\(month) + 2) / 3) as bigint)"
      return SqlValue(.integer, SqlTerm(whole, .product))
    }
  ) { values in
    guard let time = stretch(values[0]), let date = time.to ?? time.from else { return .null }
    return .integer((date.month + 2) / 3)
  }
}

import Quantities
import Tables

extension Function {
  static let period = Function(
    "period", aliases: ["时段"], "the time from the first day of one time to the last day of another",
    [Parameter("a", .time), Parameter("b", .time)],
    gives: .period, examples: [Example("period(@2017Q2, @2017-09-15)", "2017-04-01..2017-09-15")],
    sql: .form { call in
      let (first, last) = (call.dialect.days(call.arguments[0]), call.dialect.days(call.arguments[1]))
      let isInOrder = SqlTerm("coalesce(\(first.from) <= \(last.to), true)", mayBeNull: false)
      let holds = SqlTerm.all(call.arguments.map(\.isPresent) + [isInOrder])
      return SqlValue(.period, [.cases([(holds, first.from)]), .cases([(holds, last.to)])])
    }
  ) { values in
    guard let first = stretch(values[0]), let last = stretch(values[1]) else { return .null }
    if let from = first.from, let to = last.to, to < from { return .null }
    return .period(Period(from: first.from, to: last.to))
  }
}

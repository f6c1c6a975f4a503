import Quantities
import Tables

extension Function {
  static let overlaps = Function(
    "overlaps", aliases: ["重叠"], "whether two times have a day in common",
    [Parameter("a", .time), Parameter("b", .time)],
    gives: .truth, examples: [Example("overlaps(@2016..2018, @2018Q1)", "true")],
    sql: .form { call in
      call.ifBothAreThere(call.dialect.overlap(call.arguments[0], call.arguments[1]))
    }
  ) { values in
    guard let first = stretch(values[0]), let second = stretch(values[1]) else { return .null }
    return .truth(first.overlaps(second))
  }
}

/// A time as a period; a date is a period of one day.
func stretch(_ value: Value) -> Period? {
  switch value {
  case .period(let period): period
  case .date(let date): Period(from: date, to: date)
  default: nil
  }
}

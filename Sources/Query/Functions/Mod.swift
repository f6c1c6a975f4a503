import Tables

extension Function {
  static let mod = Function(
    "mod", aliases: ["余数"], "what is left of a whole number after division, of the divisor's sign",
    [Parameter("x", .integer), Parameter("divisor", .integer)], gives: .integer,
    examples: [Example("mod(2017, 5)", "2")],
    sql: .form { call in
      let (number, divisor) = (call[0].within(.product), call[1].after(.product))
      let safe = call.dialect == .sqlite ? divisor : "nullif(\(call[1]), 0)"
      return SqlValue(.integer, SqlTerm("((\(number) % \(safe)) + \(divisor)) % \(safe)", .product))
    }
  ) { values in
    guard case .integer(let number) = values[0], case .integer(let divisor) = values[1], divisor != 0, divisor != -1
    else { return values[1] == .integer(-1) ? .integer(0) : .null }
    let rest = number % divisor
    return .integer(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest)
  }
}

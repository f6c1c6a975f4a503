import Quantities
import Tables

extension Function {
  static let ceil = Function(
    "ceil", aliases: ["向上取整"], "the least whole number that is not less", [Parameter("x", .amount)],
    examples: [Example("ceil(2.1)", "3")],
    sql: .form { call in call.wholeAmount("ceil") },
    meaning: .scalar({ $0.first.flatMap { $0 } ?? .number }) { values in
      amount(values[0]) { -wholeBelow(-$0) }
    })
}

import Tables

extension Function {
  static let text = Function(
    "text", aliases: ["文本"], "the value as it is written", [Parameter("x", .anything)], gives: .text,
    examples: [Example("text(560.2亿元)", "560.2亿元")],
    sql: .form { call throws(SqlGap) in SqlValue(.text, try call.dialect.written(call.arguments[0])) }
  ) { values in .text(written(values[0])) }
}

import Tables

extension Function {
  static let upper = Function(
    "upper", aliases: ["大写"], "the text in capital letters", [Parameter("text", .text)], gives: .text,
    examples: [Example("upper(\"gdp\")", "GDP")],
    sql: .form { call in call.calling("upper", call[0].text) }
  ) { values in .text(written(values[0]).uppercased()) }
}

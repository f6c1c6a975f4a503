import Tables

extension Function {
  static let lower = Function(
    "lower", aliases: ["小写"], "the text in small letters", [Parameter("text", .text)], gives: .text,
    examples: [Example("lower(\"GDP\")", "gdp")],
    sql: .form { call in call.calling("lower", call[0].text) }
  ) { values in .text(written(values[0]).lowercased()) }
}

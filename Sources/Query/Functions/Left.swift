import Tables

extension Function {
  static let left = Function(
    "left", aliases: ["左"], "the first characters of a text", [Parameter("text", .text), Parameter("count", .integer)],
    gives: .text, examples: [Example("left(\"地区生产总值\", 2)", "地区")],
    sql: .form { call in call.calling("substr", call[0].text, "1", call.atLeast(0, 1).text) }
  ) { values in
    guard case .integer(let count) = values[1] else { return .null }
    return .text(String(written(values[0]).prefix(Swift.max(0, count))))
  }
}

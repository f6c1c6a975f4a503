import Tables

extension Function {
  static let right = Function(
    "right", aliases: ["右"], "the last characters of a text", [Parameter("text", .text), Parameter("count", .integer)],
    gives: .text, examples: [Example("right(\"地区生产总值\", 2)", "总值")],
    sql: .form { call in call.lastLetters() }
  ) { values in
    guard case .integer(let count) = values[1] else { return .null }
    return .text(String(written(values[0]).suffix(Swift.max(0, count))))
  }
}

import Tables

extension Function {
  static let split = Function(
    "split", aliases: ["拆分"], "the parts of a text between separators, as a list",
    [Parameter("text", .text), Parameter("separator", .text)], gives: .list(of: .text),
    examples: [Example("split(\"教育、医疗\", \"、\")", "教育、医疗"), Example("length(split(\"a,b,c\", \",\"))", "3")],
    sql: .form { call throws(SqlGap) in try call.parts() }
  ) { values in
    let separator = written(values[1])
    if separator.isEmpty { return .list([values[0]]) }
    return .list(
      written(values[0]).split(separator: separator, omittingEmptySubsequences: false).map { .text(String($0)) })
  }
}

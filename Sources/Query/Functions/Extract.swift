import SourceText
import Tables

extension Function {
  static let extract = Function(
    "extract", aliases: ["提取"], "the first part of a text that a pattern matches, null where none does",
    [Parameter("text", .text), Parameter("pattern", .pattern)],
    examples: [Example("extract(\"引进项目717个\", /\\d+/)", "717")],
    sql: .form { call throws(SqlGap) in try call.firstMatch() },
    meaning: .special { call throws(Diagnostic) in
      let pattern = try call.pattern(1)
      return rowwise(.function(call.function), call.arguments, .text, call.span) { values in
        pattern.firstMatch(in: written(values[0])).map { .text($0) } ?? .null
      }
    })
}

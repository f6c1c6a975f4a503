import SourceText
import Tables

extension Function {
  static let coalesce = Function(
    "coalesce", aliases: ["首个非空"], "the first of several values that is not null",
    [Parameter("values", .anything, isRepeated: true)], examples: [Example("coalesce(null, 3)", "3")],
    sql: .form { call in call.dialect.coalesce(call.arguments, call.type) },
    meaning: .special { call throws(Diagnostic) in
      try Query.coalesce(.function(call.function), call.arguments, call.span, in: call.source)
    })
}

import SourceText
import Tables

extension Function {
  static let `if` = Function(
    "if", aliases: ["如果"], "one value where a condition holds, another where it does not",
    [Parameter("condition", .truth), Parameter("then", .anything), Parameter("else", .anything, isOptional: true)],
    examples: [Example("if(2 > 1, \"多\", \"少\")", "多")],
    sql: .form { call in
      call.dialect.chosen([(call.condition(0), call.arguments[1])], otherwise: call.arguments[2], call.type)
    },
    meaning: .special { call throws(Diagnostic) in
      let otherwise = call.arguments.count > 2 ? call.arguments[2] : .null(call.span)
      let then = call.arguments[1]
      guard let type = then.type.map({ $0.joined(otherwise.type) }) ?? otherwise.type else {
        if let type = then.type { throw .differentTypes(type, otherwise, in: call.source) }
        return .null(call.span)
      }
      let operands = [call.arguments[0], then.converted(to: type), otherwise.converted(to: type)]
      return rowwise(.function(call.function), operands, type, call.span, takesNulls: true) {
        $0[0] == .truth(true) ? $0[1] : $0[2]
      }
    })
}

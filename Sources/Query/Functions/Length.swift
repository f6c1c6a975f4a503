import Tables

extension Function {
  static let length = Function(
    "length", aliases: ["长度"], "how many characters a text has, or values a list", [Parameter("x", .anything)],
    gives: .integer, examples: [Example("length(\"地区生产总值\")", "6")],
    sql: .form { call throws(SqlGap) in
      if call.arguments[0].type.element != nil { return call.calling("json_array_length", call[0].text) }
      return call.calling("length", try call.dialect.written(call.arguments[0]).text)
    }
  ) { values in
    switch values[0] {
    case .list(let members): .integer(members.count)
    default: .integer(written(values[0]).count)
    }
  }
}

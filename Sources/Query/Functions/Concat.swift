import Tables

extension Function {
  static let concat = Function(
    "concat", aliases: ["连接"], "the values written one after another",
    [Parameter("values", .anything, isRepeated: true)],
    gives: .text, examples: [Example("concat(2017, \"年\")", "2017年")],
    sql: .form { call throws(SqlGap) in
      var terms: [SqlTerm] = []
      for argument in call.arguments { terms.append(try call.dialect.written(argument)) }
      return SqlValue(.text, .chain(terms))
    }
  ) { values in .text(values.map(written).joined()) }
}

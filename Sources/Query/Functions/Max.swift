import SourceText
import Tables

extension Function {
  static let max = Function(
    "max", aliases: ["最大", "最大值"], "the greatest value", [Parameter("x", .anything)],
    examples: [Example("max(population)", "48.2万人")],
    sql: .amounts { call throws(SqlGap) in try call.extreme(isGreatest: true) },
    meaning: .aggregate { call throws(Diagnostic) in try extreme(call, isGreatest: true) })
}

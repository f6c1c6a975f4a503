import SourceText
import Tables

extension Function {
  static let lag = Function(
    "lag", aliases: ["上期", "previous"], "the value of the row before, or of that n rows before, in the order of sort",
    [Parameter("x", .anything), Parameter("n", .integer, isOptional: true)],
    examples: [Example("lag(value) sort year", "38.2亿元、41.3亿元、41.6亿元")],
    sql: .window { call, window in call.neighbour("lag", window) },
    meaning: .window { call throws(Diagnostic) in
      let distance = try call.constantInteger(1, least: 1) ?? 1
      return BoundWindow(
        type: call.arguments[0].type ?? .text, neighbours: { $0.rows(before: distance) }
      ) { vectors, arrangement in vectors[0].column.gathered(arrangement.rows(before: distance)) }
    })
}

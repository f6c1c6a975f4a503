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
        type: call.arguments[0].type ?? .text,
        neighbours: { (arrangement, run) throws(Diagnostic) in try arrangement.rows(before: distance, run) }
      ) { (vectors, arrangement, run) throws(Diagnostic) in
        try run.gathered(vectors[0].column, try arrangement.rows(before: distance, run))
      }
    })
}

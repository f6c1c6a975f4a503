import SourceText
import Tables

extension Function {
  static let lead = Function(
    "lead", aliases: ["下期", "next"], "the value of the row after, or of that n rows after, in the order of sort",
    [Parameter("x", .anything), Parameter("n", .integer, isOptional: true)],
    examples: [Example("lead(value, 2) sort year", "41.6亿元、45亿元")],
    sql: .window { call, window in call.neighbour("lead", window) },
    meaning: .window { call throws(Diagnostic) in
      let distance = try call.constantInteger(1, least: 1) ?? 1
      return BoundWindow(
        type: call.arguments[0].type ?? .text,
        neighbours: { (arrangement, run) throws(Diagnostic) in try arrangement.rows(before: -distance, run) }
      ) { (vectors, arrangement, run) throws(Diagnostic) in
        try run.gathered(vectors[0].column, try arrangement.rows(before: -distance, run))
      }
    })
}

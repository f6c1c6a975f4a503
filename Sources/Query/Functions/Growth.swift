import Quantities
import SourceText
import Tables

extension Function {
  static let growth = Function(
    "growth", aliases: ["增幅"], "the change against the row before, in per cent; none against zero",
    [Parameter("x", .amount)],
    examples: [Example("round(growth(value), 1) sort year", "8.1%、0.7%、8.2%")],
    sql: .window { call, window in call.growth(window) },
    meaning: .window { call throws(Diagnostic) in
      BoundWindow(
        type: .quantity, neighbours: { (arrangement, run) throws(Diagnostic) in try arrangement.rows(before: 1, run) }
      ) {
        (vectors, arrangement, run) throws(Diagnostic) in
        let values = try WindowAmounts(vectors[0], arrangement, call, run).values
        let before = try arrangement.rows(before: 1, run)
        let ratios = try run.map(before.count) { row -> Decimal? in
          let other = Int(before[row])
          if other < 0 || values.isMissing(row) || values.isMissing(other) { return nil }
          return ((values[row] - values[other]) * Decimal(100)).divided(by: values[other].magnitude)
        }
        return try Column(percentages: ratios, run)
      }
    })
}

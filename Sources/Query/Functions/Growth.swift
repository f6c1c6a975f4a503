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
      BoundWindow(type: .quantity, neighbours: { $0.rows(before: 1) }) {
        (vectors, arrangement) throws(Diagnostic) in
        let values = try WindowAmounts(vectors[0], arrangement, call).values
        let before = arrangement.rows(before: 1)
        return Column(
          .quantity,
          before.indices.lazy.map { row -> Value in
            let other = Int(before[row])
            guard other >= 0, !values.isMissing(row), !values.isMissing(other),
              let ratio = ((values[row] - values[other]) * Decimal(100)).divided(by: values[other].magnitude)
            else { return .null }
            return .quantity(Quantity(ratio, .percent))
          })
      }
    })
}

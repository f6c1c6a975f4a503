import SourceText
import Tables

extension Function {
  static let runningSum = Function(
    "running_sum", aliases: ["累计"], "the sum of the rows up to this one, in the order of sort",
    [Parameter("x", .amount)],
    examples: [Example("running_sum(value) sort year", "38.2亿元、79.5亿元、121.1亿元、166.1亿元")],
    sql: .window { call, window in call.running("sum", window) },
    meaning: .window { call throws(Diagnostic) in
      let type = call.arguments[0].type ?? .number
      return BoundWindow(type: type) { (vectors, arrangement, run) throws(Diagnostic) in
        let amounts = try WindowAmounts(vectors[0], arrangement, call, run)
        let sums = try arrangement.running(amounts, run) { state, value in
          state.take(value)
          return state.sum
        }
        return try amounts.column(sums, as: type, run)
      }
    })
}

import SourceText
import Tables

extension Function {
  static let runningMean = Function(
    "running_mean", aliases: ["累计平均"], "the mean of the rows up to this one, or of the last n, in the order of sort",
    [Parameter("x", .amount), Parameter("n", .integer, isOptional: true)],
    examples: [Example("running_mean(value, 2) sort year", "38.2亿元、39.75亿元、41.45亿元、43.3亿元")],
    sql: .window { call, window in call.running("avg", window) },
    meaning: .window { call throws(Diagnostic) in
      let type = call.arguments[0].type == .quantity ? ColumnType.quantity : .number
      let width = try call.constantInteger(1, least: 1)
      return BoundWindow(type: type) { (vectors, arrangement, run) throws(Diagnostic) in
        let amounts = try WindowAmounts(vectors[0], arrangement, call, run)
        let means = try arrangement.running(amounts, run) { state, value in
          if let width { state.take(value, within: width) } else { state.take(value) }
          return state.mean
        }
        return try amounts.column(means, as: type, run)
      }
    })
}

import Quantities
import SourceText
import Tables

extension Function {
  static let mean = Function(
    "mean", aliases: ["平均", "均值", "平均值", "avg"], "the arithmetic mean, of amounts of one dimension",
    [Parameter("x", .amount)],
    examples: [Example("mean(population)", "348333.333333333333人")],
    sql: .amounts { call in call.aggregated { SqlTerm("avg(\($0))") } },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type == .quantity ? .quantity : .number, tally: .mean) {
        (vectors, groups, run) throws(Diagnostic) in
        let amounts = try Amounts(vectors[0], groups, call, run)
        var counts = try run.filled(0, groups.count)
        try amounts.each(groups, run) { group, _ in counts[group] += 1 }
        let totals = try sums(amounts, groups, run)
        let means = try run.map(groups.count) { group in
          totals[group].flatMap { $0.divided(by: Decimal(counts[group])) }
        }
        return try amounts.column(means, run)
      }
    })
}

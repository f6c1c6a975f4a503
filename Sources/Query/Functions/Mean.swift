import Quantities
import SourceText
import Tables

extension Function {
  static let mean = Function(
    "mean", aliases: ["平均", "avg"], "the arithmetic mean, of amounts of one dimension", [Parameter("x", .amount)],
    examples: [Example("mean(population)", "348333.333333333333人")],
    sql: .amounts { call in call.aggregated { SqlTerm("avg(\($0))") } },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type == .quantity ? .quantity : .number, tally: .mean) {
        (vectors, groups, run) throws(Diagnostic) in
        let amounts = try Amounts(vectors[0], groups, call, run)
        var counts = [Int](repeating: 0, count: groups.count)
        try amounts.each(groups, run) { group, _ in counts[group] += 1 }
        let means = zip(try sums(amounts, groups, run), counts).map { total, count in
          total.flatMap { $0.divided(by: Decimal(count)) }
        }
        return amounts.column(means)
      }
    })
}

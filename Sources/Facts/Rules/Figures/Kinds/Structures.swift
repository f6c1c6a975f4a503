import Quantities
import Sentences

extension KindRule {
  /// “三次产业结构调整为8:41:51”: each number is the part of a whole that all of them make up.
  static let structures = KindRule(
    name: "structures", summary: "numbers that make up a hundred between them are shares",
    examples: [
      ("三次产业结构调整为8:41:51。", "8:41:51", .share), ("二、三产业比重为16:84。", "16:84", .share),
    ],
    counterexamples: [
      ("城乡居民收入比为2.31:1。", "2.31:1", .level), ("男篮以51:48战胜对手。", "51:48", .level),
      ("比例为99999999999999999999:1。", "99999999999999999999:1", .level),
    ],
    needs: .partInWords,
    read: { context in
      guard context.measurement.numeral.isStructure else { return nil }
      let parts = context.letters[context.measurement.core].split { !$0.isDigit && $0 != "." }
      guard parts.count > 2 || context.isCalledStructure, parts.allSatisfy({ $0.prefix { $0.isDigit }.count <= 3 })
      else { return nil }
      // Without what stands behind their points the parts can lack one each.
      let sum = parts.reduce(0) { $0 + $1.prefix { $0.isDigit }.reduce(0) { 10 * $0 + $1.digit } }
      guard (100 - parts.count + 1...100).contains(sum) else { return nil }
      return context.plain(.share)
    })
}

extension KindContext {
  /// Whether what two numbers share out is named: two alone may be a score.
  fileprivate var isCalledStructure: Bool {
    left.contains { calls.end(in: letters, at: $0, limit: left.upperBound) != nil }
  }
}

private let calls = WordSet("比重 结构 构成 占比")

import Sentences

extension KindRule {
  /// “钢产量超过年度计划4.1%”, “进出口总额比原计划超过4%”: by how much a plan was exceeded.
  static let exceedings = KindRule(
    name: "exceedings", summary: "a percentage by which a plan is exceeded is a change",
    examples: [
      ("钢产量超过年度计划百分之四点一。", "百分之四点一", .change), ("进出口总额比原计划超过百分之四。", "百分之四", .change),
      ("投资超过第一个五年计划所规定的指标百分之十七点三。", "百分之十七点三", .change),
    ],
    counterexamples: [
      ("参保率超过98%。", "超过98%", .level), ("农业总产值完成年度计划的98.7%。", "98.7%", .share),
      ("入学率超过全省平均水平的95%。", "95%", .share),
    ],
    needs: .percentage,
    read: { context in
      guard context.unit == "%", let last = context.left.last, last > context.left.lowerBound else { return nil }
      let (letters, low, start) = (context.letters, context.left.lowerBound, context.start)
      // 比原计划超过4%
      if let verb = exceedingVerbs.start(in: letters, before: start, limit: low) {
        guard let comparison = (low..<verb).last(where: { letters[$0] == "比" || letters[$0] == "较" }) else {
          return nil
        }
        let base = letters[(comparison + 1)..<verb]
        return KindReading(kind: .change, wordsStart: comparison, base: base.isEmpty ? nil : base.text)
      }
      for position in low..<start where exceedingVerbs.begins(with: letters[position]) {
        guard let end = exceedingVerbs.end(in: letters, at: position, limit: start), end < start else { continue }
        let base = letters[end..<start]
        guard base.indices.contains(where: { planNouns.end(in: letters, at: $0, limit: start) != nil }),
          letters[last] != "的"
        else { return nil }
        return KindReading(kind: .change, wordsStart: position, base: base.text)
      }
      return nil
    })
}

private let exceedingVerbs = WordSet("超过 超出 超过了 超出了")

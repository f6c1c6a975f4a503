import Sentences

extension NumeralRule {
  /// “三、五年内建成，两三年内见效”: a number whose unit stands behind the next, and is a time.
  static let joinedSpans = NumeralRule(
    name: "joined-spans", summary: "a number joined to a number of years is a span of time", numeralClass: .period,
    examples: [("要在三、五年内建成。", ["三"])],
    counterexamples: [("三、五两组完成。", ["五"])],
    matches: { context in
      guard context.afterNumber() == "、" || context.afterNumber() == "到" || context.afterNumber() == "至",
        context.index + 1 < context.measurements.count
      else { return false }
      let next = context.measurements[context.index + 1]
      return next.sort == .duration && next.core.lowerBound - context.end == 1
    })
}

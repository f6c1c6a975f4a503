import Quantities
import Sentences

extension NumeralRule {
  /// “（一）稳增长 1.扩大投资”: numbers that order the text itself.
  static let listNumbers = NumeralRule(
    name: "list-numbers", summary: "a number that orders the text is part of its layout", numeralClass: .layout,
    examples: [("（三）促进就业。", ["三"]), ("1．扩大投资。", ["1"]), ("二、主要任务。", ["二"]), ("一是稳增长，二是促改革。", ["一", "二"])],
    counterexamples: [("2个项目开工。", ["2"]), ("（含货币化安置880套）。", ["880"])],
    needs: .unitless,
    matches: { context in
      let next = context.afterNumber()
      let atStart = context.start == context.sentence.range.lowerBound
      if context.measurement.sort == nil {
        if atStart, context.end == context.sentence.range.upperBound { return true }
        if atStart, next == "、" || next == "." || next == "．" || next == "）" || next == ")" { return true }
        // 总任务；二、揭批到底；三、加快建设: items told in one sentence.
        if next == "、", context.before() == "；" || context.before() == "：", context.isSmallHan { return true }
        if context.before() == "（" || context.before() == "(", next == "）" || next == ")" { return true }
        if !context.numeral.isArabic, next == "是" || next == "要" || next == "靠" || next == "来" { return true }
      }
      return false
    })
}

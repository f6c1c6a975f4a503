import Quantities
import Sentences

extension NumeralRule {
  /// “实施‘1260’民生工程”: what stands in quotation marks is a name, with its numbers.
  static let quotedNames = NumeralRule(
    name: "quoted-names", summary: "a number in a short quotation or a title is part of a name", numeralClass: .name,
    examples: [
      ("深入实施“1260”民生工程。", ["1260"]), ("基本建成“1小时通勤圈”。", ["1"]), ("印发《2020年百件实事清单》。", ["百"]),
    ],
    counterexamples: [("书记说：“今年我们引进项目1065个，比上年多出三百多个，质量也更高。”", ["1065", "三百"])],
    needs: .quoted,
    matches: { context in
      if let quotation = context.quotation {
        // A quotation of speech is longer than a name and has marks of its own inside.
        let inner = context.letters[quotation]
        return quotation.count <= 16 && !inner.contains("，") && !inner.contains("。")
      }
      return isInTitle(context)
    })
}

private func isInTitle(_ context: NumeralContext) -> Bool {
  var position = context.start - 1
  let low = max(context.sentence.range.lowerBound, context.start - 60)
  while position >= low {
    if context.letters[position] == "》" { return false }
    if context.letters[position] == "《" { return true }
    position -= 1
  }
  return false
}

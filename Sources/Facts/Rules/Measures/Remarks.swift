import Sentences

extension WordingRule {
  /// 研发投入（R&D）, 财政收入(不含基金): what stands in brackets explains the measure and does not name
  /// it; neither does the number of a footnote.
  static let remarks = WordingRule(
    name: "remarks", summary: "remarks in brackets go, brackets that nothing closes, and the numbers of footnotes",
    examples: [("研发投入(R&D)", "研发投入"), ("财政收入(不含基金", "财政收入"), ("社区)养老服务站", "社区养老服务站"), ("粮食产量33", "粮食产量")],
    counterexamples: ["(北)环线", "PM2.5", "M2", "碳13"],
    apply: { letters in
      withoutFootnote(&letters)
      guard letters.contains("(") || letters.contains(")") else { return }
      var kept: [Letter] = []
      var depth = 0
      for letter in letters {
        if letter == "(" {
          depth += 1
        } else if letter == ")" {
          depth = max(0, depth - 1)
        } else if depth == 0 {
          kept.append(letter)
        }
      }
      // (北)环线: a bracket at the start holds a part of the name.
      if kept.count >= 2, letters[0] != "(" { letters = kept }
    })
}

/// Digits behind a phrase are a footnote's; behind a Latin letter or a word of one letter they name something.
private func withoutFootnote(_ letters: inout [Letter]) {
  var end = letters.count
  while end > 0, letters[end - 1].isDigit { end -= 1 }
  if end >= 4, end < letters.count, letters[end - 1].isHan { letters.removeLast(letters.count - end) }
}

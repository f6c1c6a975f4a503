import Quantities
import Sentences

extension KindRule {
  /// “民生支出占财政总支出的76.6%”: 占, 占比 or 比重 before a percentage; so does the task that is overfulfilled.
  static let shares = KindRule(
    name: "shares", summary: "a percentage behind 占, 占比, 比重 or …的 is a share",
    examples: [
      ("民生支出占财政总支出的78.5%。", "78.5%", .share), ("高技术产业占规模以上工业比重达到41.3%。", "41.3%", .share),
      ("新装电梯达到全年任务的170%。", "170%", .share), ("可再生能源装机占比提高到45%。", "45%", .share),
    ],
    counterexamples: [
      ("医保报销比例提高到75%。", "75%", .level), ("占地面积增长5%。", "5%", .change), ("参保率达98%。", "98%", .level),
    ],
    read: { context in
      guard context.isRatio, context.unit == "%" || context.unit == "‰" else { return nil }
      return share(context)
    })
}

private func share(_ context: KindContext) -> KindReading? {
  let (letters, left, start) = (context.letters, context.left, context.start)
  var position = start - 1
  while position >= left.lowerBound {
    if letters[position] == "占", position + 1 < letters.count, !otherWords.contains(letters[position + 1]) {
      if letters[position + 1] == "比" { return afterNoun(at: position, context) }
      let words = letters[(position + 1)..<start].drop { $0 == "到" || $0 == "了" || $0 == "整" }
      return KindReading(kind: .share, wordsStart: position, base: whole(words))
    }
    if position + 1 < start, letters[position] == "比", letters[position + 1] == "重" || letters[position + 1] == "例" {
      if letters[position + 1] == "例", rateNames.start(in: letters, before: position, limit: left.lowerBound) != nil {
        return nil
      }
      return afterNoun(at: position, context)
    }
    position -= 1
  }
  guard start > left.lowerBound, letters[start - 1] == "的", KindRule.changes.read(context) == nil else { return nil }
  return KindReading(kind: .share, wordsStart: start - 1)
}

/// 占规模以上工业增加值比重: the whole stands before the noun, else the noun closes the indicator.
private func afterNoun(at position: Int, _ context: KindContext) -> KindReading {
  var start = position - 1
  while start >= context.left.lowerBound, context.letters[start] != "占" { start -= 1 }
  guard start > context.left.lowerBound else { return KindReading(kind: .share, wordsStart: position + 2) }
  return KindReading(kind: .share, wordsStart: start, base: whole(context.letters[(start + 1)..<position]))
}

private func whole(_ words: ArraySlice<Letter>) -> String? {
  var words = words
  while let last = words.last, linkLetters.contains(last) { words = words.dropLast() }
  return words.isEmpty ? nil : words.text
}

/// 占地, 占道, 占用, 占领: letters that make another word with 占.
private let otherWords = Set("地道用领补".letters)
private let linkLetters = Set("的达约近到".letters)
/// 报销比例: a rate by name.
private let rateNames = WordSet("报销 补助 支付 兑付 调节")

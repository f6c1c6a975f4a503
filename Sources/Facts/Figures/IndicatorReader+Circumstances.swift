import Sentences

/// What stands among the words before a number and is no part of its name: where something is ranked, the steps it took,
/// and under which circumstances.
extension IndicatorReader {
  /// 企业数量居全国各城市首位, 成交量稳居区域碳市场首位: where it is ranked is no part of what is.
  func withoutField(_ words: Range<Int>) -> Range<Int> {
    guard words.count > 4 else { return words }
    for position in (words.lowerBound + 2)..<words.upperBound - 1
    where fieldVerbs.end(in: letters, at: position, limit: words.upperBound) != nil {
      let ranked = phrases.trimmed(words.lowerBound..<position, isRank: true)
      if !ranked.isEmpty { return ranked }
      // 连续9年稳居自然指数榜首: only the field is named.
      let verb = fieldVerbs.end(in: letters, at: position, limit: words.upperBound) ?? position
      return phrases.trimmed(verb..<words.upperBound, isRank: true)
    }
    return words
  }

  /// 存款、贷款连跨3个千亿元台阶、双双突破6千亿元: the steps are no part of its name.
  func withoutSteps(_ words: Range<Int>) -> Range<Int> {
    guard words.contains(where: { stepNouns.end(in: letters, at: $0, limit: words.upperBound) != nil }),
      let verb = words.dropFirst(2).first(where: { stepVerbs.end(in: letters, at: $0, limit: words.upperBound) != nil })
    else { return words }
    return phrases.trimmed(words.lowerBound..<verb, isRank: false)
  }

  /// 在…后, 在…方面 at the start say when and where, not what.
  func withoutCircumstance(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, letters[first] == "在" || letters[first] == "从" else { return range }
    // 在库亿元以上项目: things, no circumstance.
    if protectedBeginnings.end(in: letters, at: first, limit: range.upperBound) != nil { return range }
    for position in range.dropFirst(2)
    where circumstanceEnds.contains(letters[position]) && letters[position - 1] != "以" {
      return phrases.trimmed((position + 1)..<range.upperBound, isRank: false)
    }
    return range
  }

  /// Whether the figure before stands behind 由 or 从, and a verb that ends in 到, 至 or 为 between the two.
  func isMovement(_ index: Int) -> Bool {
    let (start, between) = (
      measurements[index - 1].raw, measurements[index - 1].raw.upperBound..<measurements[index].raw.lowerBound
    )
    guard let last = between.last, between.count <= 10, start.lowerBound > 0 else { return false }
    guard letters[start.lowerBound - 1] == "由" || letters[start.lowerBound - 1] == "从" else { return false }
    return (letters[last] == "到" || letters[last] == "至" || letters[last] == "为")
      && between.allSatisfy { letters[$0].isHan || letters[$0] == "（" || letters[$0] == "）" }
  }
}

/// Verbs behind which the field of a ranking is named.
private let fieldVerbs = WordSet("连续 稳居 位居 跃居 名列 位列 居全国 居全省 居世界 居全球 居各")

/// Letters by which 在… closes.
private let circumstanceEnds = LetterSet("后中上下前时面间内里")

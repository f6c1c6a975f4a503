import Sentences

/// What the sentences and parentheses around a figure leave to it.
extension FigureReader {
  /// 城乡储蓄也有很大增加。年末达到900亿元: what the opening clause of a sentence without figures speaks of; nil where it does not
  /// say that it grew or became something.
  func openingSubject(of sentence: Sentence) -> [Letter]? {
    let start = sentence.range.lowerBound
    let limit = min(sentence.range.upperBound, start + 30)
    let end = (start..<limit).first { position in
      position > start + 2
        && (subjectEnds.end(in: letters, at: position, limit: limit) != nil
          || changeWords.longest(in: letters, at: position, limit: limit).map { $0.end - position > 1 } ?? false)
    }
    guard let end, !letters[start..<end].contains("，") else { return nil }
    let phrases = PhraseReader(
      letters: letters, numerals: prose.numerals[sentence.numerals], times: prose.times[sentence.times],
      ownNames: scopes.ownNames)
    let words = phrases.phrase(phrases.trimmed(start..<end, isRank: false))
    return (2...20).contains(words.count) ? words : nil
  }

  /// Whether each of the figures stands in parentheses.
  func remarks(_ kept: [Measurement], in sentence: Sentence) -> [Bool] {
    var result = Array(repeating: false, count: kept.count)
    var depth = 0
    var position = sentence.range.lowerBound
    for index in kept.indices {
      while position < kept[index].raw.lowerBound {
        if letters[position] == "（" || letters[position] == "(" { depth += 1 }
        if letters[position] == "）" || letters[position] == ")" { depth = max(0, depth - 1) }
        position += 1
      }
      result[index] = depth > 0
    }
    return result
  }
}

/// Adverbs and verbs by which a clause says what became of its subject.
private let subjectEnds = WordSet("也 都 不断 大幅 大幅度 继续 有了 有很大 有较大 逐步 显著 迅速 明显 稳步 持续 有所 进一步")

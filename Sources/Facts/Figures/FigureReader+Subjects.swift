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

  /// 物流园项目总投资 of 该项目总投资3亿元 and of 项目总投资3亿元 behind a sentence that names the project; nil where the words point to
  /// nothing, or nothing before is named so.
  func nameOfPointer(_ words: [Letter], _ told: Told) -> [Letter]? {
    let start = pointers.end(in: words, at: 0, limit: words.count) ?? 0
    guard let end = pointedHeads.end(in: words, at: start, limit: words.count), end < words.count else { return nil }
    // 项目总投资: without a pointer only what things of the kind cost or cover.
    if start == 0, attributeNouns.end(in: words, at: end, limit: words.count) != words.count { return nil }
    let head = words[start..<end]
    for index in (max(0, told.index - 2)..<told.index).reversed() {
      guard prose.sentences[index].block == told.sentence.block else { return nil }
      if let name = lastName(endingIn: head, in: prose.sentences[index]) { return name + words[end...] }
    }
    return nil
  }

  /// The last name in a sentence that ends in `head` and says more than it.
  private func lastName(endingIn head: ArraySlice<Letter>, in sentence: Sentence) -> [Letter]? {
    let range = sentence.range
    let phrases = PhraseReader(
      letters: letters, numerals: prose.numerals[sentence.numerals], times: prose.times[sentence.times],
      ownNames: scopes.ownNames)
    for position in range.reversed() where position + head.count <= range.upperBound {
      guard letters[position..<(position + head.count)].elementsEqual(head) else { continue }
      var start = position
      while start > range.lowerBound,
        letters[start - 1].isHan || letters[start - 1].isLatin || letters[start - 1] == "“"
          || letters[start - 1] == "”" || letters[start - 1].isDigit
      {
        start -= 1
      }
      if let verb = (start..<position).last(where: { namings.end(in: letters, at: $0, limit: position) != nil }) {
        start = namings.end(in: letters, at: verb, limit: position) ?? start
      }
      let words = phrases.phrase(phrases.trimmed(start..<(position + head.count), isRank: false))
      if (head.count + 2...26).contains(words.count) { return words }
    }
    return nil
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

/// Words that point to what was named before.
private let pointers = WordSet("该 此 这一 这个 本")
/// What they point to.
private let pointedHeads = WordSet("项目 工程 园区 产业园 基地 公司 合作社 中心 景区 小区 片区 市场 平台")
/// Verbs and the like before the name of a work or a firm.
private let namings = WordSet("实施 启动 推进 建设 打造 开工 举行 举办 走进 来到 位于 引进 落户 投资 的 在 是 把 将 由 为 签约 总投资 竣工 投产 建成 组织 开展 了 对")

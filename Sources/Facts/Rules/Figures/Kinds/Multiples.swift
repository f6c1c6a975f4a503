import Sentences

extension KindRule {
  /// “产量是2010年的1.5倍”: so many times something that is named.
  static let multiplesOfABase = KindRule(
    name: "multiples-of-a-base", summary: "N倍 behind 是…的 is a multiple of what stands between",
    examples: [
      ("新能源车产量是2020年的6.5倍。", "6.5倍", .multiple), ("煤炭产量等于1950年的三倍。", "三倍", .multiple),
      ("补助不低于当地标准的1.6倍。", "1.6倍", .multiple),
    ],
    counterexamples: [("新能源车产量增长1.5倍。", "1.5倍", .change)],
    needs: .times,
    read: { context in
      let (letters, low, start) = (context.letters, context.left.lowerBound, context.start)
      guard context.unit == "倍", start > low, letters[start - 1] == "的" else { return nil }
      var position = start - 2
      while position >= low, !copulas.contains(letters[position]) { position -= 1 }
      // 等于1950年的1.8倍: the copula is a word of two letters.
      let copula = longCopulas.start(in: letters, before: position + 1, limit: low) ?? position
      let base = letters[(max(position, low - 1) + 1)..<(start - 1)]
      return KindReading(kind: .multiple, wordsStart: max(copula, low), base: base.isEmpty ? nil : base.text)
    })

  /// “投资强度达到1.8倍”: N倍 without a verb of change.
  static let bareMultiples = KindRule(
    name: "bare-multiples", summary: "any other N倍 is a multiple",
    examples: [("贷款覆盖倍数达到3.2倍。", "3.2倍", .multiple)],
    counterexamples: [("外贸总额提高一倍。", "一倍", .change)],
    needs: .times,
    read: { $0.unit == "倍" ? $0.plain(.multiple) : nil })
}

private let longCopulas = WordSet("不低于 不少于 不高于 不超过 等于 相当于 将等于 达到 约等于 约相当于 已经达到 又将等于")
private let copulas = LetterSet("是为达到于")

import Sentences

extension MemberRule {
  /// Taught by a glossary: “三大高地”“五大战略”：甲高地、乙高地、丙高地，产业战略、…….
  static let sharedLists = MemberRule(
    name: "shared-lists",
    summary: "sets named side by side with their members behind one colon, a clause for each set",
    examples: [
      Example("“三大河湾”“两大林场”：柳湾、石湾、月湾，东山林场、西岭林场。", "三大河湾", ["柳湾", "石湾", "月湾"]),
      Example("“三大河湾”“两大林场”：柳湾、石湾、月湾，东山林场、西岭林场。", "两大林场", ["东山林场", "西岭林场"]),
      Example("“两补”和“两奖”：种粮补贴和农机补贴；增产奖励和节水奖励。", "两奖", ["增产奖励", "节水奖励"]),
      Example("“品质河湾”“两大林场”：东山林场、西岭林场。", "两大林场", ["东山林场", "西岭林场"]),
    ],
    find: { mention, prose in
      guard let size = mention.count, size > 1 else { return nil }
      let letters = prose.letters
      let sentence = prose.sentences[mention.sentence].range
      let before = setsBefore(mention.span.lowerBound, in: letters, limit: sentence.lowerBound)
      let (behind, colon) = setsBehind(mention.span.upperBound, in: letters, limit: sentence.upperBound)
      guard before + behind > 0, colon < sentence.upperBound, letters[colon] == "：" || letters[colon] == ":" else {
        return nil
      }
      let end = (colon..<sentence.upperBound).first { letters[$0] == "。" } ?? sentence.upperBound
      for marks: [Letter] in [["；", ";"], ["，", ","]] {
        let clauses = MemberLists.split(letters, (colon + 1)..<end, at: marks.contains)
        guard clauses.count == before + 1 + behind else { continue }
        let pieces = MemberLists.trimLead(
          letters, MemberLists.pieces(letters, clauses[before], size: size, separators: MemberLists.comma))
        guard pieces.count == size, MemberLists.areMembers(letters, pieces, longest: 24) else { return nil }
        return Members(ranges: pieces)
      }
      return nil
    })

  /// How many quoted sets stand in a row up to `end`.
  private static func setsBefore(_ end: Int, in letters: [Letter], limit: Int) -> Int {
    var (count, end) = (0, end)
    while end > limit {
      let close = isJoin(letters[end - 1]) ? end - 1 : end
      guard let set = Quotation.before(close, in: letters, limit: limit), isCounted(letters, set) else { break }
      count += 1
      end = set.lowerBound - 1
    }
    return count
  }

  /// How many quoted sets stand in a row from `start` on, and the place behind them.
  private static func setsBehind(_ start: Int, in letters: [Letter], limit: Int) -> (count: Int, end: Int) {
    var (count, end) = (0, start)
    while end < limit {
      let open = isJoin(letters[end]) ? end + 1 : end
      guard open < limit, Quotation.opens(letters[open]),
        let close = (open..<limit).first(where: { Quotation.closes(letters[$0]) }),
        isCounted(letters, (open + 1)..<close)
      else { break }
      count += 1
      end = close + 1
    }
    return (count, end)
  }

  private static func isJoin(_ letter: Letter) -> Bool { letter == "、" || letter == "和" || letter == "与" }

  private static func isCounted(_ letters: [Letter], _ quotation: Range<Int>) -> Bool {
    quotation.first.map { CountingWords.isNumber(letters[$0]) } ?? false
  }
}

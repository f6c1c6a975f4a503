import Sentences

extension MentionRule {
  /// “稳岗惠企18条”, “百日会战”行动: a name in quotes that is a policy's by its end or by the noun behind it.
  static let quotedPolicies = MentionRule(
    name: "quoted-policies", summary: "policies and programmes between quotation marks: “惠企18条”, “护航”行动",
    examples: [
      ("县里出台“稳岗惠企18条”，企业受益。", ["稳岗惠企18条"]), ("开展“百日会战”行动。", ["“百日会战”行动"]), ("实施“净湖”专项行动。", ["“净湖”专项行动"]),
    ],
    counterexamples: ["讲好“柏川故事”。", "推行“一站式”服务。", "争当“排头兵”。"],
    find: { line, found in
      var open: Int?
      for (index, word) in line.words.enumerated() where word.sort == .mark {
        let letter = line.letters[word.start]
        if letter == "“" {
          open = word.end
        } else if letter == "”", let start = open {
          open = nil
          guard (2...18).contains(word.start - start), !line.letters[start..<word.start].contains("，") else { continue }
          if isNumbered(line.letters, start..<word.start) {
            found.append(NameCandidate(kind: .policy, range: start..<word.start))
          } else if let end = programmeEnd(line, behind: index) {
            found.append(NameCandidate(kind: .policy, range: (start - 1)..<end))
          }
        }
      }
    })

  /// …18条: the articles of a policy are counted at its end.
  private static func isNumbered(_ letters: [Letter], _ name: Range<Int>) -> Bool {
    guard letters[name.upperBound - 1] == "条", name.count >= 5 else { return false }
    let before = letters[name.upperBound - 2]
    return before.isDigit || OrdinaryWords.numbers.contains(before)
  }

  /// The end of 行动, 工程 or 计划 straight behind the quotation mark, one word between at most.
  private static func programmeEnd(_ line: NameLine, behind mark: Int) -> Int? {
    for index in [mark + 1, mark + 2, mark + 3] where index < line.words.count {
      let word = line.words[index]
      if line.isWord("行动", at: index) || line.isWord("行动计划", at: index) || line.isWord("计划", at: index)
        || line.isWord("工程", at: index)
      {
        let end = line.has("计划", at: index + 1) ? index + 1 : index
        // “口袋公园”计划打造128处: a verb there.
        if line.isWord("计划", at: index), end + 1 < line.words.count, line.words[end + 1].sort == .verb { return nil }
        return line.words[end].end
      }
      guard word.sort == .noun || word.sort == .activity, word.end - word.start == 2 else { return nil }
    }
    return nil
  }
}

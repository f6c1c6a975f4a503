import Sentences

extension MentionRule {
  /// 《关于…的意见》: a title whose last word is that of a policy.
  static let titledPolicies = MentionRule(
    name: "titled-policies", summary: "policies in book title marks: 《…条例》",
    examples: [
      ("印发《柏川市稳岗实施意见》，落实《节水条例》。", ["柏川市稳岗实施意见", "节水条例"]), ("编制《“十五五”规划纲要（草案）》。", ["“十五五”规划纲要（草案）"]),
    ],
    counterexamples: ["连续剧《山河》热播。", "听取《政府工作报告》。"],
    find: { line, found in
      var open: Int?
      for word in line.words where word.sort == .mark {
        let letter = line.letters[word.start]
        if letter == "《" {
          open = open ?? word.end
        } else if letter == "》", let start = open {
          open = nil
          if isPolicy(line.letters, start..<word.start) {
            found.append(NameCandidate(kind: .policy, range: start..<word.start))
          }
        }
      }
    })

  private static func isPolicy(_ letters: [Letter], _ title: Range<Int>) -> Bool {
    let end = PolicyTitles.end(letters, title)
    return end - title.lowerBound >= 3
      && PolicyWords.kinds.longestSuffix(in: letters, before: end, limit: title.lowerBound) != nil
      && PolicyWords.others.start(in: letters, before: end, limit: title.lowerBound) == nil
  }
}

/// What the titles of policies look like.
enum PolicyTitles {
  /// Where a title ends without （草案） or the years it is for.
  static func end(_ letters: [Letter], _ title: Range<Int>) -> Int {
    guard let last = title.last, letters[last] == "）" || letters[last] == ")" else { return title.upperBound }
    var position = last
    while position > title.lowerBound, letters[position] != "（", letters[position] != "(" { position -= 1 }
    return position
  }
}

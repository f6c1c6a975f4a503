import Sentences

extension MentionRule {
  /// “岳柏川教授的团队”: two or three letters before a word of honour.
  static let peopleWithTitles = MentionRule(
    name: "people-with-titles", summary: "people before their title: 岳柏川教授",
    examples: [("岳柏川教授的团队落户。", ["岳柏川"]), ("以秦朗同志为班长。", ["秦朗"])],
    counterexamples: ["各位同志要努力。", "聘请名誉教授10名。", "广大同志们。"],
    find: { line, found in
      for index in line.words.indices {
        let word = line.words[index]
        guard PersonWords.honours.end(in: line.letters, at: word.start, limit: word.end) == word.end,
          let start = nameStart(line, before: word.start)
        else { continue }
        found.append(NameCandidate(kind: .person, range: start..<word.start, role: word.range))
      }
    })

  private static func nameStart(_ line: NameLine, before end: Int) -> Int? {
    for count in [3, 2] {
      let start = end - count
      guard start >= line.range.lowerBound, PersonWords.surnames.contains(line.letters[start]),
        line.letters[start..<end].allSatisfy({ $0.isHan && !PersonWords.outside.contains($0) }),
        isFree(line, from: start, to: end)
      else { continue }
      return start
    }
    return nil
  }

  /// Whether no word reaches over the edges of the name, and something ends a name before it.
  private static func isFree(_ line: NameLine, from start: Int, to end: Int) -> Bool {
    guard let first = line.words.firstIndex(where: { $0.start == start }),
      line.words[first].sort == .letter || line.words[first].sort == .ending && line.words[first].end - start == 1
    else { return false }
    guard first > 0 else { return true }
    let before = line.words[first - 1]
    switch before.sort {
    case .mark, .verb: return true
    case .letter: return OrdinaryWords.stops.contains(line.letters[before.start])
    case .code, .noun, .activity, .ending, .division, .landmark: return false
    }
  }
}

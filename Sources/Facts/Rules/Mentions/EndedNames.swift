import Sentences

extension MentionRule {
  /// Names that end in a word that only names of one sort end in; `NameEndings` holds the sorts.
  package static let endings = MentionRule(
    name: "endings", summary: "names known by what they end in",
    examples: [
      ("市里的玉槐集团在七里桥街道建起岷柏产业园。", ["玉槐集团", "七里桥街道", "岷柏产业园"]),
      ("加快建设济南国际柏槐设计产业园。", ["济南国际柏槐设计产业园"]),
      ("济南至德州铁路开工。", ["济南至德州铁路"]),
    ],
    counterexamples: ["山东大项目加快建设。", "一批重点项目开工建设。", "建设社区服务中心12处。"],
    find: { line, found in
      for index in line.words.indices where line.words[index].sort == .ending {
        guard var start = line.start(ofNameEndingAt: index) else { continue }
        let ending = NameEnding.all[line.words[index].index]
        // 柏川至岷玉铁路: from its one end to the other.
        if ending.level == .road, start > 1, line.isWord("至", at: start - 1), line.words[start - 2].sort == .division {
          start = line.chainStart(start - 2)
        }
        var core: Range<Int>?
        if ending.word == "项目", isOwner(line, start..<index) { continue }
        if ending.word == "项目" { core = line.words[start].start..<line.words[index].start }
        found.append(
          NameCandidate(
            kind: ending.kind, range: line.letters(start, through: index), level: ending.level, core: core,
            isBuilt: ending.isBuilt))
      }
    })

  /// 岷州县项目建设, 岷州大项目: whose projects they are, and how large.
  private static func isOwner(_ line: NameLine, _ words: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last, line.words[first].sort == .division else { return false }
    return words.count == 1 || words.count == 2 && sizes.contains(line.letter(at: last))
  }

  private static let sizes = LetterSet("大小新老好重")
}

import Sentences

extension MemberRule {
  /// Taught by: 下一步办好三项工作：一是……；二是……；三是…….
  static let numberedBehind = MemberRule(
    name: "numbered-behind",
    summary: "members numbered 一是, 二是, 三是 in the same paragraph",
    examples: [
      Example("坚持三项原则。一是量力而行，不铺摊子；二是因地制宜；三是群众自愿。", "三项原则", ["量力而行", "因地制宜", "群众自愿"])
    ],
    find: { mention, prose in
      guard let size = mention.count, size > 1, size <= 12 else { return nil }
      let letters = prose.letters
      let limit = prose.paragraph(ofSentence: mention.sentence).upperBound
      var members: [Range<Int>] = []
      var index = mention.span.upperBound
      var farthest = index + 40
      while index < limit, index < farthest {
        let opens = isMark(letters[index - 1]) || letters[index] == "（"
        if opens, let (number, end) = CountingWords.ordinal(in: letters, at: index, limit: limit),
          number == members.count + 1
        {
          let start = end < limit && (letters[end] == "：" || letters[end] == "，") ? end + 1 : end
          let stop = (start..<limit).first { isStop(letters[$0]) } ?? limit
          members.append(start..<stop)
          index = stop
          farthest = stop + 400
          if members.count == size {
            return isOver(letters, from: stop, limit: limit, after: size) ? nil : Members(ranges: members)
          }
        } else {
          index += 1
        }
      }
      return nil
    })

  private static func isMark(_ letter: Letter) -> Bool {
    switch letter {
    case "，", "。", "；", "：", ";", ":", ",", " ", "—", "“": true
    default: false
    }
  }

  private static func isStop(_ letter: Letter) -> Bool {
    switch letter {
    case "，", "。", "；", "：", ",", ";", ":", "！": true
    default: false
    }
  }

  /// Whether the numbering goes on behind the last member that the name states.
  private static func isOver(_ letters: [Letter], from start: Int, limit: Int, after size: Int) -> Bool {
    for index in start..<min(limit, start + 400) where isMark(letters[index]) {
      if let (number, _) = CountingWords.ordinal(in: letters, at: index + 1, limit: limit), number == size + 1 {
        return true
      }
    }
    return false
  }
}

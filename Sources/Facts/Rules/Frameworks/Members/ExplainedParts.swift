import Sentences

extension MemberRule {
  /// Taught by: “123”工作思路，“1”即……；“2”即……, and by “一河两峪” with “一河”……“两峪”…… in the sentences behind.
  static let explainedParts = MemberRule(
    name: "explained-parts",
    summary: "the numbers of a compound, quoted and explained one by one",
    examples: [
      Example(
        "提出“123”工作思路，“1”即守住一条底线，“2”即抓好两项改革，“3”即办成三件实事。", "123工作思路", ["守住一条底线", "抓好两项改革", "办成三件实事"]),
      Example("以“一湖两山”为重点。\n“一湖”即镜湖，重在治水。\n“两山”即南山和北山，重在造林。", "一湖两山", ["镜湖", "南山和北山"]),
      Example("以“一湖两山”为重点。“一湖”指镜湖。“两山”指南山和北山。", "一湖两山", ["镜湖", "南山和北山"]),
    ],
    find: { mention, prose in
      let letters = prose.letters
      let texts = mention.isDigitRun ? digits(mention) : mention.parts.map { Array(letters[$0]) }
      guard texts.count > 1 else { return nil }
      // The parts may be told in the paragraphs behind; their quoted names leave no doubt.
      let limit = min(letters.count, mention.span.upperBound + 1500)
      var members: [Range<Int>] = []
      var index = mention.span.upperBound
      while index < limit, members.count < texts.count {
        let text = texts[members.count]
        guard Quotation.opens(letters[index]), index + text.count + 1 < limit,
          letters[(index + 1)..<(index + 1 + text.count)].elementsEqual(text),
          Quotation.closes(letters[index + 1 + text.count])
        else {
          index = Quotation.nextMark(in: letters, from: index + 1, limit: limit)
          continue
        }
        let start = afterCopula(letters, from: index + text.count + 2, limit: limit)
        let end = explanationEnd(letters, from: start, limit: limit)
        guard end > start else { return nil }
        members.append(start..<end)
        index = end
      }
      guard members.count == texts.count else { return nil }
      return Members(ranges: members, splitsDigits: mention.isDigitRun)
    })

  private static func digits(_ mention: FrameworkMention) -> [[Letter]] {
    mention.components.joined().map { String($0).letters }
  }

  private static func afterCopula(_ letters: [Letter], from start: Int, limit: Int) -> Int {
    var position = start
    if position < limit, letters[position] == "，" || letters[position] == "：" || letters[position] == ":" {
      position += 1
    }
    if let (_, end) = copulas.longest(in: letters, at: position, limit: limit) { position = end }
    return position
  }

  private static let copulas = WordTrie<Bool>(
    ["即", "是", "为", "指", "就是", "就是指", "是指", "指的是", "即：", "代表", "分别是", "包括", "即是", "即为"].map { ($0, true) })

  private static func explanationEnd(_ letters: [Letter], from start: Int, limit: Int) -> Int {
    var depth = 0
    for index in start..<limit {
      if Quotation.opens(letters[index]) { depth += 1 }
      if Quotation.closes(letters[index]) { depth -= 1 }
      guard depth <= 0 else { continue }
      switch letters[index] {
      case "，", "；", "。", ",", ";", "\n": return index
      default: break
      }
    }
    return limit
  }
}

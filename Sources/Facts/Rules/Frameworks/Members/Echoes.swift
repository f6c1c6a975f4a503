import Sentences

extension MemberRule {
  /// Taught by: 对照“七个更加”的目标, behind a paragraph with seven clauses that all say 更加.
  static let echoes = MemberRule(
    name: "echoes",
    summary: "members told in prose: as many clauses with the word of the name as it counts",
    examples: [
      Example(
        "要使产业结构更加合理，城乡面貌更加秀美，人民生活更加富裕。对照“三个更加”的目标，全力以赴。", "三个更加",
        ["产业结构更加合理", "城乡面貌更加秀美", "人民生活更加富裕"]),
      Example(
        "工作中做到“三个坚持”。\n坚持稳字当头，守住底线。坚持实干为先，抓好项目。坚持民生为本，办好实事。", "三个坚持",
        ["坚持稳字当头", "坚持实干为先", "坚持民生为本"]),
    ],
    find: { mention, prose in
      guard let size = mention.count, size > 2, let word = word(of: mention, in: prose.letters) else { return nil }
      let opens = openings.contains(word.text)
      guard opens || inside.contains(word.text) else { return nil }
      let block = prose.paragraph(ofSentence: mention.sentence)
      var paragraphs = [block]
      if let before = prose.sentences.index(before: mention.sentence, outside: block) {
        paragraphs.append(prose.paragraph(ofSentence: before))
      }
      let behind = prose.lastSentence(ofParagraphWith: mention.sentence) + 1
      if behind < prose.sentences.count { paragraphs.append(prose.paragraph(ofSentence: behind)) }
      for paragraph in paragraphs {
        let clauses = clauses(with: word, opening: opens, in: prose.letters, paragraph, outside: mention.span)
        if clauses.count == size { return Members(ranges: MemberLists.trimLead(prose.letters, clauses)) }
      }
      return nil
    })

  /// Words with which each member begins, and words that each holds: other words echo by chance.
  private static let openings: Set<String> = [
    "坚持", "必须", "必须坚持", "确保", "聚焦", "突出", "强化", "注重", "更加注重", "着力", "持续", "加快", "推动", "深化", "统筹", "提升", "优化", "抓好",
    "打造", "做到", "始终", "切实", "全力", "努力", "狠抓", "紧盯", "守住", "树立", "推进",
  ]
  private static let inside: Set<String> = ["更加", "显著", "明显", "全覆盖", "翻番", "新突破", "并重", "转变", "导向", "引领"]

  /// What the name counts: 更加 of 七个更加. Two letters at least, and nothing behind them.
  private static func word(of mention: FrameworkMention, in letters: [Letter]) -> ArraySlice<Letter>? {
    guard let measure = mention.span.first(where: { letters[$0] == "个" }) else { return nil }
    var end = measure + 1
    while end < mention.span.upperBound, letters[end].isHan { end += 1 }
    let word = letters[(measure + 1)..<end]
    return (2...4).contains(word.count) ? word : nil
  }

  /// The clauses of a paragraph that hold the word, up to the 的 behind it.
  private static func clauses(
    with word: ArraySlice<Letter>, opening: Bool, in letters: [Letter], _ paragraph: Range<Int>,
    outside name: Range<Int>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = paragraph.lowerBound
    var depth = 0
    for index in paragraph {
      if Quotation.opens(letters[index]) { depth += 1 }
      if Quotation.closes(letters[index]) { depth = max(0, depth - 1) }
      let isLast = index + 1 == paragraph.upperBound
      guard depth == 0, isMark(letters[index]) || isLast else { continue }
      let clause = start..<(isLast && !isMark(letters[index]) ? index + 1 : index)
      start = index + 1
      guard !clause.overlaps(name), let place = clause.first(where: { letters[$0...].starts(with: word) }),
        place + word.count <= clause.upperBound, !opening || place == clause.lowerBound
      else { continue }
      let tail = (place + word.count)..<clause.upperBound
      found.append(clause.lowerBound..<(tail.first { letters[$0] == "的" } ?? clause.upperBound))
    }
    return found
  }

  private static func isMark(_ letter: Letter) -> Bool {
    switch letter {
    case "，", "。", "；", "：", "、", "！", ",", ";": true
    default: false
    }
  }
}

extension [Sentence] {
  /// The number of the last sentence before `index` that stands outside the letters of its paragraph.
  fileprivate func index(before index: Int, outside paragraph: Range<Int>) -> Int? {
    self[..<index].lastIndex { $0.range.upperBound <= paragraph.lowerBound }
  }
}

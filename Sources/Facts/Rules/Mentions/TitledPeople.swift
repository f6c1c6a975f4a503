import Sentences

extension MentionRule {
  /// “区委书记岳柏川介绍”: two or three letters behind a title, the first of them a family's.
  static let titledPeople = MentionRule(
    name: "titled-people", summary: "people behind their title: 区委书记岳柏川",
    examples: [
      ("区委副书记、区长岳柏川作报告。", ["岳柏川"]), ("镇党委书记秦朗说，路通了。", ["秦朗"]), ("居民孟槐表示满意。", ["孟槐"]),
    ],
    counterexamples: ["书记高度重视。", "市长任务很重。", "主任医师12名。", "各位代表，同志们！", "区长向大会报告工作。", "办好市民文化节。", "牢记总书记殷切嘱托。"],
    find: { line, found in
      for index in line.words.indices {
        let word = line.words[index]
        guard word.end - word.start > 1,
          PersonWords.titles.start(in: line.letters, before: word.end, limit: word.start) != nil,
          let end = nameEnd(line.letters, at: word.end, limit: line.range.upperBound)
        else { continue }
        found.append(
          NameCandidate(kind: .person, range: word.end..<end, role: roleStart(line, index)..<word.end))
      }
    })

  /// Where the name of a person ends that begins at `start`.
  private static func nameEnd(_ letters: [Letter], at start: Int, limit: Int) -> Int? {
    guard start + 2 <= limit, PersonWords.surnames.contains(letters[start]), isGiven(letters[start + 1]),
      !WordReader.chinese.beginsWord(letters, at: start, limit: limit),
      // 市民文化节
      !WordReader.chinese.beginsEnding(letters, at: start, limit: limit)
    else { return nil }
    let two = start + 2
    guard two < limit, isGiven(letters[two]), !WordReader.chinese.beginsVerb(letters, at: two, limit: limit) else {
      return WordReader.chinese.beginsWord(letters, at: start + 1, limit: two) ? nil : two
    }
    let three = start + 3
    guard
      three == limit || !letters[three].isHan || PersonWords.outside.contains(letters[three])
        || PersonWords.followers.contains(letters[three])
        || WordReader.chinese.beginsVerb(letters, at: three, limit: limit)
    else { return nil }
    return three
  }

  private static func isGiven(_ letter: Letter) -> Bool { letter.isHan && !PersonWords.outside.contains(letter) }

  /// Where the role begins that ends in the title at `title`: 区委副书记、区长.
  private static func roleStart(_ line: NameLine, _ title: Int) -> Int {
    var index = title
    while index > 0, line.words[title].end - line.words[index - 1].start <= 24 {
      let word = line.words[index - 1]
      switch word.sort {
      case .verb: return line.words[index].start
      case .mark:
        let isJoined =
          line.letters[word.start] == "、"
          && PersonWords.titles.start(in: line.letters, before: word.start, limit: line.range.lowerBound) != nil
        if !isJoined { return line.words[index].start }
      case .letter: if OrdinaryWords.stops.contains(line.letters[word.start]) { return line.words[index].start }
      case .code, .noun, .activity, .ending, .division, .landmark: break
      }
      index -= 1
    }
    return line.words[index].start
  }
}

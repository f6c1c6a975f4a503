import Sentences

extension MentionRule {
  /// Taught by sentences such as “后魏、马家庄等项目新开工”: what stands in the list is a project by the noun behind it.
  static let listedProjects = MentionRule(
    name: "listed-projects", summary: "the members of a list that ends in 等项目 or 等…工程",
    examples: [
      ("岷柏、玉槐里等项目开工。", ["岷柏", "玉槐里"]), ("玉槐宾馆等项目要完成征收。", ["玉槐宾馆"]),
      ("推动岷柏家园、玉槐里等15个安置项目回迁。", ["岷柏家园", "玉槐里"]),
      ("完成机床一厂、岷柏家园等3个项目征收。", ["机床一厂", "岷柏家园"]),
      ("开工玉溪至岷玉等公路项目。", ["玉溪至岷玉"]), ("建设会展中心、岷柏家园等项目。", ["岷柏家园"]),
    ],
    counterexamples: ["交通、水利等项目加快建设。", "推进住房等民生工程。"],
    find: { line, found in
      for index in line.words.indices where isProject(line, index) {
        guard let end = listEnd(line, before: index) else { continue }
        let members = members(line, endingAt: end)
        // 玉槐机床厂、文庄等3个项目: of a counted list all members are names where one is.
        let isCounted = line.words[end + 2].sort == .code && members.contains(where: \.isProven)
        for member in members where (member.isProven || isCounted) && !isPart(line, member) {
          found.append(
            NameCandidate(kind: .project, range: line.letters(member.first, through: member.last), isBuilt: true))
        }
      }
    })

  /// 岷柏段 behind the road that it is a part of, 息州县 whose projects they are: no projects by themselves.
  private static func isPart(_ line: NameLine, _ member: Member) -> Bool {
    let letters = line.letters(member.first, through: member.last)
    let isStretch = letters.count <= 4 && line.letters[letters.upperBound - 1] == "段"
    return isStretch && member.first > 0 && line.words[member.first - 1].sort == .ending
  }

  private static func isProject(_ line: NameLine, _ index: Int) -> Bool {
    line.words[index].sort == .ending && (line.isWord("项目", at: index) || line.isWord("工程", at: index))
  }

  /// The last word of the list before 等 (15个) (安置) 项目.
  private static func listEnd(_ line: NameLine, before project: Int) -> Int? {
    var index = project - 1
    let limit = max(0, project - 6)
    while index >= limit {
      if line.isWord("等", at: index) { return index > 0 ? index - 1 : nil }
      if line.words[index].sort == .mark || line.words[index].sort == .verb { return nil }
      index -= 1
    }
    return nil
  }

  private struct Member {
    var first: Int
    var last: Int
    var isProven: Bool
  }

  /// The members of the list whose last one ends in a word, from the last to the first.
  private static func members(_ line: NameLine, endingAt end: Int) -> [Member] {
    var members: [Member] = []
    var last = end
    while last >= 0 {
      let proven = wholeMember(line, from: memberStart(line, endingAt: last), through: last)
      guard var first = proven ?? plainStart(line, endingAt: last) else { break }
      // 柏川至岷玉 is one road.
      if first > 1, stretchLetters.contains(line.letter(at: first - 1)) {
        guard let far = plainStart(line, endingAt: first - 2) else { break }
        first = far
      }
      let length = line.words[last].end - line.words[first].start
      // A letter alone is the rest of a word.
      if length > 1 { members.append(Member(first: first, last: last, isProven: proven != nil)) }
      guard first > 1, line.letter(at: first - 1) == "、" else { break }
      last = first - 2
    }
    return members
  }

  /// The whole member between the marks of the list: 东风岷柏, of which the first word is in every dictionary, 玉州岷柏导线,
  /// of which the last is.
  private static func wholeMember(_ line: NameLine, from start: Int?, through last: Int) -> Int? {
    guard let whole = plainStart(line, endingAt: last), whole < (start ?? last) else { return start }
    if start != nil { return whole == 0 || line.words[whole - 1].sort == .mark ? whole : start }
    guard line.words[whole].sort == .division, whole + 2 < last else { return nil }
    // Two letters that make no word behind the division: 岷柏.
    let proof = (whole + 1..<last).first { index in
      line.words[index].sort == .letter && line.words[index + 1].sort == .letter
        && !OrdinaryWords.plain.contains(line.letter(at: index))
        && !OrdinaryWords.plain.contains(line.letter(at: index + 1))
    }
    return proof.map { _ in whole }
  }

  /// The first word of a member that nothing proves to be a name: two to ten letters between the marks of the list.
  private static func plainStart(_ line: NameLine, endingAt last: Int) -> Int? {
    var index = last
    while index >= 0 {
      let word = line.words[index]
      if word.sort == .mark || word.sort == .verb { break }
      if word.sort == .letter, OrdinaryWords.stops.contains(line.letters[word.start]) { return nil }
      index -= 1
    }
    guard index < last, (2...10).contains(line.words[last].end - line.words[index + 1].start) else { return nil }
    return index + 1
  }

  /// The first word of a member of the list: a name by its ending or a division, or two to ten letters that make no words.
  private static func memberStart(_ line: NameLine, endingAt last: Int) -> Int? {
    var index = last
    while index >= 0, line.words[last].end - line.words[index].start <= 16 {
      let word = line.words[index]
      switch word.sort {
      case .division, .landmark:
        // 柳玉高铁川渝段: a road before the division belongs to the name.
        let start = line.chainStart(index)
        guard start > 0, line.words[start - 1].sort == .ending else { return start }
        return line.start(ofNameEndingAt: start - 1) ?? start
      case .ending:
        if let inner = line.start(ofNameEndingAt: index) { return inner }
        if word.end - word.start > 1 { return nil }
      case .letter:
        if OrdinaryWords.stops.contains(line.letters[word.start]) { return nil }
        if !OrdinaryWords.plain.contains(line.letters[word.start]) { return line.letterRun(through: index) }
      case .mark:
        // 山凹、文庄、…: in such a list any letters that make no word are a name.
        guard index < last else { return nil }
        let isRun = line.words[(index + 1)...last].allSatisfy { $0.end - $0.start == 1 }
        return isRun && last - index >= 2 ? index + 1 : nil
      case .noun: if index < last { return nil }
      case .verb, .code, .activity: return nil
      }
      index -= 1
    }
    return nil
  }
}

/// 至, 到: between the ends of a road.
private let stretchLetters = LetterSet("至到")

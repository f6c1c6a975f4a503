import Quantities
import Sentences

/// Reads how far the projects of a sentence are.
///
/// The words that say it stand behind the project, up to the next one, the last of each clause (济南宾馆项目的土地出让已完成，正在建设
/// tells of two stages), or before it (加快建设…, 征收方面，…). Projects in one list share them.
struct ProjectReader {
  let letters: [Letter]
  let sentence: Sentence
  /// The letters of the sentence's projects, in order.
  let projects: [Range<Int>]

  struct Reading {
    var stage: ProjectStage
    /// Where the word stands that says it.
    var place: Int
    var isIntended: Bool
  }

  /// In the order in which the sentence tells them.
  func readings(of project: Int) -> [Reading] {
    let (first, last) = (listHead(project), listEnd(project))
    if isSetting(first: first, last: last) { return [] }
    let behind = wordsBehind(last)
    let start = clauseStart(first)
    let before = wordBefore(first, last: last, from: start)
    var told = lastOfClauses(behind.filter { !$0.entry.isWeak })
    if told.isEmpty { told = [before ?? behind.last].compactMap { $0 } }
    if isCampaign(project) { told.removeAll(where: \.entry.isLoose) }
    return told.map { found in
      Reading(
        stage: found.entry.stage, place: found.place,
        isIntended: !isPerfective(found) && isIntended(from: min(start, found.place), to: found.place))
    }
  }

  /// 加快建设… before the projects, or what the clause speaks of.
  private func wordBefore(_ first: Int, last: Int, from start: Int) -> Found? {
    let before = words(in: start..<projects[first].lowerBound).last
    return before.flatMap { isItsObject(last) ? $0 : nil } ?? heading(before: start)
  }

  /// Whether the verb before a project is about it: 加快玉槐机场建设, but no 提升玉槐机场能级, whose object is another.
  private func isItsObject(_ project: Int) -> Bool {
    let limit = sentence.range.upperBound
    var position = projects[project].upperBound
    if position < limit, letters[position] == "（" || letters[position] == "(" {
      while position < limit, letters[position] != "）", letters[position] != ")" { position += 1 }
      position = min(limit, position + 1)
    }
    if letters.has("的", at: position, limit: limit) { position += 1 }
    return !beginsObject(at: position, tails: StageWords.ownNouns)
  }

  /// 实施自主科研项目, 建设一流学科: the word speaks of what follows it.
  private func takesObject(_ word: Found) -> Bool {
    switch word.entry.stage {
    case .toppedOut, .surveyed: false
    default: beginsObject(at: word.end, tails: StageWords.tails)
    }
  }

  /// Whether something else is named at a place than how it goes on.
  private func beginsObject(at position: Int, tails: WordSet) -> Bool {
    let limit = sentence.range.upperBound
    guard position < limit else { return false }
    if letters[position] == "“" || letters[position] == "《" { return true }
    if StageWords.objects.end(in: letters, at: position, limit: limit) != nil { return true }
    guard letters[position].isHan, letters[position] != "等", !joints.contains(letters[position]) else { return false }
    if let (entry, end) = StageWords.trie.longest(in: letters, at: position, limit: limit) {
      // 获批建设示范项目
      return entry.isWeak && beginsObject(at: end, tails: StageWords.tails)
    }
    return tails.end(in: letters, at: position, limit: limit) == nil
      && StageWords.links.end(in: letters, at: position, limit: limit) == nil
  }

  /// The last word of each clause; of clauses that follow each other and say the same, the last.
  private func lastOfClauses(_ words: [Found]) -> [Found] {
    words.indices.filter { index in
      guard index + 1 < words.count else { return true }
      let between = words[index].place..<words[index + 1].place
      return words[index].entry.stage != words[index + 1].entry.stage && between.contains { isClauseEnd(letters[$0]) }
    }.map { words[$0] }
  }

  /// The words behind a project in its clause, and in those behind it that go straight on with one (…，正在建设).
  private func wordsBehind(_ project: Int) -> [Found] {
    let limit = project + 1 < projects.count ? projects[project + 1].lowerBound : sentence.range.upperBound
    var start = projects[project].upperBound
    // 玉槐大学“双一流”建设: what stands in quotes is built up.
    let isQuoted = start < limit && letters[start] == "“"
    var found: [Found] = []
    while start < limit {
      var end = start
      while end < limit, !isClauseEnd(letters[end]) { end += 1 }
      var words = words(in: start..<end)
      words.removeAll { takesObject($0) || isStillToCome($0) || $0.entry.isWeak && isQuoted }
      if start > projects[project].upperBound, !goesOn(words.first, from: start) { return found }
      // 被列入加快推进的事项: what the list is for is not what is done.
      if let listing = (start..<end).first(where: { StageWords.listings.end(in: letters, at: $0, limit: end) != nil }) {
        words.removeAll { $0.place > listing }
      }
      // The clause of the next project speaks of that one.
      if end == limit, limit < sentence.range.upperBound, start > projects[project].upperBound { return found }
      found += words
      guard end < limit, letters[end] == "，" else { return found }
      start = end + 1
    }
    return found
  }

  /// Where the clause of a project begins, or the project before it in the same clause ends.
  private func clauseStart(_ project: Int) -> Int {
    let limit = project > 0 ? projects[project - 1].upperBound : sentence.range.lowerBound
    var position = projects[project].lowerBound
    while position > limit, !isClauseEnd(letters[position - 1]) { position -= 1 }
    return position
  }

  /// 征收方面，…: what the clause speaks of.
  private func heading(before start: Int) -> Found? {
    guard start >= sentence.range.lowerBound + 3, letters.has("方面，", before: start, limit: sentence.range.lowerBound)
    else { return nil }
    var first = start - 1
    while first > sentence.range.lowerBound, !isClauseEnd(letters[first - 1]) { first -= 1 }
    return words(in: first..<start).last
  }

  /// …，目前已开工 goes on with the project of the clause before; …，智慧城区加快建设 has a subject of its own.
  private func goesOn(_ word: Found?, from start: Int) -> Bool {
    guard let word else { return false }
    var position = start
    while position < word.place {
      guard let end = StageWords.links.end(in: letters, at: position, limit: word.place) else { return false }
      position = end
    }
    return true
  }

  /// 依托玉槐产业园, 以玉槐产业园为依托, 玉槐大街两侧: the projects only say where or by what something else is done.
  private func isSetting(first: Int, last: Int) -> Bool {
    let (start, end) = (projects[first].lowerBound, projects[last].upperBound)
    let (lower, upper) = (sentence.range.lowerBound, sentence.range.upperBound)
    if StageWords.settings.start(in: letters, before: start, limit: lower) != nil { return true }
    if StageWords.surroundings.end(in: letters, at: end, limit: upper) != nil { return true }
    if letters.has("以", before: start, limit: lower) { return letters.has("为", at: end, limit: upper) }
    // 在玉槐产业园建成… is no 正在….
    guard start > lower, letters[start - 1] == "在" else { return false }
    return start == lower + 1 || !progressLetters.contains(letters[start - 2])
  }

  /// 玉槐工匠工程: what names nothing that can be built is carried out, not built.
  private func isCampaign(_ project: Int) -> Bool {
    let name = projects[project]
    guard letters[name].suffix(2).elementsEqual(works) else { return false }
    return !letters[name].contains(where: groundLetters.contains)
      || StageWords.campaigns.start(in: letters, before: name.upperBound - 2, limit: name.lowerBound) != nil
  }

  // MARK: lists of projects

  /// The last project of the list that this one stands in.
  private func listEnd(_ project: Int) -> Int {
    var last = project
    while last + 1 < projects.count, isListed(last) { last += 1 }
    return last
  }

  private func listHead(_ project: Int) -> Int {
    var first = project
    while first > 0, isListed(first - 1) { first -= 1 }
    return first
  }

  /// Whether nothing but 、 or 和 stands between a project and the next, or members of the list that nothing proves to be
  /// names.
  private func isListed(_ project: Int) -> Bool {
    let gap = projects[project].upperBound..<projects[project + 1].lowerBound
    guard gap.count <= longestGap, gap.allSatisfy({ !isClauseEnd(letters[$0]) }) else { return false }
    guard words(in: gap).isEmpty else { return false }
    if gap.count <= 6 { return gap.contains { joints.contains(letters[$0]) } }
    return letters[gap.lowerBound] == "、" && gap.suffix(7).contains { letters[$0] == "、" }
      && !gap.contains { letters[$0] == "等" }
  }

  private func isClauseEnd(_ letter: Letter) -> Bool {
    switch letter {
    case "，", "；", "：", "。", "！", "？": true
    default: false
    }
  }

  // MARK: the words

  private typealias Found = (entry: StageWords.Entry, place: Int, end: Int)

  private func words(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let end = StageWords.others.end(in: letters, at: position, limit: range.upperBound) {
        position = end
      } else if let (entry, end) = StageWords.trie.longest(in: letters, at: position, limit: range.upperBound) {
        // 已完成80%: the rest is still to be done.
        let isShare = entry.isWeak && end < range.upperBound && letters[end].isDigit
        if !isShare { found.append((entry, position, end)) }
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  /// 谋划启动了…: what stands before 了 is done.
  private func isPerfective(_ word: Found) -> Bool {
    word.end < sentence.range.upperBound && letters[word.end] == "了"
  }

  /// 建成后, 投用以后: told of before it is so.
  private func isStillToCome(_ word: Found) -> Bool {
    switch word.entry.stage {
    case .finished, .operating:
      StageWords.afterwards.end(in: letters, at: word.end, limit: sentence.range.upperBound) != nil
    default: false
    }
  }

  private func isIntended(from start: Int, to end: Int) -> Bool {
    var position = end
    // 计划 of an earlier clause holds no longer.
    while position > start, !isClauseEnd(letters[position - 1]) { position -= 1 }
    while position < end {
      if StageWords.intentions.end(in: letters, at: position, limit: end) != nil { return true }
      position += 1
    }
    return false
  }
}

private let joints = LetterSet("、和及与")
/// 现在, 正在, 存在, 旨在: no place follows.
private let progressLetters = LetterSet("现正存旨重意贵实内")
private let works = "工程".letters
private let longestGap = 60
/// Of water, ways, buildings and lines: what an undertaking that can be built has in its name.
private let groundLetters = LetterSet("水河江湖海坝渠堤库灌路桥隧轨铁站场港航道电网管线井田楼房厂园区城镇村馆院校厦塔矿段地山林湾岸")

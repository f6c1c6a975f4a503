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
    let behind = wordsBehind(last).filter { !makesAnother($0, project: last) }
    let start = clauseStart(first)
    let before = words(in: start..<projects[first].lowerBound).last ?? heading(before: start)
    var told = lastOfClauses(behind.filter { !$0.entry.isWeak })
    if told.isEmpty { told = [before ?? behind.last].compactMap { $0 } }
    if isCampaign(project) { told.removeAll(where: \.entry.isLoose) }
    return told.map { found in
      Reading(
        stage: found.entry.stage, place: found.place,
        isIntended: !isPerfective(found) && isIntended(from: min(start, found.place), to: found.place))
    }
  }

  /// 支持玉槐大学建设一流大学: a school, a hospital or a firm that builds something else. 玉槐医院建设项目 is its own building.
  private func makesAnother(_ word: Found, project: Int) -> Bool {
    let end = projects[project].upperBound
    guard word.entry.stage == .building, word.place == end, word.end < sentence.range.upperBound,
      makers.start(in: letters, before: end, limit: projects[project].lowerBound) != nil
    else { return false }
    return letters[word.end].isHan && !joints.contains(letters[word.end]) && letters[word.end] != "等"
      && ownNouns.end(in: letters, at: word.end, limit: sentence.range.upperBound) == nil
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
    var found: [Found] = []
    while start < limit {
      var end = start
      while end < limit, !isClauseEnd(letters[end]) { end += 1 }
      var words = words(in: start..<end)
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
    let name = letters[projects[project]]
    return name.suffix(2).elementsEqual(works) && !name.contains(where: groundLetters.contains)
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

  /// Whether nothing but 、 or 和 stands between a project and the next.
  private func isListed(_ project: Int) -> Bool {
    let gap = projects[project].upperBound..<projects[project + 1].lowerBound
    return gap.count <= 6 && gap.allSatisfy { !isClauseEnd(letters[$0]) }
      && gap.contains { joints.contains(letters[$0]) }
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
private let makers = WordSet("大学 学院 医院 公司 集团")
private let ownNouns = WordSet("项目 工程 任务 进度 规模 方案 成 完成 取得 全面 顺利 有序 进入 并 了 后 已 中 以来 步伐 提速 加快 推进")
/// Of water, ways, buildings and lines: what an undertaking that can be built has in its name.
private let groundLetters = LetterSet("水河江湖海坝渠堤库灌路桥隧轨铁站场港航道电网管线井田楼房厂园区城镇村馆院校厦塔矿段地山林湾岸")

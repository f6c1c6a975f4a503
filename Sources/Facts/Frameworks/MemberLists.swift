import Sentences

/// Splitting a stretch of letters into the members of a list.
enum MemberLists {
  /// The pieces of `range` between `、` (or ，；+ — where there is none), with the last one split at 和 where the list
  /// would else be short of `size` members.
  static func pieces(_ letters: [Letter], _ range: Range<Int>, size: Int?, separators: [[Letter]] = standard) -> [Range<
    Int
  >] {
    var best: [Range<Int>] = []
    for marks in separators {
      var pieces = split(letters, range) { marks.contains($0) }
      if pieces.count != size { pieces = splitAtJoins(letters, pieces, size: size) }
      if size == pieces.count, pieces.count > 1 { return pieces }
      if best.count < 2 { best = pieces }
    }
    return best
  }

  /// In the order in which they are tried.
  static let standard: [[Letter]] = [["、"], ["；", ";"], ["+", "＋"], ["—", "-", "－", "–"], ["，", ","], ["·"], [" "]]
  static let comma: [[Letter]] = [["、"]]

  /// The pieces of `range` between the marks that stand outside quotations and brackets.
  static func split(_ letters: [Letter], _ range: Range<Int>, at isMark: (Letter) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if Quotation.opens(letters[index]) || letters[index] == "（" || letters[index] == "(" { depth += 1 }
      if Quotation.closes(letters[index]) || letters[index] == "）" || letters[index] == ")" {
        depth = max(0, depth - 1)
      }
      guard depth == 0, isMark(letters[index]) else { continue }
      if start < index { pieces.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  /// Splits the last piece at 和, 与, 及 or 以及, when that makes the list as long as it should be.
  private static func splitAtJoins(_ letters: [Letter], _ pieces: [Range<Int>], size: Int?) -> [Range<Int>] {
    guard let last = pieces.last else { return pieces }
    var depth = 0
    let joins = last.filter { index in
      if Quotation.opens(letters[index]) { depth += 1 }
      if Quotation.closes(letters[index]) { depth -= 1 }
      return depth == 0 && isJoin(letters, at: index, in: last)
    }
    guard joins.count == 1 || size == pieces.count + joins.count else { return pieces }
    guard size == nil || size == pieces.count + joins.count || pieces.count > 1 else { return pieces }
    var parts: [Range<Int>] = []
    var start = last.lowerBound
    for join in joins {
      var end = join
      if letters[join] == "及", join > start, letters[join - 1] == "以" { end -= 1 }
      if start < end { parts.append(start..<end) }
      start = join + 1
    }
    if start < last.upperBound { parts.append(start..<last.upperBound) }
    return pieces.dropLast() + parts
  }

  /// Whether 和, 与, 及 at a place joins words instead of belonging to one (和谐, 和平, 参与, 普及).
  private static func isJoin(_ letters: [Letter], at index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    let (before, after) = (letters[index - 1], letters[index + 1])
    switch letters[index] {
    case "和":
      return !["谐", "平", "美", "睦", "解", "顺", "风", "田"].contains(after)
        && !["共", "温", "缓", "调", "饱", "总"].contains(before)
    case "与": return !["参", "赋", "给"].contains(before) && after != "共"
    case "及": return !["普", "涉", "危", "触", "波"].contains(before) && after != "时"
    default: return false
    }
  }

  /// The first piece without the words that lead into the list, judged by the length of the others: in
  /// 统筹推进北、中、南 it is 北, in 聚焦发展更稳、服务更优 the lead is 聚焦 alone.
  static func trimLead(_ letters: [Letter], _ pieces: [Range<Int>]) -> [Range<Int>] {
    guard let first = pieces.first, pieces.count > 1 else { return pieces.map { trimAllLeads(letters, $0) } }
    let others = pieces.dropFirst().map(\.count)
    let mean = Double(others.reduce(0, +)) / Double(others.count)
    var best = withoutLeads(letters, first, before: pieces.dropFirst(), mean)
    if let longest = others.max(), best.count > longest + 2 {
      let starts = LeadWords.ends(letters, in: best).filter { Double(best.upperBound - $0) >= min(2, mean) }
      if let start = starts.min(by: {
        abs(Double(best.upperBound - $0) - mean) < abs(Double(best.upperBound - $1) - mean)
      }) {
        // 抓工作要建立产业库、企业库: behind 要 stands another.
        best = withoutLeads(letters, start..<best.upperBound, before: pieces.dropFirst(), mean)
      }
    }
    // 计划建设东、西: a pair of letters.
    if others == [1], best.count > 2, letters[first.lowerBound..<best.upperBound].allSatisfy(\.isHan) {
      best = (best.upperBound - 1)..<best.upperBound
    }
    // 生态、产业、人才 behind an unknown verb: members of one length leave two letters or more of it before the first.
    if let length = others.first, others.count > 1, length > 1, others.allSatisfy({ $0 == length }),
      best.count > length + 1, letters[best.lowerBound] != "新", !letters[best].contains(where: Quotation.isMark)
    {
      best = (best.upperBound - length)..<best.upperBound
    }
    best = withoutClause(letters, best, before: pieces.dropFirst())
    // 减时限、减环节: the first begins with the letter that all others begin with.
    let second = pieces[1]
    let isAnaphora = pieces.dropFirst().allSatisfy { letters[$0.lowerBound] == letters[second.lowerBound] }
    if isAnaphora, others.count > 1, letters[best.lowerBound] != letters[second.lowerBound],
      let start = best.lastIndex(where: { letters[$0] == letters[second.lowerBound] })
    {
      best = best[start]..<best.upperBound
    }
    return [best] + pieces.dropFirst()
  }

  /// `first` without words that lead into the list, as far as they bring it nearer to the length of the others.
  private static func withoutLeads(
    _ letters: [Letter], _ first: Range<Int>, before others: ArraySlice<Range<Int>>, _ mean: Double
  ) -> Range<Int> {
    var (best, candidate) = (first, first)
    while let (rest, isStrong) = LeadWords.afterFirst(letters, candidate) {
      // 坚持…、坚持…: what all members begin with leads into none of them.
      let lead = letters[candidate.lowerBound..<rest.lowerBound]
      if others.allSatisfy({ letters[$0].starts(with: lead) }) { break }
      candidate = rest
      if isStrong || abs(Double(candidate.count) - mean) <= abs(Double(best.count) - mean) { best = candidate }
    }
    return best
  }

  /// 主任从农业、工业: behind 从 or 由 the list begins. 深化制度改革和项目评审、机构评估: so it does behind a 和 in a first member
  /// that is much longer than all others.
  /// 条件好的东湖、西山: what stands before a 的 that no other has is said of all.
  private static func withoutClause(_ letters: [Letter], _ first: Range<Int>, before others: ArraySlice<Range<Int>>)
    -> Range<Int>
  {
    let longest = others.map(\.count).max() ?? 0
    for place in first.dropFirst().dropLast() where clauseLetters.contains(letters[place]) {
      let pairs = [place...(place + 1), (place - 1)...place]
      let isWord = pairs.contains { words.contains(Array(letters[$0])) }
      // 本届政府把…: a 把 stands behind who does it.
      if letters[place] == "把", place - first.lowerBound < 3 { continue }
      if !isWord, first.upperBound - place - 1 <= longest + 2 {
        let rest = (place + 1)..<first.upperBound
        return LeadWords.afterFirst(letters, rest).map { $0.isStrong ? $0.rest : rest } ?? rest
      }
    }
    if let mark = first.last(where: { letters[$0] == "的" }), first.upperBound - mark > 2,
      first.upperBound - mark - 1 <= longest + 1, others.allSatisfy({ !letters[$0].contains("的") })
    {
      return (mark + 1)..<first.upperBound
    }
    guard first.count > 2 * longest + 2, let join = first.last(where: { isJoin(letters, at: $0, in: first) }) else {
      return first
    }
    let rest = (join + 1)..<first.upperBound
    return rest.count <= 2 * longest ? rest : first
  }

  private static let clauseLetters = LetterSet("从由把")

  /// Words with 从, 由 and 把.
  private static let words: Set<[Letter]> = Set(
    [
      "从业", "从事", "从严", "从优", "从快", "从简", "服从", "跟从", "自由", "由来", "理由", "缘由", "由此", "从而", "从容", "盲从", "把握", "把关", "把控",
      "把脉", "把守", "把手", "把握好",
      "案由", "事由", "经由", "路由", "从医", "从教", "从警", "从重", "从军", "从前", "从宽", "从政", "从商", "从小",
    ]
    .map(\.letters))

  /// A list's only member without everything that leads into it.
  private static func trimAllLeads(_ letters: [Letter], _ piece: Range<Int>) -> Range<Int> {
    var rest = piece
    while let (next, _) = LeadWords.afterFirst(letters, rest), next.count > 2 { rest = next }
    return rest
  }

  /// Whether the pieces can be members: short, and no counted sets or amounts themselves.
  static func areMembers(_ letters: [Letter], _ pieces: [Range<Int>], longest: Int = 18) -> Bool {
    !pieces.isEmpty
      && pieces.allSatisfy { piece in
        piece.count <= longest
          // 一九八一和一九八二两个年度, 第八、第九两条: years and ordinals are no members.
          && !letters[piece].allSatisfy { CountingWords.isNumber($0) || $0 == "第" || $0 == "年" || $0 == "〇" }
          && !(piece.count > 2 && CountingWords.isNumber(letters[piece.lowerBound])
            && ["大", "个", "项", "条", "类", "种"].contains(letters[piece.lowerBound + 1]))
      }
  }

  /// Where the clause that ends at `end` begins: behind the last mark that is no 、 and stands outside quotations.
  static func clauseStart(_ letters: [Letter], before end: Int, limit: Int) -> Int {
    var index = end
    var depth = 0
    while index > limit {
      let letter = letters[index - 1]
      if Quotation.closes(letter) || letter == "）" || letter == ")" {
        depth += 1
      } else if Quotation.opens(letter) || letter == "（" || letter == "(" {
        if depth == 0 { return index }
        depth -= 1
      } else if depth == 0 {
        switch letter {
        case "，", "。", "；", "：", "！", "？", ",", ":", ";", "…", "—", "《", "》": return index
        default: break
        }
      }
      index -= 1
    }
    return index
  }
}

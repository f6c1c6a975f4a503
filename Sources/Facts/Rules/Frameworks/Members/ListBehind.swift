import Sentences

extension MemberRule {
  /// Taught by: 做好三篇文章，即……、……、……; and by 五大片区（……、……）.
  static let listBehind = MemberRule(
    name: "list-behind",
    summary: "members listed behind the name, after 即, 包括, a colon or in brackets",
    examples: [
      Example("落实“三个导向”，即问题导向、目标导向、结果导向。", "三个导向", ["问题导向", "目标导向", "结果导向"]),
      Example("全县划分为三大片区（城关、河西、山南）。", "三大片区", ["城关", "河西", "山南"]),
      Example("推进“三减”改革（减材料、减环节、减时间）。", "三减", ["减材料", "减环节", "减时间"]),
      Example("“两湖”，就是指东湖和西湖，水质良好。", "两湖", ["东湖", "西湖"]),
      Example("市里推行“三个新城”思路和措施，分别是畅通新城、平安新城、健康新城。", "三个新城思路", ["畅通新城", "平安新城", "健康新城"]),
      Example("按照“一带三区”（滨河带、东区、西区、北区）布局。", "一带三区", ["滨河带", "东区、西区、北区"]),
      Example("做强四大产业：纺织、食品、建材、旅游。", "四大产业", ["纺织", "食品", "建材", "旅游"]),
    ],
    find: { mention, prose in
      let letters = prose.letters
      let limit = prose.sentences[mention.sentence].range.upperBound
      if !mention.components.isEmpty { return parts(letters, mention, limit: limit) }
      guard let size = mention.size else { return nil }
      var start = mention.span.upperBound
      // “三减”改革（…）: the bracket stands behind a word that the name leaves out.
      if let end = leftOut.end(in: letters, at: start, limit: limit), end < limit, letters[end] == "（" { start = end }
      if start < limit, letters[start] == "（" || letters[start] == "(" {
        guard let close = (start..<limit).first(where: { letters[$0] == "）" || letters[$0] == ")" }) else { return nil }
        return exact(letters, (start + 1)..<close, size: size)
      }
      if let colon = colon(letters, from: start, limit: limit) {
        let list = (colon + 1)..<clauseEnd(letters, from: colon + 1, limit: limit, stopsAtComma: false)
        if let members = exact(letters, list, size: size) { return members }
        return exact(
          letters, (colon + 1)..<clauseEnd(letters, from: colon + 1, limit: limit, stopsAtComma: true), size: size)
      }
      start = endOfWords(letters, from: start, limit: limit)
      if start < limit, letters[start] == "，" || letters[start] == "," { start += 1 }
      guard let (_, begin) = introductions.longest(in: letters, at: start, limit: limit) else { return nil }
      return exact(letters, begin..<clauseEnd(letters, from: begin, limit: limit, stopsAtComma: true), size: size)
        ?? exact(letters, begin..<clauseEnd(letters, from: begin, limit: limit, stopsAtComma: false), size: size)
    })

  /// 一带三区（滨河带、东区、西区、北区）: so many members for each number, in one string.
  private static func parts(_ letters: [Letter], _ mention: FrameworkMention, limit: Int) -> Members? {
    let start = mention.span.upperBound
    let counts = mention.components.compactMap { Int($0) }
    guard counts.count == mention.components.count, counts.count > 1, start < limit,
      letters[start] == "（" || letters[start] == "(",
      let close = (start..<limit).first(where: { letters[$0] == "）" || letters[$0] == ")" })
    else { return nil }
    let pieces = MemberLists.split(letters, (start + 1)..<close) { $0 == "、" }
    guard pieces.count == counts.reduce(0, +), MemberLists.areMembers(letters, pieces) else { return nil }
    var ranges: [Range<Int>] = []
    var first = 0
    for count in counts where count > 0 {
      ranges.append(pieces[first].lowerBound..<pieces[first + count - 1].upperBound)
      first += count
    }
    return Members(ranges: ranges)
  }

  /// Words that the name before them leaves out.
  private static let leftOut = WordSet("改革 建设 要求 工作 行动 工程 举措")

  private static let introductions = WordTrie<Bool>(
    ["即", "即：", "包括", "包括：", "分别是", "分别为", "就是", "就是指", "是指", "指", "指的是", "主要是", "主要包括", "一个是", "——", "是", "也就是", "为"]
      .map { ($0, true) })

  /// Where the comma before 分别是 stands, with a few words between the name and it; else `start`.
  private static func endOfWords(_ letters: [Letter], from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 12, letters[end].isHan { end += 1 }
    return letters.has("，分别是", at: end, limit: limit) || letters.has("，分别为", at: end, limit: limit) ? end : start
  }

  /// The colon that follows the name within a few words.
  static func colon(_ letters: [Letter], from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, index - start <= 10 {
      switch letters[index] {
      case "：", ":": return index
      case "，", "。", "、", "；", ",": return nil
      default: index += 1
      }
    }
    return nil
  }

  private static func clauseEnd(_ letters: [Letter], from start: Int, limit: Int, stopsAtComma: Bool) -> Int {
    var depth = 0
    for index in start..<limit {
      if Quotation.opens(letters[index]) { depth += 1 }
      if Quotation.closes(letters[index]) { depth -= 1 }
      if depth > 0 { continue }
      switch letters[index] {
      case "。", "！", "？": return index
      case "，", "；", ",": if stopsAtComma { return index }
      default: break
      }
    }
    return limit
  }

  /// A list of as many members as the name states.
  private static func exact(_ letters: [Letter], _ range: Range<Int>, size: Int) -> Members? {
    var range = range
    if let (_, end) = introductions.longest(in: letters, at: range.lowerBound, limit: range.upperBound) {
      range = end..<range.upperBound
    }
    // “两重”指…，“两新”指…: each part is explained on its own.
    if let first = range.first, Quotation.opens(letters[first]), letters[range].contains("指") { return nil }
    for marks: [Letter] in [["、"], ["；", ";"], ["，", ","]] {
      let pieces = MemberLists.pieces(letters, range, size: size, separators: [marks])
      if pieces.count == size, size > 1, MemberLists.areMembers(letters, pieces, longest: 24) {
        return Members(ranges: pieces)
      }
    }
    return nil
  }
}

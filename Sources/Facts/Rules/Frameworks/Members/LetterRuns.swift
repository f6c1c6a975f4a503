import Sentences

extension MemberRule {
  /// Taught by: 完善县乡村三级养老服务网络; by 海陆空铁“四港联动”.
  static let letterRuns = MemberRule(
    name: "letter-runs",
    summary: "members of one letter each, written together right before the name: 县乡村三级",
    examples: [
      Example("健全县乡村三级托育服务网络。", "三级托育服务网络", ["县", "乡", "村"]),
      Example("海陆空铁“四港联动”越跑越快。", "四港联动", ["海", "陆", "空", "铁"]),
      Example("完善“产学研用”四方协同机制。", "四方协同机制", ["产", "学", "研", "用"]),
      Example("健全社区村组三级服务网络。", "三级服务网络", []),
      Example("抓好产业就业创业“三业”联动。", "三业", ["产业", "就业", "创业"]),
      Example("落实企业产业就业创业“三业”政策。", "三业政策", []),
    ],
    find: { mention, prose in
      guard let size = mention.count, size > 2 else { return nil }
      let letters = prose.letters
      let limit = prose.sentences[mention.sentence].range.lowerBound
      let quotation = Quotation.before(mention.span.lowerBound, in: letters, limit: limit)
      let end = quotation?.upperBound ?? mention.span.lowerBound
      if quotation == nil, let members = rhymes(letters, mention, size, limit: limit) { return members }
      let start = end - size
      guard start >= limit, quotation == nil || quotation?.lowerBound == start, Set(letters[start..<end]).count == size,
        let family = families.first(where: { letters[start..<end].allSatisfy($0.contains) })
      else { return nil }
      // 社区村组: a run that begins in the middle of a word counts something else.
      if start > limit, family.contains(letters[start - 1]) { return nil }
      return Members(ranges: (start..<end).map { $0..<($0 + 1) })
    })

  /// 产业就业创业 before “三业”: words of two letters that all end as the name does, and no word more of them.
  private static func rhymes(_ letters: [Letter], _ mention: FrameworkMention, _ size: Int, limit: Int) -> Members? {
    let (start, end) = (mention.span.lowerBound - 2 * size, mention.span.lowerBound)
    guard start >= limit, Quotation.opens(letters[end]),
      let close = (end..<min(end + 6, letters.count)).first(where: { Quotation.closes(letters[$0]) }),
      close - end == 3
    else { return nil }
    let last = letters[close - 1]
    let words = stride(from: start, to: end, by: 2).map { $0..<($0 + 2) }
    guard words.allSatisfy({ letters[$0.lowerBound].isHan && letters[$0.upperBound - 1] == last }),
      start == limit || letters[start - 1] != last
    else { return nil }
    return Members(ranges: words)
  }

  /// Levels of government, ways of traffic, partners in research, trades, quarters.
  private static let families = ["省市区县旗州乡镇街村社组屯户", "海陆空铁公水江河", "产学研用金政企介服创", "农文旅商体康养展医", "东西南北中"].map(\.letters)
}

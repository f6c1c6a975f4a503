import Sentences

extension MemberRule {
  /// Taught by: 要做精园区、楼宇、项目、资本、网络五大招商平台.
  static let listBefore = MemberRule(
    name: "list-before",
    summary: "members listed right before the name",
    examples: [
      Example("全区做强港口、机场、铁路三大物流平台。", "三大物流平台", ["港口", "机场", "铁路"]),
      Example("坚持“招、育、留”三位一体工作法。", "三位一体工作法", ["招", "育", "留"]),
      Example("抓住“进度”和“质量”两个关键不放。", "两个关键", ["进度", "质量"]),
      Example("现代纺织、绿色食品、新型建材，这三大支柱产业占了七成。", "三大支柱产业", ["现代纺织", "绿色食品", "新型建材"]),
      Example("建好人才库、项目库等“五库”体系。", "五库体系", ["人才库", "项目库"]),
      Example("实施幸福老人、人人安居等百姓十大工程。", "十大工程", ["幸福老人", "人人安居"]),
      Example("把实行民主决策、推进依法行政、加强内部监督作为政府的三项准则。", "三项准则", ["民主决策", "推进依法行政", "加强内部监督"]),
      Example("开展把脉问诊、集中会诊、跟踪回访三项行动。", "三项行动", ["把脉问诊", "集中会诊", "跟踪回访"]),
      Example("落实事由公开、流程公开、结果公开三大工程。", "三大工程", ["事由公开", "流程公开", "结果公开"]),
      Example("完善“镇—村—组—户”四级联动机制。", "四级联动机制", ["镇", "村", "组", "户"]),
      Example("抓农业工作要建立种子库、果树库等“四库”体系。", "四库体系", ["种子库", "果树库"]),
      Example("今年计划建设东、西两大示范区。", "两大示范区", ["东", "西"]),
      Example("开采条件好的东湖、西山、南岭三大露天矿。", "三大露天矿", ["东湖", "西山", "南岭"]),
      Example("打造大港口、大机场两大枢纽。", "两大枢纽", ["大港口", "大机场"]),
      Example("建设东湖、西山、“南北”三大数据圈。", "三大数据圈", ["东湖", "西山", "南北"]),
      Example("主任从农业、工业、财政这三个方面作了说明。", "三个方面", ["农业", "工业", "财政"]),
      Example("深化户籍改革、职称改革和项目评审、机构评估、人才评价“三评”改革。", "三评", ["项目评审", "机构评估", "人才评价"]),
      Example("深化户籍制度改革和项目评审、机构评估、人才评价“三评”联动。", "三评", ["项目评审", "机构评估", "人才评价"]),
    ],
    find: { mention, prose in
      guard let size = mention.size, mention.components.isEmpty else { return nil }
      let letters = prose.letters
      let limit = prose.sentences[mention.sentence].range.lowerBound
      var (end, isOpen) = (mention.span.lowerBound, false)
      func skip(_ letter: Letter) -> Bool {
        guard end > limit, letters[end - 1] == letter else { return false }
        end -= 1
        return true
      }
      while skip(" ") {}
      if skip("这") { if skip("，") || skip(",") || skip("—") { while skip("—") {} } }
      while skip("所") || skip("谓") {}
      // 岷、柏等百姓十大工程
      if let start = whose.start(in: letters, before: end, limit: limit), start > limit, letters[start - 1] == "等" {
        end = start
      }
      if skip("等") { isOpen = true }
      while skip(" ") {}
      // 甲、乙和“两个确保”: the name is a member of the list itself.
      guard end > limit, !["、", "和", "与", "及"].contains(letters[end - 1]) else { return nil }
      if prepositions.contains(letters[end - 1]) { return nil }
      if Quotation.closes(letters[end - 1]) {
        if let ranges = quoted(letters, before: end, limit: limit, size: size) {
          return Members(ranges: ranges, isOpen: isOpen)
        }
        if !isOnlyQuotation(letters, before: end, limit: limit) { return nil }
      }
      let start = MemberLists.clauseStart(letters, before: end, limit: limit)
      guard letters[start..<end].contains(where: { $0 == "、" }) || size == 2 || isOpen else { return nil }
      var pieces = MemberLists.pieces(letters, start..<end, size: size, separators: MemberLists.comma)
      if size == 2, pieces.count > 2 { pieces = lastPair(letters, start..<end) }
      if let rhymes = rhymes(letters, pieces, mention, size) { return Members(ranges: rhymes, isOpen: isOpen) }
      // 最低工资、残疾人“两项补贴”: of a pair of everyday things, what stands before says whose they are.
      if size == 2, EverydayWords.contains(letters, mention.span), letters[start..<end].contains("、") { return nil }
      guard let last = pieces.popLast() else { return nil }
      pieces.append(LeadWords.withoutTie(letters, last))
      pieces = MemberLists.trimLead(letters, pieces)
      guard !pieces.allSatisfy({ LeadWords.isAll(letters, $0) }), !isTied(letters, last, pieces) else { return nil }
      guard MemberLists.areMembers(letters, pieces), pieces.count == size || isOpen else { return nil }
      return Members(ranges: pieces, isOpen: isOpen)
    })

  private static let whose = WordSet("百姓 民生 惠民 为民 重点 重大 全市 全县 全区")

  /// Letters that tie the name to a verb: 银行为“三农”服务.
  private static let prepositions = "为把让被".letters

  /// Whether the last piece is only the verb before the name (拥护甲、坚决做到“…”), or one of a pair that does not match.
  private static func isTied(_ letters: [Letter], _ last: Range<Int>, _ pieces: [Range<Int>]) -> Bool {
    guard let first = pieces.first, let end = pieces.last else { return true }
    if end.count < last.count || end.count > 2, LeadWords.isAll(letters, end) { return true }
    return pieces.count == 2 && abs(first.count - end.count) > 4
  }

  /// The pieces of one quotation that ends at `end`, or the quotations that stand side by side there.
  private static func quoted(_ letters: [Letter], before end: Int, limit: Int, size: Int) -> [Range<Int>]? {
    var (close, quotations) = (end, [Range<Int>]())
    while close > limit, Quotation.closes(letters[close - 1]) {
      var open = close - 2
      var depth = 1
      while open >= limit {
        if Quotation.closes(letters[open]) { depth += 1 }
        if Quotation.opens(letters[open]) { depth -= 1 }
        if depth == 0 { break }
        open -= 1
      }
      guard open >= limit else { return nil }
      quotations.append((open + 1)..<(close - 1))
      // “甲”“乙”“双丙”: a quoted name in a row of quotations is one of them.
      if quotations.count > 1, end < letters.count, Quotation.opens(letters[end]) { return nil }
      close = open
      if close > limit, ["、", "和", "与", "及"].contains(letters[close - 1]) { close -= 1 }
      if close > limit, letters[close - 1] == "以" { close -= 1 }
    }
    quotations.reverse()
    guard let last = quotations.last else { return nil }
    if quotations.count > 1 { return MemberLists.areMembers(letters, quotations, longest: 24) ? quotations : nil }
    let pieces = MemberLists.pieces(letters, last, size: size)
    return pieces.count > 1 && MemberLists.areMembers(letters, pieces) ? pieces : nil
  }

  /// 项目评审、机构评估、人才评价 before “三评” at the end of a longer enumeration, from the 和 on that opens them: each has the
  /// letter that the name counts.
  private static func rhymes(_ letters: [Letter], _ pieces: [Range<Int>], _ mention: FrameworkMention, _ size: Int)
    -> [Range<Int>]?
  {
    let name = letters[mention.span].filter { !Quotation.isMark($0) }
    guard pieces.count > size, size > 2, name.count == 2, let letter = name.last else { return nil }
    var members = Array(pieces.suffix(size))
    guard let join = members[0].last(where: { letters[$0] == "和" || letters[$0] == "与" }) else { return nil }
    members[0] = (join + 1)..<members[0].upperBound
    return members.allSatisfy { letters[$0].contains(letter) } ? members : nil
  }

  /// 甲、乙、“丙丁”三大: a quotation that ends a plain list, the only one of its clause.
  private static func isOnlyQuotation(_ letters: [Letter], before end: Int, limit: Int) -> Bool {
    guard let last = Quotation.before(end, in: letters, limit: limit), last.lowerBound - 2 >= limit,
      letters[last.lowerBound - 2] == "、", end >= letters.count || !Quotation.opens(letters[end])
    else { return false }
    let start = MemberLists.clauseStart(letters, before: last.lowerBound - 1, limit: limit)
    return !letters[start..<(last.lowerBound - 1)].contains(where: Quotation.isMark)
  }

  /// 甲和乙 at the end of a longer enumeration of other things.
  private static func lastPair(_ letters: [Letter], _ range: Range<Int>) -> [Range<Int>] {
    guard let mark = range.last(where: { letters[$0] == "、" }) else { return [] }
    return MemberLists.pieces(letters, (mark + 1)..<range.upperBound, size: 2, separators: MemberLists.comma)
  }
}

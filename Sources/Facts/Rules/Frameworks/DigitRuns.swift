import Sentences

extension FrameworkRule {
  /// Taught by: 累计投入巨资实施“1260”民生工程; by “123”工作思路.
  static let digitRuns = FrameworkRule(
    name: "digit-runs",
    summary: "digits in a row that stand for a programme",
    examples: [
      Example("以“1350”民生工程为抓手。", ["1350民生工程"]),
      Example("创建“356”网格化治理体系和平台。", ["356网格化治理体系"]),
      Example("完善“一三三四”总体布局。", ["一三三四总体布局"]),
      Example("忠实践行“七七战略”。", ["七七战略"]),
      Example("按照1571工作部署抓落实。", ["1571工作部署"]),
      Example("围绕“一二三四”的工作思路抓落实。", ["一二三四的工作思路"]),
      Example("壮大“61030”现代制造业，开展“41”专项提升行动。", ["61030", "41专项提升行动"]),
    ],
    counterexamples: [
      "拨打“12345”政务服务热线。", "实施“2030”远景规划。", "入选“211”工程。", "开展“五四”活动。", "投入1200万元。",
      "弘扬“九一八”的抗战精神。", "公布“12345”的服务范围。", "治理“23”大水。", "拨打“96110”反诈专线。",
    ],
    find: { place in
      guard let numeral = place.numeral, !numeral.isOver, numeral.impliedUnit == nil else { return nil }
      var end = place.position
      while place[end].isDigit || numeral.isPositional && numeral.range.contains(end) { end += 1 }
      // “八八战略”: two digits are a date or a plan, if they are not a strategy.
      let isStrategy = numeral.isPositional && place.quote != nil && place.starts("战略", at: end)
      let isShort = end - place.position == 2 && (isStrategy || isCampaign(place, end))
      guard end - place.position >= 3 || isShort, end - place.position <= 7 else { return nil }
      let digits = place.position..<end
      if place[end] == "X" || place[end] == "x" || place[end] == "N" { end += 1 }
      guard !isOtherwiseKnown(place, digits) else { return nil }
      var mention: FrameworkMention
      if let quote = place.quote, quote.lowerBound == place.position {
        guard !["项", "个"].contains(place[end]),
          quote.upperBound == end || quote.count <= 12 && isHan(place, end..<quote.upperBound)
        else { return nil }
        mention = place.mention(place.position, quote.upperBound, count: nil, kinds: [.programme, .structure])
        let head = HeadNouns.phrase(
          in: place.letters, from: end, limit: quote.upperBound, reach: 8, among: [.programme])
        let hasHead =
          mention.span.upperBound > quote.upperBound + 1
          || head?.end == quote.upperBound
        if !hasHead {
          // “一二三四”的工作思路: what the digits stand for is said behind 的.
          if place[quote.upperBound + 1] == "的",
            let (_, nounEnd) = heads.longest(
              in: place.letters, at: quote.upperBound + 2, limit: place.sentence.upperBound)
          {
            mention.span = mention.span.lowerBound..<nounEnd
          } else if digits.count < 4 || isTelephone(place, digits) {
            mention.evidence = .members
          }
        }
      } else {
        guard place.quote == nil,
          let (_, nounEnd) = heads.longest(in: place.letters, at: end, limit: place.sentence.upperBound)
        else { return nil }
        mention = place.mention(place.position, nounEnd, count: nil)
      }
      mention.isDigitRun = end == digits.upperBound
      mention.components = [component(place, place.position..<end)]
      return mention
    })

  private static let heads = WordTrie<Bool>(
    ["工作体系", "工作思路", "总体思路", "总体工作思路", "工作部署", "总体部署", "工作布局", "总体布局", "发展战略", "发展思路", "工作法", "工作机制", "战略"].map {
      ($0, true)
    })

  /// 96110, 12345: what citizens call.
  private static func isTelephone(_ place: FrameworkPlace, _ digits: Range<Int>) -> Bool {
    digits.count == 5 && (place[digits.lowerBound] == "9" || place.starts("123", at: digits.lowerBound))
  }

  /// “41”专项提升行动: of 4+1, whose plus sign was lost, only the digits are left.
  private static func isCampaign(_ place: FrameworkPlace, _ end: Int) -> Bool {
    place.quote?.upperBound == end && place[end - 1].isDigit && place.starts("专项", at: end + 1)
  }

  private static func isHan(_ place: FrameworkPlace, _ range: Range<Int>) -> Bool {
    place.letters[range].allSatisfy(\.isHan)
  }

  /// Years, hotlines, and the programmes that are dates or serial numbers.
  private static func isOtherwiseKnown(_ place: FrameworkPlace, _ digits: Range<Int>) -> Bool {
    let text = place.letters[digits].text
    if digits.count == 4, text.hasPrefix("19") || text.hasPrefix("20") { return true }
    if ["211", "985", "863", "973", "110", "119", "120", "122", "24365", "007", "996"].contains(text) { return true }
    var next = digits.upperBound
    while Quotation.isMark(place[next]) { next += 1 }
    return text.hasPrefix("123") && digits.count == 5
      && ["热", "平", "政", "便", "服", "市", "投", "举", "、", "，"].contains(place[next])
  }

  /// The digits as they stand, Han ones turned into Arabic ones.
  private static func component(_ place: FrameworkPlace, _ range: Range<Int>) -> String {
    range.map { index in
      let letter = place.letters[index]
      return CountingWords.value([letter]).map(String.init) ?? [letter].text
    }.joined()
  }
}

import Sentences

extension FrameworkRule {
  /// Taught by: 出台“1+7+N”文件体系.
  static let sums = FrameworkRule(
    name: "sums",
    summary: "numbers joined by plus signs, quoted or before a head noun",
    examples: [
      Example("全区建起“1+7+N”基层治理体系，效率提高。", ["1+7+N基层治理体系"]),
      Example("市里出台1+6政策体系。", ["1+6政策体系"]),
      Example("打造“4×4”现代化产业体系。", ["4×4现代化产业体系"]),
    ],
    counterexamples: ["提供“7×24小时”服务。", "发挥1+1大于2的效应。", "列入“18+12”项惠民实事。"],
    find: { place in
      guard let numeral = place.numeral, numeral.isArabic || numeral.isScale || numeral.scale == 0,
        place.letters[place.position].isDigit, !place[place.position - 1].isDigit, !place[place.position - 1].isLatin
      else { return nil }
      var parts: [Range<Int>] = []
      var (position, end) = (place.position, place.position)
      var isProduct = false
      while let term = term(place, at: position) {
        parts.append(term)
        end = term.upperBound
        position = end
        while place[position] == " " { position += 1 }
        if place[position] == "×" { isProduct = true }
        guard place[position] == "+" || place[position] == "＋" || place[position] == "×" else { break }
        position += 1
        while place[position] == " " { position += 1 }
      }
      guard parts.count > 1 else { return nil }
      var mention: FrameworkMention
      if let quote = place.quote, quote.lowerBound == place.position, quote.count <= 16,
        !isProduct || quote.upperBound == end
      {
        // “4+4科创工程”: the name may go on inside the marks.
        guard place.letters[end..<quote.upperBound].allSatisfy(\.isHan),
          !["项", "个", "件", "类"].contains(place[quote.upperBound + 1])
        else { return nil }
        mention = place.mention(place.position, quote.upperBound, count: nil, kinds: [.programme, .structure])
      } else {
        guard !isProduct,
          let (nounEnd, _) = HeadNouns.phrase(in: place.letters, from: end, limit: place.sentence.upperBound, reach: 8)
        else { return nil }
        mention = place.mention(place.position, nounEnd, count: nil)
      }
      mention.parts = parts
      mention.components = parts.map { place.letters[$0].text }
      return mention
    })

  /// A whole number or a single Latin letter.
  private static func term(_ place: FrameworkPlace, at start: Int) -> Range<Int>? {
    var end = start
    while place[end].isDigit { end += 1 }
    if end == start, place[start].isLatin, !place[start + 1].isLatin { end = start + 1 }
    return end > start ? start..<end : nil
  }
}

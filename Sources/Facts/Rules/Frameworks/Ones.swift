import Sentences

extension FrameworkRule {
  /// Taught by: 全面推开“六个一工程”; and by 实现了……等六个100%.
  static let ones = FrameworkRule(
    name: "ones",
    summary: "so many times one, or so many times one rate: N个一, N个100%",
    examples: [
      Example("推行“七个一”帮办服务模式。", ["七个一帮办服务模式"]),
      Example("实施五个一工程。", ["五个一工程"]),
      Example("做到了饮水达标等四个100%。", ["四个100%"]),
    ],
    counterexamples: ["新增三个一级学科。", "作品获“五个一工程”奖。"],
    find: { place in
      guard place.numeral != nil, let (count, end) = place.smallNumber, count > 1, place[end] == "个" else { return nil }
      var next = end + 1
      if place[next] == "一" {
        if Quotation.closes(place[next + 1]) { return place.mention(place.position, next + 1, count: count) }
        guard
          let (_, nounEnd) = HeadNouns.nouns.longest(in: place.letters, at: next + 1, limit: place.sentence.upperBound)
        else { return nil }
        return place.mention(place.position, nounEnd, count: count)
      }
      while place[next].isDigit { next += 1 }
      guard next > end + 1, place[next] == "%" || place[next] == "％" else { return nil }
      return place.mention(place.position, next + 1, count: count)
    })
}

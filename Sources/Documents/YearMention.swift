/// A year that a text names, with what stands around it.
struct YearMention: Sendable {
  /// 0 for 今年.
  let year: Int
  let before: Scalar
  /// Where its first letter stands, and its 年.
  let start: Int
  let place: Int
  /// `2012年以来`: the years since, not this one.
  let isStart: Bool
}

extension Page {
  /// The years named as `2017年` or 二〇一七年.
  func years(in range: Range<Int>, withThisYear: Bool = false) -> [YearMention] {
    var result: [YearMention] = []
    var index = range.lowerBound
    while true {
      // 年
      index = nextPlace(of: 0xE5, 0xB9, in: text, index..<range.upperBound)
      guard index < range.upperBound else { break }
      guard text[index + 2] == 0xB4 else {
        index += 3
        continue
      }
      if withThisYear, index - 3 >= range.lowerBound, matches(this, text, at: index - 3, before: index) {
        result.append(YearMention(year: 0, before: 0, start: index - 3, place: index, isStart: false))
      } else if let (year, start) = yearBefore(index, from: range.lowerBound),
        !prospects.begin(text, index..<min(range.upperBound, index + 20))
      {
        let isFirst = start == range.lowerBound
        let previous = isFirst ? 0 : startOfScalar(in: text, endingAt: start, from: range.lowerBound)
        let isStart = starts.begin(text, index + 3..<range.upperBound)
        result.append(
          YearMention(
            year: year, before: isFirst ? 0 : scalar(in: text, at: previous), start: start, place: index,
            isStart: isStart))
      }
      index += 3
    }
    return result
  }

  private func yearBefore(_ end: Int, from start: Int) -> (Int, Int)? {
    var begin = end - 4
    if begin >= start, (begin..<end).allSatisfy({ Scalar(text[$0]).isDigit }) {
      let year = (begin..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
      let isWhole = begin == start || !Scalar(text[begin - 1]).isDigit
      return isWhole && (1949...2100).contains(year) ? (year, begin) : nil
    }
    begin = end - 12
    guard begin >= start, text[begin] & 0xC0 != 0x80 else { return nil }
    var year = 0
    for place in stride(from: begin, to: end, by: 3) {
      guard text[place] >= 0xE0, text[place] < 0xF0, let digit = hanDigit(scalar(in: text, at: place)) else {
        return nil
      }
      year = year * 10 + digit
    }
    return (1949...2100).contains(year) ? (year, begin) : nil
  }
}

private let prospects = Words("年远景")
private let starts = Words("以来 至今 起 以后 开始 底以来 至2")
private let this = Array("今".utf8)

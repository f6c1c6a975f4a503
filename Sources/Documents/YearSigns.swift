/// What tells the year of a report that names none: the five-year plans, which begin and end in years that are known, and
/// the congresses of the party.
struct YearSigns {
  private let page: Page

  init(of page: Page) { self.page = page }

  /// `isReport`: what a work report calls this year is the one after that on which it reports.
  func year(isReport: Bool) -> Int? {
    let text = page.text
    var reviewed: Int?
    for block in page.blocks.prefix(60) where block.kind != .furniture {
      var index = block.range.lowerBound
      while let place = fives.firstPlace(in: text, index..<block.range.upperBound) {
        index = place.upperBound
        if let last = lastYear(of: place, from: block.range.lowerBound) {
          let after = place.upperBound..<min(block.range.upperBound, place.upperBound + 36)
          let phrase = after.lowerBound..<(stops.firstPlace(in: text, after)?.lowerBound ?? after.upperBound)
          if openings.occur(in: text, phrase) {
            let before = max(block.range.lowerBound, place.lowerBound - 24)..<place.lowerBound
            return isReport && now.occur(in: text, before) ? last - 5 : last - 4
          }
          if closings.occur(in: text, phrase) { return last }
          if periods.begin(text, phrase) { reviewed = max(reviewed ?? 0, last) }
        }
      }
    }
    let looksBack = page.blocks.prefix(30).contains { reviews.occur(in: text, $0.range) }
    return looksBack ? reviewed : nil
  }

  /// 2020 of 十三五, the plan that ends in that year.
  private func lastYear(of five: Range<Int>, from start: Int) -> Int? {
    let text = page.text
    var begin = five.lowerBound
    while begin > start, five.lowerBound - begin < 6 {
      let before = startOfScalar(in: text, endingAt: begin, from: start)
      guard scalar(in: text, at: before).isHanNumeral else { break }
      begin = before
    }
    guard begin > start, quotes.contains(scalar(in: text, at: startOfScalar(in: text, endingAt: begin, from: start)))
    else { return nil }
    var index = begin
    guard let plan = number(in: text, at: &index, before: five.lowerBound), index == five.lowerBound,
      (5...30).contains(plan)
    else { return nil }
    return 1955 + 5 * plan
  }
}

private let fives = Words("五” 五」 五\" 五’")
private let quotes: Set<Scalar> = Set("“「\"‘".unicodeScalars.map(\.value))
private let stops = Words("。 ； ， ; ,")
private let openings = Words("开局 起步之年 第一年 首年")
private let closings = Words("收官 最后一年 决胜 结束之年")
private let periods = Words("时期 期间 规划 以来 目标 主要")
private let now = Words("今年")
private let reviews = Words("五年来 过去五年 五年间 这五年 过去的五年 顺利完成 圆满完成 全面完成")

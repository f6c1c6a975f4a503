package import Quantities

/// A date, year or period as a sentence names it, before it is known which year an unfinished one belongs to.
package struct TimeExpression: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    /// 2017年, 2016—2020年, 2017年前三季度, “十三五”时期
    case absolute(Period)
    /// 前三季度, 1至11月, 9月: months of a year said elsewhere
    case months(ClosedRange<Int>)
    /// 9月24日
    case day(month: Int, day: Int)
    /// 10月1日至4日: some days of one month
    case days(month: Int, days: ClosedRange<Int>)
    /// 今年 0, 去年 -1, 明年 1; reckoned from the year in which the report speaks
    case relativeYear(Int)
    /// 去年7月, 今年前三季度: months of a year so far from the one in which the report speaks
    case relativeMonths(distance: Int, months: ClosedRange<Int>)
    /// 今年1月18日
    case relativeDay(distance: Int, month: Int, day: Int)
    /// 全年, 当年, 年内: the year spoken of
    case wholeYear
    /// 过去五年 -5, 今后三年 3
    case span(years: Int)
    /// 五年内, 五年共: so many years that were spoken of before
    case stretch(years: Int)
    /// 12年前, 上年: so many years before the one spoken of
    case yearsAgo(Int)
    /// 本世纪末 100, 本世纪中叶 50: the end of so many years of the century
    case ofCentury(Int)
    /// 八十年代: ten years, the century unsaid
    case decade(Int)
    /// 目前
    case now
    /// 近年来, 每年: no bounds that the report states
    case unbounded
  }

  package enum Role: Hashable, Sendable {
    /// what it says
    case plain
    /// 截至10月底, 到2020年: the end of it
    case until
    /// 2017年以来: from its start on
    case since
    /// 比2010年, 较上年: what something is compared with
    case comparison
    /// 每年: over and over
    case repeated
  }

  package let range: Range<Int>
  package let shape: Shape
  package let role: Role
  /// Whether its year is named or implied (今年), so that it can serve what follows.
  package let hasYear: Bool

  /// 上年, 五年前: reckoned from the year spoken of, which stays the one spoken of.
  package var isDistance: Bool {
    if case .yearsAgo = shape { return true }
    return false
  }
}

package import Facts
package import Quantities
import Sentences

/// What a promised number asks of the one that is reached.
///
/// 1000个以上, 8%左右 and a bare 8% are to be reached or exceeded; 3%以内, a decline, and what is better the less there is of it
/// (prices, unemployment, accidents) are not to be exceeded. 左右 leaves a twentieth, of what is given in per cent no more than
/// half a per cent, or half of the last written place where that is more. Of money lent and the like neither more nor less is better: it is to come close.
package enum Aim: Hashable, Sendable {
  case atLeast(Decimal)
  case atMost(Decimal)
  case near(Interval)

  /// `lowers`: whether its report wants it brought down to the number, in words (控制在, 由85个减为26个).
  package init?(_ target: Figure, of subject: Subject, lowers: Bool = false) {
    guard let value = subject.value(of: target), let interval = subject.interval(of: target) else { return nil }
    let high = subject.converted(high: target) ?? value
    let (least, most) = (min(value, high), max(value, high))
    // 近100亿元 comes close to a number and sets no limit.
    let isClose = target.bound == .under && target.raw.contains("近")
    let isAbout = target.bound == .about || isClose
    switch target.bound {
    case .over: self = value.isNegative ? .atMost(most) : .atLeast(least)
    case .under where !isClose: self = value.isNegative ? .atLeast(least) : .atMost(most)
    case .exact, .about, .under:
      let leeway = isClose ? value.magnitude * Decimal(significand: 5, exponent: -2) : .zero
      let low = isAbout ? (interval.low ?? value) - leeway : least
      let top = isAbout ? interval.high ?? value : most
      if lowers, subject.unit.dimension == "money" {
        // Less may have been spent than was wanted, too.
        self = .near(isAbout ? Interval(low, top) : interval)
      } else if lowers || target.kind == .rank || value.isNegative || Aim.isBetterLess(subject.measure) {
        self = .atMost(top)
      } else if Aim.isNeither(subject.measure) {
        self = .near(isAbout ? Interval(low, top) : interval)
      } else {
        self = .atLeast(isClose ? value - leeway : low)
      }
    }
  }

  /// Whether what is said to be reached keeps the promise: yes where the stated number does, no where nothing that it can
  /// stand for does; else nil.
  package func isKept(by value: Decimal, standingFor interval: Interval) -> Bool? {
    switch self {
    case .atLeast(let limit):
      if let low = interval.low, value >= limit || low >= limit { return true }
      return interval.high.map { $0 < limit } ?? false ? false : nil
    case .atMost(let limit):
      if let high = interval.high, value <= limit || high <= limit { return true }
      return interval.low.map { limit < $0 } ?? false ? false : nil
    case .near(let wanted): return wanted.meets(interval) ? true : nil
    }
  }

  /// By what the measure's name ends in, unless it begins with what is done about that: of 失业率 less is better, of
  /// 失业保险参保人数 and 查处违法案件 more.
  private static func isBetterLess(_ measure: String) -> Bool {
    var name = measure[...]
    while let tail = countWords.first(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) {
      name = name.dropLast(tail.count)
    }
    return lessWords.contains { name.hasSuffix($0) || measure.hasSuffix($0) }
      && !remedies.contains { measure.hasPrefix($0) }
  }

  /// 积累率降到30%, 费用控制在5%以内, 由85个减为26个: whether the words before a number want it to be no more.
  static func lowers(_ target: Figure, in prose: Prose) -> Bool {
    let limit = target.range.lowerBound
    return prose.clause(before: limit).suffix(10).contains { start in
      lowerings.end(in: prose.letters, at: start, limit: limit).map { limit - $0 <= 2 } ?? false
    }
  }

  private static func isNeither(_ measure: String) -> Bool {
    neitherWords.contains { measure.contains($0) } || measure.hasSuffix("总人口") || measure.hasSuffix("常住人口")
  }
}

extension Subject {
  fileprivate func converted(high figure: Figure) -> Decimal? {
    let high = figure.high.map { figure.unit.convert($0, to: unit) ?? $0 }
    return isDecline(figure) ? high.map { -$0 } : high
  }
}

private let lessWords = [
  "价格", "物价", "失业", "死亡", "事故", "能耗", "水耗", "电耗", "物耗", "消耗", "排放", "浓度", "负债", "债务率", "发病", "自然增长", "出生",
  "贫困", "不良贷款", "案件", "信访", "成本", "费用", "用水", "火灾", "流失", "辍学", "污染", "差距", "恩格尔",
]

/// What stands behind such a word and says how it is counted.
private let countWords = [
  "总水平", "水平", "人数", "人口", "起数", "件数", "件次", "总量", "总额", "总数", "强度", "面积", "系数", "指数", "规模", "数量", "率", "量", "数", "比",
]

/// Words that bring something down to a number; 约, 到 or the like may stand behind.
private let lowerings = WordSet(
  """
  降到 降至 降为 降低到 降低至 降低为 下降到 下降至 下降为 减到 减至 减为 减少到 减少至 减少为 压减到 压减至 压缩到 压缩至 压缩为 压到 压降到 压降至 缩小到 缩小至 缩减到 缩减至 \
  缩短到 缩短至 精简到 精简至 精简为 回落到 回落至 控制在 控制到 限制在 控制为 稳控在 降低在
  """)

private let remedies = [
  "办理",
  "治理", "查处", "排查", "整治", "解决", "化解", "帮助", "帮扶", "救助", "减少", "压减", "削减", "降低", "消除", "办结", "审结", "侦破", "破获", "清理",
  "处置", "处理", "受理", "防治", "调处", "节约", "追缴",
]

private let neitherWords = ["货币", "贷款", "融资规模", "国债", "债券", "债务", "支出", "军费", "赤字"]

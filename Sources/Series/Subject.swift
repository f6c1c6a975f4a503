package import Facts
package import Quantities

/// What must agree between two figures before they are compared: all but their time, their value and their status.
package struct Subject: Hashable, Sendable {
  package let measure: String
  package let topic: Topic?
  /// The area, by its full name where it is the report's own.
  package let scope: String?
  /// The unit of the first figure of it; the others convert to it or count the same things.
  package let unit: Unit
  package let kind: Figure.Kind
  /// What a share, multiple or growth is reckoned against, where that is not the year before.
  package let base: String?
  /// Whether it is a mean over the years of its period: 年均增长9.1%.
  package let isYearly: Bool

  /// The value of a figure of this subject in the subject's unit.
  package func value(of figure: Figure) -> Decimal? {
    let value = figure.value.map { converted($0, from: figure.unit) }
    return isDecline(figure) ? value.map { -$0 } : value
  }

  /// What it can stand for, in the subject's unit.
  package func interval(of figure: Figure) -> Interval? {
    guard let interval = figure.interval else { return nil }
    let range = Interval(
      interval.low.map { converted($0, from: figure.unit) }, interval.high.map { converted($0, from: figure.unit) })
    return isDecline(figure) ? -range : range
  }

  /// 贫困人口减少1000万 as a level among changes.
  func isDecline(_ figure: Figure) -> Bool { kind == .change && figure.kind == .level }

  /// Output and income in money grow in constant prices, unless a report says otherwise, while their values are in current
  /// ones.
  var growsInConstantPrices: Bool {
    guard unit.dimension == "money" else { return false }
    // Byte by byte: `String` compares by canonical equivalence, which takes hundreds of times as long.
    let bytes = Array(measure.utf8)
    return realMeasures.contains { word in
      bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
  }

  private func converted(_ value: Decimal, from other: Unit) -> Decimal { other.convert(value, to: unit) ?? value }
}

extension Interval {
  var isClosed: Bool { low != nil && high != nil }
}

extension Unit {
  /// Whether it rates and does not measure: what is given in % does not grow by %.
  var isRate: Bool { self == .percent || self == .percentagePoint || symbol == "‰" }
}

/// Units that count the same things: 12个, 12家 and 12所 are one number. 项 and 类 are not among them, which count the same
/// list by its items and by its heads (12类100件民生实事).
package enum Counters {
  /// A name that all units of one sort share.
  static func sort(of unit: Unit) -> String { sorts[unit] ?? unit.dimension }

  /// Whether what is counted in one of the two can be added to what is counted in the other.
  package static func countAlike(_ left: Unit, _ right: Unit) -> Bool {
    left == right || sorts[left].map { $0 == sorts[right] } ?? false
  }

  private static let sorts: [Unit: String] = {
    var sorts: [Unit: String] = [:]
    for symbol in ["个", "家", "所", "座", "处"] { sorts[Unit(symbol)] = "个" }
    for symbol in ["人", "名"] { sorts[Unit(symbol)] = "人" }
    return sorts
  }()
}

private let realMeasures = ["生产总值", "增加值", "产值", "收入", "消费", "工资", "纯收入", "GDP"].map { Array($0.utf8) }

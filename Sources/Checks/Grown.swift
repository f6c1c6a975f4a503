import Facts
import Quantities
import Sentences
import SourceText

/// What a change is of: the level that it led to, and the one that it began with, where the same sentence states it.
struct Grown {
  let level: Int
  let base: Int?

  init(level: Int, base: Int?) {
    self.level = level
    self.base = base
  }

  /// 206.3亿元，同比增长8.6%; 由2000万吨增加到2680万吨; 达到133亿元，比一九五二年的73亿元增长83%; 502万吨，比1957年的312万吨增加190万吨.
  init?(_ change: Int, _ report: CheckedReport) {
    let figure = report.figures[change]
    var last = change - 1
    // 列全市第一位 may stand between.
    while last > 0, report.figures[last].kind == .rank { last -= 1 }
    // 接待游客860万人次，旅游收入52亿元，分别增长12%和15%: each grew from its own.
    if last >= 0, report.figures[last].indicator != figure.indicator, let own = report.shared(change) { last = own }
    guard last >= 0, report.isLevel(last, for: figure) else { return nil }
    let isCompared = last == change - 1 && report.before(last).suffix(14).holds("比")
    if isCompared, report.between(last, change).count <= 4 {
      guard last > 0, report.isLevel(last - 1, for: figure), report.figures[last - 1].unit == report.figures[last].unit
      else { return nil }
      level = last - 1
      base = last
      return
    }
    // 比去年预算赤字减少500亿元 is named after what it is against.
    let isNamedAfterBase = figure.base.map { $0 != figure.indicator && $0.hasSuffix(figure.indicator) } ?? false
    guard report.figures[last].indicator == figure.indicator || isNamedAfterBase && last == change - 1 else {
      return nil
    }
    level = last
    let isRise =
      last > 0 && report.isStart(last - 1) && report.isLevel(last - 1, for: figure)
      && report.figures[last - 1].unit == report.figures[last].unit
    base = isRise ? last - 1 : nil
  }
}

extension CheckedReport {
  /// Whether it is an amount that may have changed so: what is given in % changes by percentage points.
  func isLevel(_ index: Int, for change: Figure) -> Bool {
    let level = figures[index]
    guard level.kind == .level, level.sentence == change.sentence, level.scope == change.scope, level.value != nil
    else {
      return false
    }
    return change.isRate ? level.unit != .percent : change.changes(level.unit)
  }
}

extension CheckedReport {
  /// The level that 分别 gives a growth to: the last of its name in the sentence, before 分别 and with no growth between.
  fileprivate func shared(_ change: Int) -> Int? {
    let figure = figures[change]
    var place = change - 1
    while place >= 0, figures[place].sentence == figure.sentence {
      let other = figures[place]
      if other.indicator == figure.indicator {
        return other.kind == .level && between(place, change).holds("分别") ? place : nil
      }
      place -= 1
    }
    return nil
  }
}

extension Figure {
  /// 增长8.6%, 增长1.5倍
  var isRate: Bool { unit == .percent || unit == Unit("倍") }

  /// Whether it says by how much what is given in `other` became more or less, in that unit itself.
  func changes(_ other: Unit) -> Bool { unit == other && !isRate || unit == .percentagePoint && other == .percent }

  /// Whether its growth may be reckoned at the prices of another year, as growth of output and incomes often is.
  var mayBeReal: Bool {
    guard unit == Unit("元") else { return false }
    let words = indicator.letters[...]
    return realMeasures.contains { words.holds($0) }
  }
}

/// `up 8.6%`, `down 4万吨`: of a decline the report's word stands outside the number.
func moved(_ change: Figure) -> Phrase {
  change.value?.isNegative == true ? "down \(change.raw)" : "up \(change.raw)"
}

/// 年均增长6%, 平均每年增加42亿元: words between a level and what it grew by each year.
func isYearly(_ words: ArraySlice<Letter>) -> Bool { yearly.contains { words.holds($0) } }

private let yearly = ["年均", "平均每年", "每年", "年递增", "年平均", "平均增长"].map(\.letters)
private let realMeasures = ["生产总值", "GDP", "增加值", "产值", "国民收入", "收入", "消费", "工资"].map(\.letters)

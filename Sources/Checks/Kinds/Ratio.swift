import Facts
import Quantities
import Sentences
import SourceText

extension CheckKind {
  static let ratio = CheckKind(
    name: "ratio", chineseName: "比值",
    summary: "the ratio of two figures against the same ratio elsewhere, or against the one that is stated",
    relation: "a ÷ b in one sentence is within ten times of a ÷ b in another; a ÷ b = the ratio that is stated",
    within: { report in
      let pairs = report.figures.indices.dropLast().compactMap { Pair($0, report) }
      var checks: [Check] = []
      for (place, first) in pairs.enumerated() {
        guard let second = pairs[(place + 1)...].first(where: { $0.isLike(first, report) }) else { continue }
        if let check = check(first, second, report) { checks.append(check) }
      }
      return checks + statedQuotients(report)
    })
}

/// 减少碳排放800万吨，带动产业近100亿元: two measured amounts, one behind the other.
private struct Pair {
  let first: Int

  init?(_ index: Int, _ report: CheckedReport) {
    let (left, right) = (report.figures[index], report.figures[index + 1])
    guard left.sentence == right.sentence, left.unit != right.unit, Pair.isAmount(left), Pair.isAmount(right) else {
      return nil
    }
    first = index
  }

  private static func isAmount(_ figure: Figure) -> Bool {
    (figure.kind == .level || figure.kind == .change) && !figure.isCounted && figure.unit.takesScaleWords
      && figure.unit.ratio == nil && !(figure.value?.isZero ?? true) && !figure.indicator.isEmpty
  }

  /// Whether both say the same of two things: what is measured ends alike.
  func isLike(_ other: Pair, _ report: CheckedReport) -> Bool {
    let figures = report.figures
    guard figures[first].sentence != figures[other.first].sentence else { return false }
    return (0...1).allSatisfy { step in
      let (left, right) = (figures[first + step], figures[other.first + step])
      return left.unit == right.unit && left.kind == right.kind && left.status == right.status
        && commonEnding(left.indicator.letters, right.indicator.letters) >= 5
    }
  }
}

/// How many letters the ends of two measures have in common.
private func commonEnding(_ left: [Letter], _ right: [Letter]) -> Int {
  zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
}

private func check(_ first: Pair, _ second: Pair, _ report: CheckedReport) -> Check? {
  let figures = [first.first, first.first + 1, second.first, second.first + 1]
  let ranges = figures.compactMap { report.figures[$0].asWritten }
  // A pair that is told twice is one pair.
  guard ranges.count == 4, ranges[0] != ranges[2] || ranges[1] != ranges[3],
    let left = ranges[0].divided(by: ranges[1]), let right = ranges[2].divided(by: ranges[3])
  else { return nil }
  let (small, large) = (left.low ?? .zero) < (right.low ?? .zero) ? (left, right) : (right, left)
  guard let apart = large.divided(by: small), let least = apart.low, let most = apart.high else { return nil }
  let unit = Unit("\(report.figures[first.first].unit)/\(report.figures[first.first + 1].unit)")
  func middle(_ place: Int) -> Quantity? {
    guard let top = ranges[place].low, let bottom = ranges[place + 1].high else { return nil }
    return top.divided(by: bottom).map { Quantity($0.shortened(digits: 4), unit) }
  }
  return Check(
    kind: CheckKind.ratio.name, verdict: Decimal(10) <= least ? .differs : .holds,
    claim: Wording.claim(figures.map { report.figures[$0] }),
    arithmetic: Wording.arithmetic(figures.map { report.figures[$0] }, least, most),
    stated: middle(0), expected: middle(2), grounds: figures.map(report.ground))
}

extension Figure {
  /// Its number or range, taken at its word: what bounds it moves a ratio too little to matter here.
  fileprivate var asWritten: Interval? {
    guard let low = value?.magnitude else { return nil }
    let high = self.high?.magnitude ?? low
    return Interval(min(low, high), max(low, high))
  }
}

private enum Wording {
  static func claim(_ figures: [Figure]) -> Phrase {
    "\(figures[0].named) with \(figures[1].raw), and \(figures[2].named) with \(figures[3].raw)"
  }

  static func arithmetic(_ figures: [Figure], _ least: Decimal, _ most: Decimal) -> Phrase {
    func number(_ value: Decimal) -> String { value.rounded(places: value < Decimal(10) ? 1 : 0).description }
    let times: Phrase = least == most ? "\(number(least))" : "\(number(least)) to \(number(most))"
    return "\(figures[0].raw) ÷ \(figures[1].raw) and \(figures[2].raw) ÷ \(figures[3].raw) are \(times) times apart"
  }
}

import Facts
import Quantities
import Sentences
import SourceText

extension CheckKind {
  static let share = CheckKind(
    name: "share", chineseName: "占比", summary: "a part and its share against the whole",
    relation: "whole × share = part; of what is counted, some whole number is the whole",
    within: { report in report.figures.indices.compactMap { Share($0, report)?.check } + statedRates(report) })
}

/// A share, the amount that it is the share of, and the whole, where the report states it.
struct Share {
  let report: CheckedReport
  let share: Int
  let part: Int
  let whole: Int?

  init(report: CheckedReport, share: Int, part: Int, whole: Int?) {
    self.report = report
    self.share = share
    self.part = part
    self.whole = whole
  }

  /// 电梯建成85部，占全年任务的170%; 其中省级2951户（占62.4%）; 个体户1.2万户，占新增市场主体2万户的60%.
  init?(_ share: Int, _ report: CheckedReport) {
    let figure = report.figures[share]
    // 完成投资80亿元，投资完成率104%: a share of the plan.
    let isOfPlan = figure.kind == .level && figure.indicator.hasSuffix("完成率")
    guard figure.kind == .share || isOfPlan, figure.unit == .percent, figure.value != nil, share > 0,
      !report.isStart(share)
    else {
      return nil
    }
    self.report = report
    self.share = share
    let last = report.figures[share - 1]
    guard last.sentence == figure.sentence, last.kind == .level, last.unit != .percent, last.period == figure.period
    else { return nil }
    let opening = report.before(share - 1).suffix(16)
    let isOfTask = opening.holds("完成") && ["任务", "计划", "目标", "预算"].contains { opening.suffix(5).holds($0) }
    if opening.contains("占") || isOfTask, report.between(share - 1, share).contains("的"),
      report.between(share - 1, share).count < 3
    {
      // The whole stands between the part and its share; 同比增长29% may stand there, too.
      let before = report.figures.indices[..<(share - 1)].last { report.figures[$0].kind != .change }
      guard let before, report.figures[before].sentence == figure.sentence, report.figures[before].kind == .level,
        report.figures[before].unit == last.unit
      else { return nil }
      (part, whole) = (before, share - 1)
      return
    }
    if isOfPlan {
      guard let head = figure.indicator.letters.dropLast(3).last, last.indicator.letters.contains(head) else {
        return nil
      }
      (part, whole) = (share - 1, nil)
      return
    }
    guard last.indicator == figure.indicator, last.value != nil else { return nil }
    part = share - 1
    whole =
      figure.base.map {
        Share.whole(named: $0, for: last, report) ?? Share.fittingWhole(of: share - 1, share, 3, report)
      }
      ?? last.whole ?? Share.fittingWhole(of: share - 1, share, 10, report)
    if whole == nil, figure.base == nil { return nil }
  }

  /// What the words behind 占 name, where the report says how much it is in all.
  private static func whole(named base: String, for part: Figure, _ report: CheckedReport) -> Int? {
    report.figures.indices.first { index in
      let figure = report.figures[index]
      return figure.kind == .level && figure.unit == part.unit && figure.period == part.period
        && figure.scope == part.scope && (figure.indicator == base || report.measures[index]?.name == base)
    }
  }

  /// 投资427.4亿元。工业部门248.5亿元，占58.2%: of what stands in so many sentences before, the nearest that fits; of a share of
  /// what has another name (财政收支, 国家预算收入) it may not stand far. That it fits is all that shows it.
  static func fittingWhole(
    of part: Int, _ share: Int, _ sentences: Int, _ report: CheckedReport
  ) -> Int? {
    let (amount, rate) = (report.figures[part], report.figures[share])
    for index in report.figures.indices[..<part].reversed() {
      let whole = report.figures[index]
      guard whole.sentence > amount.sentence - sentences else { break }
      if whole.kind == .level, whole.unit == amount.unit, rate.bound == .exact,
        (amount.value ?? .zero) < (whole.value ?? .zero),
        let all = whole.interval, let part = amount.interval,
        let rate = rate.interval?.ofHundred, let product = all.multiplied(by: rate), product.meets(part)
      {
        return index
      }
    }
    return nil
  }

  var check: Check? {
    let (share, part) = (report.figures[share], report.figures[part])
    guard let rate = share.interval?.ofHundred, let amount = part.interval, let value = part.value,
      let stated = share.value, let low = rate.low, .zero < low, rate.high != nil || whole != nil,
      let expected = (value * .hundred).divided(by: stated), let range = amount.divided(by: rate)
    else { return nil }
    let grounds = [self.part, self.share] + (whole.map { [$0] } ?? [])
    var check = Check(
      kind: CheckKind.share.name, verdict: .unknown, claim: Wording.unstated(part, share),
      arithmetic: Wording.implied(part, share, expected, range), stated: nil,
      expected: Quantity(expected.shortened(digits: 5), part.unit), grounds: grounds.map(report.ground))
    if let whole {
      let all = report.figures[whole]
      guard let interval = all.interval, let product = interval.multiplied(by: rate) else { return nil }
      check.verdict = product.meets(amount) ? .holds : .differs
      check.claim = Wording.stated(part, share, all)
      check.arithmetic = Wording.product(part, amount, share, all, product)
      check.stated = all.quantity
    } else if part.isCounted, part.bound == .exact, share.bound == .exact, let numbers = range.wholeNumbers,
      numbers.count == 1
    {
      check.verdict = .holds
      check.expected = Quantity(Decimal(numbers.lowerBound), part.unit)
      check.claim = Wording.whole(part, share)
    }
    return check
  }
}

private enum Wording {
  /// What the share is of, in the report's words.
  private static func whole(_ share: Figure) -> Phrase {
    share.base.map { Phrase(verbatim: $0) } ?? (share.kind == .level ? "计划" : "the whole")
  }

  static func stated(_ part: Figure, _ share: Figure, _ whole: Figure) -> Phrase {
    "\(part.named) is \(share.raw) of \(whole.named)"
  }

  static func unstated(_ part: Figure, _ share: Figure) -> Phrase {
    "\(part.named) is \(share.raw) of \(whole(share)), which is not stated"
  }

  static func whole(_ part: Figure, _ share: Figure) -> Phrase {
    "\(part.named) is \(share.raw) of \(whole(share)), a whole number"
  }

  static func implied(_ part: Figure, _ share: Figure, _ whole: Decimal, _ range: Interval) -> Phrase {
    let rate = share.value.map { "\($0)%" } ?? share.raw
    return "\(part.amount) ÷ \(rate) = \(bounded(written(whole, part.unit), range, part.unit))"
  }

  static func product(
    _ part: Figure, _ amount: Interval, _ share: Figure, _ whole: Figure, _ product: Interval
  ) -> Phrase {
    let rate = share.value ?? .zero
    let value = (whole.value ?? .zero) * rate * Decimal(significand: 1, exponent: -2)
    let result: Phrase = "\(whole.amount) × \(rate)% = \(bounded(written(value, part.unit), product, part.unit))"
    return "\(result) \(product.meets(amount) ? "=" : "≠") \(bounded(part.amount, amount, part.unit))"
  }
}

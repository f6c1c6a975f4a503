import Facts
import Quantities
import SourceText

/// Rates that are one measure by another, wherever a report states all three for one time and area: 城镇人口48.3万人 of 常住人口72.5万人
/// is the 城镇化率.
func statedRates(_ report: CheckedReport) -> [Check] {
  triples(rateMeasures, report).compactMap { rate, part, whole in
    Share(report: report, share: rate, part: part, whole: whole).check
  }
}

/// 城乡居民收入比2.5:1, or 2.5倍, against the two incomes.
func statedQuotients(_ report: CheckedReport) -> [Check] {
  triples(quotientMeasures, report).compactMap { ratio, top, bottom in
    let (stated, dividend, divisor) = (report.figures[ratio], report.figures[top], report.figures[bottom])
    guard dividend.bound == .exact, divisor.bound == .exact, let interval = quotient(stated),
      let above = dividend.interval, let below = divisor.interval,
      let range = above.divided(by: below), let low = dividend.value, let by = divisor.value,
      let expected = low.divided(by: by)?.shortened(digits: 4)
    else { return nil }
    let holds = range.meets(interval)
    return Check(
      kind: CheckKind.ratio.name, verdict: holds ? .holds : .differs,
      claim: "\(stated.named) is \(dividend.named) ÷ \(divisor.named)",
      arithmetic: """
        \(dividend.amount) ÷ \(divisor.amount) = \(bounded(expected.description, range, .none)) \
        \(holds ? "=" : "≠") \(stated.raw)
        """,
      grounds: [ratio, top, bottom].map(report.ground))
  }
}

/// The number that 2.5:1 or 2.5 states, with what its digits allow.
private func quotient(_ figure: Figure) -> Interval? {
  guard figure.bound == .exact else { return nil }
  if figure.value != nil { return figure.unit == .none || figure.unit == Unit("倍") ? figure.interval : nil }
  let parts = figure.raw.split { ":：∶比".contains($0) }.map(String.init)
  guard parts.count == 2, parts[1] == "1", let value = Decimal(parts[0]) else { return nil }
  // 2.50 is said to hundredths.
  let places = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
  return Interval(value, rounded: Decimal(significand: 1, exponent: -Int32(places)))
}

/// The figures of a rate and of the two measures that it is of, each stated once for a time and an area.
private func triples(_ names: [[String]], _ report: CheckedReport) -> [(Int, Int, Int)] {
  names.flatMap { names -> [(Int, Int, Int)] in
    places(of: names[0], report).compactMap { rate in
      let others = names.dropFirst().map { name in
        places(of: name, report).filter { areOfOneTime($0, rate, report) }
      }
      guard others.allSatisfy({ $0.count == 1 }), let top = others.first?.first, let bottom = others.last?.first,
        report.figures[top].unit == report.figures[bottom].unit
      else { return nil }
      return (rate, top, bottom)
    }
  }
}

private func places(of name: String, _ report: CheckedReport) -> [Int] {
  report.figures.indices.filter {
    report.measures[$0]?.name == name && (report.figures[$0].kind == .level || report.figures[$0].kind == .share)
  }
}

private func areOfOneTime(_ one: Int, _ other: Int, _ report: CheckedReport) -> Bool {
  let (left, right) = (report.figures[one], report.figures[other])
  return left.period == right.period && left.scope == right.scope && left.status == right.status
}

/// The rate, the part and the whole.
private let rateMeasures = [["常住人口城镇化率", "城镇人口", "常住人口"]]
private let quotientMeasures = [["城乡居民收入比", "城镇居民人均可支配收入", "农村居民人均可支配收入"]]

import Facts
import Quantities
import Sentences
import SourceText

extension CheckKind {
  static let nested = CheckKind(
    name: "nested", chineseName: "包含", summary: "what passes a higher threshold against what passes a lower one",
    relation: "number over the higher threshold ≤ number over the lower threshold",
    within: { report in
      let thresholds = report.figures.indices.compactMap { Threshold($0, report) ?? Threshold(before: $0, report) }
      var checks: [Check] = []
      for (place, wide) in thresholds.enumerated() {
        for narrow in thresholds where narrow.isInside(wide, report) {
          // Of several lower ones the nearest is enough.
          let isNext = !thresholds.contains { $0.isInside(wide, report) && narrow.isInside($0, report) }
          let isFirst = !thresholds[..<place].contains { $0.value == wide.value && narrow.isInside($0, report) }
          if isNext, isFirst, let check = check(narrow.figure, wide.figure, report) { checks.append(check) }
        }
      }
      return checks
    })
}

/// 引进千万元以上项目1065个: a number of things, and the threshold that they pass.
private struct Threshold {
  let figure: Int
  let value: Decimal
  let unit: String
  /// What the measure says without its threshold.
  let rest: [Letter]
  /// The sentence in which alone it means something; nil where the measure names what passes.
  let sentence: Int?

  init?(_ index: Int, _ report: CheckedReport) {
    let figure = report.figures[index]
    guard figure.kind == .level || figure.kind == .share, figure.value != nil,
      let letters = report.measures[index]?.name.letters, letters[...].holds("以上"),
      let end = letters.indices.first(where: { letters.has("以上", at: $0, limit: letters.count) })
    else { return nil }
    var start = end
    while start > 0, !letters[start - 1].isDigit, end - start < 4 { start -= 1 }
    var words = letters[start..<end]
    while start > 0, letters[start - 1].isDigit || letters[start - 1] == "." { start -= 1 }
    guard start < end, letters[start].isDigit, let number = Decimal(letters[start..<words.startIndex].text) else {
      return nil
    }
    var exponent: Int32 = 0
    for (word, power) in Quantity.scaleWords where words.text.hasPrefix(word) {
      exponent = power
      words = words.dropFirst(word.unicodeScalars.count)
      break
    }
    self.figure = index
    value = Decimal(significand: number.significand, exponent: number.exponent + exponent)
    unit = words.text
    rest = Array(letters[..<start] + letters[(end + 2)...])
    sentence = nil
  }

  /// 份额超过10%的有38种、超过20%的有17种: the threshold stands right before the number, and what passes it is said once.
  init?(before index: Int, _ report: CheckedReport) {
    let figure = report.figures[index]
    let letters = report.before(index)
    guard figure.kind == .level, figure.isCounted, var end = letters.indices.last else { return nil }
    if letters[end] == "有" || letters[end] == "达" || letters[end] == "为" { end -= 1 }
    guard letters.startIndex + 2 < end, letters[end] == "的", letters[end - 1] == "%" else { return nil }
    var start = end - 1
    while start > letters.startIndex, letters[start - 1].isDigit || letters[start - 1] == "." { start -= 1 }
    guard let number = Decimal(letters[start..<end - 1].text),
      exceeders.contains(where: { letters[..<start].suffix($0.count).elementsEqual($0) })
    else { return nil }
    self.figure = index
    value = number
    unit = "%"
    rest = []
    sentence = figure.sentence
  }

  /// Whether whatever passes this threshold passes `other`, too.
  func isInside(_ other: Threshold, _ report: CheckedReport) -> Bool {
    let (own, wide) = (report.figures[figure], report.figures[other.figure])
    guard other.value < value, unit == other.unit, own.unit == wide.unit, own.period == wide.period,
      own.scope == wide.scope, own.status == wide.status
    else { return false }
    if sentence != other.sentence { return false }
    if rest == other.rest { return true }
    // 引进千万元以上项目1065个，其中亿元以上项目136个: the part leaves the verb unsaid.
    return own.whole == other.figure || own.sentence == wide.sentence && other.rest.suffix(rest.count) == rest[...]
  }
}

private let exceeders = ["超过", "超", "突破", "达到", "高于", "大于"].map(\.letters)

private func check(_ narrow: Int, _ wide: Int, _ report: CheckedReport) -> Check? {
  let (inner, outer) = (report.figures[narrow], report.figures[wide])
  guard let least = inner.interval, let most = outer.interval else { return nil }
  let isMore = most.lies(below: least)
  // 30亿元以上8个、20亿元以上6个: a list that comes down may count those in each class alone.
  let isList = inner.sentence == outer.sentence && wide == narrow + 1
  let relation: Phrase =
    "\(bounded(inner.amount, least, inner.unit)) \(isMore ? ">" : "≤") \(bounded(outer.amount, most, outer.unit))"
  return Check(
    kind: CheckKind.nested.name, verdict: !isMore ? .holds : isList ? .unknown : .differs,
    claim: "\(inner.named) is no more than \(outer.named)",
    arithmetic: isMore && isList ? "\(relation), unless each class leaves out those above it" : relation,
    stated: inner.quantity, expected: outer.quantity, grounds: [narrow, wide].map(report.ground))
}

import Facts
import Quantities
import Sentences
import Series
import SourceText

/// Totals that stand behind their parts: 甲方面4个，加上乙方面7个，共有11个; 一是…4项。二是…7项。以上共计11项.
///
/// That numbers before it make up the total exactly is what shows them to be its parts. Where sentences tell the parts by
/// turns, each with one number of the same thing, they are all of it, and the total can be wrong.
func totals(_ report: CheckedReport) -> [Check] {
  report.figures.indices.compactMap { total in
    let figure = report.figures[total]
    guard figure.kind == .level, figure.bound == .exact, figure.value != nil, isAdditive(figure),
      closings.contains(where: { report.before(total).suffix($0.count).elementsEqual($0) })
    else { return nil }
    // 全区学校共有40所 behind three turns of new ones is a stock of its own.
    let isClosed = sumsUp.contains { report.before(total).suffix($0.count).elementsEqual($0) }
    if isClosed, let parts = turns(before: total, report) {
      return sumCheck(whole: total, parts: parts, report, isAll: true)
    }
    return sums(before: total, report).flatMap { sumCheck(whole: total, parts: $0, report) }
  }
}

/// The numbers right before a total in its sentence that make it up.
private func sums(before total: Int, _ report: CheckedReport) -> [Int]? {
  let whole = report.figures[total]
  guard let value = whole.value, let precision = whole.precision, Decimal(10) * precision <= value else { return nil }
  var parts: [Int] = []
  var sum = Decimal.zero
  for index in report.figures.indices[..<total].reversed() {
    let figure = report.figures[index]
    guard figure.sentence == whole.sentence, sum < value else { break }
    guard figure.unit == whole.unit, figure.whole == nil else { continue }
    guard figure.kind == .level, figure.bound == .exact, isAdditive(figure), let amount = figure.value else { break }
    parts.insert(index, at: 0)
    sum = sum + amount
  }
  return parts.count > 1 && sum == value ? parts : nil
}

/// The first numbers of the sentences that begin with 一是, 二是 … and end before the total's: of one thing, one a sentence.
private func turns(before total: Int, _ report: CheckedReport) -> [Int]? {
  let whole = report.figures[total]
  var parts: [Int] = []
  var sentence = whole.sentence - 1
  while sentence >= 0, let turn = turn(of: sentence, report) {
    guard
      let first = report.figures.indices.first(where: {
        report.figures[$0].sentence == sentence && Counters.countAlike(report.figures[$0].unit, whole.unit)
          && report.figures[$0].kind == .level && report.figures[$0].bound == .exact
      })
    else { return nil }
    parts.insert(first, at: 0)
    if turn == 0 { break }
    sentence -= 1
  }
  let names = Set(parts.map { report.figures[$0].indicator })
  guard parts.count > 2, names.count == 1, sentence >= 0, turn(of: sentence, report) == 0 else { return nil }
  return parts
}

/// 0 for a sentence that begins with 一是 or 第一, 1 for 二是 …; of the first, what stands before a colon is left out.
private func turn(of sentence: Int, _ report: CheckedReport) -> Int? {
  let range = report.prose.sentences[sentence].range
  let letters = report.prose.letters
  var starts = [range.lowerBound]
  if let colon = letters[range].firstIndex(of: "：") { starts.append(colon + 1) }
  return turnWords.firstIndex { word in
    starts.contains { letters.has("\(word)是", at: $0, limit: range.upperBound) }
  }
}

private let turnWords = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(separator: " ").map(String.init)
private let sumsUp = ["共计", "合计", "总计", "以上共有", "以上共为"].map(\.letters)
private let closings = sumsUp + ["总共", "一共", "共有", "共为", "共达"].map(\.letters)

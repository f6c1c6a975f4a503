package import Facts
import Quantities
package import Sentences

/// A report as checks look at it: what it says, and where it stands among the others.
package struct CheckedReport: Sendable {
  /// Its place among the reports that are checked together.
  package let number: Int
  package let prose: Prose
  package let figures: [Figure]
  package let measures: [Measure?]
  package let frameworks: [Framework]

  package init(
    number: Int, prose: Prose, figures: [Figure], measures: [Measure?], frameworks: [Framework]
  ) {
    self.number = number
    self.prose = prose
    self.figures = figures
    self.measures = measures
    self.frameworks = frameworks
  }
}

extension CheckedReport {
  func ground(_ figure: Int) -> Check.Ground { .figure(figure, in: number) }

  /// The letters from behind one figure to another, where both stand in one sentence.
  func between(_ first: Int, _ second: Int) -> ArraySlice<Letter> {
    let (start, end) = (figures[first].range.upperBound, figures[second].range.lowerBound)
    return start <= end ? prose.letters[start..<end] : []
  }

  /// The letters of its sentence that stand before a figure, as far as the figure before it.
  func before(_ index: Int) -> ArraySlice<Letter> {
    let figure = figures[index]
    var start = prose.sentences[figure.sentence].range.lowerBound
    if index > 0, figures[index - 1].sentence == figure.sentence {
      start = max(start, figures[index - 1].range.upperBound)
    }
    return start <= figure.range.lowerBound ? prose.letters[start..<figure.range.lowerBound] : []
  }

  /// The letters behind a figure, as far as the next one or the end of the sentence.
  func behind(_ index: Int) -> ArraySlice<Letter> {
    let figure = figures[index]
    var end = prose.sentences[figure.sentence].range.upperBound
    if index + 1 < figures.count, figures[index + 1].sentence == figure.sentence {
      end = min(end, figures[index + 1].range.lowerBound)
    }
    return figure.range.upperBound <= end ? prose.letters[figure.range.upperBound..<end] : []
  }

  /// 从15家增加到38家: whether the figure is where something started from.
  func isStart(_ index: Int) -> Bool {
    guard index + 1 < figures.count, figures[index + 1].sentence == figures[index].sentence else { return false }
    let rise = between(index, index + 1)
    guard rises.contains(where: { rise.holds($0) }), rise.count <= 24 else { return false }
    return before(index).suffix(16).contains { $0 == "由" || $0 == "从" }
  }
}

private let rises = [
  "增加到", "增至", "增加至", "增到", "提高到", "提高至", "提升到", "提升至", "上升到", "上升为", "上升至", "增长到", "增长至", "发展到", "扩大到", "下降到", "下降为",
  "下降至", "降到", "降至", "降为", "减少到", "减少至", "减到", "达到", "升至", "跃升", "缩小到", "变为", "增为",
]
.map(\.letters)

extension ArraySlice<Letter> {
  /// Whether `word` stands in it.
  func holds(_ word: [Letter]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    for start in startIndex...(endIndex - word.count) where self[start] == first {
      if self[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }

  func holds(_ word: String) -> Bool { holds(word.letters) }
}

extension Figure {
  /// Its words and its number as a claim names it: `金融业增加值206.3亿元`.
  var named: String { indicator + raw }

  var quantity: Quantity? { value.map { Quantity($0, unit) } }
}

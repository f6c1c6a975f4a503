import Quantities
import Sentences

/// What figures are compared with: 比2010年, 由1980年的….
extension PeriodReader {
  /// The year before a figure that something grew from: the one compared with, where the sentence names it.
  func comparedYear(before figure: Int, in sentence: Sentence) -> Int? {
    for time in times[sentence.times].reversed()
    where time.range.upperBound <= figure && time.hasYear && (time.isComparison || isOrigin(time)) {
      let named = resolver.period(of: time, year: year)?.period
      return isOrigin(time) ? named?.from?.year : named?.to?.year
    }
    return nil
  }

  /// 1978年到1982年，由18万张增加到20万张: whether the span that dates the figure names the year it starts with.
  func namesStart(of period: Period, before figure: Int, in sentence: Sentence) -> Bool {
    times[sentence.times].contains { time in
      guard time.range.upperBound <= figure, case .absolute(period) = time.shape else { return false }
      return letters[time.range].contains { $0 == "到" || $0 == "至" }
    }
  }

  /// The year that the paragraphs before last compared with.
  var yearLastCompared: Int? { compared }

  /// 由1980年的…, 从2002年….
  func isOrigin(_ time: TimeExpression) -> Bool {
    let start = time.range.lowerBound
    return start > 0 && (letters[start - 1] == "由" || letters[start - 1] == "从")
  }

  /// 比1964年增长: the year named in the figure's own clause.
  func yearBehind(_ figure: Int, in sentence: Sentence) -> Int? {
    let time = times[sentence.times].last { $0.range.upperBound <= figure && $0.isComparison }
    guard let time, case .absolute(let period) = time.shape,
      // 与2005年相比，产值翻一番；税收…: it holds for all that the sentence tells.
      letters.has("相比", before: time.range.upperBound, limit: 0)
        || !letters[time.range.upperBound..<figure].contains("，")
    else { return nil }
    // 较“十三五”时期增长71%: stretch against stretch.
    return period.from?.year == period.to?.year ? period.year : nil
  }

  /// 比上年同期和一季度回落: whether the time goes on with what the one before it is compared with.
  func goesOnComparing(_ index: Int, in sentence: Sentence) -> Bool {
    guard index > sentence.times.lowerBound, times[index - 1].isComparison else { return false }
    let end = times[index - 1].range.upperBound
    return end + 1 == times[index].range.lowerBound && comparisonJoints.contains(letters[end])
  }

  /// 比“九五”增长两倍: the years behind the stretch that something is compared with, as many as it has.
  func stretchAfterCompared(before figure: Int, in sentence: Sentence) -> Period? {
    let time = times[sentence.times].last { $0.range.upperBound <= figure && $0.isComparison }
    guard let time, case .absolute(let period) = time.shape, let from = period.from?.year, let to = period.to?.year,
      to > from, !letters[time.range.upperBound..<figure].contains("，")
    else { return nil }
    return Period(years: to + 1, to + 1 + to - from)
  }
}

private let comparisonJoints = LetterSet("和、与及")

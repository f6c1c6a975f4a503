package import Facts
import Quantities
package import Sentences

/// What a growth, share or multiple is reckoned against, as far as figures that differ in it are not to be compared.
package enum Reckoning {
  /// Nil for the year before, which growth is reckoned against unless its report says otherwise.
  package static func base(of figure: Figure, in prose: Prose) -> String? {
    guard let base = figure.base ?? baseOfList(figure, in: prose) else { return nil }
    if figure.kind == .change, yearsBefore.contains(base) || isYearBefore(base, figure.period) { return nil }
    return base
  }

  /// 2020年与2015年相比，货运量增长31%，客运量下降4%: the year that a sentence names once for all that it says behind. 比上年, 同比
  /// and the like begin anew.
  private static func baseOfList(_ figure: Figure, in prose: Prose) -> String? {
    guard figure.kind == .change, figure.unit.isRate || figure.unit == Unit("倍") else { return nil }
    let letters = prose.letters
    let start = prose.sentences[figure.sentence].range.lowerBound
    var position = figure.range.lowerBound - 1
    while position > start {
      if letters[position] == "年", position - start > 4, let year = year(in: letters, before: position) {
        let word = letters[position - 5]
        let isCompared = word == "比" || word == "较"
        let isPaired = word == "同" || word == "与" || word == "和"
        if isCompared || isPaired && letters.has("相比", at: position + 1, limit: figure.range.lowerBound) {
          return "\(year)年"
        }
      } else if yearBeforeWords.end(in: letters, at: position, limit: figure.range.lowerBound) != nil {
        return nil
      }
      position -= 1
    }
    return nil
  }

  /// 比一九八〇年, 比1980年预计, 比1980年将 of what is said of 1981.
  private static func isYearBefore(_ base: String, _ period: Period) -> Bool {
    var base = base[...]
    for remark in ["预计", "实际", "将"] where base.hasSuffix(remark) { base = base.dropLast(remark.count) }
    guard let before = year(named: String(base)), let from = period.from, let to = period.to else { return false }
    return from.year <= to.year && before == from.year - 1
  }

  /// The measure of a share that reports as often call a rate: 财政赤字 as a part of 国内生产总值 is the 财政赤字率.
  static func rate(of figure: Figure, _ measure: String) -> String? {
    guard figure.kind == .share, figure.unit == .percent else { return nil }
    // 优良天数比例80% is stated as a share, 优良率80% as a level, and both are the rate.
    if measure.hasSuffix("率") || measure.hasSuffix("强度") { return measure }
    return rates[measure].flatMap { rate in
      figure.base.map { outputs.contains($0) } ?? (measure == "财政赤字") ? rate : nil
    }
  }

  /// 农村贫困人口减少任务1000万 is by how much the 农村贫困人口 is to become less: what declines, where a level is named after it.
  static func decline(of figure: Figure, _ measure: String) -> String? {
    guard figure.kind == .level, measure.hasSuffix("减少"), measure.count > 4 else { return nil }
    return String(measure.dropLast(2))
  }

  private static let rates = ["财政赤字": "财政赤字率", "研发经费投入": "研发投入强度"]
  private static let outputs: Set<String> = ["国内生产总值", "地区生产总值", "生产总值", "GDP", "全省生产总值", "全市生产总值"]

  /// 年均增长9.1%, 平均每年增长8%: over several years, though a plan may leave unsaid which.
  static func isYearly(_ figure: Figure, in prose: Prose) -> Bool {
    guard figure.kind == .change else { return false }
    let sentence = prose.sentences[figure.sentence].range
    var start = figure.range.lowerBound
    while start > sentence.lowerBound, prose.letters[start - 1] != "；", prose.letters[start - 1] != "。" { start -= 1 }
    return (start..<figure.range.lowerBound).contains {
      yearlyWords.end(in: prose.letters, at: $0, limit: figure.range.lowerBound) != nil
    }
  }

  private static let yearsBefore: Set<String> = [
    "上年", "上一年", "去年", "上年同期", "去年同期", "同期", "上年实际", "上年末", "去年底", "上年底", "同比",
  ]
}

/// 2010年, 一九五二年.
package func year(named text: String) -> Int? {
  let letters = text.letters
  guard letters.count == 5, letters[4] == "年" else { return nil }
  return year(in: letters, before: 4)
}

/// The year whose four digits stand before `end`.
private func year(in letters: [Letter], before end: Int) -> Int? {
  let digits = letters[max(0, end - 4)..<end].compactMap { $0.isDigit ? $0.digit : NumeralReader.worth(of: $0) }
  guard digits.count == 4 else { return nil }
  let year = digits.reduce(0) { $0 * 10 + $1 }
  return (1900...2100).contains(year) ? year : nil
}

private let yearlyWords = WordSet("年均 平均每年 每年 年平均 年递增")
private let yearBeforeWords = WordSet("同比 上年 上一年 去年 环比 前一年")

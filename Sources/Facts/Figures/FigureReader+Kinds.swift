import Quantities
import Sentences

/// What a number says beside the one before it: the same growth again, the end of a movement, one more of a list.
extension FigureReader {
  /// What the number says, by its own words or as the one before does.
  func kind(
    of measurement: Measurement, behind before: Measurement?, left: Range<Int>, _ isRise: Bool, _ told: Told
  ) -> KindReading? {
    let own = KindRule.reading(of: KindContext(letters: letters, left: left, measurement: measurement))
    // 分别增长2.5倍、3倍: a list of growths.
    if own?.kind == .multiple, own?.base == nil, isListed(left), let before, before.unit == measurement.unit,
      told.kind?.kind == .change
    {
      return told.kind
    }
    // 从2007年的8.4%提升到去年的13.3%: what the start is, the end is.
    if own?.kind == .share, let before, before.unit == measurement.unit, let last = left.last, letters[last] == "的",
      reachingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil
    {
      guard told.kind?.kind == .share else { return nil }
    }
    if own == nil, measurement.unit == .percent, letters[measurement.raw.upperBound] != "的", reachesShare(left) {
      return KindReading(kind: .share, wordsStart: left.lowerBound)
    }
    guard own == nil, let before else { return own }
    // 比上年增加220万吨，即7.8%: the same growth, reckoned otherwise.
    if told.kind?.kind == .change, measurement.sort == .ratio, left.count == 1, letters[left.lowerBound] == "即" {
      var kind = told.kind
      kind?.wordsStart = left.lowerBound
      return kind
    }
    return before.unit == measurement.unit ? kindAsBefore(measurement, before, left: left, isRise, told) : nil
  }

  /// What a number says without a word for it, beside one of the same unit; nil where it is an amount of its own.
  private func kindAsBefore(
    _ measurement: Measurement, _ before: Measurement, left: Range<Int>, _ isRise: Bool, _ told: Told
  ) -> KindReading? {
    var kind = isListed(left) ? told.kind : nil
    // 大型企业占比过半，小型企业达31%: the next of the parts.
    if kind == nil, told.kind?.kind == .share, measurement.unit == .percent, isNextPart(left, behind: before, told) {
      kind = told.kind
      kind?.wordsStart = measurement.raw.lowerBound
      kind?.base = nil
    }
    // 占全国份额从14%提升到15.5%: both ends are shares.
    if kind == nil, isRise, told.kind?.kind == .share || told.kind?.kind == .rank {
      kind = told.kind
      kind?.wordsStart = measurement.raw.lowerBound
    }
    // 增幅由5.3%上升到10.4%: and both ends are growths.
    if kind == nil, isRise || reachesDated(left), told.kind?.kind == .change, measurement.unit == .percent,
      startsMovement(before)
    {
      kind = told.kind
      kind?.wordsStart = measurement.raw.lowerBound
    }
    // 经费所占的比重从60%降到30%，其中行政费从19%降到9%: the parts of a share, and shares dated one by one.
    if kind == nil, told.kind?.kind == .share, isOrigin(left) || saysOnlyWhen(letters, left) {
      kind = told.kind
      kind?.wordsStart = saysOnlyWhen(letters, left) ? left.lowerBound : measurement.raw.lowerBound
      kind?.base = nil
    }
    // 平均每年增长4%，争取达到5%: the growth that is striven for.
    if kind == nil, told.kind?.kind == .change, left.count <= 10,
      effortVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) != nil
    {
      kind = told.kind
      kind?.wordsStart = left.lowerBound
    }
    return kind
  }

  /// 占比提高3个百分点，突破36%; 税收占比超过工业，达到53%: nothing but a verb of reach, behind a clause that names the share.
  private func reachesShare(_ left: Range<Int>) -> Bool {
    guard left.lowerBound > 3, letters[left.lowerBound - 1] == "，", left.count <= 3,
      left.isEmpty || reachingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    else { return false }
    var position = left.lowerBound - 2
    while position > 0, letters[position] != "，", letters[position] != "。", letters[position] != "；" {
      // 比重庆高, 比重新核定后: a comparison.
      let isWeight = letters[position + 1] == "重" && !comparedWith.contains(letters[position + 2])
      if letters[position] == "比", isWeight || letters[position - 1] == "占" { return true }
      position -= 1
    }
    return false
  }

  /// 税收占收入比重84%，提高2个百分点: points are of the share before them.
  func saysPointsOfShare(_ measurement: Measurement, _ kind: KindReading?, _ told: Told) -> Bool {
    kind?.kind == .change && measurement.unit == .percentagePoint && told.kind?.kind == .share
  }

  /// Whether a clause names a thing of the sort that the share before was of, and then only reaches: ，小型企业达.
  private func isNextPart(_ left: Range<Int>, behind before: Measurement, _ told: Told) -> Bool {
    guard (4...16).contains(left.count), left.lowerBound - before.raw.upperBound == 1,
      letters[left.upperBound - 1] == "达",
      let sort = told.previous?.words.last
    else { return false }
    return letters[left.upperBound - 2] == sort && !rateLetters.contains(sort)
  }

  /// 年均, 平均每年: a rate over several years.
  func isYearly(_ left: Range<Int>) -> Bool {
    let words = yearlyWords
    return left.contains {
      // 全年平均: one year's mean.
      words.end(in: letters, at: $0, limit: left.upperBound) != nil && ($0 == 0 || letters[$0 - 1] != "全")
    }
  }

  /// 比1952年的270亿元增长141%: the year of the number that stands between, which the growth is reckoned against.
  func yearCompared(beside before: Measurement, in context: Context) -> String? {
    let end = before.raw.lowerBound - 1
    guard end > context.sentence.range.lowerBound, letters[end] == "的" else { return nil }
    let time = prose.times[context.sentence.times].last { $0.range.upperBound == end && $0.isComparison }
    return time.map { letters[$0.range].text }
  }

  /// Whether nothing but 提升到, 降至 and the like stands between two figures; behind 由 any verb does (由51家整合为33家).
  func isRise(_ left: Range<Int>, from start: Measurement) -> Bool {
    guard let last = left.last, letters[last] == "到" || letters[last] == "至" || letters[last] == "为",
      left.count <= 8
    else { return false }
    let before: Letter = start.raw.lowerBound > 0 ? letters[start.raw.lowerBound - 1] : " "
    if before == "由" || before == "从",
      left.allSatisfy({ letters[$0].isHan || letters[$0] == "（" || letters[$0] == "）" })
    {
      return true
    }
    return reachingVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) == left.lowerBound
  }

  /// 上升到目前的: a verb of reach, and when.
  private func reachesDated(_ left: Range<Int>) -> Bool {
    guard let last = left.last, letters[last] == "的", left.count <= 10 else { return false }
    return reachingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil
  }

  /// 由5.3%, 由2000年的5.3%: whether a movement starts at the figure.
  private func startsMovement(_ before: Measurement) -> Bool {
    let low = max(0, before.raw.lowerBound - 12)
    return letters[low..<before.raw.lowerBound].reversed().prefix { $0 != "，" && $0 != "；" }
      .contains { $0 == "由" || $0 == "从" }
  }

  /// Whether the words end in 从 or 由 and name no rate or speed of its own: 其中行政费从.
  private func isOrigin(_ left: Range<Int>) -> Bool {
    guard let last = left.last, letters[last] == "从" || letters[last] == "由" else { return false }
    return !left.contains { rateLetters.contains(letters[$0]) }
  }

  /// Whether a ； stands there, before the clause in front of the figure: that clause speaks of something else.
  func isParted(_ from: Int, _ to: Int) -> Bool {
    from < to && (from..<to).contains { letters[$0] == "；" || letters[$0] == ";" }
  }

  /// 、全国重点实验室 before its number: nothing but the name of another thing.
  func isShortName(_ left: Range<Int>) -> Bool {
    guard let first = left.first, letters[first] == "、", left.count <= 12 else { return false }
    return exampleVerbs.end(in: letters, at: first + 1, limit: left.upperBound) == nil
  }

  func isListed(_ left: Range<Int>) -> Bool {
    left.allSatisfy {
      switch letters[$0] {
      case "、", "和", "与", "，", " ", "及", "或": true
      case "者": letters[$0 - 1] == "或"
      default: false
      }
    }
  }
}

private let effortVerbs = WordSet("争取达到 力争达到 确保达到 争取实现 力争实现 争取 力争")
private let yearlyWords = WordSet("年均 平均每年 每年平均 年平均 平均年 每年递增 每年增长 年递增 每年以")
private let rateLetters = LetterSet("率速度幅")

/// Whether nothing but a year and a verb of reaching stands before a number: 一九五七年上升为.
func saysOnlyWhen(_ letters: [Letter], _ left: Range<Int>) -> Bool {
  guard let year = left.last(where: { letters[$0] == "年" }), year - left.lowerBound <= 8, left.upperBound - year <= 8
  else { return false }
  return reachingVerbs.start(in: letters, before: left.upperBound, limit: year + 1).map { $0 <= year + 3 } ?? false
    || left.upperBound == year + 2 && (letters[year + 1] == "为" || letters[year + 1] == "是")
}

/// What goes on behind 重 where 比 compares.
private let comparedWith = LetterSet("庆新点要")

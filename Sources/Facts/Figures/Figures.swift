import Documents
import Quantities
package import Sentences

/// The figures of a document, in reading order.
package func figures(in prose: Prose) -> [Figure] {
  var reader = FigureReader(prose)
  for index in prose.sentences.indices { reader.read(sentence: index) }
  return reader.figures
}

private struct FigureReader {
  let prose: Prose
  let clock: ReportClock
  let scopes: ScopeReader
  var periods: PeriodReader
  var figures: [Figure] = []
  /// The contexts of the headings above, outermost first.
  var headings: [(level: Int, context: SectionContext)] = []
  /// What the last sentence that only announces (…如下：) said.
  var announced: SectionContext?
  /// The level of the heading under which it stood.
  var announcedLevel = 0
  /// Whether an earlier sentence of the paragraph promised what it says.
  var promises = false
  var block = -1

  init(_ prose: Prose) {
    self.prose = prose
    clock = ReportClock(prose.document.metadata)
    scopes = ScopeReader(place: prose.document.metadata.place)
    periods = PeriodReader(prose, clock: clock)
  }

  private var section: SectionContext {
    var result = SectionContext()
    for (_, context) in headings {
      result.period = context.period ?? result.period
      result.isPlan = context.isPlan ?? result.isPlan
    }
    if let announced {
      result.period = announced.period ?? result.period
      result.isPlan = announced.isPlan ?? result.isPlan
    }
    return result
  }

  mutating func read(sentence index: Int) {
    let sentence = prose.sentences[index]
    periods.enter(sentence)
    if sentence.block != block {
      block = sentence.block
      promises = false
    }
    if case .heading(let level) = prose.document.blocks[sentence.block].kind {
      let sibling = headings.last { $0.level == level }?.context.isPlan
      headings.removeAll { $0.level >= level }
      var context = SectionContext(announcement: sentence, prose: prose, resolver: periods.resolver)
      // 2026年政府工作报告: the year in which it is given, not what its sections speak of.
      if prose.letters.has("报告", before: sentence.range.upperBound, limit: sentence.range.lowerBound) {
        context = SectionContext()
      } else if context.isPlan == nil, prose.document.metadata.kind == .workReport, let isLater = isNumbered(sentence) {
        // 一、…回顾, 二、把改革推向纵深: what follows a review in a work report is meant for the time to come.
        // So is one that opens with what to do.
        let opening = sentence.range.lowerBound + 2
        let intends = intentVerbs.end(in: prose.letters, at: opening, limit: sentence.range.upperBound) != nil
        let isInReview = headings.contains { $0.context.isPlan == false }
        if isLater && sibling != nil || intends && !isInReview { context.isPlan = true }
      }
      // （一）, （二） divide what was announced above them; they end it only where they speak of a time themselves.
      if level <= announcedLevel || context.period != nil { announced = nil }
      headings.append((level, context))
    }
    if !sentence.numerals.isEmpty { readFigures(of: sentence, index) }
    periods.leave(sentence, isReviewOfYears: section.period?.isSpan == true && section.isPlan == false)
    let statuses = StatusReader(prose: prose, sentence: sentence)
    switch statuses.status(before: sentence.range.upperBound, isReview: section.isPlan == false) {
    case .target: promises = true
    case .actual: promises = false
    default: break
    }
    announce(sentence, index)
  }

  /// What a sentence says of the paragraphs behind it: one that ends in a colon announces them, and one that opens a
  /// paragraph with a year, in a review of several, goes over to that year.
  private mutating func announce(_ sentence: Sentence, _ index: Int) {
    let endsInColon = prose.letters[sentence.range.upperBound - 1] == "："
    guard endsInColon || !sentence.times.isEmpty else { return }
    let (known, wasPlan) = (announced?.period, announced?.isPlan)
    defer {
      if announced?.period != known || announced?.isPlan != wasPlan { announcedLevel = headings.last?.level ?? 0 }
    }
    let isLast = index + 1 == prose.sentences.count || prose.sentences[index + 1].block != sentence.block
    if endsInColon, isLast {
      let context = SectionContext(announcement: sentence, prose: prose, resolver: periods.resolver)
      // 主要成效有： announces what was done, also below a heading that plans.
      if context.period != nil || context.isPlan == false { announced = context }
    } else if section.isPlan == false, let time = prose.times[sentence.times].first, opens(time, sentence),
      time.role == .plain, let stated = periods.resolver.period(of: time, year: nil)
    {
      let years = (stated.period.to?.year ?? 0) - (stated.period.from?.year ?? 0)
      if years >= 4, index == 0 || prose.sentences[index - 1].block != sentence.block {
        // 五年来，…: the paragraphs behind it look back on the whole stretch.
        announced = SectionContext(period: stated, isPlan: false)
      } else if section.period?.isSpan == true, !stated.isSpan, stated.period.year == clock.reported {
        announced = SectionContext(period: stated, isPlan: false)
      }
    }
  }

  /// 一、…, 二、…: whether a numbered section of the report stands behind its first; nil for other headings.
  private func isNumbered(_ heading: Sentence) -> Bool? {
    let letters = prose.letters
    let start = heading.range.lowerBound
    guard heading.range.count > 3, letters[start + 1] == "、" else { return nil }
    switch letters[start] {
    case "一": return false
    case "二", "三", "四", "五", "六", "七", "八", "九", "十": return true
    default: return nil
    }
  }

  /// 2025年，…, and 刚刚过去的2025年，…: the time that a sentence opens with.
  private func opens(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    if time.range.lowerBound == sentence.range.lowerBound { return true }
    return time.range.lowerBound - sentence.range.lowerBound <= 5 && time.range.upperBound < sentence.range.upperBound
      && prose.letters[time.range.upperBound] == "，"
      && prose.letters[sentence.range.lowerBound..<time.range.lowerBound].allSatisfy(\.isHan)
  }

  private mutating func readFigures(of sentence: Sentence, _ index: Int) {
    let all = MeasurementReader(prose: prose, sentence: sentence).read()
    var kept: [Measurement] = []
    for position in all.indices {
      let context = NumeralContext(prose: prose, sentence: sentence, measurements: all, index: position)
      if NumeralRule.all.contains(where: { $0.matches(context) }) { continue }
      kept.append(all[position])
    }
    if kept.isEmpty { return }
    let clauses = Clauses(prose: prose, sentence: sentence, figures: kept.map(\.raw))
    let indicators = IndicatorReader(
      prose: prose, sentence: sentence, clauses: clauses, measurements: kept,
      phrases: PhraseReader(prose: prose, sentence: sentence, ownNames: scopes.ownNames))
    let statuses = StatusReader(prose: prose, sentence: sentence)
    let section = section
    let accumulation = accumulations(sentence)
    // What an empty clause takes over: after a share, the whole that the share is of; in a list, the words before it.
    var previous: IndicatorReader.Reading?
    var last: IndicatorReader.Reading?
    var shared: ArraySlice<String> = []
    var previousKind: KindReading?
    let first = figures.count
    for position in kept.indices {
      let measurement = kept[position]
      let start = clauses.start(before: measurement.raw.lowerBound, figure: position)
      let left = start..<max(start, measurement.raw.lowerBound)
      let words = KindContext(letters: prose.letters, left: left, measurement: measurement)
      var kind = KindRule.all.lazy.compactMap { $0.read(words) }.first
      if kind == nil, position > 0, isListed(left), kept[position - 1].unit == measurement.unit { kind = previousKind }
      // 占全国份额从14%提升到15.5%: both ends are shares.
      if kind == nil, position > 0, previousKind?.kind == .share, kept[position - 1].unit == measurement.unit,
        isRise(left)
      {
        kind = previousKind
        kind?.wordsStart = measurement.raw.lowerBound
      }
      if shared.isEmpty, let owners = indicators.distributed(from: position) { shared = owners[...] }
      var reading = indicators.indicator(
        of: position, kind: kind, previous: isListed(left) || isRise(left) ? last ?? previous : previous)
      if let owner = shared.popFirst() { reading = IndicatorReader.Reading(text: owner, isInherited: false) }
      last = reading
      let stated = statuses.status(before: measurement.raw.lowerBound, isReview: section.isPlan == false)
      let isAccumulated = accumulation.map { $0 < measurement.raw.lowerBound } ?? false
      let background = section.isPlan ?? (promises ? true : nil)
      let isPlan = stated.map { $0 == .target } ?? background ?? false
      var dating = periods.dating(
        of: measurement.raw, in: sentence, isAccumulated: isAccumulated, section: section.period, isPlan: isPlan)
      let status = status(stated, dating: dating, isPlan: background)
      if let start = startYear(of: position, in: kept, left: left, dating: dating, isLevel: kind?.kind != .change) {
        dating?.period = Period(year: start)
        dating?.isSpan = false
      }
      figures.append(
        figure(measurement, kind, reading.text, status, dating, sentence: index, left: left, first: first))
      if kind?.kind != .share || previous == nil { previous = reading }
      previousKind = kind
    }
  }

  /// Where 累计 stands, when nothing beside it says since when.
  private func accumulations(_ sentence: Sentence) -> Int? {
    let letters = prose.letters
    for position in sentence.range where letters[position] == "累" && position + 1 < sentence.range.upperBound {
      guard letters[position + 1] == "计" else { continue }
      // With 同比 the flow starts on 1 January.
      for later in position..<sentence.range.upperBound - 1 where letters[later] == "同" && letters[later + 1] == "比" {
        return nil
      }
      return position
    }
    return nil
  }

  /// 从15家增加到38家: the first number is the state before the period, where nothing says of what time it is.
  private func startYear(
    of position: Int, in kept: [Measurement], left: Range<Int>, dating: PeriodReader.Dating?, isLevel: Bool
  ) -> Int? {
    guard isLevel, position + 1 < kept.count, let from = dating?.period.from, let to = dating?.period.to,
      from.month == 1, to.month == 12, let last = left.last
    else { return nil }
    let isStart =
      prose.letters[last] == "从" || prose.letters[last] == "由"
      || kept[position].isOrdinal && left.suffix(6).contains { prose.letters[$0] == "从" || prose.letters[$0] == "由" }
    guard isStart, isRise(kept[position].raw.upperBound..<kept[position + 1].raw.lowerBound) else { return nil }
    return from.year - 1
  }

  /// Whether nothing but 提升到, 降至 and the like stands between two figures.
  private func isRise(_ left: Range<Int>) -> Bool {
    guard let last = left.last, prose.letters[last] == "到" || prose.letters[last] == "至" || prose.letters[last] == "为",
      left.count <= 8
    else { return false }
    return reachingVerbs.start(in: prose.letters, before: left.upperBound, limit: left.lowerBound) == left.lowerBound
  }

  private func isListed(_ left: Range<Int>) -> Bool {
    left.allSatisfy {
      switch prose.letters[$0] {
      case "、", "和", "与", "，", " ", "及": true
      default: false
      }
    }
  }

  private func status(_ stated: Figure.Status?, dating: PeriodReader.Dating?, isPlan: Bool?) -> Figure.Status {
    let year = dating?.period.to?.year
    let isAhead = dating?.isStated == true && year.map { $0 > clock.reported ?? $0 } ?? false
    if let stated {
      if stated == .estimate, isAhead, year.map({ $0 > clock.spoken ?? $0 }) ?? false { return .target }
      return stated
    }
    if isAhead { return .target }
    if let isPlan {
      if isPlan, dating?.isStated == true, let year, let planned = clock.planned, year < planned { return .actual }
      return isPlan ? .target : .actual
    }
    if let year, let reported = clock.reported, year > reported { return .target }
    return .actual
  }

  private func figure(
    _ measurement: Measurement, _ kind: KindReading?, _ indicator: String, _ status: Figure.Status,
    _ dating: PeriodReader.Dating?, sentence: Int, left: Range<Int>, first: Int
  ) -> Figure {
    let sign = kind?.kind == .change && (kind?.sign ?? 1) < 0
    var unit = measurement.unit
    if kind?.kind == .rank { unit = Unit("位") }
    var period = dating?.period ?? Period(from: nil, to: nil)
    if let dating, dating.isSpan, kind == nil || kind?.kind == .share || kind?.kind == .rank,
      reaches(measurement, isLevel: kind == nil),
      let year = period.to?.year
    {
      period = Period(year: year)
    }
    return Figure(
      raw: prose.text(measurement.raw),
      value: measurement.numeral.style == .ratio ? nil : sign ? -measurement.value : measurement.value,
      high: measurement.high.map { sign ? -$0 : $0 }, unit: unit, indicator: indicator, kind: kind?.kind ?? .level,
      bound: measurement.bound, status: status, period: period,
      scope: scopes.scope(in: prose, left: left, kind: kind?.kind ?? .level),
      whole: kind == nil ? whole(of: measurement, sentence: sentence, first: first) : nil, base: kind?.base,
      sentence: sentence,
      range: measurement.raw)
  }

  /// 达到, 增至 before a number: a state, reached in the last year of a span.
  private func reaches(_ measurement: Measurement, isLevel: Bool) -> Bool {
    reachingVerbs.start(in: prose.letters, before: measurement.raw.lowerBound, limit: 0) != nil
      || measurement.unit == .percent && isLevel || measurement.isOrdinal
  }

  // MARK: 其中

  /// The figure that this one is a stated part of: the last of its unit before 其中, 含 or 包括.
  private func whole(of measurement: Measurement, sentence: Int, first: Int) -> Int? {
    let range = prose.sentences[sentence].range
    var position = measurement.raw.lowerBound - 1
    while position >= range.lowerBound {
      let letter = prose.letters[position]
      if letter == "；" { return nil }
      if partWords.end(in: prose.letters, at: position, limit: range.upperBound) != nil {
        return figures.indices.reversed().first { index in
          figures[index].range.upperBound <= position && figures[index].sentence >= sentence - 1
            && figures[index].unit == measurement.unit && figures[index].kind == .level
        }
      }
      position -= 1
    }
    return nil
  }
}

/// Verbs of intention with which the sections of a plan open.
private let intentVerbs = WordSet(
  "扩大 加快 推进 继续 大力 努力 坚持 加强 深化 切实 全面 积极 进一步 着力 促进 保持 适应 提高 发展 打好 做好 搞好 抓好 改善 稳定 严格 认真")

private let reachingVerbs = WordSet(
  "达到 达 增至 增加到 提高到 升至 提升到 上升到 扩大到 突破 超过 下降到 降至 增长到 迈上 稳定在 保持在 增加至 提升至 提高至 下降至 降到 缩小到 缩小至 上升至 降低到 降低至 跃升到 跃升至 攀升至 位居")
private let partWords = WordSet("其中 （含 (含 包括 （其中 其中包含")

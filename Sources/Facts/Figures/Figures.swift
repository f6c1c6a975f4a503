import Documents
import Quantities
package import Sentences

/// The figures of a document, in reading order.
package func figures(in prose: Prose) -> [Figure] {
  let reader = FigureReader(prose)
  var periods = PeriodReader(prose, clock: reader.clock)
  var sections = SectionReader(prose: prose, resolver: periods.resolver)
  var promises = PromiseReader(prose)
  var figures: [Figure] = []
  // Two numbers in three are figures; a list that grows copies what it has.
  figures.reserveCapacity(2 * prose.numerals.count / 3)
  for index in prose.sentences.indices {
    let sentence = prose.sentences[index]
    periods.enter(sentence, partsOf: reader.periodOfWhole(sentence, index, in: figures))
    promises.enter(sentence)
    sections.enter(sentence)
    let section = sections.context
    if !sentence.numerals.isEmpty {
      reader.read(sentence, index, in: section, dated: periods, promised: &promises, to: &figures)
    }
    periods.leave(sentence, in: section)
    promises.leave(index, isPlan: section.isPlan)
    sections.leave(sentence, index)
  }
  return figures
}

/// Reads the figures of one sentence after another.
///
/// What changes from sentence to sentence is handed over and no part of it: a structure of many lists that can change is
/// copied for each question that it is asked.
struct FigureReader {
  let prose: Prose
  let letters: [Letter]
  let clock: ReportClock
  let scopes: ScopeReader

  init(_ prose: Prose) {
    self.prose = prose
    // What stands behind a number is asked for everywhere: a text that breaks off ends as others do.
    letters = prose.letters.last == "。" ? prose.letters : prose.letters + "。".letters
    clock = ReportClock(prose)
    scopes = ScopeReader(place: prose.document.metadata.place)
  }

  func read(
    _ sentence: Sentence, _ index: Int, in section: SectionContext, dated periods: PeriodReader,
    promised promises: inout PromiseReader, to figures: inout [Figure]
  ) {
    let signs = SentenceSigns(of: letters, in: sentence.range)
    let kept = figuresAmongNumbers(of: sentence, signs)
    if kept.isEmpty { return }
    let clauses = Clauses(letters: letters, sentence: sentence, figures: kept)
    let phrases = PhraseReader(
      letters: letters, numerals: prose.numerals[sentence.numerals], times: prose.times[sentence.times],
      ownNames: scopes.ownNames)
    // 计划实施项目80个。其中产业项目30个、总投资…: the parts are planned as their whole is.
    let isPlanned =
      signs.contains(.parts) && opensWithPart(sentence) && planned(wholeOf: kept[0], sentence: index, in: figures)
    let context = Context(
      sentence: sentence, index: index, section: section, kept: kept, clauses: clauses,
      indicators: IndicatorReader(
        letters: letters, sentence: sentence, clauses: clauses, measurements: kept, phrases: phrases, signs: signs),
      signs: signs, accumulation: signs.contains(.sums) ? accumulations(sentence) : nil,
      background: section.isPlan ?? (isPlanned || promises.isPromised() ? true : nil),
      isExpected: goesOnExpecting(sentence, index, kept[0], behind: figures) || remarksExpectation(sentence, signs),
      inRemark: signs.contains(.remarks) ? remarks(kept, in: sentence) : [])
    var statuses = StatusReader(letters: letters, sentence: sentence, isPlan: section.isPlan)
    var told = Told(sentence: sentence, index: index)
    var outside: Told?
    for position in kept.indices {
      // 能耗（按每公斤7000大卡计算），比上年降低…: a figure in a remark lends nothing to those behind it.
      let isRemark = !context.inRemark.isEmpty && context.inRemark[position]
      if isRemark, outside == nil { outside = told }
      if !isRemark, let saved = outside {
        told.resume(saved)
        outside = nil
      }
      figures.append(figure(position, in: context, dated: periods, &statuses, &told, behind: figures))
    }
    name(&figures, from: figures.count - kept.count)
  }

  /// 从2018年的8万元，到2023年的12万元，农户收入增长五成: figures without words of their own measure what the others of the
  /// sentence do, the one before first.
  private func name(_ figures: inout [Figure], from first: Int) {
    for index in first..<figures.count where figures[index].indicator.isEmpty {
      let this = figures[index]
      let before = figures[first..<index].last {
        !$0.indicator.isEmpty && ($0.unit == this.unit || this.kind != .level)
      }
      let behind = figures[(index + 1)...].first {
        !$0.indicator.isEmpty && ($0.kind == .change || $0.kind == .multiple)
      }
      if let other = before ?? behind { figures[index].indicator = other.indicator }
    }
  }

  /// The numbers of a sentence that measure something.
  private func figuresAmongNumbers(of sentence: Sentence, _ signs: SentenceSigns) -> [Measurement] {
    let all = MeasurementReader(letters: letters, numerals: prose.numerals, sentence: sentence).read()
    var kept: [Measurement] = []
    kept.reserveCapacity(all.count)
    for index in all.indices {
      let context = NumeralContext(letters: letters, sentence: sentence, measurements: all, index: index)
      if !NumeralRule.leavesOut(context, inQuotingSentence: signs.contains(.quotes)) { kept.append(all[index]) }
    }
    return kept
  }

  /// What is known of a sentence before its figures are read.
  struct Context {
    let sentence: Sentence
    let index: Int
    let section: SectionContext
    let kept: [Measurement]
    let clauses: Clauses
    let indicators: IndicatorReader
    let signs: SentenceSigns
    /// Where 累计 stands, when nothing beside it says since when.
    let accumulation: Int?
    /// Whether headings and sentences before say that it plans; nil where they do not say.
    let background: Bool?
    /// Whether it goes on with what the sentence before expects.
    let isExpected: Bool
    /// Whether each figure stands in parentheses; empty where none does.
    let inRemark: [Bool]
  }

  private func figure(
    _ position: Int, in context: Context, dated periods: PeriodReader, _ statuses: inout StatusReader,
    _ told: inout Told, behind figures: [Figure]
  ) -> Figure {
    var measurement = context.kept[position]
    let before = position > 0 ? context.kept[position - 1] : nil
    let start = context.clauses.start(of: position)
    let left = start..<max(start, measurement.raw.lowerBound)
    if let before, isParted(before.raw.upperBound, start - 1) { told.previous = nil }
    let isRise = before.map { self.isRise(left, from: $0) } ?? false
    var kind = kind(of: measurement, behind: before, left: left, isRise, told)
    // 收入3亿元，高于年初12%的目标: a goal in percent is one of growth, unless it is held against a rate.
    if isGoalPassed(measurement), onlyCompares(left), measurement.unit == .percent {
      kind = before?.unit == .percent ? told.kind : KindReading(kind: .change, wordsStart: measurement.raw.lowerBound)
    }
    if kind?.kind == .change, kind?.base == nil, let before { kind?.base = yearCompared(beside: before, in: context) }
    measurement.bound = bound(of: measurement, kind, left: left)
    let words = indicator(
      of: position, measurement, kind, left: left, context.indicators, &told, behind: figures,
      continues: isListed(left) || isRise)
    let stated = statuses.status(before: measurement.raw.lowerBound) ?? (context.isExpected ? .estimate : nil)
    let (dating, status) = dated(
      position, measurement, kind, left: left, isRise, in: context, periods, stated: stated, deed: statuses.deed,
      behind: figures)
    let isPart = kind == nil && context.signs.contains(.parts)
    var whole = isPart ? whole(of: measurement, sentence: context.index, in: figures) : nil
    if isPart, whole == nil {
      whole = wholeOfSiblings(measurement, left: left, sentence: context.index, in: figures)
    }
    if kind == nil, position > 0, whole == nil {
      whole = planAdvanced(by: measurement, left: left, sentence: context.index, in: figures)
    }
    return figure(
      measurement, kind, words, status,
      datedAsBefore(dating, kind, whole, told, left: left, in: context, figures) ?? dating, whole,
      sentence: context.index, left: left, context.signs)
  }

  /// The bound that a word says which does not stand against the number.
  private func bound(of measurement: Measurement, _ kind: KindReading?, left: Range<Int>) -> Figure.Bound {
    guard measurement.bound == .exact, let kind else { return measurement.bound }
    // 不低于当地标准的1.6倍: it stands before what the number is a multiple of.
    if kind.kind == .multiple {
      if lowLimits.end(in: letters, at: kind.wordsStart, limit: left.upperBound) != nil { return .over }
      if highLimits.end(in: letters, at: kind.wordsStart, limit: left.upperBound) != nil { return .under }
    }
    // 约增长40%: and before the number's verb.
    let isAbout =
      kind.wordsStart < measurement.raw.lowerBound
      && aboutWords.start(in: letters, before: kind.wordsStart, limit: left.lowerBound) != nil
    return isAbout ? .about : .exact
  }

  /// What the figures of a sentence have said so far, for those that leave something unsaid.
  struct Told {
    let sentence: Sentence
    let index: Int
    /// What an empty clause takes over: after a share, the whole that the share is of.
    var previous: IndicatorReader.Reading?
    /// What a list goes on with: the words just before it.
    var last: IndicatorReader.Reading?
    var kind: KindReading?
    /// The owners that 分别 hands out to the figures to come.
    var shared: ArraySlice<[Letter]> = []
    var indicators: [[Letter]] = []
    /// The last quantity, whose measure the next of its sort may leave unsaid.
    var level: (words: [Letter], unit: Unit)?
    /// 高于年初目标, behind the goal itself: what its gap is to.
    var goal: [Letter]?
    /// Whether the figure before is the whole of a share: 占1786个县的28%.
    var isBehindWhole = false

    /// Goes on where a remark in parentheses interrupted.
    mutating func resume(_ before: Told) {
      (previous, last, kind, level) = (before.previous, before.last, before.kind, before.level)
    }
  }

  /// What the number measures, and what that leaves for the figures behind it.
  private func indicator(
    of position: Int, _ measurement: Measurement, _ kind: KindReading?, left: Range<Int>, _ indicators: IndicatorReader,
    _ told: inout Told, behind figures: [Figure], continues: Bool
  ) -> [Letter] {
    if told.shared.isEmpty, let owners = indicators.distributed(from: position, earlier: told.indicators) {
      told.shared = owners[...]
    }
    if let words = wordsOfGoal(position, measurement, left: left, indicators, &told) { return words }
    var reading = indicators.indicator(
      of: position, kind: kind,
      previous: continues || saysPointsOfShare(measurement, kind, told) ? told.last ?? told.previous : told.previous)
    addSubject(to: &reading, of: position, measurement, kind, told, behind: figures)
    if let owner = told.shared.popFirst() { reading = IndicatorReader.Reading(words: owner, isInherited: false) }
    if kind == nil, !reading.isCounted {
      // 粮食产量达到…；棉花360万吨: one measure for both.
      if !reading.isInherited, let level = told.level, level.unit == measurement.unit,
        let words = SharedHead.lent(by: level.words, to: reading.words, isBare: endsAgainst(reading, measurement))
      {
        reading.words = words
      }
      told.level = (reading.words, measurement.unit)
    }
    // 在全省143个县中位居第二: the field of the rank behind it says nothing for those to come.
    if kind == nil, let field = indicators.field(position) { return field }
    // 收入12亿元，完成下达任务数13亿元的91%: the share is of what was reached.
    if kind == nil, let previous = told.previous, let task = indicators.task(of: position) {
      told.last = previous
      told.isBehindWhole = true
      return previous.stem + task
    }
    // 占1786个县的28%: the whole of the share behind it.
    if kind == nil, reading.words.count > 2, reading.words[0] == "占", !otherShares.contains(reading.words[1]) {
      told.last = told.previous
      told.isBehindWhole = true
      return Array(reading.words.dropFirst())
    }
    if told.isBehindWhole, kind?.kind == .share, let previous = told.previous {
      reading = IndicatorReader.Reading(words: previous.words, isInherited: true)
    }
    told.isBehindWhole = false
    told.last = reading
    if !reading.isInherited { told.indicators.append(reading.words) }
    // 占比60% says a part of what was named; 优良天数比例77%、增加13天 goes on about what it names itself.
    if kind?.kind != .share || told.previous == nil || !reading.isInherited && kind?.base == nil {
      told.previous = reading
    }
    told.kind = kind
    return reading.words
  }

  /// 财政收入增长26%，高于年初12%的目标14个百分点: the goal is of what it is held against, and the gap says so.
  private func wordsOfGoal(
    _ position: Int, _ measurement: Measurement, left: Range<Int>, _ indicators: IndicatorReader, _ told: inout Told
  ) -> [Letter]? {
    if let previous = told.previous, isGoalPassed(measurement), onlyCompares(left) {
      told.goal = indicators.comparison(before: position)
      return previous.stem
    }
    let goal = told.goal
    told.goal = nil
    guard let previous = told.previous, let goal, measurement.unit == .percentagePoint else { return nil }
    return previous.stem + goal
  }

  /// What the sentence before measured last, where this one leaves it unsaid.
  private func addSubject(
    to reading: inout IndicatorReader.Reading, of position: Int, _ measurement: Measurement, _ kind: KindReading?,
    _ told: Told, behind figures: [Figure]
  ) {
    // 该项目总投资3亿元: the sentence before names it.
    if position == 0, !reading.isInherited, let name = nameOfPointer(reading.words, told) { reading.words = name }
    // 年均增长5.5%。: a sentence without a subject goes on about the one before.
    if reading.words.isEmpty, position == 0,
      kind == nil && isInUnitOfLast(measurement, figures) || kind?.kind == .change,
      let subject = lastSubject(before: told, in: figures)
    {
      reading.words = subject
    }
    // 居民消费价格上涨0.6%。其中，城市上涨0.6%: the halves of a country grew in what the sentence before measured.
    if kind?.kind == .change, !reading.isInherited, SharedHead.isHalf(reading.words), opensWithPart(told.sentence),
      let subject = lastSubject(before: told, in: figures)
    {
      reading.words += subject
    }
  }

  /// 30亿元 behind an area: an amount goes on about no figure in another unit, except the growth of one.
  private func isInUnitOfLast(_ measurement: Measurement, _ figures: [Figure]) -> Bool {
    guard let last = figures.last, measurement.sort == .money || measurement.sort == .measure else { return true }
    return last.unit == measurement.unit || last.kind == .change || last.kind == .share
  }

  /// What the last figure of the sentence before in the same paragraph measures.
  private func lastSubject(before told: Told, in figures: [Figure]) -> [Letter]? {
    guard told.index > 0, prose.sentences[told.index - 1].block == told.sentence.block else { return nil }
    guard let last = figures.last, last.sentence == told.index - 1 else {
      return openingSubject(of: prose.sentences[told.index - 1])
    }
    return Array(last.indicator.letters)
  }

  /// Whether nothing stands between the words and their number.
  private func endsAgainst(_ reading: IndicatorReader.Reading, _ measurement: Measurement) -> Bool {
    reading.words.last == letters[max(0, measurement.raw.lowerBound - 1)]
  }

  private func figure(
    _ measurement: Measurement, _ kind: KindReading?, _ words: [Letter], _ status: Figure.Status,
    _ dating: PeriodReader.Dating?, _ whole: Int?, sentence: Int, left: Range<Int>,
    _ signs: SentenceSigns
  ) -> Figure {
    let sign = kind?.kind == .change && (kind?.sign ?? 1) < 0
    var unit = measurement.unit
    if kind?.kind == .rank { unit = place }
    var period = dating?.period ?? Period(from: nil, to: nil)
    if let dating, dating.isSpan, kind == nil || kind?.kind == .share || kind?.kind == .rank,
      kind?.kind == .rank || reaches(measurement, isLevel: kind == nil, left: left, signs)
        || isState(words, measurement, kind, sentence: sentence, left: left),
      let year = period.to?.year
    {
      period = Period(year: year)
    }
    return Figure(
      raw: prose.text(measurement.raw),
      value: measurement.numeral.isStructure ? nil : sign ? -measurement.value : measurement.value,
      high: measurement.high.map { sign ? -$0 : $0 }, unit: unit, indicator: prose.forms.text(words),
      kind: kind?.kind ?? .level,
      bound: measurement.bound, status: status, period: period,
      scope: scopes.scope(in: letters, left: left, kind: kind?.kind ?? .level).map(prose.forms.name),
      whole: whole,
      base: kind?.base.map { prose.forms.text($0.letters) },
      sentence: sentence,
      range: measurement.raw)
  }
}

let reachingVerbs = WordSet(
  "跃上 攀上 迈入 发展到 发展至 拓展到 拓展至 下降为 上升为 提高为 增加为 减少为 缩小为 扩大为 降为 增为 升为 变为 达到 达 增至 增加到 提高到 升至 提升到 跨上 登上 站上 跨越 迈过 站稳 达 上升到 扩大到 突破 超过 下降到 降至 增长到 迈上 稳定在 保持在 增加至 提升至 提高至 下降至 降到 缩小到 缩小至 上升至 降低到 降低至 跃升到 跃升至 攀升至 位居"
)
/// The unit of a rank.
private let place = Unit("位")
private let aboutWords = WordSet("约 大约 大概 大致 大体")
private let lowLimits = WordSet("不低于 不少于")
private let highLimits = WordSet("不高于 不超过")

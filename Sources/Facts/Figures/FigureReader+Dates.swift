import Quantities
import Sentences

/// When a figure is, and whether it is done: what its sentence says, held against the figures beside it.
extension FigureReader {
  func dated(
    _ position: Int, _ measurement: Measurement, _ kind: KindReading?, left: Range<Int>, _ isRise: Bool,
    in context: Context, _ periods: PeriodReader, stated: Figure.Status?, deed: Int?, behind figures: [Figure]
  ) -> (PeriodReader.Dating?, Figure.Status) {
    let sentence = context.sentence
    let background = context.background == true && deed != nil ? false : context.background
    // 今年满足了八亿农民的愿望: done in the year that is going on.
    let isDone = deed.map { !letters[$0..<measurement.raw.lowerBound].contains("，") } ?? false
    // 计划投资6亿元 in a review: a plan for the time reviewed.
    let isPlan = context.section.isPlan == false ? false : stated.map { $0 == .target } ?? background ?? false
    let isChange = kind?.kind == .change
    var dating = periods.dating(
      of: measurement.raw, in: sentence,
      PeriodReader.Surroundings(
        section: context.section.period, isPlan: isPlan, isBelowPlan: context.section.isPlan == true,
        isAccumulated: context.accumulation.map { reaches(from: $0, to: measurement.raw.lowerBound) } ?? false,
        isChange: isChange, isYearly: isChange && isYearly(left), isMultiple: kind?.kind == .multiple))
    var status = status(stated, dating: dating, isPlan: background, isDone: isDone)
    if !isChange, isStart(of: position, in: context.kept, left: left) {
      if let year = startYear(measurement, dating, isPlan: status == .target, in: sentence, periods) {
        dating = PeriodReader.Dating(period: Period(year: year), isSpan: false, isStated: true)
      }
      status = .actual
    }
    if isGoalPassed(measurement) { status = .target }
    if position > 0, let last = figures.last, last.sentence == context.index,
      isDatedAlike(left, kind, dating, last, behind: context.kept[position - 1])
    {
      dating?.period = last.period
      dating?.isSpan = false
    }
    if isRise, dating?.isSpan == true, let year = dating?.period.to?.year {
      dating?.period = Period(year: year)
      dating?.isSpan = false
    }
    if isAge(measurement), let year = clock.reported {
      return (PeriodReader.Dating(period: Period(year: year), isSpan: false, isStated: true), .actual)
    }
    if status == .actual, isNegotiated(measurement) { status = .target }
    return (overRun(dating, left: left, in: context), status)
  }

  /// 拥有5000多年历史, 距今已有30余年: how old something is when the report tells it.
  private func isAge(_ measurement: Measurement) -> Bool {
    guard measurement.sort == .duration, measurement.unit.letter == "年" else { return false }
    return histories.end(in: letters, at: measurement.raw.upperBound, limit: letters.count) != nil
      || ages.start(in: letters, before: measurement.raw.lowerBound, limit: 0) != nil
  }

  /// 投资12亿元的面板项目正在洽谈: what it would cost if it came.
  private func isNegotiated(_ measurement: Measurement) -> Bool {
    guard measurement.sort == .money else { return false }
    let end = measurement.raw.upperBound
    let close = letters[end...].firstIndex { $0 == "，" || $0 == "；" || $0 == "。" } ?? letters.count
    return (end..<close).contains { talks.end(in: letters, at: $0, limit: close) != nil }
  }

  /// 连续五年保持在7亿斤以上: of all the years of the run, which ends when the figure would else be.
  private func overRun(_ dating: PeriodReader.Dating?, left: Range<Int>, in context: Context) -> PeriodReader.Dating? {
    guard context.signs.contains(.runs), let dating, !dating.isBeside, let end = dating.period.to?.year,
      let mark = left.last(where: { letters.has("连续", at: $0, limit: left.upperBound) }),
      let count = prose.numerals[context.sentence.numerals].first(where: { $0.range.lowerBound == mark + 2 }),
      // 连续五年盈利的企业20家: which ones.
      !letters[mark..<left.upperBound].contains("的"),
      count.range.upperBound < left.upperBound, letters[count.range.upperBound] == "年",
      let years = count.value.whole, (2...20).contains(years)
    else { return dating }
    return PeriodReader.Dating(period: Period(years: end - years + 1, end), isSpan: false, isStated: true)
  }

  /// 铁路里程达12万公里，其中高铁1.9万公里，占世界60%: in a review of several years a part is dated as its whole, and the share that
  /// it makes as the part.
  func datedAsBefore(
    _ dating: PeriodReader.Dating?, _ kind: KindReading?, _ whole: Int?, _ told: Told, left: Range<Int>,
    in context: Context, _ figures: [Figure]
  ) -> PeriodReader.Dating? {
    guard let dating, dating.isSpan, !dating.isStated || !namesTime(left, in: context.sentence) else { return nil }
    let isShare = kind?.kind == .share && told.last?.isInherited == true
    let model = isShare ? figures.last : whole.map { figures[$0] }
    guard let model, model.sentence == context.index, model.status == .actual, let year = model.period.year,
      model.period.from?.year == year
    else { return nil }
    return PeriodReader.Dating(period: Period(year: year), isSpan: false, isStated: false)
  }

  private func namesTime(_ clause: Range<Int>, in sentence: Sentence) -> Bool {
    prose.times[sentence.times].contains { clause.contains($0.range.lowerBound) }
  }

  /// 分别达到22家、182家, 平台达到8个、实验室45家: whether the second of a list is dated as the first.
  private func isDatedAlike(
    _ left: Range<Int>, _ kind: KindReading?, _ dating: PeriodReader.Dating?, _ last: Figure, behind before: Measurement
  ) -> Bool {
    let isChange = kind?.kind == .change
    return (isListed(left) || isShortName(left)) && left.lowerBound == before.raw.upperBound
      && (dating?.isSpan == true || isChange && isListed(left)) && last.kind == kind?.kind ?? .level
      && (last.period.from?.year == last.period.to?.year || isChange)
  }

  /// Whether 累计 still holds: not beyond a ；.
  private func reaches(from accumulation: Int, to figure: Int) -> Bool {
    accumulation < figure && !letters[accumulation..<figure].contains("；")
  }

  /// Where 累计 stands, when nothing beside it says since when.
  func accumulations(_ sentence: Sentence) -> Int? {
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

  /// 从15家增加到38家: whether the number is the state before the period.
  private func isStart(of position: Int, in kept: [Measurement], left: Range<Int>) -> Bool {
    guard position + 1 < kept.count, let last = left.last else { return false }
    let lead = rateLeads.start(in: letters, before: left.upperBound, limit: left.lowerBound + 1).map { $0 - 1 } ?? last
    let isStart =
      letters[lead] == "从" || letters[lead] == "由"
      || kept[position].isOrdinal && left.suffix(6).contains { letters[$0] == "从" || letters[$0] == "由" }
    return isStart && isRise(kept[position].raw.upperBound..<kept[position + 1].raw.lowerBound, from: kept[position])
  }

  /// The year of that state, where nothing says it: in a plan the one compared with, else the one before the period.
  private func startYear(
    _ measurement: Measurement, _ dating: PeriodReader.Dating?, isPlan: Bool, in sentence: Sentence,
    _ periods: PeriodReader
  ) -> Int? {
    guard let from = dating?.period.from, let to = dating?.period.to, from.month == 1, to.month == 12 else {
      return nil
    }
    let own = periods.comparedYear(before: measurement.raw.lowerBound, in: sentence)
    // 由上年居第九位上升为…: the year stands before it.
    if own == from.year { return own }
    if periods.namesStart(of: dating?.period ?? Period(year: 0), before: measurement.raw.lowerBound, in: sentence) {
      return from.year
    }
    let named = own ?? periods.yearLastCompared
    // A stretch of years begins where the one before it ended, whatever was compared with before.
    if dating?.isSpan == true { return min(own ?? from.year - 1, from.year - 1) }
    guard isPlan else { return named.map { min($0, from.year - 1) } ?? from.year - 1 }
    let known = named ?? clock.reported
    return known.map { min($0, from.year - 1) }
  }

  private func status(_ stated: Figure.Status?, dating: PeriodReader.Dating?, isPlan: Bool?, isDone: Bool)
    -> Figure.Status
  {
    let year = dating?.period.to?.year
    // 将由1980年的7200万吨增加到…: what stands beside a year gone by is known.
    if let dating, dating.isBeside, let year, year <= clock.reported ?? year,
      stated != .estimate || clock.reported.map({ year < $0 }) ?? false
    {
      return .actual
    }
    if stated == nil, dating?.isElapsed == true { return .actual }
    let isAhead = dating?.isStated == true && year.map { $0 > clock.reported ?? $0 } ?? false
    if let stated {
      if stated == .estimate, isAhead, year.map({ $0 > clock.spoken ?? $0 }) ?? false { return .target }
      return stated
    }
    if isDone, let year, let spoken = clock.spoken, year <= spoken { return .actual }
    if isAhead { return .target }
    if let isPlan {
      if isPlan, dating?.isStated == true, let year, let planned = clock.planned, year < planned { return .actual }
      return isPlan ? .target : .actual
    }
    if let year, let reported = clock.reported, year > reported { return .target }
    return .actual
  }
}

private let histories = WordSet("历史 的历史 建城史 校史")
private let ages = WordSet("距今 距今已 距今已有 距今有 距今约 存在 存在了")
private let talks = WordSet("洽谈中 正在洽谈 地洽谈 商谈中 正在商谈 谈判中")

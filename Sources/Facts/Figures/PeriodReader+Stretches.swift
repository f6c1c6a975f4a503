import Quantities
import Sentences

/// What a time says where it stands, and which stretch of years a bare number of them is.
extension PeriodReader {
  /// What the time says here: 五年共 takes the stretch spoken of, and 从去年7月到现在 is one.
  func period(_ index: Int, in sentence: Sentence, year: Int?, _ around: Surroundings) -> StatedPeriod? {
    let time = times[index]
    if case .stretch(let years) = time.shape {
      let named = times[sentence.times.lowerBound..<index].last { $0.hasYear && $0.isPlain }
      let last = named.flatMap { resolver.period(of: $0, year: year)?.period.year }
      return stretch(
        years, around, last: last,
        isInside: letters[time.range.upperBound - 1] != "年" || isMean(behind: time.range.upperBound)
          || sums.end(in: letters, at: time.range.upperBound, limit: letters.count) != nil)
    }
    // 从2001年的6亿元增加到2016年的99亿元，16年间增长15倍: between the years named.
    if case .span(let years) = time.shape, letters[time.range.upperBound - 1] == "间" {
      let named = times[sentence.times.lowerBound..<index].compactMap { other -> Int? in
        guard case .absolute(let period) = other.shape else { return nil }
        return period.year
      }
      if let last = named.last, named.contains(where: { last - $0 == -years || last - $0 == -years - 1 }) {
        return StatedPeriod(period: Period(years: last + years + 1, last), isSpan: true)
      }
    }
    // 2016年，客流量由前两年下降3%转为上升6%: the years before the one named.
    if case .span(let years) = time.shape, years < -1, letters[time.range.lowerBound] == "前", isOrigin(time),
      let last = times[sentence.times.lowerBound..<index].last(where: { $0.hasYear && $0.isPlain }),
      let end = resolver.period(of: last, year: year)?.period.year
    {
      return StatedPeriod(period: Period(years: end + years, end - 1), isSpan: true)
    }
    var year = year
    // 上年 in a plan is the year going by.
    if case .yearsAgo = time.shape, around.isPlan { year = year ?? resolver.clock.planned }
    guard var stated = resolver.period(of: time, year: year) else { return nil }
    // 预计到2021年末，完成生产总值…: what the whole year is to bring.
    let start = time.range.lowerBound
    if time.isUntil, start > 0, letters[start - 1] == "到", letters.has("预计", before: start - 1, limit: 0),
      let to = stated.period.to, to.month == 12
    {
      stated.period.from = CalendarDate(startOf: to.year)
    }
    // 1—4月，签约项目32个。其中，今年新开工26个: what there is of the year so far.
    if case .relativeYear(0) = time.shape, time.isPlain, !around.isPlan, let elapsed = resolver.clock.elapsed,
      paragraph?.period == elapsed
    {
      stated.period = elapsed
    }
    guard goesOn(index, in: sentence), let start = resolver.period(of: times[index - 1], year: year)?.period.from
    else { return stated }
    stated.period.from = start
    if time.isNow { stated.period.to = resolver.clock.today ?? stated.period.to }
    stated.isSpan = stated.period.to?.year ?? 0 > start.year
    return stated
  }

  /// 从去年7月到现在: whether the time closes what the one before it opened.
  func goesOn(_ index: Int, in sentence: Sentence) -> Bool {
    guard index > sentence.times.lowerBound else { return false }
    let end = times[index - 1].range.upperBound
    return end + 1 == times[index].range.lowerBound && (letters[end] == "到" || letters[end] == "至")
  }

  /// 两年平均增长3.6%: the last two.
  func isMean(behind position: Int) -> Bool { letters.has("平均", at: position, limit: letters.count) }

  /// `last` is the year that the sentence named before it. Without a word that says inside it, 十年破坏 names something else.
  func stretch(_ years: Int, _ around: Surroundings, last: Int?, isInside: Bool) -> StatedPeriod? {
    func isMeant(_ stated: StatedPeriod) -> Bool {
      let isAhead = stated.period.to?.year ?? 0 > resolver.clock.reported ?? Int.max
      return stated.isSpan && stated.years == years && isAhead == around.isPlan
    }
    let first = named.first { $0.years == years }
    let ended = named.last { isMeant($0) && $0.period.to?.year == resolver.clock.reported }
    let known = [around.section, first, ended, span].lazy.compactMap { $0 }.first(where: isMeant)
    if let known { return known }
    if let last { return StatedPeriod(period: Period(years: last - years + 1, last), isSpan: true) }
    return isInside ? resolver.span(of: around.isPlan ? years : -years) : nil
  }
}

private let sums = WordSet("累计 合计 共 总共")

import Facts
package import Quantities

/// One value of one measure, area and unit for one year, as the reports state it.
///
/// A year has several points where reports give several values, and one without a value where they say only by how much it
/// grew. Years of which nobody tells have none; `gap` counts them.
package struct SeriesPoint: Sendable {
  /// The number of its group, or of the growth's where no level is stated.
  package let group: Int
  package let year: Int
  /// The statements of the value, the first one first; empty where only growth is stated.
  package internal(set) var values: [FigureNumber]
  /// Those of the growth against the year before.
  package internal(set) var growths: [FigureNumber] = []
  /// Whether reports give another value for the same year that this one cannot be.
  package internal(set) var isRestated = false
  /// How many years without a value lie between it and the one before.
  package internal(set) var gap: Int?
  /// The value of the year before that it is compared with: the same report's, else the latest that is stated; one that has
  /// both ends rather than 超 or 不到.
  package internal(set) var previous: FigureNumber?
  /// By how much it grew from that, in per cent with two decimals; nil where one of the two is only said to be over or under
  /// a number.
  package internal(set) var growth: Decimal?
  /// What the stated growth makes of the year before, as far as the digits tell. Nil where growth is in constant prices.
  package internal(set) var impliedBase: Interval?
  /// Whether value, growth and the year before agree within what the stated digits allow. Nil where one of them is not
  /// stated, and of money whose growth is reckoned in constant prices.
  package internal(set) var fits: Bool?
}

/// All series of two years or more, each in order of time.
package func series(of matched: MatchedFigures) -> [SeriesPoint] {
  let growths = growthGroups(matched)
  var points: [SeriesPoint] = []
  for number in matched.groups.indices where hasSeries(matched.groups[number].subject.kind) {
    let own = Plotting(matched: matched, group: number, growth: growths.byLevel[number]).points()
    if Set(own.map(\.year)).count > 1 { points += own }
  }
  for number in growths.alone {
    let own = Plotting(matched: matched, group: number, growth: number).points()
    if Set(own.map(\.year)).count > 1 { points += own }
  }
  return points
}

/// What stands at one height: a place in an order and a multiple of something do not.
private func hasSeries(_ kind: Figure.Kind) -> Bool { kind == .level || kind == .share }

/// The groups of growth against the year before, by the levels that grew: of several units that a measure is counted in,
/// the one most often stated.
private func growthGroups(_ matched: MatchedFigures) -> (byLevel: [Int: Int], alone: [Int]) {
  struct Name: Hashable {
    let measure: Int32
    let scope: Int32
  }
  var texts = TextNumbers()
  func name(_ subject: Subject) -> Name { Name(measure: texts[subject.measure], scope: texts[subject.scope ?? ""]) }
  var growths: [Name: Int] = [:]
  var levels: [Name: Int] = [:]
  for (number, group) in matched.groups.enumerated() {
    let subject = group.subject
    switch subject.kind {
    case .change where subject.unit == .percent && subject.base == nil && !subject.isYearly:
      growths[name(subject)] = number
    case .level where !subject.unit.isRate:
      let known = levels[name(subject)]
      if known.map({ matched.groups[$0].statements.count < group.statements.count }) ?? true {
        levels[name(subject)] = number
      }
    default: break
    }
  }
  var byLevel: [Int: Int] = [:]
  var alone: [Int] = []
  for (name, growth) in growths {
    if let level = levels[name] { byLevel[level] = growth } else { alone.append(growth) }
  }
  return (byLevel, alone.sorted())
}

/// Puts the points of one series together.
private struct Plotting {
  let matched: MatchedFigures
  let group: Int
  /// The group of its growth.
  let growth: Int?

  private var subject: Subject { matched.groups[group].subject }

  func points() -> [SeriesPoint] {
    var points = subject.kind == .change ? [] : stated()
    let growths = growthsByYear()
    for (year, numbers) in growths where !points.contains(where: { $0.year == year }) {
      points.append(SeriesPoint(group: group, year: year, values: [], growths: numbers))
    }
    points.sort { ($0.year, $0.values.first ?? $0.growths[0]) < ($1.year, $1.values.first ?? $1.growths[0]) }
    var lastYear: Int?
    for index in points.indices where !points[index].values.isEmpty {
      points[index].growths = growths[points[index].year] ?? []
      if let lastYear, lastYear < points[index].year { points[index].gap = points[index].year - lastYear - 1 }
      lastYear = points[index].year
    }
    for index in points.indices where !points[index].values.isEmpty { relate(index, in: &points) }
    return points
  }

  /// A point for each value of each year.
  private func stated() -> [SeriesPoint] {
    struct Said: Hashable {
      let year: Int
      let value: Decimal?
      let high: Decimal?
      let bound: Figure.Bound
    }
    var places: [Said: Int] = [:]
    var points: [SeriesPoint] = []
    var ofYear: [Int: [Int]] = [:]
    for statement in matched.groups[group].statements where statement.status != .target && !statement.isContested {
      guard case .year(let year) = statement.term else { continue }
      let figure = matched.figure(statement.number)
      let said = Said(
        year: year, value: subject.value(of: figure), high: figure.high, bound: figure.bound)
      if let place = places[said] {
        points[place].values.append(statement.number)
      } else {
        places[said] = points.count
        ofYear[year, default: []].append(points.count)
        points.append(SeriesPoint(group: group, year: year, values: [statement.number]))
      }
    }
    for places in ofYear.values where places.count > 1 {
      let intervals = places.map { subject.interval(of: matched.figure(points[$0].values[0])) }
      for (index, place) in places.enumerated() {
        points[place].isRestated = intervals.indices.contains { other in
          guard other != index, let own = intervals[index], let another = intervals[other] else { return false }
          return !own.meets(another) || areApart(points[place], points[places[other]])
        }
      }
    }
    return points
  }

  /// 三千亿斤 may stand for 2750亿斤, yet whoever states the second says another thing: exact values that are more than a
  /// twentieth apart.
  private func areApart(_ left: SeriesPoint, _ right: SeriesPoint) -> Bool {
    let figures = [left, right].map { matched.figure($0.values[0]) }
    guard figures.allSatisfy({ $0.bound == .exact }), let one = subject.value(of: figures[0]),
      let other = subject.value(of: figures[1])
    else { return false }
    return max(one.magnitude, other.magnitude) < (one - other).magnitude * Decimal(20)
  }

  private func growthsByYear() -> [Int: [FigureNumber]] {
    guard let growth else { return [:] }
    var years: [Int: [FigureNumber]] = [:]
    for statement in matched.groups[growth].statements where statement.status != .target && !statement.isContested {
      if case .year(let year) = statement.term { years[year, default: []].append(statement.number) }
    }
    return years
  }

  /// Compares a point with the year before and with the stated growth.
  private func relate(_ index: Int, in points: inout [SeriesPoint]) {
    let point = points[index]
    let figure = matched.figure(point.values[0])
    guard let value = subject.value(of: figure), let interval = subject.interval(of: figure) else { return }
    let before = points.filter { $0.year == point.year - 1 && !$0.values.isEmpty }
    let reports = Set(point.values.map(\.report))
    let exact = before.filter { bounds($0.values[0])?.isClosed ?? false }
    let base = exact.last { $0.values.contains { reports.contains($0.report) } } ?? exact.last ?? before.last
    points[index].previous = base?.values[0]
    if let base, interval.isClosed, let old = bounds(base.values[0]), old.isClosed {
      points[index].growth = growth(from: base, to: value)
    }
    guard !subject.growsInConstantPrices, let stated = point.growths.first.flatMap({ matched.figure($0).interval })
    else { return }
    let hundred = Interval(Decimal(100))
    guard let implied = (hundred + stated).divided(by: hundred).flatMap({ interval.divided(by: $0) }) else { return }
    points[index].impliedBase = implied
    if before.isEmpty { return }
    points[index].fits = before.contains { bounds($0.values[0])?.meets(implied) ?? false }
  }

  private func bounds(_ number: FigureNumber) -> Interval? { subject.interval(of: matched.figure(number)) }

  private func growth(from base: SeriesPoint, to value: Decimal) -> Decimal? {
    guard subject.kind == .level, !subject.unit.isRate, let old = subject.value(of: matched.figure(base.values[0])),
      Decimal.zero < old
    else { return nil }
    return (value - old).divided(by: old).map { ($0 * Decimal(100)).rounded(places: 2) }
  }
}

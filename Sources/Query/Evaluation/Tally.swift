import Quantities
import SourceText
import Tables

/// What is kept of each group while rows go by, for aggregates that need no more than that: numbers of rows, sums and
/// extremes. Sums are whole numbers of 128 bits in the column's scale, which no column can overflow, so that rows may be
/// added in any order; only the result is rounded.
struct Tally: Sendable {
  /// Which of the aggregates it is for.
  enum Kind: Sendable { case count, sum, mean, least, greatest }

  private let feed: Feed
  private let kind: Kind
  private var counts: [Int] = []
  private var sums: [Int128] = []
  private var extremes: [Int64] = []
  /// The unit that a group's first value has; -1 where there was none yet.
  private var units: [Int32] = []
  /// Whether a group has met several units.
  private(set) var isMixed = false

  /// The unit at each place, where it is known before; one for all places, or as many as there are places.
  private var knownUnits: [Int32] = []

  /// Nil where the values are of a kind that has to be looked at one by one. `units` are those at each place, if they are
  /// known, or the one for all.
  init?(_ kind: Kind, _ argument: (column: Column, rows: Rows)?, units: [Int32] = []) {
    guard let feed = Feed(argument, kind) else { return nil }
    self.feed = feed
    self.kind = kind
    knownUnits = units
  }

  /// The same, with nothing met at any of so many places.
  func empty(_ slots: Int, _ run: Run) throws(Diagnostic) -> Tally {
    var tally = self
    try tally.allocate(slots, run)
    return tally
  }

  private mutating func allocate(_ slots: Int, _ run: Run) throws(Diagnostic) {
    counts = try run.filled(0, slots)
    switch kind {
    case .count: break
    case .sum, .mean: sums = try run.filled(0, slots)
    case .least: extremes = try run.filled(.max, slots)
    case .greatest: extremes = try run.filled(.min, slots)
    }
    if feed.units.isEmpty { return }
    if knownUnits.count > 1, knownUnits.count != slots { knownUnits = [] }
    units = knownUnits.count > 1 ? knownUnits : try run.filled(knownUnits.first ?? -1, slots)
  }

  mutating func add(_ range: Range<Int>, _ slots: [Int32]) {
    switch feed.numbers {
    case .none: count(range, slots)
    case .whole(let values): add(range, slots) { Int64(values[$0]) }
    case .scaled(let values): add(range, slots) { values[$0] }
    case .days(let values): add(range, slots) { Int64(values[$0].day) }
    }
  }

  /// Adds what another thread has made of other rows.
  mutating func add(_ other: Tally, _ run: Run) throws(Diagnostic) {
    try run.eachStretch(counts.count) { add(other, $0) }
    isMixed = isMixed || other.isMixed
  }

  private mutating func add(_ other: Tally, _ slots: Range<Int>) {
    for slot in slots where other.counts[slot] > 0 {
      counts[slot] += other.counts[slot]
      switch kind {
      case .count: break
      case .sum, .mean: sums[slot] += other.sums[slot]
      case .least: extremes[slot] = min(extremes[slot], other.extremes[slot])
      case .greatest: extremes[slot] = max(extremes[slot], other.extremes[slot])
      }
      if units.isEmpty { continue }
      if units[slot] < 0 { units[slot] = other.units[slot] }
      if units[slot] != other.units[slot] { isMixed = true }
    }
  }
}

// MARK: adding

extension Tally {
  private mutating func count(_ range: Range<Int>, _ slots: [Int32]) {
    let (rows, missing, truths) = (feed.rows, feed.missing, feed.truths)
    var counts = counts.mutableSpan
    if missing.isEmpty, truths.isEmpty {
      for slot in slots { counts[Int(slot)] &+= 1 }
    } else if truths.isEmpty {
      rows.each(range) { index, row in counts[Int(slots[index])] &+= missing[row] ? 0 : 1 }
    } else {
      rows.each(range) { index, row in
        counts[Int(slots[index])] &+= truths[row] && (missing.isEmpty || !missing[row]) ? 1 : 0
      }
    }
  }

  @inline(__always)
  private mutating func add(_ range: Range<Int>, _ slots: [Int32], _ number: (Int) -> Int64) {
    if !feed.units.isEmpty, knownUnits.isEmpty { noteUnits(range, slots) }
    switch kind {
    case .count: break
    case .sum, .mean: feed.each(range, slots, &counts, &sums) { $0 &+= Int128(number($1)) }
    case .least: feed.each(range, slots, &counts, &extremes) { $0 = min($0, number($1)) }
    case .greatest: feed.each(range, slots, &counts, &extremes) { $0 = max($0, number($1)) }
    }
  }

  private mutating func noteUnits(_ range: Range<Int>, _ slots: [Int32]) {
    let (rows, codes, missing) = (feed.rows, feed.units, feed.missing)
    var mixed = false
    var units = units.mutableSpan
    rows.each(range) { index, row in
      if !missing.isEmpty, missing[row] { return }
      let (slot, code) = (Int(slots[index]), codes[row])
      if units[slot] == code { return }
      if units[slot] < 0 { units[slot] = code } else { mixed = true }
    }
    isMixed = isMixed || mixed
  }
}

// MARK: the result

extension Tally {
  /// One value for each of the groups at `slots`.
  func column(_ slots: [Int32], _ type: ColumnType, _ run: Run) throws(Diagnostic) -> Column {
    func each<Kept: BitwiseCopyable & Sendable>(_ body: (Int) -> Kept) throws(Diagnostic) -> [Kept] {
      try run.map(slots.count) { body(Int(slots[$0])) }
    }
    if kind == .count { return Column(.integer(try counted(slots, run), missing: [])) }
    let isMissing = try each { counts[$0] == 0 }
    let missing = isMissing.contains(true) ? isMissing : []
    switch type {
    case .integer where kind == .sum:
      let tooLarge = try each { counts[$0] == 0 || Int(exactly: sums[$0]) == nil }
      let missing = tooLarge.contains(true) ? tooLarge : []
      return Column(.integer(try each { Int(truncatingIfNeeded: sums[$0]) }, missing: missing))
    case .integer: return Column(.integer(try each { counts[$0] == 0 ? 0 : Int(extremes[$0]) }, missing: missing))
    case .date:
      return Column(
        .date(try each { CalendarDate(day: counts[$0] == 0 ? 0 : Int32(extremes[$0])) }, missing: missing))
    case .quantity:
      var dictionary: [Unit] = []
      let codes = try each { place in
        let unit = unit(place)
        if let code = dictionary.firstIndex(of: unit) { return Int32(code) }
        dictionary.append(unit)
        return Int32(dictionary.count - 1)
      }
      return Column(
        .quantity(
          try Decimals(try each(number), check: run.check), units: codes, dictionary: dictionary, missing: missing))
    default: return Column(.number(try Decimals(try each(number), check: run.check), missing: missing))
    }
  }

  /// How many values each of the groups at `slots` has.
  func counted(_ slots: [Int32], _ run: Run) throws(Diagnostic) -> [Int] {
    try run.map(slots.count) { counts[Int(slots[$0])] }
  }

  private func unit(_ place: Int) -> Unit {
    if counts[place] == 0 { return .none }
    return feed.dictionary[units.isEmpty ? 0 : Int(units[place])]
  }

  private func number(_ place: Int) -> Decimal {
    if counts[place] == 0 { return .zero }
    switch kind {
    case .count: return Decimal(counts[place])
    case .sum: return Decimal(rounding: sums[place], exponent: feed.exponent)
    case .mean:
      return Decimal(rounding: sums[place], exponent: feed.exponent).divided(by: Decimal(counts[place])) ?? .zero
    case .least, .greatest: return Decimal(significand: extremes[place], exponent: feed.exponent)
    }
  }
}

/// The values that a tally is fed with.
private struct Feed: Sendable {
  enum Numbers: Sendable {
    case none
    case whole([Int])
    case scaled([Int64])
    case days([CalendarDate])
  }

  let rows: Rows
  var numbers = Numbers.none
  var exponent: Int32 = 0
  var units: [Int32] = []
  var dictionary: [Unit] = []
  var missing: [Bool] = []
  /// Where only rows for which something holds are counted.
  var truths: [Bool] = []

  /// Counts each value of a stretch at its place, and lets `body` change what is kept there.
  @inline(__always)
  func each<Kept>(
    _ range: Range<Int>, _ slots: [Int32], _ counts: inout [Int], _ kept: inout [Kept],
    _ body: (inout Kept, _ row: Int) -> Void
  ) {
    var counts = counts.mutableSpan
    var kept = kept.mutableSpan
    rows.each(range) { index, row in
      if !missing.isEmpty, missing[row] { return }
      let slot = Int(slots[index])
      counts[slot] &+= 1
      body(&kept[slot], row)
    }
  }

  init?(_ argument: (column: Column, rows: Rows)?, _ kind: Tally.Kind) {
    guard let (column, rows) = argument else {
      // count() takes nothing.
      self.rows = .stretch(0..<0)
      return
    }
    self.rows = rows
    if kind == .count {
      let vector = Vector(column)
      if case .truth(let values, _) = column.storage { truths = values }
      let mask = vector.missing
      if mask.step == 1 { missing = mask.values }
      return
    }
    switch column.storage {
    case .integer(let values, let missing): (numbers, self.missing) = (.whole(values), missing)
    case .date(let values, let missing) where kind == .least || kind == .greatest:
      (numbers, self.missing) = (.days(values), missing)
    case .number(let values, let missing):
      guard case .scaled(let significands, let exponent) = values.form else { return nil }
      (numbers, self.exponent, self.missing) = (.scaled(significands), exponent, missing)
    case .quantity(let values, let units, let dictionary, let missing):
      guard case .scaled(let significands, let exponent) = values.form else { return nil }
      (numbers, self.exponent, self.missing) = (.scaled(significands), exponent, missing)
      (self.units, self.dictionary) = (dictionary.count > 1 ? units : [], dictionary)
    default: return nil
    }
  }
}

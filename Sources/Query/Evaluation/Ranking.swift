import Quantities
import SourceText
import Tables

/// What rows are ordered by, as whole numbers: the row with the less one comes first.
///
/// Numbers of one scale, days and codes are what they are, with their order turned round for `desc`; texts are numbered in
/// the order of their scalars. A missing value is the greatest number of all in either direction.
struct Ranking: Sendable {
  private enum Keys: Sendable {
    case codes([Int32], ranks: [Int64])
    case whole([Int])
    case scaled([Int64])
    case days([CalendarDate])
    case periods([Period])
    case truths([Bool])
  }

  /// The number of a missing value.
  static let last = UInt64.max

  private let keys: Keys
  private var missing: [Bool] = []
  private let rows: Rows
  private let isDescending: Bool
  /// What is known of the column whose numbers these are.
  private let survey: Survey?

  private init(_ keys: Keys, missing: [Bool] = [], _ rows: Rows, isDescending: Bool, survey: Survey? = nil) {
    self.keys = keys
    self.missing = missing
    self.rows = rows
    self.isDescending = isDescending
    self.survey = survey
  }

  /// The numbers of the rows at `places` of the flow.
  func numbers(_ places: Rows) -> [UInt64] {
    let rows: Rows =
      switch places {
      case .stretch(let range): self.rows.sliced(range)
      case .list(let list): self.rows.choosing(list)
      }
    switch keys {
    case .codes(let codes, let ranks): return numbers(rows) { codes[$0] < 0 ? nil : ranks[Int(codes[$0])] }
    case .whole(let values): return numbers(rows) { Int64(values[$0]) }
    case .scaled(let values): return numbers(rows) { values[$0] }
    case .days(let values): return numbers(rows) { Int64(values[$0].day) }
    case .periods(let values):
      // The end counts from the first of all days, so that one before 1970 takes nothing from the beginning.
      return numbers(rows) {
        Int64(values[$0].from?.day ?? .min) << 32 + (Int64(values[$0].to?.day ?? .max) - Int64(Int32.min))
      }
    case .truths(let values): return numbers(rows) { values[$0] ? 1 : 0 }
    }
  }

  @inline(__always)
  private func numbers(_ rows: Rows, _ key: (Int) -> Int64?) -> [UInt64] {
    var result = [UInt64](repeating: Ranking.last, count: rows.count)
    let flip: UInt64 = isDescending ? 1 << 63 - 1 : 1 << 63
    let missing = missing
    rows.each(0..<rows.count) { index, row in
      if !missing.isEmpty, missing[row] { return }
      if let key = key(row) { result[index] = UInt64(bitPattern: key) ^ flip }
    }
    return result
  }
}

// MARK: without looking at rows

extension Ranking {
  /// The least and the greatest number of all rows that have a value, however few of them are meant; nil where that is not
  /// known without looking at all, or where no row has a value.
  var extent: ClosedRange<UInt64>? {
    let keys: (least: Int64, greatest: Int64)
    switch self.keys {
    case .codes(_, let ranks): keys = (0, ranks.max() ?? 0)
    case .truths: keys = (0, 1)
    case .periods: return nil
    case .whole, .scaled, .days:
      guard let zones = survey?.zones.filter({ $0.present > 0 }), let first = zones.first else { return nil }
      keys = zones.reduce((first.least, first.greatest)) { (min($0.0, $1.least), max($0.1, $1.greatest)) }
    }
    let ends = (number(keys.least), number(keys.greatest))
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  /// A number that none of a stretch of rows is below, of which all rows of the column are meant in their order.
  func least(in rows: Range<Int>) -> UInt64 {
    guard let survey, !survey.zones.isEmpty else { return 0 }
    let size = survey.rowsInZone
    let met = survey.zones[rows.lowerBound / size..<min(survey.zones.count, (rows.upperBound + size - 1) / size)]
    return met.lazy.filter { $0.present > 0 }.map { number(isDescending ? $0.greatest : $0.least) }.min()
      ?? Ranking.last
  }

  private func number(_ key: Int64) -> UInt64 { UInt64(bitPattern: key) ^ (isDescending ? 1 << 63 - 1 : 1 << 63) }
}

// MARK: of columns

extension Ranking {
  /// What the rows of a flow are ordered by, one ranking after the other. Constants order nothing.
  static func of(_ flow: Flow, _ keys: [SortKey]) throws(Diagnostic) -> [Ranking] {
    var result: [Ranking] = []
    for key in keys where !key.value.isConstant {
      try flow.run.check()
      let (column, rows) = try key.value.source(flow)
      if case .column(let index) = key.value.form, flow.unit(index) != nil,
        case .quantity(let values, _, _, let missing) = column.storage
      {
        result.append(
          try numbers(values, missing, rows, column.survey, isDescending: key.isDescending, flow.run))
      } else {
        result += try rankings(column, rows, key, flow.run)
      }
    }
    return result
  }

  private static func numbers(
    _ values: Decimals, _ missing: [Bool], _ rows: Rows, _ survey: Survey?, isDescending: Bool,
    _ run: Run
  ) throws(Diagnostic) -> Ranking {
    switch values.form {
    case .scaled(let significands, _):
      Ranking(.scaled(significands), missing: missing, rows, isDescending: isDescending, survey: survey)
    case .each(let values): Ranking(.whole(try ranks(values, run)), missing: missing, rows, isDescending: isDescending)
    }
  }

  private static func rankings(
    _ column: Column, _ rows: Rows, _ key: SortKey, _ run: Run
  ) throws(Diagnostic) -> [Ranking] {
    let isDescending = key.isDescending
    func one(_ keys: Keys, _ missing: [Bool] = []) -> [Ranking] {
      [Ranking(keys, missing: missing, rows, isDescending: isDescending)]
    }
    switch column.storage {
    case .text(let codes, let dictionary): return one(.codes(codes, ranks: try textRanks(codes, dictionary, run)))
    case .integer(let values, let missing):
      // The two integers whose number a missing value has go by their place among the others.
      if !missing.isEmpty, isThere(isDescending ? .min : .max, values, column.survey) {
        return one(.whole(try ranks(values, run)), missing)
      }
      return [Ranking(.whole(values), missing: missing, rows, isDescending: isDescending, survey: column.survey)]
    case .number(let values, let missing):
      return [try numbers(values, missing, rows, column.survey, isDescending: isDescending, run)]
    case .date(let values, let missing):
      return [Ranking(.days(values), missing: missing, rows, isDescending: isDescending, survey: column.survey)]
    case .truth(let values, let missing): return one(.truths(values), missing)
    case .period(let values, let missing): return one(.periods(values), missing)
    case .quantity(let values, let units, let dictionary, let missing):
      let measured = Measured(values: values, units: units, dictionary: dictionary, missing: missing, rows: rows)
      return try rankings(measured, key, run)
    case .list: return []
    }
  }

  private static func isThere(_ extreme: Int, _ values: [Int], _ survey: Survey?) -> Bool {
    guard let survey else { return values.contains(extreme) }
    return survey.zones.contains { $0.present > 0 && ($0.least == extreme || $0.greatest == extreme) }
  }

  private static func keys(_ values: Decimals, _ run: Run) throws(Diagnostic) -> Keys {
    switch values.form {
    case .scaled(let significands, _): .scaled(significands)
    case .each(let values): .whole(try ranks(values, run))
    }
  }

  /// The place of each value among the distinct ones.
  private static func ranks<Element: Comparable>(_ values: [Element], _ run: Run) throws(Diagnostic) -> [Int] {
    try run.claim(16 * values.count)
    var result = try run.filled(0, values.count)
    var rank = 0
    var before: Element?
    for row in try run.sorted(try run.map(values.count) { $0 }, by: { values[$0] < values[$1] }) {
      if let before, before < values[row] { rank += 1 }
      before = values[row]
      result[row] = rank
    }
    return result
  }

  private struct Measured: Sendable {
    let values: Decimals
    let units: [Int32]
    let dictionary: [Unit]
    let missing: [Bool]
    let rows: Rows
  }

  /// Quantities are ordered within their dimension: the dimension with most rows comes first.
  private static func rankings(
    _ column: Measured, _ key: SortKey, _ run: Run
  ) throws(Diagnostic) -> [Ranking] {
    let (units, missing, rows, dictionary) = (column.units, column.missing, column.rows, column.dictionary)
    func value(_ keys: Keys) -> Ranking { Ranking(keys, missing: missing, rows, isDescending: key.isDescending) }
    if dictionary.count < 2 { return [value(try keys(column.values, run))] }
    let none = [Int](repeating: 0, count: dictionary.count)
    let parts = try run.inWorkers(rows.count, { none }) { counts, range in
      rows.each(range) { _, row in
        if missing.isEmpty || !missing[row] { counts[Int(units[row])] += 1 }
      }
    }
    let rowsOfUnit = parts.reduce(none) { zip($0, $1).map { $0 + $1 } }
    var rowsOfDimension: [String: Int] = [:]
    for (unit, rows) in zip(dictionary, rowsOfUnit) { rowsOfDimension[unit.dimension, default: 0] += rows }
    let dimensions = rowsOfDimension.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let used = dictionary.indices.filter { rowsOfUnit[$0] > 0 }
    if used.count < 2 { return [value(try keys(column.values, run))] }
    if !key.mayMeetUnits, let remark = severalDimensions(used.map { dictionary[$0] }, key) { run.note(remark) }
    let rankOfUnit = dictionary.map { unit in Int64(dimensions.firstIndex { $0.key == unit.dimension } ?? 0) }
    let values = try comparable(column, used, run)
    return [
      Ranking(.codes(units, ranks: rankOfUnit), missing: missing, rows, isDescending: false),
      value(try keys(values, run)),
    ]
  }

  /// The numbers brought to one unit in each dimension that has several, so small that every unit is a whole multiple of
  /// it: a third of a square metre where there are 亩 as well.
  private static func comparable(_ column: Measured, _ used: [Int], _ run: Run) throws(Diagnostic) -> Decimals {
    let dictionary = column.dictionary
    let used = Set(used)
    let factors = dictionary.indices.map { index -> Int64 in
      let dimension = dictionary[index].dimension
      let others = used.filter { dictionary[$0].dimension == dimension }
      guard others.count > 1, used.contains(index) else { return 1 }
      let denominator = others.reduce(1) { leastCommonMultiple($0, dictionary[$1].factor.denominator) }
      return Int64(dictionary[index].factor.numerator * (denominator / dictionary[index].factor.denominator))
    }
    if factors.allSatisfy({ $0 == 1 }) { return column.values }
    let (values, units) = (column.values, column.units)
    func multiplied() throws(Diagnostic) -> Decimals {
      let products = try run.map(values.count) { values[$0] * Decimal(Int(factors[Int(units[$0])])) }
      return try Decimals(products, check: run.check)
    }
    guard case .scaled(let significands, let exponent) = values.form else {
      return try multiplied()
    }
    let pieces = try run.inMorsels(values.count) { range in
      var isTooLarge = false
      let numbers = range.map { row in
        let (number, overflow) = significands[row].multipliedReportingOverflow(by: factors[Int(units[row])])
        isTooLarge = isTooLarge || overflow || number.magnitude >= 1_000_000_000_000_000_000
        return number
      }
      return (numbers: numbers, isTooLarge: isTooLarge)
    }
    if pieces.contains(where: \.isTooLarge) { return try multiplied() }
    return Decimals(scaled: try run.joined(pieces.map(\.numbers)), exponent: exponent)
  }
}

/// What to say of rows that are ordered by amounts of several dimensions.
private func severalDimensions(_ used: [Unit], _ key: SortKey) -> Diagnostic? {
  if Set(used.map(\.dimension)).count < 2 { return nil }
  let named = used.prefix(5).map { $0 == .none ? "plain numbers" as Phrase : Phrase(verbatim: $0.symbol) }
  let unit = used.first { $0 != .none }?.symbol ?? ""
  return Diagnostic(
    .warning,
    used.count > 5
      ? "amounts of several dimensions are put one after another: \(all: named) …"
      : "amounts of several dimensions are put one after another: \(all: named)", at: key.value.span, in: key.source,
    help: "for one order, choose one with where unit = \"\(unit)\"")
}

private func leastCommonMultiple(_ left: Int, _ right: Int) -> Int {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return left / a * right
}

/// The place of each text among the others, in the order of their scalars; equal texts share a place. Where there are more
/// texts than rows, those that occur are enough.
///
/// The first eight bytes are compared as one number, which settles most pairs without touching the texts.
private func textRanks(_ codes: [Int32], _ dictionary: [String], _ run: Run) throws(Diagnostic) -> [Int64] {
  // Prefixes with their codes, and a rank a text.
  try run.claim(32 * min(codes.count, dictionary.count) + 8 * dictionary.count)
  var isUsed = try run.filled(dictionary.count < codes.count, dictionary.count)
  if dictionary.count >= codes.count { for code in codes where code >= 0 { isUsed[Int(code)] = true } }
  var keys: [(prefix: UInt64, code: Int)] = []
  try run.eachStretch(dictionary.count) { stretch in
    for code in stretch where isUsed[code] {
      let bytes = dictionary[code].utf8Span.span
      var prefix: UInt64 = 0
      for index in 0..<8 { prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      keys.append((prefix, code))
    }
  }
  keys = try run.sorted(keys) { left, right in
    left.prefix == right.prefix ? precedes(dictionary[left.code], dictionary[right.code]) : left.prefix < right.prefix
  }
  var ranks: [Int64] = try run.filled(0, dictionary.count)
  var rank: Int64 = 0
  try run.eachStretch(keys.count) { stretch in
    for index in stretch {
      if index > 0, dictionary[keys[index - 1].code] != dictionary[keys[index].code] { rank += 1 }
      ranks[keys[index].code] = rank
    }
  }
  return ranks
}

/// Whether one text comes before another byte by byte, which in UTF-8 is the order of scalars.
private func precedes(_ left: String, _ right: String) -> Bool {
  let (a, b) = (left.utf8Span.span, right.utf8Span.span)
  let length = min(a.count, b.count)
  for index in 0..<length where a[index] != b[index] { return a[index] < b[index] }
  return a.count < b.count
}

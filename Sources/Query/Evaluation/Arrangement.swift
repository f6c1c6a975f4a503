import Quantities
import SourceText
import Tables

/// Rows in groups, each group in order.
struct Arrangement: Sendable {
  let groups: Groups
  /// All rows, one group after the other.
  let rows: [Int32]
  /// Where in `rows` each group begins; at last their end.
  let starts: [Int]
  /// Whether the row at each place is equal in order to the one before it, in its group.
  let isTied: [Bool]

  init(_ flow: Flow, _ groups: Groups, _ order: [SortKey]) throws(Diagnostic) {
    // The order, the rows, which of them are equal, and room for a group's state.
    try flow.claim(bytesPerRow: 14)
    let run = flow.run
    let ordered = order.isEmpty ? try run.map(flow.count) { Int32($0) } : try sorted(flow, order)
    let (rows, starts) = try run.dealt(ordered.count, into: groups.count, filler: 0) {
      Int(groups.ids[Int(ordered[$0])])
    } item: {
      ordered[$0]
    }
    var keys: [Column] = []
    for key in order { keys += try comparable(try key.value.evaluate(flow).expanded(flow.count, run), run) }
    let equal = try Grouping(keys, count: flow.count, run).groups.ids
    self.groups = groups
    self.starts = starts
    let ids = groups.ids
    isTied = try run.map(rows.count) { place in
      if place == 0 { return false }
      let (row, before) = (Int(rows[place]), Int(rows[place - 1]))
      return ids[row] == ids[before] && equal[row] == equal[before]
    }
    self.rows = rows
  }

  /// For each row the one that stands `distance` places before it in its group; -1 where there is none. A negative
  /// distance looks ahead.
  func rows(before distance: Int, _ run: Run) throws(Diagnostic) -> [Int32] {
    var result: [Int32] = try run.filled(-1, rows.count)
    var (group, places) = (-1, 0..<0)
    try run.eachStretch(rows.count) { stretch in
      for place in stretch {
        while place >= places.upperBound {
          group += 1
          places = starts[group]..<starts[group + 1]
        }
        if places.contains(place - distance) { result[Int(rows[place])] = rows[place - distance] }
      }
    }
    return result
  }

  /// A whole number for each row: `body` gets the place in the group, from 0, the place in `rows`, and the number of the
  /// row before it in the group.
  func numbered(_ run: Run, _ body: (Int, Int, Int) -> Int) throws(Diagnostic) -> Column {
    var result = try run.filled(0, rows.count)
    var (group, last) = (-1, 0)
    try run.eachStretch(rows.count) { stretch in
      for place in stretch {
        while place >= starts[group + 1] { (group, last) = (group + 1, 0) }
        last = body(place - starts[group], place, last)
        result[Int(rows[place])] = last
      }
    }
    return Column(.integer(result, missing: []))
  }
}

/// Amounts of one unit a group, row by row, and columns made of such.
struct WindowAmounts {
  let values: Numbers
  private let amounts: Amounts
  private let groups: Groups
  private let type: ColumnType

  init(_ vector: Vector, _ arrangement: Arrangement, _ call: FunctionCall, _ run: Run) throws(Diagnostic) {
    amounts = try Amounts(vector, arrangement.groups, call, run)
    values = amounts.values
    groups = arrangement.groups
    type = vector.column.type
  }

  /// A number for each row, in the unit of its group.
  func column(_ results: [Decimal?], as wanted: ColumnType, _ run: Run) throws(Diagnostic) -> Column {
    if wanted == .integer {
      let whole = try run.map(results.count) { results[$0].flatMap(\.whole) }
      let mask = whole.contains { $0 == nil } ? try run.map(whole.count) { whole[$0] == nil } : []
      return Column(.integer(try run.map(whole.count) { whole[$0] ?? 0 }, missing: mask))
    }
    let (numbers, missing) = try run.numbers(results)
    let perGroup = try amounts.column(try run.filled(.zero, groups.count), run)
    guard case .quantity(_, let codes, let units, _) = perGroup.storage else {
      return Column(.number(numbers, missing: missing))
    }
    let own = try run.map(groups.ids.count) { codes[Int(groups.ids[$0])] }
    return Column(.quantity(numbers, units: own, dictionary: units.isEmpty ? [.none] : units, missing: missing))
  }
}

extension Arrangement {
  /// For each row a number made of the amounts of its group up to it: `body` gets those that are there, in order, and how
  /// many rows of the group there are up to it.
  func running(
    _ amounts: WindowAmounts, _ run: Run, _ body: (inout RunningSum, Decimal?) -> Decimal?
  ) throws(Diagnostic) -> [Decimal?] {
    try run.claim(rows.count * MemoryLayout<Decimal?>.stride)
    var result: [Decimal?] = try run.filled(nil, rows.count)
    var (group, state) = (-1, RunningSum())
    try run.eachStretch(rows.count) { stretch in
      for place in stretch {
        while place >= starts[group + 1] { (group, state) = (group + 1, RunningSum()) }
        let row = Int(rows[place])
        result[row] = body(&state, amounts.values.isMissing(row) ? nil : amounts.values[row])
      }
    }
    return result
  }
}

/// The sum of the last values, or of all.
struct RunningSum {
  private(set) var total = Decimal.zero
  private(set) var count = 0
  private var window: [Decimal?] = []
  private var oldest = 0

  mutating func take(_ value: Decimal?) {
    guard let value else { return }
    total = total + value
    count += 1
  }

  /// Takes a value and gives up the one that is `width` values older.
  mutating func take(_ value: Decimal?, within width: Int) {
    take(value)
    window.append(value)
    guard window.count - oldest > width else { return }
    if let old = window[oldest] {
      total = total - old
      count -= 1
    }
    oldest += 1
  }

  var sum: Decimal? { count == 0 ? nil : total }
  var mean: Decimal? { count == 0 ? nil : total.divided(by: Decimal(count)) }
}

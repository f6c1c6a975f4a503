import SourceText
import Synchronization
import Tables

// The first few of many rows. Each stretch of rows has a least number that any of its rows can have, from the survey of
// the columns; the most promising stretches are looked at first, and what is found there soon rules out nearly all others
// before a row of them is touched. In a stretch that is looked at, the rows that can still be among the first are tried by
// the conditions, and not the reverse.

/// The first `limit` rows in order among those for which all `tests` hold; nil where too little is known of the columns,
/// or where there are too few rows to gain by it.
func firstRows(
  _ limit: Int, of flow: Flow, where tests: [Bound], by keys: [SortKey]
) throws(Diagnostic) -> [Int32]? {
  guard limit > 0, limit <= flow.count / 64, flow.count >= 4 * Survey.fewestRows, flow.isWhole,
    tests.allSatisfy({ $0.isSafeRowwise && !$0.isAggregated })
  else { return nil }
  // What cannot be told without all rows that are left is left to those who look at all.
  guard let ready = try? RowTest.prepared(tests, flow) else { return nil }
  let known = ready.reduce(flow) { $1.known(of: $0) }
  for key in keys {
    guard case .column(let index) = key.value.form else { return nil }
    if key.value.type == .quantity, known.unit(index) == nil { return nil }
  }
  let rankings = try Ranking.of(known, keys)
  guard let order = ShortOrder(rankings) else { return nil }
  let rows = try found(limit, of: flow, ready, order)
  // Those of one number are told apart by what it does not hold.
  return try first(limit, of: .list(rows), rankings[...], flow.run)
}

/// Rows among which the first ones are, in rising order: those that no others have ruled out.
private func found(
  _ limit: Int, of flow: Flow, _ tests: [RowTest], _ order: ShortOrder
) throws(Diagnostic) -> [Int32] {
  let size = min(flow.run.effort.rowsInMorsel, 1 << 14)
  let stretches = stretches(of: flow.count, by: size, order)
  // The least bound that a thread knows; whichever it was, it rules out no row that is among the first.
  let shared = Mutex(UInt64.max)
  var run = flow.run
  run.effort.rowsInMorsel = 1
  let states = try run.inWorkers(stretches.count, { Least(limit) }) { (least, numbers) throws(Diagnostic) in
    let (best, rows) = stretches[numbers.lowerBound]
    let bound = shared.withLock { $0 }
    if best > bound { return }
    var selection = Selection(rows)
    if bound == .max {
      for test in tests { try test.narrow(&selection, flow) }
      let kept = selection.kept
      least.add(order.numbers(.list(kept)), kept)
    } else {
      let numbers = order.numbers(.stretch(rows))
      selection.keep(.stretch(0..<flow.count)) { numbers[$0 - rows.lowerBound] <= bound ? 1 : 0 }
      for test in tests where selection.count > 0 { try test.narrow(&selection, flow) }
      let kept = selection.kept
      least.add(kept.map { numbers[Int($0) - rows.lowerBound] }, kept)
    }
    least.settle()
    shared.withLock { $0 = min($0, least.bound) }
  }
  let bound = shared.withLock { $0 }
  return (states.map { $0.rows(below: bound) } + states.flatMap { $0.rows(equalTo: bound) }).joined().sorted()
}

/// Stretches of rows, those that may have the least numbers first.
private func stretches(of count: Int, by size: Int, _ order: ShortOrder) -> [(least: UInt64, rows: Range<Int>)] {
  var stretches: [(least: UInt64, rows: Range<Int>)] = []
  for start in stride(from: 0, to: count, by: size) {
    let rows = start..<min(count, start + size)
    stretches.append((order.least(in: rows), rows))
  }
  stretches.sort { $0.least == $1.least ? $0.rows.lowerBound < $1.rows.lowerBound : $0.least < $1.least }
  return stretches
}

/// The numbers of several rankings in one word, those of the first in the highest bits: as many rankings as fit.
private struct ShortOrder: Sendable {
  private struct Part: Sendable {
    let ranking: Ranking
    let least: UInt64
    /// The number of a missing value, right behind the greatest.
    let last: UInt64
    let bits: Int

    func short(_ number: UInt64) -> UInt64 { number == Ranking.last ? last : number - least }
  }

  private let parts: [Part]

  /// Nil where not even the first ranking can be judged without looking at its rows.
  init?(_ rankings: [Ranking]) {
    var parts: [Part] = []
    var room = 64
    for ranking in rankings {
      guard let extent = ranking.extent else { break }
      let width = extent.upperBound - extent.lowerBound
      let last = width == .max ? .max : width + 1
      let bits = 64 - last.leadingZeroBitCount
      if bits > room { break }
      parts.append(Part(ranking: ranking, least: extent.lowerBound, last: last, bits: bits))
      room -= bits
    }
    if parts.isEmpty { return nil }
    self.parts = parts
  }

  func numbers(_ rows: Rows) -> [UInt64] {
    var result: [UInt64] = []
    for (index, part) in parts.enumerated() {
      let numbers = part.ranking.numbers(rows)
      if index == 0 {
        result = numbers.map(part.short)
      } else {
        let bits = UInt64(part.bits)
        for row in result.indices { result[row] = result[row] << bits | part.short(numbers[row]) }
      }
    }
    return result
  }

  /// A number that none of a stretch of rows is below.
  func least(in rows: Range<Int>) -> UInt64 {
    parts.reduce(0) { word, part in
      let number = part.short(max(part.least, part.ranking.least(in: rows)))
      return part.bits == 64 ? number : word << UInt64(part.bits) | number
    }
  }
}

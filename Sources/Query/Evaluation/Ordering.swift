import SourceText
import Tables

/// What rows are ordered by.
struct SortKey: Sendable {
  let value: Bound
  let isDescending: Bool
  let source: Source
  /// Whether amounts of several dimensions may meet without a remark, since the rows are ordered by units before.
  var mayMeetUnits = false
}

/// The rows of a flow in order, or the first `limit` of them.
///
/// Rows without a value come last in either direction, and rows that are equal keep their order. Quantities are ordered
/// within their dimension: the dimension with most rows comes first, since 元 are neither more nor less than 户.
func sorted(_ flow: Flow, _ keys: [SortKey], limit: Int? = nil) throws(Diagnostic) -> [Int32] {
  if let limit, let rows = try firstRows(limit, of: flow, where: [], by: keys) { return rows }
  let rankings = try Ranking.of(flow, keys)
  let all = Rows.stretch(0..<flow.count)
  if limit.map({ $0 > flow.count / 8 }) ?? true { try flow.claim(bytesPerRow: 16 * rankings.count + 44) }
  guard let limit, limit < flow.count else { return try ordered(all, rankings[...], flow.run) }
  return try first(limit, of: all, rankings[...], flow.run)
}

/// The first `limit` of the rows at `places`. The last number that still belongs to them is found first; what lies below it
/// is ordered, and of the rows that have it the first by the other rankings fill up.
func first(
  _ limit: Int, of places: Rows, _ rankings: ArraySlice<Ranking>, _ run: Run
) throws(Diagnostic) -> [Int32] {
  guard let ranking = rankings.first else { return places.sliced(0..<min(limit, places.count)).array }
  if limit == 0 { return [] }
  if limit > places.count / 8 { return Array(try ordered(places, rankings, run).prefix(limit)) }
  let least = try run.inWorkers(places.count, { Least(limit) }) { least, range in
    least.add(ranking.numbers(places.sliced(range)), from: range.lowerBound)
  }
  let bound = try Least.bound(of: least, limit, run)
  /// Rows that threads have found, in the order of their places.
  func rows(_ found: [[Int32]]) throws(Diagnostic) -> Rows {
    let count = found.reduce(0) { $0 + $1.count }
    if count < 1 << 14 { return .list(found.joined().sorted().map { places[Int($0)] }) }
    var isFound = try run.filled(false, places.count)
    for part in found {
      try run.eachStretch(part.count) { stretch in
        for row in part[stretch] { isFound[Int(row)] = true }
      }
    }
    let sorted = try run.rows(of: places.count) { isFound[$0] }
    return .list(try run.map(count) { places[Int(sorted[$0])] })
  }
  let below = try ordered(try rows(least.map { $0.rows(below: bound) }), rankings, run)
  let equal = try rows(least.flatMap { $0.rows(equalTo: bound) })
  return try below + first(limit - below.count, of: equal, rankings.dropFirst(), run)
}

// MARK: all rows

// The rankings are put together into words of 64 bits, each with no more bits than its numbers need. Rows are dealt out by
// their first word, so that each thread has stretches of the order to itself, and there they are ordered digit by digit,
// the last one first: a pass over a digit leaves equal ones in their order.

/// The rows at `places` in order.
private func ordered(
  _ places: Rows, _ rankings: ArraySlice<Ranking>, _ run: Run
) throws(Diagnostic) -> [Int32] {
  let words = try packed(places, rankings, run)
  guard let first = words.first else { return places.array }
  let bounds = splits(first, parts: places.count <= run.effort.rowsInMorsel ? 1 : 2 * run.effort.threads)
  let stretches = try run.eachOf(Array(bounds.indices)) { (part) throws(Diagnostic) in
    let above = part == 0 ? 0 : bounds[part - 1]
    let isLast = part == bounds.count - 1
    var order = try run.rows(of: first.count) { first[$0] >= above && (isLast || first[$0] < bounds[part]) }
    for word in words.reversed() { order = try byDigits(order, word, run) }
    return order
  }
  let order = try run.joined(stretches)
  if case .list(let rows) = places { return try run.map(order.count) { rows[Int(order[$0])] } }
  return order
}

/// The numbers of all rankings in as few words as they fit into, those of the first in the highest bits of the first.
private func packed(
  _ places: Rows, _ rankings: ArraySlice<Ranking>, _ run: Run
) throws(Diagnostic) -> [[UInt64]] {
  var words: [[UInt64]] = []
  var used = 64
  for ranking in rankings {
    let morsels = try run.inMorsels(places.count) { rows in
      let numbers = ranking.numbers(places.sliced(rows))
      var (least, greatest) = (Ranking.last, UInt64.min)
      for number in numbers where number != Ranking.last {
        least = min(least, number)
        greatest = max(greatest, number)
      }
      return (numbers: numbers, least: least, greatest: greatest)
    }
    let least = morsels.reduce(Ranking.last) { min($0, $1.least) }
    if least == Ranking.last { continue }
    // What is missing comes right behind the greatest.
    let width = morsels.reduce(0) { max($0, $1.greatest) } - least
    let bits = width == .max ? 64 : 64 - (width + 1).leadingZeroBitCount
    func short(_ number: UInt64) -> UInt64 { number == Ranking.last && width < .max ? width + 1 : number - least }
    let isNew = used + bits > 64 || words.isEmpty
    if isNew { words.append(try run.filled(0, places.count)) }
    used = isNew ? bits : used + bits
    let last = words.count - 1
    var row = 0
    for morsel in morsels {
      try run.check()
      for number in morsel.numbers {
        words[last][row] = (isNew ? 0 : words[last][row] << UInt64(bits)) | short(number)
        row += 1
      }
    }
  }
  return words
}

/// Numbers that cut others into parts of about the same size, each the first of the next part; the last bounds nothing.
private func splits(_ numbers: [UInt64], parts: Int) -> [UInt64] {
  if parts <= 1 { return [.max] }
  let step = max(1, numbers.count / 1024)
  let sample = stride(from: 0, to: numbers.count, by: step).map { numbers[$0] }.sorted()
  var bounds = (1..<parts).map { sample[$0 * sample.count / parts] }
  bounds.append(.max)
  return bounds
}

/// Rows ordered by their numbers; those of equal numbers keep their order.
private func byDigits(_ rows: [Int32], _ numbers: [UInt64], _ run: Run) throws(Diagnostic) -> [Int32] {
  var pairs = try run.map(rows.count) { Numbered(number: numbers[Int(rows[$0])], row: rows[$0]) }
  if pairs.count < 256 {
    // Few are put in order as they are, by place where their numbers are equal.
    let order = pairs.indices.sorted {
      pairs[$0].number == pairs[$1].number ? $0 < $1 : pairs[$0].number < pairs[$1].number
    }
    return order.map { rows[$0] }
  }
  var differing: UInt64 = 0
  var isInOrder = true
  try run.eachStretch(pairs.count) { stretch in
    var before = pairs[max(0, stretch.lowerBound - 1)].number
    for pair in pairs[stretch] {
      isInOrder = isInOrder && before <= pair.number
      differing |= pair.number ^ before
      before = pair.number
    }
  }
  // Rows that are in order already, as numbers given in the order of the rows are, stay where they are.
  if isInOrder { return rows }
  var other = try run.filled(pairs[0], pairs.count)
  let bits: UInt64 = pairs.count < 1 << 14 ? 8 : 11
  for shift in stride(from: UInt64(0), to: 64, by: UInt64.Stride(bits)) {
    let mask = (1 << bits - 1) as UInt64
    if differing >> shift & mask == 0 { continue }
    var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
    try run.eachStretch(pairs.count) { stretch in
      for pair in pairs[stretch] { starts[Int(pair.number >> shift & mask) + 1] += 1 }
    }
    for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
    try run.eachStretch(pairs.count) { stretch in
      for pair in pairs[stretch] {
        let digit = Int(pair.number >> shift & mask)
        other[starts[digit]] = pair
        starts[digit] += 1
      }
    }
    swap(&pairs, &other)
  }
  return try run.map(pairs.count) { pairs[$0].row }
}

private struct Numbered {
  let number: UInt64
  let row: Int32
}

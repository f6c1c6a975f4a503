import SourceText

/// The least of the numbers that were met, so many of them and those that are equal to the last, with their rows.
///
/// Of few different numbers nearly all may be equal to the last. They are kept apart, in lists that never grow long, since
/// copying one that does takes longer than somebody who has given up should wait.
struct Least: Sendable {
  private struct Met: Sendable {
    let number: UInt64
    let row: Int32
  }

  /// What was met below the bound, or at all as long as there is none.
  private var below: [Met] = []
  /// The rows whose number is the bound.
  private var equal: [[Int32]] = []
  private let limit: Int
  private var hasBound = false
  /// What is above this is not among the least any more.
  private(set) var bound = UInt64.max

  init(_ limit: Int) { self.limit = limit }

  /// Adds numbers and the rows that have them.
  mutating func add(_ numbers: [UInt64], _ rows: [Int32]) {
    for index in numbers.indices { add(numbers[index], rows[index]) }
  }

  /// Adds the numbers of rows that follow one another.
  mutating func add(_ numbers: [UInt64], from start: Int) {
    for index in numbers.indices { add(numbers[index], Int32(truncatingIfNeeded: start &+ index)) }
  }

  @inline(__always)
  private mutating func add(_ number: UInt64, _ row: Int32) {
    if number > bound { return }
    if number == bound, hasBound { return addEqual(row) }
    below.append(Met(number: number, row: row))
    // Throwing out now and then costs less than keeping order all the time.
    if below.count >= 2 * limit + 64 { cut() }
  }

  private mutating func addEqual(_ row: Int32) {
    if equal.last.map({ $0.count == 1 << 15 }) ?? true { equal.append([]) }
    equal[equal.count - 1].append(row)
  }

  /// Brings the bound down as far as it goes, where that costs little or there is none yet.
  mutating func settle() {
    if below.count >= limit, limit <= 1024 || !hasBound { cut() }
  }

  private mutating func cut() {
    bound = below.map(\.number).sorted()[limit - 1]
    hasBound = true
    equal = []
    for met in below where met.number == bound { addEqual(met.row) }
    below.removeAll { [bound] in $0.number >= bound }
  }
}

extension Least {
  /// The last number that is still among the first `limit` of what all have met.
  static func bound(of all: [Least], _ limit: Int, _ run: Run) throws(Diagnostic) -> UInt64 {
    var numbers: [UInt64] = []
    for least in all {
      numbers += least.below.lazy.map(\.number)
      let equal = least.equal.reduce(0) { $0 + $1.count }
      numbers += repeatElement(least.bound, count: min(limit, equal))
    }
    return try run.sorted(numbers, by: <)[limit - 1]
  }

  func rows(below bound: UInt64) -> [Int32] { below.lazy.filter { $0.number < bound }.map(\.row) }

  /// In several lists.
  func rows(equalTo bound: UInt64) -> [[Int32]] {
    let own = below.lazy.filter { $0.number == bound }.map(\.row)
    return (own.isEmpty ? [] : [Array(own)]) + (hasBound && bound == self.bound ? equal : [])
  }
}

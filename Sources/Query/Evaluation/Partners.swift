import SourceText
import Synchronization
import Tables

/// The rows of another table that each row of a flow may belong to, by equal keys; without keys all of them.
struct Partners: Sendable {
  private let condition: JoinCondition
  private let flow: Flow
  private let others: Flow
  private let keys: JoinKeys
  /// The other table's rows in the order of their keys, and where those of each key begin.
  private let rows: [Int32]
  private let starts: [Int]
  /// The only row of each key, -1 for none; nil where one has several.
  private let only: [Int32]?

  /// What belongs together.
  struct Pairs {
    /// Rows of the flow; nil where each stands once, in order.
    let left: [Int32]?
    /// The other table's rows beside them; -1 beside a row that is alone.
    let right: [Int32]
    /// Whether one is.
    let hasGaps: Bool
  }

  init(_ condition: JoinCondition, _ flow: Flow, _ others: Flow) throws(Diagnostic) {
    self.condition = condition
    self.flow = flow
    self.others = others
    var pairs: [JoinKeys.Pair] = []
    for key in condition.keys { pairs.append((try key.left.source(flow), try key.right.source(others))) }
    try flow.run.check()
    keys = try JoinKeys(pairs, leftCount: flow.count, rightCount: others.count, flow.run)
    // Where the rows of each key begin, twice, and the rows.
    try flow.claim(20 * (keys.width + 1) + 8 * others.count)
    let places: [Int32] = try flow.run.inPlace(others.count) { [keys] range, output in
      for place in keys.right(range) { output.append(place) }
    }
    let (rows, starts) = try flow.run.dealt(others.count, into: keys.width, filler: 0) {
      Int(places[$0])
    } item: {
      Int32($0)
    }
    var isUnique = true
    try flow.run.eachStretch(keys.width) { stretch in
      for place in stretch where starts[place + 1] - starts[place] > 1 { isUnique = false }
    }
    only = isUnique ? try flow.run.map(keys.width) { starts[$0] < starts[$0 + 1] ? rows[starts[$0]] : -1 } : nil
    (self.rows, self.starts) = (rows, starts)
  }

  private func candidates(_ place: Int32) -> Range<Int> {
    place < 0 ? 0..<0 : starts[Int(place)]..<starts[Int(place) + 1]
  }

  /// What is there besides the rows of both: the pairs, and the rows of either side that they mean.
  private func claim(pairs count: Int) throws(Diagnostic) { try flow.claim(others.ownBytes + 16 * count) }
}

// MARK: by keys alone

extension Partners {
  /// The pairs of rows, in the order of the flow and then of the other table.
  func pairs(keepingAlone: Bool) throws(Diagnostic) -> Pairs {
    if !condition.tests.isEmpty { return try testedPairs(keepingAlone: keepingAlone) }
    if let only { return try pairs(keepingAlone: keepingAlone, only) }
    return try allPairs(keepingAlone: keepingAlone)
  }

  /// The pairs where no key has several rows, so that no row of the flow stands twice.
  private func pairs(keepingAlone: Bool, _ only: [Int32]) throws(Diagnostic) -> Pairs {
    try claim(pairs: flow.count)
    let isAnyAlone = Atomic(false)
    let right: [Int32] = try flow.run.inPlace(flow.count) { [keys] range, output in
      var least: Int32 = 0
      for place in keys.left(range) {
        let partner = place < 0 ? -1 : only[Int(place)]
        least = min(least, partner)
        output.append(partner)
      }
      if least < 0 { isAnyAlone.store(true, ordering: .relaxed) }
    }
    let hasGaps = isAnyAlone.load(ordering: .relaxed)
    if keepingAlone || !hasGaps { return Pairs(left: nil, right: right, hasGaps: hasGaps) }
    let kept = try flow.run.kept(flow.count) { selection in
      selection.keep(.stretch(0..<flow.count)) { right[$0] < 0 ? 0 : 1 }
    }
    let partners = try flow.run.inPlace(kept.count) { range, output in
      for row in range { output.append(right[Int(kept[row])]) }
    }
    return Pairs(left: kept, right: partners, hasGaps: false)
  }

  /// All pairs of equal keys: counted first, so that every thread knows where its own belong.
  private func allPairs(keepingAlone: Bool) throws(Diagnostic) -> Pairs {
    let least = keepingAlone ? 1 : 0
    let counts = try flow.run.inMorsels(flow.count) { range in
      keys.left(range).reduce(0) { $0 + max(least, candidates($1).count) }
    }
    let bounds = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let count = bounds[counts.count]
    if count > Joining.mostRows { throw .joinTooLarge(count, flow.run) }
    try claim(pairs: count)
    let size = flow.run.effort.rowsInMorsel
    var right: [Int32] = []
    let left = try flow.run.room(count) { (lefts: Room<Int32>) throws(Diagnostic) in
      right = try flow.run.room(count) { (rights: Room<Int32>) throws(Diagnostic) in
        try flow.run.eachMorsel(flow.count) { (range) throws(Diagnostic) in
          let own = bounds[range.lowerBound / size]..<bounds[range.lowerBound / size + 1]
          try write(range, lefts, rights, own, keepingAlone)
        }
      }
    }
    return Pairs(left: left, right: right, hasGaps: keepingAlone && right.contains { $0 < 0 })
  }

  /// The pairs of a stretch of rows, which belong to one stretch of the lists.
  private func write(
    _ range: Range<Int>, _ lefts: Room<Int32>, _ rights: Room<Int32>, _ own: Range<Int>, _ keepingAlone: Bool
  ) throws(Diagnostic) {
    let places = keys.left(range)
    try lefts.write(own) { (left) throws(Diagnostic) in
      for (row, place) in zip(range, places) {
        let count = candidates(place).count
        left.append(repeating: Int32(row), count: keepingAlone ? max(1, count) : count)
        if count > Joining.pairsAtATime { try flow.run.check() }
      }
    }
    try rights.write(own) { (right) throws(Diagnostic) in
      for place in places {
        let partners = candidates(place)
        if partners.isEmpty, keepingAlone { right.append(-1) }
        for partner in partners { right.append(rows[partner]) }
        if partners.count > Joining.pairsAtATime { try flow.run.check() }
      }
    }
  }

  /// The rows of the flow that have a partner, or those that have none.
  func rows(paired: Bool) throws(Diagnostic) -> [Int32] {
    if !condition.tests.isEmpty {
      let isPaired = try testedRows()
      return try flow.run.rows(of: flow.count) { isPaired[$0] == paired }
    }
    return try flow.run.kept(flow.count) { selection in
      let stretch = selection.stretch
      let places = keys.left(stretch)
      selection.keep(.stretch(0..<flow.count)) {
        candidates(places[$0 &- stretch.lowerBound]).isEmpty == paired ? 0 : 1
      }
    }
  }
}

// MARK: by tests

extension Partners {
  private func testedPairs(keepingAlone: Bool) throws(Diagnostic) -> Pairs {
    var left: [Int32] = []
    var right: [Int32] = []
    try eachBlock { (lefts, rights) throws(Diagnostic) in
      left += lefts
      right += rights
      if left.count > Joining.mostRows { throw .joinTooLarge(nil, flow.run) }
      try claim(pairs: left.count)
    }
    if !keepingAlone { return Pairs(left: left, right: right, hasGaps: false) }
    let (lefts, rights) = try withAlone(left, right)
    return Pairs(left: lefts, right: rights, hasGaps: true)
  }

  private func withAlone(_ left: [Int32], _ right: [Int32]) throws(Diagnostic) -> (left: [Int32], right: [Int32]) {
    var (lefts, rights): ([Int32], [Int32]) = ([], [])
    lefts.reserveCapacity(left.count + flow.count)
    rights.reserveCapacity(left.count + flow.count)
    var next = 0
    try flow.run.eachStretch(flow.count) { stretch in
      for row in stretch.lowerBound..<stretch.upperBound {
        if next == left.count || left[next] != row {
          lefts.append(Int32(row))
          rights.append(-1)
        }
        while next < left.count, left[next] == row {
          lefts.append(Int32(row))
          rights.append(right[next])
          next += 1
        }
      }
    }
    return (lefts, rights)
  }

  /// Which rows of the flow have a partner.
  private func testedRows() throws(Diagnostic) -> [Bool] {
    var result = try flow.run.filled(false, flow.count)
    try eachBlock { (lefts, _) throws(Diagnostic) in
      for row in lefts { result[Int(row)] = true }
    }
    return result
  }

  /// Hands on the pairs for which the tests hold, some at a time, so that no more are in memory than come out.
  private func eachBlock(_ body: ([Int32], [Int32]) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var (lefts, rights): ([Int32], [Int32]) = ([], [])
    try flow.run.eachStretch(flow.count) { (stretch) throws(Diagnostic) in
      for (row, place) in zip(stretch, keys.left(stretch)) {
        var range = candidates(place)
        while !range.isEmpty {
          let part = range.prefix(Joining.pairsAtATime - lefts.count)
          lefts += repeatElement(Int32(row), count: part.count)
          rights += rows[part]
          range = part.endIndex..<range.upperBound
          if lefts.count < Joining.pairsAtATime { continue }
          try hand(lefts, rights, to: body)
          lefts.removeAll(keepingCapacity: true)
          rights.removeAll(keepingCapacity: true)
        }
      }
    }
    try hand(lefts, rights, to: body)
  }

  private func hand(
    _ lefts: [Int32], _ rights: [Int32], to body: ([Int32], [Int32]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try flow.run.check()
    if lefts.isEmpty { return try body(lefts, rights) }
    let both = try flow.choosing(lefts).beside(
      try others.choosing(rights), condition.fields, right: Array(others.fields.indices), hasGaps: false)
    var kept = (0..<Int32(lefts.count)).map { $0 }
    for test in condition.tests {
      let vector = try test.evaluate(try both.choosing(kept))
      let truths = vector.truths
      kept = kept.indices.filter { truths[$0] }.map { kept[$0] }
    }
    try body(kept.map { lefts[Int($0)] }, kept.map { rights[Int($0)] })
  }
}

/// The way from a repaired text back to the text it was made from, both in bytes.
///
/// Repair copies long stretches and drops or replaces a few bytes between them, so the map is a list of the points where
/// the distance between the two texts changes.
package struct OffsetMap: Sendable {
  private var positions: [Int] = [0]
  private var sources: [Int] = [0]

  package init() {}

  /// From `position` of the repaired text on, bytes come from `source` on. Positions are given in rising order.
  package mutating func add(position: Int, source: Int) {
    if let last = positions.last, let lastSource = sources.last {
      if source - position == lastSource - last { return }
      if position == last {
        sources[sources.count - 1] = source
        return
      }
    }
    positions.append(position)
    sources.append(source)
  }

  /// Where the byte at `position` of the repaired text stands in the source.
  package func source(of position: Int) -> Int {
    var low = 0
    var high = positions.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if positions[middle] <= position { low = middle } else { high = middle }
    }
    return sources[low] + position - positions[low]
  }

  /// The map that leads through this one and then through `next`, which may be the way from the middle text to the file.
  ///
  /// Both maps' points are kept: one step of either is a step of the whole.
  func through(_ next: OffsetMap?) -> OffsetMap {
    guard let next else { return self }
    var result = OffsetMap()
    var point = 0
    for index in positions.indices {
      let start = sources[index]
      let end = index + 1 < positions.count ? start + positions[index + 1] - positions[index] : .max
      // A block may begin a few bytes before the end of the one before it: never far back.
      while point > 0, next.positions[point] > start { point -= 1 }
      while point + 1 < next.positions.count, next.positions[point + 1] <= start { point += 1 }
      result.add(position: positions[index], source: next.sources[point] + start - next.positions[point])
      while point + 1 < next.positions.count, next.positions[point + 1] < end {
        point += 1
        result.add(position: positions[index] + next.positions[point] - start, source: next.sources[point])
      }
    }
    return result
  }
}

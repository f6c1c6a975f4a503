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
}

import Quantities
import SourceText
import Tables

// Lists as long as a column is. Memory that nobody has touched before is filled at less than a gigabyte a second, so that
// even zeros for ten million rows take longer than somebody who has given up should wait: whatever is that long is made
// in stretches.

/// `element` so many times.
func filled<Element, Failure: Error>(
  _ element: Element, _ count: Int, _ check: () throws(Failure) -> Void
) throws(Failure) -> [Element] {
  let size = 1 << 15
  if count <= size { return [Element](repeating: element, count: count) }
  let piece = [Element](repeating: element, count: size)
  var result: [Element] = []
  result.reserveCapacity(count)
  while result.count + size <= count {
    try check()
    result += piece
  }
  result += piece[..<(count - result.count)]
  return result
}

extension Run {
  /// `element` so many times.
  func filled<Element>(_ element: Element, _ count: Int) throws(Diagnostic) -> [Element] {
    try Query.filled(element, count, check)
  }

  /// The column whose row i is row `rows[i]` of another; a negative index gives a missing value.
  func gathered(_ column: Column, _ rows: [Int32]) throws(Diagnostic) -> Column {
    try Rows.list(rows).of(column, self)
  }

  /// Numbers of which some may be missing, and which of them are; no mask where none is.
  func numbers(_ results: [Decimal?]) throws(Diagnostic) -> (values: Decimals, missing: [Bool]) {
    var isComplete = true
    try eachStretch(results.count) { rows in
      isComplete = isComplete && results[rows].allSatisfy { $0 != nil }
    }
    let values = try map(results.count) { results[$0] ?? .zero }
    return (try Decimals(values, check: check), isComplete ? [] : try map(results.count) { results[$0] == nil })
  }

  /// Items put one group after another, those of a group in their order, and where each group begins, at last their end.
  /// Who has a negative group is left out.
  @inline(__always)
  func dealt<Item>(
    _ count: Int, into groups: Int, filler: Item, group: (Int) -> Int, item: (Int) -> Item
  ) throws(Diagnostic) -> (items: [Item], starts: [Int]) {
    // Where a group begins stands one place behind its own until its items are dealt out, which moves it to where it ends:
    // there the next one begins. So no second list is needed for what moves.
    var starts = try filled(0, groups + 2)
    try eachStretch(count) { stretch in
      for index in stretch {
        let group = group(index)
        if group >= 0 { starts[group + 2] += 1 }
      }
    }
    try eachStretch(groups) { stretch in
      for group in stretch { starts[group + 2] += starts[group + 1] }
    }
    var items = try filled(filler, starts[groups + 1])
    try eachStretch(count) { stretch in
      for index in stretch {
        let group = group(index)
        if group < 0 { continue }
        items[starts[group + 1]] = item(index)
        starts[group + 1] += 1
      }
    }
    starts.removeLast()
    return (items, starts)
  }
}

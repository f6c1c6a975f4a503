import SourceText
import Tables

/// The rows of a stretch that are left, test by test, in room that is used again for the next stretch.
///
/// Every row is written where the next one that is kept belongs, and the place moves on if it is: no branch depends on the
/// data, so that the processor has nothing to guess. Until the first test has been tried no row is written.
struct Selection: Sendable {
  private(set) var stretch: Range<Int>
  private(set) var count: Int
  private var rows: [Int32]
  /// Whether no test has been tried yet.
  private var isWhole = true

  /// All rows of a stretch; other stretches that follow it are no longer than that.
  init(_ stretch: Range<Int> = 0..<0, room: Int? = nil) {
    self.stretch = stretch
    count = stretch.count
    rows = [Int32](repeating: 0, count: room ?? stretch.count)
  }

  /// Goes on to all rows of another stretch.
  mutating func begin(_ stretch: Range<Int>) {
    precondition(stretch.count <= rows.count, "there is room for the stretch")
    self.stretch = stretch
    count = stretch.count
    isWhole = true
  }

  /// Goes on to some rows, which rise.
  mutating func begin(_ chosen: [Int32]) {
    rows = chosen
    count = chosen.count
    isWhole = false
  }

  /// The rows that are left.
  var kept: [Int32] { isWhole ? stretch.map { Int32($0) } : Array(rows[..<count]) }

  /// The rows that are left of a flow.
  func part(of flow: Flow) throws(Diagnostic) -> Flow { isWhole ? flow.sliced(stretch) : try flow.choosing(kept) }

  /// Keeps those for which `holds` gives 1, and not 0, of the row of a column that it means.
  @inline(__always)
  mutating func keep(_ column: Rows, where holds: (Int) -> Int) {
    let (stretch, isWhole, count) = (stretch, isWhole, count)
    var target = rows.mutableSpan
    var next = 0
    switch (column, isWhole) {
    case (.stretch(let own), true):
      let distance = own.lowerBound
      for row in stretch {
        target[next] = Int32(truncatingIfNeeded: row)
        next &+= holds(row &+ distance)
      }
    case (.stretch(let own), false):
      let distance = own.lowerBound
      for index in 0..<count {
        let row = target[index]
        target[next] = row
        next &+= holds(Int(row) &+ distance)
      }
    case (.list(let list), true):
      for row in stretch {
        target[next] = Int32(truncatingIfNeeded: row)
        next &+= holds(Int(list[row]))
      }
    case (.list(let list), false):
      for index in 0..<count {
        let row = target[index]
        target[next] = row
        next &+= holds(Int(list[Int(row)]))
      }
    }
    self.count = next
    self.isWhole = false
  }

  /// Keeps those for which there is a true one at the same place.
  mutating func keep(_ truths: Lane<Bool>) {
    let (stretch, isWhole, count) = (stretch, isWhole, count)
    var target = rows.mutableSpan
    var next = 0
    for index in 0..<count {
      target[next] = isWhole ? Int32(truncatingIfNeeded: stretch.lowerBound &+ index) : target[index]
      next &+= truths[index] ? 1 : 0
    }
    self.count = next
    self.isWhole = false
  }
}

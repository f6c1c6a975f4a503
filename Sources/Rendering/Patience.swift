/// How long somebody waits for what is being written or drawn: who is at work over many rows asks at each of them, and is
/// stopped at one of the next where nobody waits any more.
package struct Patience: Sendable {
  /// That nobody waits any more.
  struct Stopped: Error {}

  /// Rows between two questions.
  private static let stretch = 256

  private let isOver: @Sendable () -> Bool

  package init(_ isOver: @escaping @Sendable () -> Bool) { self.isOver = isOver }

  /// For somebody who waits for ever.
  package static let endless = Patience { false }

  /// Goes on to a row, unless nobody waits.
  @inline(__always)
  func check(_ row: Int) throws(Stopped) {
    if row % Patience.stretch == 0 { try check() }
  }

  func check() throws(Stopped) {
    if isOver() { throw Stopped() }
  }
}

extension Range<Int> {
  /// What `body` makes of each row.
  func map<Element>(
    _ patience: Patience, _ body: (Int) -> Element
  ) throws(Patience.Stopped) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for row in self {
      try patience.check(row)
      result.append(body(row))
    }
    return result
  }
}
